package org.safesessions.calendar;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** The days in {@code policy/proclaimed-holidays.yml}. Start-up fails when one cannot be read. */
final class ProclaimedHolidays {

    /**
     * One day that was proclaimed a bank holiday.
     *
     * @param source where that can be read
     * @param reviewed when somebody last checked it there
     */
    record Day(LocalDate day, String name, Set<Nation> nations, String source, LocalDate reviewed) {}

    private final List<Day> days;

    private ProclaimedHolidays(List<Day> days) {
        this.days = List.copyOf(days);
    }

    static ProclaimedHolidays read() {
        return read(new ClassPathResource("policy/proclaimed-holidays.yml"));
    }

    static ProclaimedHolidays read(Resource file) {
        try (InputStream in = file.getInputStream()) {
            Map<String, Object> root = new Yaml(new SafeConstructor(new LoaderOptions())).load(in);
            List<?> entries = (List<?>) Objects.requireNonNull(root.get("holidays"), "holidays");
            return new ProclaimedHolidays(
                    entries.stream().map(entry -> day((Map<?, ?>) entry)).toList());
        } catch (IOException e) {
            throw new UncheckedIOException("The proclaimed holidays cannot be read", e);
        }
    }

    List<Day> between(LocalDate from, LocalDate to, Nation nation) {
        return days.stream()
                .filter(one -> one.nations().contains(nation))
                .filter(one -> !one.day().isBefore(from) && !one.day().isAfter(to))
                .toList();
    }

    private static Day day(Map<?, ?> fields) {
        return new Day(
                LocalDate.parse(text(fields, "day")),
                text(fields, "name"),
                ((List<?>) Objects.requireNonNull(fields.get("nations"), "nations"))
                        .stream().map(name -> Nation.valueOf(name.toString())).collect(Collectors.toSet()),
                text(fields, "source"),
                LocalDate.parse(text(fields, "reviewed")));
    }

    private static String text(Map<?, ?> fields, String name) {
        return Objects.requireNonNull(fields.get(name), () -> "A proclaimed holiday lacks " + name)
                .toString();
    }
}
