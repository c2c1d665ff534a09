package org.safesessions.notice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.safesessions.kernel.Delivery;
import org.safesessions.kernel.Language;
import org.safesessions.kernel.NoticeKind;

/** Nothing of anybody can get into a message: over every template in every language there is. */
class NoticeWordsTest {

    private static final Path MESSAGES = Path.of("src/main/resources/messages");
    private static final String TOKEN = "/registration/" + "A".repeat(64);
    private static final Instant WHEN = Instant.parse("2026-09-23T18:30:00Z");
    private static final ZoneId LONDON = ZoneId.of("Europe/London");

    /** The plain alphabet of text messages (GSM 03.38) without what takes two places. */
    private static final Pattern GSM = Pattern.compile("[\\n\\r A-Za-z0-9@\u00a3$\u00a5!\"#%&'()*+,./:;<=>?_-]*");

    /** What a template may ask for. */
    private static final Pattern ARGUMENT = Pattern.compile("\\{([^}]*)}");

    private static final Pattern LINK = Pattern.compile("https?://\\S+");

    private static final Set<NoticeKind> TO_STAFF = EnumSet.of(
            NoticeKind.COVER_GAP,
            NoticeKind.STAFF_SESSION_POSTPONED,
            NoticeKind.STAFF_SESSION_CANCELLED,
            NoticeKind.CONFIRM_ON_CALL,
            NoticeKind.SHIFT_NEEDS_LEAD,
            NoticeKind.PLAN_AWAITS_APPROVAL,
            NoticeKind.SERIES_AWAITS_APPROVAL,
            NoticeKind.LIVE_LINK,
            NoticeKind.LIVE_CODE,
            NoticeKind.STAND_IN_SOUGHT,
            NoticeKind.STAND_IN_SETTLED,
            NoticeKind.TOO_FEW_ADULTS,
            NoticeKind.COVER_ENDS,
            NoticeKind.POLICY_CHANGE_WAITS,
            NoticeKind.VIDEO_WAITS,
            NoticeKind.CONCERN_WAITS,
            NoticeKind.CONCERN_UNACKNOWLEDGED,
            NoticeKind.CONCERN_UNTRIAGED,
            NoticeKind.CONCERN_UNREVIEWED,
            NoticeKind.CONCERN_UNSIGNED,
            NoticeKind.CONCERN_EXTERNAL_NUMBER,
            NoticeKind.CONCERN_MESSAGE,
            NoticeKind.CONCERN_RECORD_BROKEN,
            NoticeKind.FOLLOW_UP_WAITS,
            NoticeKind.FOLLOW_UP_TODAY,
            NoticeKind.REFERRAL_TO_MAKE,
            NoticeKind.REFERRAL_TO_WRITE,
            NoticeKind.REFERRAL_SILENT,
            NoticeKind.REFERRAL_DECLINED);

    /** What nobody has checked is said in English too: two plain messages in one, or four in another script. */
    private static final int PLAIN = 306;

    private static final int OTHER_SCRIPT = 268;

    private final NoticeWords words = PostOffice.words();

    private static Delivery to(String path) {
        return new Delivery(Delivery.Channel.MAIL, "hana@example.org", Locale.UK, path, WHEN, LONDON);
    }

