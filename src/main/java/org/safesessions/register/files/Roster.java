package org.safesessions.register.files;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The people of a sheet, by what its columns mean. */
public final class Roster {

    private static final Set<String> NOT_COMING =
            Set.of("denied", "cancelled", "canceled", "not attending", "deleted", "refunded", "declined", "withdrawn");
    private static final Pattern NUMBER = Pattern.compile("(\\d{1,3})");

    private final Sheet sheet;
    private final Map<Column, Integer> places = new EnumMap<>(Column.class);
    private final @Nullable Dates births;

    /**
     * @param columns what each column means; fewer than there are means that the others are ignored
     */
    public Roster(Sheet sheet, List<Column> columns) {
        this.sheet = sheet;
        for (int index = 0; index < columns.size(); index++) {
            if (columns.get(index) != Column.IGNORED) {
                places.putIfAbsent(columns.get(index), index);
            }
        }
        Integer birth = places.get(Column.BIRTH_DATE);
        this.births = birth == null
                ? null
                : Dates.of(
                        sheet.rows().stream().map(row -> row.cell(birth)).toList(),
                        sheet.format().writesMonthFirst());
    }

    /**
     * One person, as the file has them; what it does not have is null.
     *
     * @param ageWritten whatever stands in the column for the age
     * @param birthUnreadable whether there is a date of birth that is none
     * @param comes false when the file says that they cancelled or were turned away
     */
    public record Entry(
            long line,
            @Nullable String name,
            @Nullable String displayName,
            @Nullable String email,
            @Nullable String phone,
            @Nullable String carerName,
            @Nullable String carerEmail,
            @Nullable String carerPhone,
            @Nullable String emergencyPhone,
            @Nullable String where,
            @Nullable String ageWritten,
            @Nullable LocalDate birth,
            boolean birthUnreadable,
            boolean comes) {

        /** The smallest age that the column may mean: 13 for "13-17" and for "13 to 17", 18 for "18+". */
        public OptionalInt age() {
            Matcher number = NUMBER.matcher(ageWritten == null ? "" : ageWritten);
            boolean under = ageWritten != null && Column.folded(ageWritten).startsWith("under");
            return number.find()
                    ? OptionalInt.of(Integer.parseInt(number.group(1)) - (under ? 1 : 0))
                    : OptionalInt.empty();
        }
    }

    public List<Entry> entries() {
        List<Entry> entries = new ArrayList<>();
        for (Sheet.Row row : sheet.rows()) {
            String born = cell(row, Column.BIRTH_DATE);
            Optional<LocalDate> birth = births == null || born == null ? Optional.empty() : births.read(born);
            String status = cell(row, Column.STATUS);
            entries.add(new Entry(
                    row.line(),
                    name(row),
                    cell(row, Column.DISPLAY_NAME),
                    mail(row, Column.EMAIL),
                    cell(row, Column.PHONE),
                    cell(row, Column.CARER_NAME),
                    mail(row, Column.CARER_EMAIL),
                    cell(row, Column.CARER_PHONE),
                    cell(row, Column.EMERGENCY_PHONE),
                    cell(row, Column.WHERE),
                    cell(row, Column.AGE),
                    birth.orElse(null),
                    born != null && birth.isEmpty(),
                    status == null || !NOT_COMING.contains(Column.folded(status))));
        }
        return entries;
    }

    private @Nullable String name(Sheet.Row row) {
        String parts = List.of(Column.FIRST_NAME, Column.LAST_NAME).stream()
                .map(column -> cell(row, column))
                .filter(part -> part != null)
                .collect(Collectors.joining(" "));
        return parts.isEmpty() ? cell(row, Column.FULL_NAME) : parts;
    }

    /** Microsoft writes "anonymous" where nobody signed in. */
    private @Nullable String mail(Sheet.Row row, Column column) {
        String cell = cell(row, column);
        return cell == null || cell.equalsIgnoreCase("anonymous") ? null : cell;
    }

    private @Nullable String cell(Sheet.Row row, Column column) {
        Integer place = places.get(column);
        String cell = place == null ? "" : row.cell(place);
        return cell.isEmpty() ? null : cell;
    }
}
