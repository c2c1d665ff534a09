package org.safesessions.people;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.EnumSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.safesessions.kernel.Language;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/**
 * Which sentences the public reads, and which of their translations a speaker of the language has looked at
 * ({@code messages/translations.yml}). A look is good for the text it was given to: when that changes, it counts no
 * longer.
 */
@Component
public class Translations {

    private static final String FOLDER = "messages/";

    private final Map<String, List<String>> publicKeys = new TreeMap<>();
    private final Set<Language> checked = EnumSet.of(Language.ENGLISH);

    public Translations() {
        Map<?, ?> file = yaml();
        ((Map<?, ?>) Objects.requireNonNull(file.get("public"), "public"))
                .forEach((bundle, keys) -> publicKeys.put(
                        bundle.toString(),
                        ((List<?>) keys).stream().map(Object::toString).toList()));
        Set<String> looks = ((List<?>) Objects.requireNonNull(file.get("checked"), "checked"))
                .stream().map(look -> look((Map<?, ?>) look)).collect(Collectors.toSet());
        for (Language language : Language.values()) {
            if (bundles().stream().allMatch(bundle -> looks.contains(look(language, bundle)))) {
                checked.add(language);
            }
        }
    }

    /** Whether a speaker has looked at everything that the public reads in it, as it is now. */
    public boolean isChecked(Language language) {
        return checked.contains(language);
    }

    /** The names of the message files of which the public reads something. */
    public Set<String> bundles() {
        return publicKeys.keySet();
    }

    /**
     * @param key a whole key; one that the list names with an asterisk at its end counts for all that begin so
     */
    public boolean isPublic(String bundle, String key) {
        return publicKeys.getOrDefault(bundle, List.of()).stream()
                .anyMatch(listed -> listed.endsWith("*")
                        ? key.startsWith(listed.substring(0, listed.length() - 1))
                        : key.equals(listed));
    }

    /** What somebody who has looked at a translation writes down beside their name. */
    public static String sumOf(Language language, String bundle) {
        Properties words = new Properties();
        String file = FOLDER + bundle + "_" + language.code() + ".properties";
        try (InputStream in = new ClassPathResource(file).getInputStream();
                Reader reader = new InputStreamReader(in, StandardCharsets.UTF_8)) {
            words.load(reader);
        } catch (IOException unreadable) {
            throw new UncheckedIOException("The words cannot be read: " + file, unreadable);
        }
        StringBuilder all = new StringBuilder();
        new TreeSet<>(words.stringPropertyNames())
                .forEach(key -> all.append(key)
                        .append('=')
                        .append(words.getProperty(key))
                        .append('\n'));
        try {
            byte[] sum =
                    MessageDigest.getInstance("SHA-256").digest(all.toString().getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(sum).substring(0, 16);
        } catch (NoSuchAlgorithmException everyJavaHasIt) {
            throw new IllegalStateException(everyJavaHasIt);
        }
    }

    private static String look(Language language, String bundle) {
        return language.code() + " " + bundle + " " + (language == Language.ENGLISH ? "" : sumOf(language, bundle));
    }

    private static String look(Map<?, ?> look) {
        List.of("by", "on").forEach(field -> Objects.requireNonNull(look.get(field), field));
        return look.get("language") + " " + look.get("file") + " " + look.get("sum");
    }

    private static Map<?, ?> yaml() {
        try (InputStream in = new ClassPathResource(FOLDER + "translations.yml").getInputStream()) {
            return new Yaml(new SafeConstructor(new LoaderOptions())).load(in);
        } catch (IOException unreadable) {
            throw new UncheckedIOException("The list of translations cannot be read", unreadable);
        }
    }
}
