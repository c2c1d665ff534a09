package org.safesessions.register.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The files are made up, in the form each program writes. */
class SheetTest {

    private static Sheet sheet(String file) throws IOException {
        try (InputStream stream = SheetTest.class.getResourceAsStream("/imports/" + file)) {
            return Sheet.read(stream.readAllBytes());
        }
    }

    private static Sheet typed(String text) {
        return Sheet.read(text.getBytes(StandardCharsets.UTF_8));
    }

    private static List<Roster.Entry> entries(Sheet sheet) {
        return new Roster(sheet, sheet.columns()).entries();
    }

    @Test
    void zoomsReportIsFoundUnderItsBlockAndItsDatesAreMonthFirst() throws IOException {
        Sheet sheet = sheet("zoom-registration.csv");

        assertThat(sheet.format()).isEqualTo(FileFormat.ZOOM);
        assertThat(entries(sheet))
                .extracting(Roster.Entry::line, Roster.Entry::name, Roster.Entry::email, Roster.Entry::birth)
                .containsExactly(
                        Assertions.tuple(8L, "Sam Brown", "bea@example.org", LocalDate.of(2015, 3, 4)),
                        Assertions.tuple(9L, "Kim Brown", "bea@example.org", LocalDate.of(2017, 12, 25)),
                        Assertions.tuple(10L, "Zoë O'Hara", "zoe.carer@example.org", LocalDate.of(2016, 7, 9)));
    }

    @Test
    void googlesAnswersMayHaveLineEndsInThemAndDatesDayFirst() throws IOException {
        Sheet sheet = sheet("google-forms.csv");

        assertThat(sheet.format()).isEqualTo(FileFormat.GOOGLE_FORMS);
        assertThat(entries(sheet))
                .extracting(Roster.Entry::line, Roster.Entry::name, Roster.Entry::carerName, Roster.Entry::birth)
                .containsExactly(
                        Assertions.tuple(2L, "Sam Brown", "Bea Brown", LocalDate.of(2015, 5, 31)),
                        Assertions.tuple(4L, "Cian Ó Briain", "Cáit", LocalDate.of(2016, 3, 2)));
    }

    @Test
    void microsoftsAnswersComeInUtf16WithSemicolonsAndWithoutNames() throws IOException {
        Sheet sheet = sheet("microsoft-forms.csv");

        assertThat(sheet.format()).isEqualTo(FileFormat.MICROSOFT_FORMS);
        assertThat(entries(sheet))
                .extracting(Roster.Entry::name, Roster.Entry::email, Roster.Entry::phone)
                .containsExactly(
                        Assertions.tuple("Ada Adult", null, "07700 900456"),
                        Assertions.tuple("Łukasz Żak", null, "+48 512 345 678"));
        assertThat(entries(sheet)).allSatisfy(entry -> assertThat(entry.age()).hasValue(18));
    }

    @Test
    void eventbriteSaysWhoDoesNotCome() throws IOException {
        Sheet sheet = sheet("eventbrite.csv");

        assertThat(sheet.format()).isEqualTo(FileFormat.EVENTBRITE);
        assertThat(entries(sheet)).extracting(Roster.Entry::comes).containsExactly(true, false);
        assertThat(entries(sheet)).extracting(Roster.Entry::name).containsExactly("Ada Adult", "Bo Li");
    }

    @Test
    void aListWithoutAHeaderIsReadByWhatItHolds() throws IOException {
        Sheet sheet = sheet("plain-without-header.txt");

        assertThat(sheet.columns()).containsExactly(Column.FULL_NAME, Column.EMAIL, Column.AGE);
        assertThat(entries(sheet)).extracting(Roster.Entry::name).containsExactly("Sam Brown", "Kim Brown");
        assertThat(entries(sheet)).extracting(entry -> entry.age().getAsInt()).containsExactly(9, 12);
    }

    @Test
    void excelsOwnEncodingAndItsLineAboutTheSeparatorAreRead() throws IOException {
        Sheet sheet = sheet("excel-windows.csv");

        assertThat(entries(sheet))
                .extracting(Roster.Entry::line, Roster.Entry::name, Roster.Entry::birth)
                .containsExactly(
                        Assertions.tuple(3L, "Jörg Müller", LocalDate.of(2014, 5, 13)),
                        Assertions.tuple(4L, "Änne \"Anni\" Groß", LocalDate.of(2013, 2, 1)));
    }

    @Test
    void utf16WithoutAByteOrderMarkIsReadToo() {
        byte[] file = "Name,Email\nSam Brown,sam@example.org\n".getBytes(StandardCharsets.UTF_16BE);

        assertThat(entries(Sheet.read(file))).extracting(Roster.Entry::name).containsExactly("Sam Brown");
    }

    @Test
    void fiveThousandLinesAreReadWithinASecond() {
        String rows = IntStream.range(0, 5_000)
                .mapToObj(n -> "Child " + n + ",carer" + n + "@example.org,0" + (n % 9 + 1) + "/02/2015\n")
                .collect(Collectors.joining("", "Name,Email,Date of birth\n", ""));
        entries(typed(rows));

        long began = System.nanoTime();
        List<Roster.Entry> entries = entries(typed(rows));

        assertThat(entries).hasSize(5_000);
        assertThat(Duration.ofNanos(System.nanoTime() - began)).isLessThan(Duration.ofSeconds(1));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "''|FILE_EMPTY",
                "'PK\u0003\u0004x'|FILE_IS_A_WORKBOOK",
                "'a,b\u0000c'|FILE_NOT_READABLE",
                "'Name,Email'|FILE_HAS_NO_TABLE",
                "'1,2,3'|FILE_HAS_NO_TABLE"
            })
    void whatIsNoListSaysWhatItIs(String file, String code) {
        assertThat(catchThrowableOfType(Unreadable.class, () -> typed(file)).code())
                .isEqualTo(code);
    }

    @Test
    void aListThatIsTooLongIsNotRead() {
        String rows = "Name,Email\n" + "Sam,sam@example.org\n".repeat(Sheet.MOST_ROWS + 1);

        assertThat(catchThrowableOfType(Unreadable.class, () -> typed(rows)).code())
                .isEqualTo("FILE_TOO_LONG");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "03/04/2015;25/12/2016|false|2015-04-03",
                "03/04/2015;12/25/2016|true|2015-03-04",
                "03/04/2015|false|2015-04-03",
                "2015-04-03|false|2015-04-03",
                "2015/4/3 10:15|false|2015-04-03",
                "3 Apr 2015|false|2015-04-03",
                "April 3, 2015|false|2015-04-03",
                "3.4.2015|false|2015-04-03",
                "31/02/2015|false|",
                "soon|false|"
            })
    void theOrderOfADateIsToldByTheOthersInItsColumn(String cells, boolean monthFirst, LocalDate first) {
        List<String> column = List.of(cells.split(";"));
        Dates dates = Dates.of(column, false);

        assertThat(dates.isMonthFirst()).isEqualTo(monthFirst);
        assertThat(dates.read(column.get(0)).orElse(null)).isEqualTo(first);
    }
}
