package org.safesessions.register;

import static org.assertj.core.api.Assertions.assertThat;
import static org.safesessions.register.Forms.aChild;
import static org.safesessions.register.Forms.anAdult;

import java.time.LocalDate;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.safesessions.kernel.Reason;
import org.safesessions.plan.Audience;
import org.safesessions.plan.Supervision;

class RegistrationPolicyTest {

    private static final LocalDate TODAY = LocalDate.parse("2026-11-23");
    private static final EntryRules CHILDREN =
            new EntryRules(Audience.CHILDREN_UNDER_13, Supervision.ACCOMPANIED, false);
    private static final EntryRules ADULTS = new EntryRules(Audience.ADULTS, Supervision.INDEPENDENT, false);
    private static final EntryRules AT_RISK = new EntryRules(Audience.ADULTS_AT_RISK, Supervision.ACCOMPANIED, false);
    private static final EntryRules PUBLIC = new EntryRules(Audience.ADULTS, Supervision.INDEPENDENT, true);

    private final RegistrationPolicy policy = new RegistrationPolicy(new Telephones("GB"));

    private List<String> wrong(Forms form, EntryRules rules, Source source) {
        return policy.judge(form.form(), rules, source, TODAY).reasons().stream()
                .map(Reason::code)
                .toList();
    }

    private Registrant kept(Forms form, EntryRules rules) {
        RegistrationPolicy.Judged judged = policy.judge(form.form(), rules, Source.SELF, TODAY);
        assertThat(judged.reasons()).isEmpty();
        return judged.person();
    }

    @Test
    void aSoundRegistrationBreaksNoRule() {
        assertThat(wrong(aChild(), CHILDREN, Source.SELF)).isEmpty();
        assertThat(wrong(anAdult(), ADULTS, Source.SELF)).isEmpty();
        assertThat(wrong(anAdult(), AT_RISK, Source.SELF)).isEmpty();
    }

    @Test
    void whoDecidesIsWhoIsWrittenTo() {
        assertThat(kept(aChild().mail("sam@example.org"), CHILDREN).contact()).isEqualTo("bea@example.org");
        assertThat(kept(anAdult(), ADULTS).contact()).isEqualTo("ada@example.org");
        assertThat(kept(anAdult().mail(null).phone("07700 900456"), ADULTS).contact())
                .isEqualTo("+447700900456");
        assertThat(kept(anAdult().carer("Bea", "bea@example.org", null), ADULTS)
                        .words()
                        .carerEmail())
                .isNull();
    }

    @Test
    void aChildsOwnAddressIsNotEnough() {
        assertThat(wrong(aChild().mail("sam@example.org").carer("Bea", null, null), CHILDREN, Source.SELF))
                .containsExactly("CARER_CONTACT_MISSING");
        assertThat(wrong(aChild().mail("sam@example.org").withoutCarer(), CHILDREN, Source.SELF))
                .containsExactly("CARER_MISSING");
    }

    @Test
    void somebodyMustBeWithAChildWhereThePlanSaysSoWhateverTheCarerSays() {
        Forms alone = aChild().supervised(Supervision.INDEPENDENT, false, null);

        assertThat(wrong(alone, CHILDREN, Source.SELF)).containsExactly("SUPERVISOR_MISSING");
        assertThat(wrong(
                        alone, new EntryRules(Audience.CHILDREN_UNDER_13, Supervision.INDEPENDENT, false), Source.SELF))
                .isEmpty();
        assertThat(kept(aChild().supervised(Supervision.INDEPENDENT, false, "Gran"), CHILDREN)
                        .supervisionNeed())
                .isEqualTo(Supervision.ACCOMPANIED);
        assertThat(kept(aChild().supervised(Supervision.SUPERVISED, true, null), CHILDREN)
                        .supervisionNeed())
                .isEqualTo(Supervision.SUPERVISED);
    }

    @Test
    void childrenAndAdultsComeWhereTheyBelong() {
        assertThat(wrong(anAdult(), CHILDREN, Source.SELF)).containsExactly("AGE_DOES_NOT_FIT");
        assertThat(wrong(aChild(), ADULTS, Source.SELF)).containsExactly("AGE_DOES_NOT_FIT");
        EntryRules mixed = new EntryRules(Audience.MIXED, Supervision.ACCOMPANIED, false);
        assertThat(wrong(anAdult(), mixed, Source.SELF)).isEmpty();
        assertThat(wrong(aChild(), mixed, Source.SELF)).isEmpty();
    }

