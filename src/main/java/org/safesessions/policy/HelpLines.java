package org.safesessions.policy;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;
import org.springframework.stereotype.Component;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/**
 * The lines in {@code policy/help-lines.yml}. Start-up fails when one cannot be read, or when somebody has none
 * to call.
 */
@Component
public class HelpLines {

    private final List<HelpLine> lines;

    public HelpLines() {
        this(new ClassPathResource("policy/help-lines.yml"));
    }

    HelpLines(Resource file) {
        try (InputStream in = file.getInputStream()) {
            Map<String, Object> root = new Yaml(new SafeConstructor(new LoaderOptions())).load(in);
            List<?> entries = (List<?>) Objects.requireNonNull(root.get("help-lines"), "help-lines");
            this.lines = entries.stream().map(entry -> line((Map<?, ?>) entry)).toList();
        } catch (IOException e) {
            throw new UncheckedIOException("The help lines cannot be read", e);
        }
        for (HelpLine.Whom whom : HelpLine.Whom.values()) {
            if (lines.stream().noneMatch(line -> line.whom() == whom)) {
                throw new IllegalStateException("The help lines lack one for " + whom);
            }
        }
    }

    private static HelpLine line(Map<?, ?> fields) {
        return new HelpLine(
                text(fields, "name"),
                text(fields, "number"),
                HelpLine.Whom.valueOf(text(fields, "for")),
                text(fields, "what"),
                text(fields, "source"),
                LocalDate.parse(text(fields, "reviewed")));
    }

    private static String text(Map<?, ?> fields, String name) {
        return Objects.requireNonNull(fields.get(name), () -> "A help line lacks " + name)
                .toString();
    }

    public List<HelpLine> all() {
        return lines;
    }

    /** Those to show where children, adults or both may read it. */
    public List<HelpLine> forThose(boolean children, boolean adults) {
        return lines.stream().filter(line -> line.isFor(children, adults)).toList();
    }
}