    private static List<Path> languages() {
        try (Stream<Path> files = Files.list(MESSAGES)) {
            return files.filter(file -> file.getFileName().toString().matches("notice(_\\w+)?\\.properties"))
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** Staff are written to in English. */
    private static List<Path> languagesOf(NoticeKind kind) {
        return TO_STAFF.contains(kind)
                ? languages().stream()
                        .filter(file -> localeOf(file).equals(Locale.UK))
                        .toList()
                : languages();
    }

    private static Properties read(Path file) {
        Properties read = new Properties();
        try (Reader reader = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
            read.load(reader);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        return read;
    }

    private static Locale localeOf(Path file) {
        String name = file.getFileName().toString().replace("notice", "").replace(".properties", "");
        return name.isEmpty()
                ? Locale.UK
                : Locale.forLanguageTag(name.substring(1).replace('_', '-'));
    }

    @ParameterizedTest
    @EnumSource(NoticeKind.class)
    void saysEveryKindInEveryLanguageWithTheLinkAndTheNumber(NoticeKind kind) {
        assertThat(languages()).isNotEmpty();
        for (Path language : languagesOf(kind)) {
            assertThat(read(language).stringPropertyNames())
                    .contains("notice." + kind + ".subject", "notice." + kind + ".body", "notice." + kind + ".text");
            Delivery delivery =
                    new Delivery(Delivery.Channel.MAIL, "x@example.org", localeOf(language), TOKEN, WHEN, LONDON);

            Letter letter = words.letter(kind, delivery);

            assertThat(letter.subject()).isNotBlank().hasSizeLessThan(90).doesNotContain("{", "\n");
            assertThat(letter.body())
                    .contains(PostOffice.ADDRESS + TOKEN)
                    .contains("020 7946 0000")
                    .contains("999")
                    .doesNotContain("{", "''");
            assertThat(LINK.matcher(letter.body()).results().map(MatchResult::group))
                    .as("one link, and the same in English below it")
                    .isNotEmpty()
                    .allMatch(letter.link()::equals);
        }
    }

    /** Which clock, why and what to do; and of the case nothing but its number. */
    @ParameterizedTest
    @EnumSource(
            value = NoticeKind.class,
            names = {
                "REFERRAL_TO_MAKE",
                "REFERRAL_TO_WRITE",
                "REFERRAL_SILENT",
                "REFERRAL_DECLINED",
                "CONCERN_UNTRIAGED",
                "CONCERN_UNREVIEWED",
                "CONCERN_UNSIGNED"
            })
    void aReminderSaysTheNumberOfACaseWhichClockWhyAndWhatToDo(NoticeKind kind) {
        Letter letter = words.letter(
                kind,
                new Delivery(Delivery.Channel.MAIL, "x@example.org", Locale.UK, TOKEN, null, null, null, "7K3D-9QXM"));

        assertThat(letter.subject()).contains("Case 7K3D-9QXM");
        assertThat(letter.body()).contains("Case 7K3D-9QXM", "The clock for", "because", "Please sign in");
        assertThat(letter.text()).contains("Case 7K3D-9QXM");
        assertThat(words.letter(
                                kind,
                                new Delivery(
                                        Delivery.Channel.TEXT_MESSAGE,
                                        "+447700900123",
                                        Locale.UK,
                                        "/referrals/123e4567-e89b-12d3-a456-426614174000",
                                        null,
                                        null,
                                        null,
                                        "7K3D-9QXM"))
                        .text())
                .hasSizeLessThanOrEqualTo(160);
    }

    @ParameterizedTest
    @EnumSource(NoticeKind.class)
    void fitsIntoOneTextMessageWithAnOrdinaryAddress(NoticeKind kind) {
        String path = switch (kind) {
            case COVER_GAP, CONFIRM_ON_CALL, SHIFT_NEEDS_LEAD -> "/rota";
            case STAFF_SESSION_POSTPONED, STAFF_SESSION_CANCELLED, PLAN_AWAITS_APPROVAL ->
                "/sessions/123e4567-e89b-12d3-a456-426614174000";
            case SERIES_AWAITS_APPROVAL -> "/series/123e4567-e89b-12d3-a456-426614174000";
            case STAND_IN_SOUGHT, STAND_IN_SETTLED -> "/stand-in/123e4567-e89b-12d3-a456-426614174000";
            case TOO_FEW_ADULTS, COVER_ENDS -> "/sessions/123e4567-e89b-12d3-a456-426614174000/live";
            case POLICY_CHANGE_WAITS -> "/policy/changes/123e4567-e89b-12d3-a456-426614174000";
            case VIDEO_WAITS -> "/videos/123e4567-e89b-12d3-a456-426614174000";
            case FOLLOW_UP_WAITS -> "/follow-ups";
            case FOLLOW_UP_TODAY -> "/follow-ups/123e4567-e89b-12d3-a456-426614174000";
            case CONCERN_WAITS,
                    CONCERN_UNACKNOWLEDGED,
                    CONCERN_UNTRIAGED,
                    CONCERN_UNREVIEWED,
                    CONCERN_UNSIGNED,
                    CONCERN_EXTERNAL_NUMBER,
                    CONCERN_MESSAGE,
                    CONCERN_RECORD_BROKEN -> "/concerns/123e4567-e89b-12d3-a456-426614174000";
            case REFERRAL_TO_MAKE, REFERRAL_TO_WRITE, REFERRAL_SILENT, REFERRAL_DECLINED ->
                "/referrals/123e4567-e89b-12d3-a456-426614174000";
            default -> TOKEN;
        };

        for (Delivery delivery : List.of(to(path), withNext(path))) {
            String text = words.letter(kind, delivery).text();

            assertThat(text).hasSizeLessThanOrEqualTo(160).matches(GSM).contains(PostOffice.ADDRESS + path);
        }
    }

    @ParameterizedTest
    @EnumSource(NoticeKind.class)
    void staysAShortTextInOtherLanguagesAndSaysItInEnglishToo(NoticeKind kind) {
        for (Path file : languagesOf(kind)) {
            Language language = Language.spoken(localeOf(file));
            if (language != Language.ENGLISH) {
                Letter letter = words.letter(
                        kind,
                        new Delivery(
                                Delivery.Channel.TEXT_MESSAGE,
                                "+447700900123",
                                language.locale(),
                                TOKEN,
                                WHEN,
                                LONDON,
                                WHEN.plus(Duration.ofDays(7))));
                Letter english = words.letter(kind, withNext(TOKEN));

                assertThat(letter.text())
                        .as(language + " " + kind)
                        .contains(PostOffice.ADDRESS + TOKEN + "?lang=" + language.code())
                        .endsWith(english.subject())
                        .hasSizeLessThanOrEqualTo(language.isRightToLeft() ? OTHER_SCRIPT : PLAIN);
                if (!language.isRightToLeft()) {
                    assertThat(letter.text()).as(language + " " + kind).matches(GSM);
                }
            }
        }
    }

    @Test
    void putsTheEnglishWordsBelowThoseThatNobodyHasChecked() {
        Delivery welsh =
                new Delivery(Delivery.Channel.MAIL, "x@example.org", Locale.forLanguageTag("cy"), TOKEN, WHEN, LONDON);

        String body = words.letter(NoticeKind.SESSION_POSTPONED, welsh).body();

        assertThat(body).startsWith("Cafodd y neges hon ei chyfieithu.");
        assertThat(body.substring(body.indexOf(" English ")))
                .contains("You did nothing wrong, and you need do nothing.", "call 999");
    }

    private static Delivery withNext(String path) {
        return new Delivery(
                Delivery.Channel.MAIL,
                "hana@example.org",
                Locale.UK,
                path,
                WHEN,
                LONDON,
                WHEN.plus(Duration.ofDays(7)));
    }

    @ParameterizedTest
    @EnumSource(
            value = NoticeKind.class,
            names = {"SESSION_POSTPONED", "NO_PLACE", "NOT_THIS_TIME"})
    void namesTheNextDateWhenThereIsOneAndSaysNothingOfItElse(NoticeKind kind) {
        Letter known = words.letter(kind, withNext(TOKEN));
        Letter unknown = words.letter(kind, to(TOKEN));

        assertThat(known.body()).contains("date is 19:30 on Wednesday 30 September 2026.");
        assertThat(known.text()).contains(", next 19:30 Wed 30 Sep");
        assertThat(unknown.body()).doesNotContain("date is", "30 September", "{5}");
        assertThat(unknown.text()).doesNotContain("next", "{6}");
    }

    @Test
    void bringsSixFiguresToWhoeverIsToTypeThemAndNothingElseThatWay() {
        assertThat(words.letter(NoticeKind.LIVE_CODE, withCode("012345")).body())
                .contains("Your code is 012345.");
        assertThat(words.letter(NoticeKind.LIVE_CODE, withCode("012345")).subject())
                .doesNotContain("012345");
        for (String none : List.of("12345", "1234567", "Anna B", "12 345", "01234a", "")) {
            assertThatThrownBy(() -> words.letter(NoticeKind.LIVE_CODE, withCode(none)))
                    .isInstanceOf(IllegalArgumentException.class);
        }
    }

    private static Delivery withCode(String code) {
        return new Delivery(Delivery.Channel.MAIL, "hana@example.org", Locale.UK, null, WHEN, LONDON, null, code);
    }

    @Test
    void givesTemplatesEightThingsAndNoMore() {
        for (Path language : languages()) {
            read(language).forEach((key, template) -> {
                if (key.toString().startsWith("notice.")) {
                    assertThat(ARGUMENT.matcher(template.toString()).results().map(found -> found.group(1)))
                            .as(key.toString())
                            .isSubsetOf("0", "1", "2", "3", "4", "5", "6", "7");
                }
            });
        }
    }

    @Test
    void namesNobodyAndNoKindOfSession() {
        for (Path language : languages()) {
            TreeSet<String> said = new TreeSet<>();
            read(language).forEach((key, template) -> {
                if (key.toString().startsWith("notice.")) {
                    said.add(template.toString().toLowerCase(Locale.ROOT));
                }
            });
            assertThat(String.join(" ", said))
                    .doesNotContainPattern("\\b(child|children|abuse|harm|allegation|accus\\w*|victim|at risk)\\b");
        }
    }

    @Test
    void saysTheTimeInTheSessionsOwnZoneAndNamesAForeignOne() {
        Delivery here = to("/rota");
        Delivery there = new Delivery(
                Delivery.Channel.MAIL, "x@example.org", Locale.UK, "/rota", WHEN, ZoneId.of("America/New_York"));

        assertThat(words.letter(NoticeKind.SESSION_SOON, here).subject())
                .isEqualTo("Soon: the session at 19:30 on Wednesday 23 September 2026");
        assertThat(words.letter(NoticeKind.SESSION_SOON, there).subject())
                .isEqualTo("Soon: the session at 14:30 on Wednesday 23 September 2026 (New York time)");
    }

    @Test
    void speaksEnglishToWhoeverSpeaksALanguageWeHaveNoWordsIn() {
        Delivery klingon =
                new Delivery(Delivery.Channel.MAIL, "x@example.org", Locale.forLanguageTag("tlh"), null, null, null);

        assertThat(words.letter(NoticeKind.YOUR_LINK, klingon).subject()).isEqualTo("Your link");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "rota",
                "//evil.example/",
                "/\\evil.example",
                "@evil.example/",
                ".evil.example/",
                "/a\r\nBcc: x@evil.example",
                "/../x",
                "/a b",
                "/a?name=Anna B",
                "/a#<script>",
                ""
            })
    void leadsNowhereButToAPageOfOurs(String path) {
        assertThatThrownBy(() -> words.letter(NoticeKind.YOUR_LINK, to(path)))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Provide
    Arbitrary<String> hostile() {
        Arbitrary<String> known = Arbitraries.of(
                "{0}",
                "{9}",
                "''",
                "${7*7}",
                "#{7*7}",
                "<script>alert(1)</script>",
                "=cmd()",
                "\r\nBcc: a@b.example",
                "\u202eevil",
                "\u0000",
                "%s%n",
                "Anna Bloggs",
                "https://evil.example",
                "{0,choice,0#a}");
        return Arbitraries.oneOf(known, Arbitraries.strings().ofMaxLength(60)).map(text -> "CANARY" + text);
    }

    @Provide
    Arbitrary<ZoneId> zones() {
        return Arbitraries.of(
                ZoneId.getAvailableZoneIds().stream().sorted().map(ZoneId::of).toList());
    }

    @Provide
    Arbitrary<Instant> times() {
        return Arbitraries.longs().between(0, 4_000_000_000L).map(Instant::ofEpochSecond);
    }

    @Property(tries = 400)
    void takesNothingFromADeliveryButTheTimeTheZoneAndALinkToOurselves(
            @ForAll NoticeKind kind,
            @ForAll("hostile") String address,
            @ForAll("hostile") String path,
            @ForAll("zones") ZoneId zone,
            @ForAll("times") Instant when) {
        for (Path language : languages()) {
            Locale locale = localeOf(language);
            Letter plain = words.letter(
                    kind, new Delivery(Delivery.Channel.MAIL, "x@example.org", locale, "/rota", when, zone));
            Letter hostile = words.letter(
                    kind, new Delivery(Delivery.Channel.TEXT_MESSAGE, address, locale, "/rota", when, zone));

            assertThat(hostile).isEqualTo(plain);
            assertThat(plain.subject() + plain.text()).doesNotContainPattern("\\p{Cntrl}");
            assertThat(plain.subject() + plain.body() + plain.text()).doesNotContain("CANARY");
            assertThatThrownBy(() ->
                            words.letter(kind, new Delivery(Delivery.Channel.MAIL, address, locale, path, when, zone)))
                    .isInstanceOf(IllegalArgumentException.class);
        }
    }
}
