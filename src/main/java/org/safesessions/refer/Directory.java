package org.safesessions.refer;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.safesessions.policy.Figure;
import org.safesessions.policy.PolicyBook;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.io.DefaultResourceLoader;
import org.springframework.core.io.Resource;
import org.springframework.stereotype.Component;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/**
 * Whom to ring, by council area: {@code policy/directory.yml}, or a file of the organisation's own that
 * {@code safe-sessions.directory} names. Start-up fails when it cannot be read. A number that nobody has checked for long
 * stays: an old number is better than none, and the page says that it is old.
 */
@Component
public class Directory {

    /** The area of agencies that there is one of. */
    public static final String NATIONAL = "NATIONAL";

    private final Map<String, String> areas = new LinkedHashMap<>();
    private final List<DirectoryEntry> entries = new ArrayList<>();
    private final PolicyBook policy;
    private final Clock clock;
    private final ZoneId zone;

    @Autowired
    Directory(
            @Value("${safe-sessions.directory:classpath:policy/directory.yml}") String file,
            PolicyBook policy,
            Clock clock,
            @Value("${safe-sessions.time-zone:Europe/London}") ZoneId zone) {
        this(new DefaultResourceLoader().getResource(file), policy, clock, zone);
    }

    Directory(Resource file, PolicyBook policy, Clock clock, ZoneId zone) {
        this.policy = policy;
        this.clock = clock;
        this.zone = zone;
        try (InputStream in = file.getInputStream()) {
            Map<String, Object> root = new Yaml(new SafeConstructor(new LoaderOptions())).load(in);
            list(root, "areas").forEach(one -> {
                Map<?, ?> area = (Map<?, ?>) one;
                areas.put(text(area, "code"), text(area, "name"));
                list(area, "agencies").forEach(entry -> entries.add(entry(text(area, "code"), (Map<?, ?>) entry)));
            });
        } catch (IOException e) {
            throw new UncheckedIOException("The directory cannot be read", e);
        }
        Set<List<Object>> once = new HashSet<>();
        entries.forEach(entry -> {
            if (!once.add(List.of(entry.area(), entry.agency()))) {
                throw new IllegalStateException("The directory has two numbers of one agency in " + entry.area());
            }
        });
    }

    /** The areas of councils by their codes, without the nation. */
    public Map<String, String> areas() {
        Map<String, String> councils = new LinkedHashMap<>(areas);
        councils.remove(NATIONAL);
        return councils;
    }

    public String nameOf(String area) {
        return areas.getOrDefault(area, area);
    }

    public List<DirectoryEntry> all() {
        return List.copyOf(entries);
    }

    /** That of the area, else the one that there is for all; empty when there is none. */
    public Optional<DirectoryEntry> find(Agency agency, String area) {
        return in(agency, area).or(() -> in(agency, NATIONAL));
    }

    private Optional<DirectoryEntry> in(Agency agency, String area) {
        return entries.stream()
                .filter(entry -> entry.agency() == agency && entry.area().equals(area))
                .findFirst();
    }

    /** Whether somebody should check it again. */
    public boolean isOverdue(DirectoryEntry entry) {
        LocalDate today = LocalDate.ofInstant(clock.instant(), zone);
        return !entry.reviewed()
                .plusDays(policy.duration(Figure.DIRECTORY_CHECKED_EVERY).toDays())
                .isAfter(today);
    }

    private static DirectoryEntry entry(String area, Map<?, ?> fields) {
        return new DirectoryEntry(
                area,
                Agency.valueOf(text(fields, "agency")),
                text(fields, "name"),
                textOrNull(fields, "day"),
                Objects.requireNonNullElse(textOrNull(fields, "hours"), ""),
                textOrNull(fields, "night"),
                textOrNull(fields, "online"),
                Boolean.TRUE.equals(fields.get("invented")),
                text(fields, "source"),
                LocalDate.parse(text(fields, "reviewed")));
    }

    private static List<?> list(Map<?, ?> fields, String name) {
        return (List<?>) Objects.requireNonNull(fields.get(name), () -> "The directory lacks " + name);
    }

    private static String text(Map<?, ?> fields, String name) {
        return Objects.requireNonNull(textOrNull(fields, name), () -> "An entry of the directory lacks " + name);
    }

    private static @Nullable String textOrNull(Map<?, ?> fields, String name) {
        Object value = fields.get(name);
        return value == null ? null : value.toString();
    }
}