    @Test
    void whatStaffAndFilesLeaveOutIsAskedForLater() {
        Forms bare = aChild().carer(null, "bea@example.org", null)
                .supervised(null, false, null)
                .emergency(null, null)
                .accepting(false, false);

        assertThat(wrong(bare, CHILDREN, Source.IMPORT)).isEmpty();
        assertThat(wrong(bare, CHILDREN, Source.STAFF)).isEmpty();
        assertThat(wrong(bare, CHILDREN, Source.SELF))
                .containsExactly(
                        "CARER_NAME_MISSING",
                        "SUPERVISOR_MISSING",
                        "EMERGENCY_PHONE_MISSING",
                        "RULES_NOT_ACCEPTED",
                        "CARER_AGREEMENT_NOT_ACCEPTED");
    }

    @Test
    void accountsAreKeptOnlyWhereStrangersSeeThem() {
        Forms form = anAdult().account("https://facebook.com/ada", TODAY.minusYears(1));

        assertThat(kept(form, ADULTS).words().accountUrl()).isNull();
        assertThat(kept(form, ADULTS).accountCreatedOn()).isNull();
        assertThat(kept(form, PUBLIC).words().accountUrl()).isEqualTo("https://facebook.com/ada");
        assertThat(wrong(anAdult().account("javascript:alert(1)", null), PUBLIC, Source.SELF))
                .containsExactly("ACCOUNT_LINK_NOT_ACCEPTED");
        assertThat(wrong(anAdult().account(null, TODAY.plusDays(1)), PUBLIC, Source.SELF))
                .containsExactly("ACCOUNT_DATE_IN_THE_FUTURE");
    }

