package org.safesessions.vet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.safesessions.Acting;
import org.safesessions.CleanTables;
import org.safesessions.Scenes;
import org.safesessions.WholeHouse;
import org.safesessions.kernel.ActRefused;
import org.safesessions.kernel.RegistrationId;
import org.safesessions.kernel.SessionId;
import org.safesessions.register.Forms;
import org.springframework.beans.factory.annotation.Autowired;

/** The desk on the real tables and the real decision table. */
@WholeHouse
class VettingDeskTest {

    @Autowired
    private Scenes scenes;

    @Autowired
    private Acting acting;

    @Autowired
    private CleanTables tables;

    @Autowired
    private VettingDesk desk;

    @Autowired
    private AccountTable accounts;

    @BeforeEach
    void clean() {
        tables.clean();
    }

    @ParameterizedTest
    @ValueSource(strings = {"hana", "mona", "tess", "adam", "hugo"})
    void onlyCoHostsOfTheSessionAndLeadsSeeAndDecide(String other) {
        RegistrationId person = scenes.registered();

        assertThatThrownBy(() -> acting.as(other, () -> desk.visible(person)))
                .isInstanceOfSatisfying(
                        ActRefused.class, no -> assertThat(no.kind()).isEqualTo(ActRefused.Kind.NOT_ALLOWED));
        assertThatThrownBy(() -> acting.as(other, () -> desk.decide(person, VettingDecision.knownMember())))
                .isInstanceOfSatisfying(
                        ActRefused.class, no -> assertThat(no.kind()).isEqualTo(ActRefused.Kind.NOT_ALLOWED));
    }

    @Test
    void aLeadMayDecide() {
        RegistrationId person = scenes.registered();

        acting.as("leila", () -> desk.decide(person, VettingDecision.knownMember()));

        assertThat(stateOf(person)).isEqualTo(CaseState.CLEARED);
    }

    @Test
    void whoeverLookedAtAnOlderStateIsToldSo() {
        RegistrationId person = scenes.registered();
        long seen = acting.as("cole", () -> desk.visible(person)).vetting().version();
        acting.as("cole", () -> desk.decide(person, VettingDecision.knownMember(), seen));

        assertThatThrownBy(() -> acting.as("leila", () -> desk.decide(person, scenes.refusal(), seen)))
                .hasMessageContaining("STALE");
        assertThat(stateOf(person)).isEqualTo(CaseState.CLEARED);
    }

    @Test
    void whoWasClearedBeforeIsSuggestedAsKnownAndWhoWasNotIsNot() {
        RegistrationId first = scenes.registered();
        assertThat(acting.as("cole", () -> desk.visible(first)).isFast()).isFalse();
        acting.as("cole", () -> desk.decide(first, VettingDecision.knownMember()));
        SessionId next = scenes.approved(Duration.ofHours(5));

        RegistrationId again = scenes.registered(next, Forms.aChild());
        RegistrationId sibling = scenes.registered(next, Forms.aChild().named("Kit Brown"));

        assertThat(acting.as("cole", () -> desk.visible(again)).isFast()).isTrue();
        assertThat(acting.as("cole", () -> desk.visible(sibling)).isFast()).isFalse();
    }

    @Test
    void peopleAreToldKindlyAndWithoutDetail() {
        RegistrationId cleared = scenes.registered();
        acting.as("cole", () -> desk.decide(cleared, VettingDecision.knownMember()));
        RegistrationId refused = scenes.refusalProposed();
        assertThat(told(refused)).doesNotContain("NOT_THIS_TIME");

        acting.as("leila", () -> desk.confirmRefusal(refused, true, "I agree."));

        assertThat(told(cleared)).contains("PLACE_CONFIRMED").doesNotContain("NOT_THIS_TIME");
        assertThat(told(refused)).contains("NOT_THIS_TIME").doesNotContain("PLACE_CONFIRMED");
    }

