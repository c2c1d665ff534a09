package org.safesessions.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PlainTextTest {

    private static Optional<String> whyNot(String text) {
        return PlainText.whyNotLine(text, 3, 20).map(Reason::code);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Homework club",
                "\"Café\" & <b>tea</b>",
                "宿題クラブ",
                "تمرين اليوم",
                "می‌خواهم", // a zero-width non-joiner is spelling in Persian
                "Family 👨‍👩‍👧 fun",
                "हिन्दी कक्षा"
            })
    void takesWhatPeopleWriteInAnyLanguage(String text) {
        assertThat(whyNot(text)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "nul\u0000byte",
                "bell\u0007",
                "two\nlines",
                "tab\there",
                "half \ud83d pair",
                "over\u202eride",
                "iso\u2066late",
                "zero\u200bwidth",
                "byte\ufeffmark",
                "line\u2028break",
                "private\ue000use",
                "delete\u007f",
                "tag\udb40\udc41ged"
            })
    void refusesWhatCanDeceiveOrBreak(String text) {
        assertThat(whyNot(text)).contains("TEXT_NOT_ACCEPTED");
    }

    @Test
    void refusesLettersPiledHighWithAccents() {
        assertThat(whyNot("abc" + "\u0301".repeat(8))).isEmpty();
        assertThat(whyNot("abc" + "\u0301".repeat(9))).contains("TEXT_NOT_ACCEPTED");
    }

    @Test
    void countsCharactersAsPeopleDo() {
        assertThat(whyNot("ab")).contains("TEXT_TOO_SHORT");
        assertThat(whyNot("abc")).isEmpty();
        assertThat(whyNot("👍".repeat(20))).isEmpty();
        assertThat(whyNot("👍".repeat(21))).contains("TEXT_TOO_LONG");
        assertThat(whyNot("x".repeat(1_000_000))).contains("TEXT_TOO_LONG");
    }

    @Test
    void refusesWhatNobodyCanSee() {
        assertThat(whyNot("")).contains("TEXT_TOO_SHORT");
        assertThat(whyNot("   \u00a0\u00a0\u00a0 ")).contains("TEXT_TOO_SHORT");
        assertThat(whyNot("\u200d\u200d\u200d\u200d")).contains("TEXT_TOO_SHORT");
    }

    @Test
    void tidiesWhatItTakes() {
        assertThat(PlainText.line("  cafe\u0301  ", 1, 20)).isEqualTo("café");
        assertThat(PlainText.text(" one\r\n\ttwo\rthree ", 1, 20)).isEqualTo("one\n\ttwo\nthree");
        assertThat(PlainText.text("", 0, 20)).isEmpty();
    }

    @Test
    void saysWhyAsARefusal() {
        ActRefused refused = catchThrowableOfType(ActRefused.class, () -> PlainText.text("x".repeat(21), 1, 20));

        assertThat(refused.kind()).isEqualTo(ActRefused.Kind.UNACCEPTABLE);
        assertThat(refused.reasons()).containsExactly(Reason.of("TEXT_TOO_LONG", 20));
    }

    @Test
    void wordsThatMustNotBeTurnedAwayAreCleanedInstead() {
        assertThat(PlainText.asFarAsReadable(" a\u0000b\u0007c\u202Ed\u2066e\u200Bf\r\ng ", 1, 50))
                .isEqualTo("abcdef\ng");
        assertThat(PlainText.asFarAsReadable("x\uF8FFy", 1, 50)).isEqualTo("x\uFFFDy");
        assertThat(PlainText.asFarAsReadable("\uD800", 0, 50)).isEqualTo("\uFFFD");
        assertThat(PlainText.asFarAsReadable("e" + "\u0301".repeat(100), 1, 50)).hasSizeLessThan(12);
        assertThat(PlainText.asFarAsReadable("שלום 👩\u200D👧 नमस्ते", 1, 50)).isEqualTo("שלום 👩\u200D👧 नमस्ते");
        assertThatThrownBy(() -> PlainText.asFarAsReadable("\u202E \n", 1, 50)).hasMessageContaining("TEXT_TOO_SHORT");
        assertThatThrownBy(() -> PlainText.asFarAsReadable("a".repeat(51), 1, 50))
                .hasMessageContaining("TEXT_TOO_LONG");
        assertThatThrownBy(() -> PlainText.asFarAsReadable("a".repeat(1_000_000), 1, 50))
                .hasMessageContaining("TEXT_TOO_LONG");
    }
}