    @Test
    void surnamesMayBeShownOnlyAmongAdultsWhoAreNotAtRisk() {
        assertThat(wrong(anAdult().shownAs("Ada Adult"), ADULTS, Source.SELF)).isEmpty();
        assertThat(wrong(anAdult().shownAs("Ada Adult"), AT_RISK, Source.SELF))
                .containsExactly("DISPLAY_NAME_SHOWS_SURNAME");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a@b.org",
                "o'brien+kids@mail.example.co.uk",
                "x@xn--bcher-kva.example",
                "x@bücher.example",
                " a@B.ORG "
            })
    void addressesPeopleReallyHaveAreAccepted(String address) {
        assertThat(MailAddresses.read(address)).isPresent();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "a",
                "@b.org",
                "a@",
                "a@b",
                "a b@c.org",
                "a@b..org",
                "a@.org",
                "a..b@c.org",
                "a@b.org\nBcc: x@y.org",
                "a@b.org, c@d.org",
                "<a@b.org>",
                "a@b.1"
            })
    void whatIsNoAddressIsRefused(String address) {
        assertThat(MailAddresses.read(address)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "07700 900123,+447700900123",
        "(020) 7946 0018,+442079460018",
        "+48 512 345 678,+48512345678",
        "0044 7700 900123,+447700900123",
        "999,",
        "12,",
        "not a number,",
        "+447700900123+447700900123,"
    })
    void numbersAreReadAsPeopleWriteThem(String typed, String number) {
        assertThat(new Telephones("GB").read(typed).orElse(null)).isEqualTo(number);
    }

    @Property(tries = 1_000)
    void nothingAnybodyTypesBreaksIt(@ForAll String text) {
        Forms form = aChild().named(text)
                .shownAs(text)
                .mail(text)
                .phone(text)
                .carer(text, text, text)
                .supervised(Supervision.ACCOMPANIED, false, text)
                .emergency(text, text)
                .account(text, null)
                .speaking(text);

        RegistrationPolicy.Judged judged = policy.judge(form.form(), CHILDREN, Source.SELF, TODAY);

        assertThat(judged.person() == null).isEqualTo(!judged.reasons().isEmpty());
    }

    @Test
    void whatWasTypedIsKeptAsItWasMeant() {
        Registrant child = kept(
                aChild().carer("Bea Brown", "bea@example.org", "07700 900456")
                        .supervised(Supervision.ACCOMPANIED, false, "Gran Brown")
                        .emergency("07700 900123", "At home")
                        .mail("sam@example.org")
                        .phone("07700 900789"),
                CHILDREN);

        assertThat(child.words())
                .isEqualTo(new RegistrationWords(
                        "Sam Brown",
                        "Sam B",
                        "sam@example.org",
                        "+447700900789",
                        "Bea Brown",
                        "bea@example.org",
                        "+447700900456",
                        "mother",
                        "Gran Brown",
                        "+447700900123",
                        "At home",
                        null));
        assertThat(child.willSupervise()).isFalse();
        assertThat(kept(aChild(), CHILDREN).willSupervise()).isTrue();
        assertThat(child.acceptsRules()).isTrue();
        assertThat(child.acceptsCarerAgreement()).isTrue();
        assertThat(kept(anAdult().accepting(true, true), ADULTS).acceptsCarerAgreement())
                .as("nobody agrees for an adult")
                .isFalse();
        assertThat(kept(anAdult().account("https://facebook.com/ada", TODAY), PUBLIC)
                        .accountCreatedOn())
                .as("an account made today is new, not in the future")
                .isEqualTo(TODAY);
    }

    @Test
    void aNameToShowIsSuggestedOrTidiedAndOnlyAnAdultsMayHaveASurname() {
        assertThat(kept(aChild(), CHILDREN).words().displayName()).isEqualTo("Sam B");
        assertThat(kept(aChild().shownAs("  Sammy "), CHILDREN).words().displayName())
                .isEqualTo("Sammy");
        assertThat(wrong(aChild().shownAs("Sam Brown"), CHILDREN, Source.SELF)).isNotEmpty();
        assertThat(kept(anAdult().shownAs("Ada Adult"), ADULTS).words().displayName())
                .isEqualTo("Ada Adult");
        assertThat(wrong(aChild().named(" ").shownAs("Sam"), CHILDREN, Source.SELF))
                .containsExactly("PARTICIPANT_NAME_MISSING");
    }

    @ParameterizedTest
    @CsvSource({"en-GB, en-GB", "CY, cy", "' pl ', pl", "zh-hant-tw, zh-Hant-TW", "'', en-GB", "' ', en-GB", ", en-GB"})
    void aLanguageIsKeptInOneSpelling(String typed, String kept) {
        assertThat(kept(anAdult().speaking(typed), ADULTS).language()).isEqualTo(kept);
    }

    @ParameterizedTest
    @ValueSource(strings = {"e", "english!", "en_GB", "en-", "12", "en-GB-oxendict-aaaaaaaa-bbbbbbbb-cccccccc"})
    void whatIsNoLanguageIsRefused(String typed) {
        assertThat(wrong(anAdult().speaking(typed), ADULTS, Source.SELF)).containsExactly("LANGUAGE_NOT_ACCEPTED");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"//facebook.com/ada", "https:ada", "https://ada@facebook.com/", "ftp://facebook.com/ada", "a b"})
    void whatIsNoWebAddressIsNoAccount(String typed) {
        assertThat(wrong(anAdult().account(typed, null), PUBLIC, Source.SELF))
                .containsExactly("ACCOUNT_LINK_NOT_ACCEPTED");
    }

    @Test
    void anAdultCanBeReachedSomehow() {
        assertThat(wrong(anAdult().mail(null), ADULTS, Source.SELF)).containsExactly("CONTACT_MISSING");
        assertThat(wrong(anAdult().mail(" ").phone(" "), ADULTS, Source.SELF)).containsExactly("CONTACT_MISSING");
        assertThat(wrong(anAdult().mail(null).phone("07700 900456"), ADULTS, Source.SELF))
                .isEmpty();
    }

    @Test
    void noAccountIsNoAccountEvenWhereTheyAreShown() {
        assertThat(kept(anAdult(), PUBLIC).words().accountUrl()).isNull();
        assertThat(kept(anAdult().account(" ", null), PUBLIC).words().accountUrl())
                .isNull();
    }

    @Test
    void aLanguageMayBeAsLongAsTheLongestTag() {
        assertThat(wrong(anAdult().speaking("de-1996-aaaaaaaa-bbbbbbbb-cc-dddddd"), ADULTS, Source.SELF))
                .isEmpty();
        assertThat(wrong(anAdult().speaking("de-1996-aaaaaaaa-bbbbbbbb-cc-ddddddd"), ADULTS, Source.SELF))
                .containsExactly("LANGUAGE_NOT_ACCEPTED");
    }
}
