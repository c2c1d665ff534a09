package org.safesessions.platform;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumMap;
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
 * The sheets in {@code policy/platforms.yml}, one for each platform that still exists. Start-up fails when one cannot be
 * read, or leaves an ability out.
 */
@Component
public class PlatformBook {

    private final Map<Platform, PlatformSheet> sheets = new EnumMap<>(Platform.class);

    public PlatformBook() {
        this(new ClassPathResource("policy/platforms.yml"));
    }

    PlatformBook(Resource file) {
        try (InputStream in = file.getInputStream()) {
            Map<String, Object> root = new Yaml(new SafeConstructor(new LoaderOptions())).load(in);
            ((Map<?, ?>) field(root, "platforms"))
                    .forEach((name, fields) ->
                            add(Platform.valueOf(name.toString()), (Map<?, ?>) Objects.requireNonNull(fields)));
        } catch (IOException e) {
            throw new UncheckedIOException("The sheets of the platforms cannot be read", e);
        }
    }

    /** In the order of {@link Platform}; services that have ended have none. */
    public List<PlatformSheet> all() {
        return List.copyOf(sheets.values());
    }

    private void add(Platform platform, Map<?, ?> fields) {
        Map<?, ?> said = (Map<?, ?>) field(fields, "can");
        Map<Ability, Ability.How> can = new EnumMap<>(Ability.class);
        Arrays.stream(Ability.values())
                .forEach(ability -> can.put(
                        ability, Ability.How.valueOf(field(said, ability.name()).toString())));
        sheets.put(
                platform,
                new PlatformSheet(
                        platform,
                        PlatformSheet.Accounts.valueOf(field(fields, "accounts").toString()),
                        can,
                        field(fields, "source").toString(),
                        LocalDate.parse(field(fields, "reviewed").toString())));
    }

    private static Object field(Map<?, ?> fields, String name) {
        return Objects.requireNonNull(fields.get(name), () -> "The sheet of a platform lacks " + name);
    }
}
