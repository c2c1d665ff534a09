package org.safesessions.policy;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.safesessions.kernel.Reason;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** The figures the product is shipped with, and the limits of each. Start-up fails when one is missing or unreadable. */
final class PolicyFile {

    private final PolicySheet sheet;
    private final Map<Figure, PolicyLimits> limits = new EnumMap<>(Figure.class);

    private PolicyFile(Map<String, Object> root) {
        this.sheet = new PolicySheet(text(root, "version"), read(root));
        PolicyLimits.order(sheet).ifPresent(broken -> {
            throw new IllegalStateException("The policy file contradicts itself in " + broken);
        });
    }

    static PolicyFile read() {
        return read(new ClassPathResource("policy/policy.yml"));
    }

    static PolicyFile read(Resource file) {
        try (InputStream in = file.getInputStream()) {
            return new PolicyFile(new Yaml(new SafeConstructor(new LoaderOptions())).load(in));
        } catch (IOException e) {
            throw new UncheckedIOException("The policy file cannot be read", e);
        }
    }

    PolicySheet sheet() {
        return sheet;
    }

    PolicyLimits limits(Figure figure) {
        return Objects.requireNonNull(limits.get(figure));
    }

    private Map<Figure, PolicyFigure> read(Map<String, Object> root) {
        Map<Figure, PolicyFigure> read = new EnumMap<>(Figure.class);
        Map<?, ?> entries = (Map<?, ?>) Objects.requireNonNull(root.get("figures"), "figures");
        entries.forEach((key, entry) -> {
            Figure figure = Figure.valueOf(key.toString());
            Map<?, ?> fields = (Map<?, ?>) entry;
            read.put(figure, read(figure, fields));
        });
        Arrays.stream(Figure.values())
                .filter(figure -> !read.containsKey(figure))
                .forEach(missing -> {
                    throw new IllegalStateException("The policy file lacks the figure " + missing);
                });
        return read;
    }

    private PolicyFigure read(Figure figure, Map<?, ?> fields) {
        PolicyFigure read = new PolicyFigure(
                figure,
                text(fields, "value"),
                text(fields, "meaning"),
                text(fields, "source"),
                LocalDate.parse(text(fields, "reviewed")));
        try {
            limits.put(figure, PolicyLimits.of(read, given(fields, "atLeast"), given(fields, "atMost")));
        } catch (IllegalArgumentException e) {
            throw new IllegalStateException("The policy file gives " + figure + " a value that cannot be read", e);
        }
        Optional<Reason> outside = limits(figure).check(read.value());
        if (outside.isPresent()) {
            throw new IllegalStateException("The policy file gives " + figure + " a value outside its own limits");
        }
        return read;
    }

    private static Optional<String> given(Map<?, ?> fields, String name) {
        return Optional.ofNullable(fields.get(name)).map(Object::toString);
    }

    private static String text(Map<?, ?> fields, String name) {
        return Objects.requireNonNull(fields.get(name), () -> "The policy file lacks " + name)
                .toString();
    }
}
