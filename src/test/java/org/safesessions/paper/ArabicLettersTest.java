package org.safesessions.paper;

import static org.assertj.core.api.Assertions.assertThat;

import com.openhtmltopdf.bidi.BidiSplitter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ArabicLettersTest {

    @ParameterizedTest
    @CsvSource({
        "\u0628, \ufe8f",
        "\u0628\u0628\u0628, \ufe91\ufe92\ufe90",
        "\u062f\u0627\u0631, \ufea9\ufe8d\ufead",
        "\u06a9\u06cc\u0627, \ufb90\ufbff\ufe8e",
        "\u06c1\u06d2, \ufba8\ufbaf",
        "\u067e\u06c1\u0644\u0627, \ufb58\ufba9\ufefc",
        "\u0644\u0627, \ufefb",
        "\u0628\u064b\u0628, \ufe91\u064b\ufe90",
        "\u0628\u200c\u0628, \ufe8f\u200c\ufe8f",
        "\u0628\u0640, \ufe91\u0640",
        "\u0628 \u0628, \ufe8f \ufe8f",
        "\u0621\u0628, \ufe80\ufe8f",
        "020 Sam!, 020 Sam!"
    })
    void joinHandsWithTheirNeighboursAndWithNobodyElse(String text, String shapes) {
        assertThat(ArabicLetters.joined(text)).isEqualTo(shapes);
    }

    @Test
    void runFromTheRightAmongWordsThatDoNot() {
        RightToLeft.Splitter splitter = new RightToLeft.Splitter();

        splitter.setParagraph("\u0628\u0628 999 abc", BidiSplitter.RTL);

        assertThat(splitter.countTextRuns()).isEqualTo(4);
        assertThat(splitter.getVisualRun(0).getDirection()).isEqualTo(BidiSplitter.RTL);
        assertThat(splitter.getVisualRun(0).getLength()).isEqualTo(3);
        assertThat(splitter.getVisualRun(1).getDirection()).isEqualTo(BidiSplitter.LTR);
        assertThat(new RightToLeft().reorderRTLTextToLTR("\u0628(\u062a)")).isEqualTo("(\u062a)\u0628");
    }
}
