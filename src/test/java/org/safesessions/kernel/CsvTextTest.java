package org.safesessions.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.util.List;
import java.util.regex.Pattern;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.safesessions.HostileTexts;

class CsvTextTest {

    private static final Pattern BEGINS_LIKE_A_FORMULA = Pattern.compile("^\\s*[=+\\-@\uFF1D\uFF0B\uFF0D\uFF20]");

    /** Signs at which one or the other spreadsheet splits a line. */
    private static final Pattern SPLIT = Pattern.compile("[,;\\t|\\r\\n]");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "=1+1",
                "+44 1632 960103",
                "-2",
                "@SUM(A1)",
                "\t=cmd|' /C calc'!A0",
                "  =HYPERLINK(\"x\")",
                "a;=1+1",
                "a\r\n=1",
                "\uFF1D1"
            })
    void aSpreadsheetSeesAWordWhereAFormulaStood(String cell) {
        assertThat(begins(CsvText.harmless(cell))).isFalse();
        assertThat(CsvText.asTyped(CsvText.harmless(cell))).isEqualTo(cell);
    }

    @Test
    void ordinaryTextIsLeftAsItIs() {
        assertThat(CsvText.harmless("Zoë O'Hara, 3-4 pm; sam@example.org"))
                .isEqualTo("Zoë O'Hara, 3-4 pm; sam@example.org");
    }

    @Property(tries = 2000)
    void noCellBeginsAFormulaWhereverItIsSplitAndEachIsReadBackAsItWas(@ForAll("texts") String cell) {
        assertThat(begins(CsvText.harmless(cell))).isFalse();
        assertThat(read(CsvText.of(List.of(List.of("first", cell, "last")))))
                .containsExactly(List.of("first", CsvText.harmless(cell), "last"));
        if (!cell.contains("'")) {
            assertThat(CsvText.asTyped(CsvText.harmless(cell))).isEqualTo(cell);
        }
    }

    @Test
    void noTextOfTheCorpusBeginsAFormulaOrBreaksTheTable() {
        List<String> corpus = HostileTexts.all();

        assertThat(corpus).hasSizeGreaterThan(150);
        for (String text : corpus) {
            assertThat(begins(CsvText.harmless(text))).as(text).isFalse();
            assertThat(read(CsvText.of(List.of(List.of(text, "after"), List.of("below", "")))))
                    .containsExactly(List.of(CsvText.harmless(text), "after"), List.of("below", ""));
        }
    }

    @Provide
    Arbitrary<String> texts() {
        return Arbitraries.strings().withChars("=+-@\uFF1D;,\t|\r\n'\" aZ1é").ofMaxLength(12);
    }

    private static boolean begins(String cell) {
        return SPLIT.splitAsStream(cell)
                .anyMatch(piece -> BEGINS_LIKE_A_FORMULA.matcher(piece).find());
    }

    private static List<List<String>> read(String csv) {
        assertThat(csv).startsWith("\uFEFF");
        try (CsvReader<CsvRecord> records = CsvReader.builder()
                .skipEmptyLines(false)
                .maxBufferSize(2 * 1024 * 1024)
                .ofCsvRecord(csv.substring(1))) {
            return records.stream().map(CsvRecord::getFields).toList();
        } catch (IOException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
