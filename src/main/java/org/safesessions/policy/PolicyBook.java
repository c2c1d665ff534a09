package org.safesessions.policy;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;
import org.springframework.stereotype.Component;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** The policy file in force. Start-up fails when a figure is missing, unknown or unreadable. */
@Component
public class PolicyBook {

    private static final Set<Figure> NUMBERS = EnumSet.of(
            Figure.CO_HOSTS_NEEDED,
            Figure.LARGE_SESSION,
            Figure.CROWDED_ROOM,
            Figure.PICTURE_LIKENESS,
            Figure.SERIES_DATES_AT_MOST,
            Figure.LIVE_CODE_TRIES);

    private final String version;
    private final Map<Figure, PolicyFigure> figures;

    public PolicyBook() {
        this(new ClassPathResource("policy/policy.yml"));
    }

    PolicyBook(Resource file) {
        try (InputStream in = file.getInputStream()) {
            Map<String, Object> root = new Yaml(new SafeConstructor(new LoaderOptions())).load(in);
            this.version = text(root, "version");
            this.figures = read(root);
        } catch (IOException e) {
            throw new UncheckedIOException("The policy file cannot be read", e);
        }
    }

    private static Map<Figure, PolicyFigure> read(Map<String, Object> root) {
        Map<Figure, PolicyFigure> read = new EnumMap<>(Figure.class);
        Map<?, ?> entries = (Map<?, ?>) Objects.requireNonNull(root.get("figures"), "figures");
        entries.forEach((key, entry) -> {
            Figure figure = Figure.valueOf(key.toString());
            Map<?, ?> fields = (Map<?, ?>) entry;
            check(figure, text(fields, "value"));
            read.put(
                    figure,
                    new PolicyFigure(
                            figure,
                            text(fields, "value"),
                            text(fields, "meaning"),
                            text(fields, "source"),
                            LocalDate.parse(text(fields, "reviewed"))));
        });
        Arrays.stream(Figure.values())
                .filter(figure -> !read.containsKey(figure))
                .forEach(missing -> {
                    throw new IllegalStateException("The policy file lacks the figure " + missing);
                });
        return read;
    }

    /** Found at start-up, because a rule that cannot read its figure would refuse everything later. */
    private static void check(Figure figure, String value) {
        try {
            boolean sound = NUMBERS.contains(figure)
                    ? Integer.parseInt(value) >= 0
                    : !Duration.parse(value).isNegative();
            if (!sound) {
                throw new IllegalStateException("The policy file gives " + figure + " a negative value");
            }
        } catch (NumberFormatException | DateTimeParseException e) {
            throw new IllegalStateException("The policy file gives " + figure + " a value that cannot be read", e);
        }
    }

    private static String text(Map<?, ?> fields, String name) {
        return Objects.requireNonNull(fields.get(name), () -> "The policy file lacks " + name)
                .toString();
    }

    public String version() {
        return version;
    }

    public Duration duration(Figure figure) {
        return Duration.parse(figure(figure).value());
    }

    public int number(Figure figure) {
        return Integer.parseInt(figure(figure).value());
    }

    public List<PolicyFigure> figures() {
        return List.copyOf(figures.values());
    }

    private PolicyFigure figure(Figure figure) {
        return Objects.requireNonNull(figures.get(figure));
    }
}
