package org.safesessions.refer;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.safesessions.policy.Figure;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;
import org.springframework.stereotype.Component;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** What each agency asks for, as {@code policy/agencies.yml} says. Start-up fails when one is missing or cannot be read. */
@Component
public class AgencyBook {

    private final Map<Agency, AgencyForm> forms = new EnumMap<>(Agency.class);

    public AgencyBook() {
        this(new ClassPathResource("policy/agencies.yml"));
    }

    AgencyBook(Resource file) {
        try (InputStream in = file.getInputStream()) {
            Map<String, Object> root = new Yaml(new SafeConstructor(new LoaderOptions())).load(in);
            Map<?, ?> entries = (Map<?, ?>) Objects.requireNonNull(root.get("agencies"), "agencies");
            entries.forEach((name, entry) -> {
                Agency agency = Agency.valueOf(name.toString());
                forms.put(agency, form(agency, (Map<?, ?>) entry));
            });
        } catch (IOException e) {
            throw new UncheckedIOException("The agencies cannot be read", e);
        }
        for (Agency agency : Agency.values()) {
            if (!forms.containsKey(agency)) {
                throw new IllegalStateException("The agencies lack " + agency);
            }
        }
    }

    public AgencyForm form(Agency agency) {
        return Objects.requireNonNull(forms.get(agency));
    }

    /** In the order in which they are offered. */
    public List<AgencyForm> all() {
        return List.copyOf(forms.values());
    }

    private static AgencyForm form(Agency agency, Map<?, ?> fields) {
        List<AgencyField> questions = list(fields, "fields").stream()
                .map(one -> field((Map<?, ?>) one))
                .toList();
        Set<String> keys = new HashSet<>();
        questions.forEach(one -> {
            if (!keys.add(one.key())) {
                throw new IllegalStateException(agency + " asks for " + one.key() + " twice");
            }
        });
        return new AgencyForm(
                agency,
                Boolean.TRUE.equals(fields.get("trustees")),
                Figure.valueOf(text(fields, "makeWithin")),
                Figure.valueOf(text(fields, "answerWithin")),
                list(fields, "script").stream().map(Object::toString).toList(),
                text(fields, "basis"),
                fields.get("never") == null ? "" : text(fields, "never"),
                questions,
                text(fields, "source"),
                LocalDate.parse(text(fields, "reviewed")));
    }

    private static AgencyField field(Map<?, ?> fields) {
        return new AgencyField(
                text(fields, "key"),
                text(fields, "label"),
                fields.get("hint") == null ? "" : text(fields, "hint"),
                "LINE".equals(fields.get("kind")) ? AgencyField.Kind.LINE : AgencyField.Kind.TEXT,
                Boolean.TRUE.equals(fields.get("required")));
    }

    private static List<?> list(Map<?, ?> fields, String name) {
        return (List<?>) Objects.requireNonNull(fields.get(name), () -> "An agency lacks " + name);
    }

    private static String text(Map<?, ?> fields, String name) {
        return Objects.requireNonNull(fields.get(name), () -> "An agency lacks " + name)
                .toString()
                .strip();
    }
}
