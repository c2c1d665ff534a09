package org.safesessions.register.files;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.safesessions.kernel.CsvText;

/**
 * The table in a file: what stands before it is left out, the columns are found by their names.
 *
 * @param header empty texts when the file has no header
 * @param rows those with something in them
 * @param columns what each column says, as guessed
 */
public record Sheet(FileFormat format, List<String> header, List<Row> rows, List<Column> columns) {

    /**
     * One line of the table.
     *
     * @param line where it begins in the file, counted from 1, as an editor shows it
     */
    public record Row(long line, List<String> cells) {

        public String cell(int index) {
            return index < cells.size() ? cells.get(index).strip() : "";
        }

        boolean isEmpty() {
            return cells.stream().allMatch(String::isBlank);
        }
    }

    static final int MOST_ROWS = 10_000;
    private static final int LOOKED_AT = 40;
    private static final int LONGEST_CELL = 64 * 1024;
    private static final String SEPARATORS = ",;\t|";
    private static final Pattern SAYS_SEPARATOR = Pattern.compile("^sep=(.)\\R");

    /**
     * @throws Unreadable when there is no table in it
     */
    public static Sheet read(byte[] file) {
        String text = FileText.of(file);
        Matcher said = SAYS_SEPARATOR.matcher(text);
        boolean says = said.find();
        String table = says ? text.substring(said.end()) : text;
        int before = says ? 1 : 0;
        char separator = says ? said.group(1).charAt(0) : separator(table);
        List<Row> rows = rows(table, separator, MOST_ROWS + LOOKED_AT, before);
        Optional<Integer> header = header(rows);
        List<Row> people = rows.subList(header.map(at -> at + 1).orElse(0), rows.size()).stream()
                .filter(row -> !row.isEmpty())
                .toList();
        if (people.size() > MOST_ROWS) {
            throw new Unreadable("FILE_TOO_LONG");
        }
        if (people.isEmpty()) {
            throw new Unreadable("FILE_HAS_NO_TABLE");
        }
        List<List<String>> cells =
                people.stream().limit(LOOKED_AT).map(Row::cells).toList();
        if (header.isPresent()) {
            List<String> names = rows.get(header.get()).cells();
            boolean somethingBefore = rows.subList(0, header.get()).stream().anyMatch(row -> !row.isEmpty());
            return new Sheet(FileFormat.of(names, somethingBefore), names, people, Column.guess(names, cells));
        }
        if (looksLikeHeader(rows)) {
            List<List<String>> below = cells.subList(1, cells.size());
            return new Sheet(
                    FileFormat.PLAIN_LIST,
                    rows.get(0).cells(),
                    people.subList(1, people.size()),
                    Column.guessByContent(below));
        }
        List<Column> columns = Column.guessByContent(cells);
        if (!columns.contains(Column.FULL_NAME)) {
            throw new Unreadable("FILE_HAS_NO_TABLE");
        }
        return new Sheet(
                FileFormat.PLAIN_LIST, columns.stream().map(column -> "").toList(), people, columns);
    }

    /** The first line that names at least one person's name or address, and nothing that looks like one. */
    private static Optional<Integer> header(List<Row> rows) {
        for (int index = 0; index < Math.min(rows.size(), LOOKED_AT); index++) {
            List<Column> known = rows.get(index).cells().stream()
                    .map(Column::of)
                    .flatMap(Optional::stream)
                    .distinct()
                    .toList();
            boolean names = known.contains(Column.FULL_NAME) || known.contains(Column.FIRST_NAME);
            boolean holdsAddress = rows.get(index).cells().stream().anyMatch(cell -> cell.contains("@"));
            boolean more = known.size() > 1 || rows.get(index).cells().size() == 1;
            if (names && more && !holdsAddress) {
                return Optional.of(index);
            }
        }
        return Optional.empty();
    }

    /** A first line of words alone, over lines with addresses or numbers: names of columns that we do not know. */
    private static boolean looksLikeHeader(List<Row> rows) {
        return rows.size() > 1
                && rows.get(0).cells().size() > 1
                && rows.get(0).cells().stream().noneMatch(Sheet::isData)
                && rows.subList(1, rows.size()).stream()
                        .allMatch(row -> row.cells().stream().anyMatch(Sheet::isData));
    }

    private static boolean isData(String cell) {
        return cell.contains("@") || cell.codePoints().anyMatch(Character::isDigit);
    }

    /** The one that cuts most lines into the same number of pieces. */
    private static char separator(String text) {
        char best = SEPARATORS.charAt(0);
        long bestScore = -1;
        for (char candidate : SEPARATORS.toCharArray()) {
            Map<Integer, Long> sizes = new HashMap<>();
            for (Row row : rows(text, candidate, LOOKED_AT, 0)) {
                if (row.cells().size() > 1) {
                    sizes.merge(row.cells().size(), 1L, Long::sum);
                }
            }
            long score =
                    sizes.values().stream().mapToLong(Long::longValue).max().orElse(0);
            if (score > bestScore) {
                bestScore = score;
                best = candidate;
            }
        }
        return best;
    }

    private static List<Row> rows(String text, char separator, int most, int linesBefore) {
        List<Row> rows = new ArrayList<>();
        try (CsvReader<CsvRecord> records = CsvReader.builder()
                .fieldSeparator(separator)
                .skipEmptyLines(true)
                .allowExtraFields(true)
                .allowMissingFields(true)
                .allowExtraCharsAfterClosingQuote(true)
                .allowUnclosedQuote(true)
                .maxBufferSize(LONGEST_CELL)
                .ofCsvRecord(text)) {
            for (CsvRecord next : records) {
                rows.add(new Row(
                        next.getStartingLineNumber() + linesBefore,
                        next.getFields().stream().map(CsvText::asTyped).toList()));
                if (rows.size() >= most) {
                    break;
                }
            }
        } catch (CsvParseException | IOException broken) {
            throw new Unreadable("FILE_NOT_READABLE");
        }
        return rows;
    }
}