    @Test
    void aHardStopIsOnRecordAtOnceAndNobodyTakesItBack() {
        RegistrationId person = scenes.registered();
        acting.as("cole", () -> desk.decide(person, posing()));

        assertThatThrownBy(() -> acting.as("leila", () -> desk.confirmRefusal(person, false, "No.")))
                .hasMessageContaining("HARD_STOP");

        assertThat(tables.jdbc()
                        .queryForList(
                                "select name from audit_entry where subject = ?", String.class, person.toString()))
                .contains("vet.adultPosingAsChildSeen", "vet.refusalProposed")
                .doesNotContain("vet.vettingDecided");
    }

    @Test
    void aHardStopReachesTheLeadsAsAConcernInTheSameAct() {
        RegistrationId person = scenes.registered();

        acting.as("cole", () -> desk.decide(person, posing()));
        scenes.refusalProposed();

        assertThat(tables.jdbc().queryForList("select channel from concern", String.class))
                .containsExactly("VETTING");
    }

    @Test
    void whatWasWrittenIsSealed() {
        RegistrationId person = scenes.refusalProposed();

        assertThat(acting.as("leila", () -> desk.visible(person)).reason())
                .isEqualTo("Nobody at the number given knows them.");
        byte[] words = tables.jdbc()
                .queryForObject("select words from vetting_case where id = ?", byte[].class, person.value());
        assertThat(new String(words, java.nio.charset.StandardCharsets.UTF_8)).doesNotContain("Nobody");
    }

    @Test
    void theTableOfAccountsPassesOrRefersAndNeverFails() {
        assertThat(accounts.advise(false, true, true, true, false)).isEqualTo(AccountAdvice.NOTHING_TO_CHECK);
        assertThat(accounts.advise(true, false, false, false, false)).isEqualTo(AccountAdvice.NOTHING_TO_CHECK);
        assertThat(accounts.advise(true, false, false, false, true))
                .as("S23b: into a private group they come with it, so somebody asks which it is")
                .isEqualTo(new AccountAdvice(CheckOutcome.REFERRED, CheckOutcome.REFERRED));
        assertThat(accounts.advise(true, true, true, true, false).accountAge()).isEqualTo(CheckOutcome.REFERRED);
        assertThat(accounts.advise(true, true, false, false, false).accountAge())
                .isEqualTo(CheckOutcome.REFERRED);
        assertThat(accounts.advise(true, true, true, false, false))
                .isEqualTo(new AccountAdvice(CheckOutcome.PASSED, CheckOutcome.REFERRED));
        for (boolean shown : List.of(true, false)) {
            for (boolean given : List.of(true, false)) {
                for (boolean dated : List.of(true, false)) {
                    for (boolean isNew : List.of(true, false)) {
                        for (boolean needed : List.of(true, false)) {
                            AccountAdvice advice = accounts.advise(shown, given, dated, isNew, needed);
                            assertThat(List.of(advice.accountAge(), advice.profileImage()))
                                    .doesNotContain(CheckOutcome.FAILED);
                        }
                    }
                }
            }
        }
    }

    @Test
    void anAccountIsLookedAtOnlyWhereOthersSeeIt() {
        SessionId onZoom = scenes.approved(Duration.ofHours(4));
        RegistrationId person =
                scenes.registered(onZoom, Forms.aChild().account("https://example.org/sam", LocalDate.of(2026, 6, 1)));

        assertThat(acting.as("cole", () -> desk.visible(person)).advice()).isEqualTo(AccountAdvice.NOTHING_TO_CHECK);
    }

    private CaseState stateOf(RegistrationId person) {
        return acting.as("leila", () -> desk.visible(person)).vetting().state();
    }

    private List<String> told(RegistrationId person) {
        return tables.jdbc()
                .queryForList("select kind from notice_outbox where about = ?", String.class, person.toString());
    }

    private static VettingDecision posing() {
        return new VettingDecision(
                VettingOutcome.REFUSED,
                CheckOutcome.FAILED,
                null,
                null,
                null,
                RefusalCause.ADULT_POSING_AS_CHILD,
                null,
                "A grown man answered the call.");
    }
}
