package org.safesessions.people;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.safesessions.kernel.Language;
import org.yaml.snakeyaml.Yaml;

/** Everything that the public reads is there in every language, and nothing else is. */
class LanguagesTest {

    private static final Path MESSAGES = Path.of("src/main/resources/messages");
    private static final Path TEMPLATES = Path.of("src/main/resources/templates");
    private static final Pattern PLACE = Pattern.compile("\\{(\\d)");

    /** Same in every language: our name, and what is nothing but places and marks. */
    private static final Set<String> NOT_TRANSLATED = Set.of("product.name");

    /** Words may be the same by chance, a sentence is not. */
    private static final int FEW_LETTERS = 12;

    /** Invisible, and right only where a telephone number or a name stands within Arabic script. */
    private static final Pattern TURNED = Pattern.compile("[\u200e\u200f\u202a-\u202e\u2066-\u2069]");

    /** The pages that nobody has to sign in for, and the parts they are made of. */
    private static final Set<String> OF_THE_PUBLIC = Set.of(
            "language.html",
            "fields.html",
            "rows.html",
            "ring.html",
            "follow/questions.html",
            "follow/faces.html",
            "follow/thanks.html",
            "error/problem.html",
            "register/start.html",
            "register/person.html",
            "register/contact.html",
            "register/emergency.html",
            "register/agree.html",
            "register/check.html",
            "register/done.html",
            "register/again.html",
            "register/closed.html",
            "register/mine.html",
            "register/correct.html",
            "register/withdraw.html",
            "register/no-link.html",
            "register/rules.html",
            "register/carers.html",
            "register/parts.html",
            "run/join.html",
            "run/join-all.html",
            "run/join-parts.html",
            "run/join-trouble.html",
            "run/holding.html",
            "run/pictograms.html",
            "concern/report.html",
            "concern/receipt.html",
            "concern/sent.html");

    /** Keys of the shared parts that only staff see. */
    private static final Set<String> OF_STAFF = Set.of(
            "field.date", "field.time", "task.shift.lead", "refused.you.are", "refused.ask", "refused.nobody.to.ask");

    private static final Pattern WHOLE_KEY = Pattern.compile(
            "(?:#\\{|say\\('|msg\\('|english\\('|orElse\\(')([a-zA-Z][\\w-]*(?:\\.[\\w-]+)*)(?:[(}]|')");
    private static final Pattern BEGUN_KEY = Pattern.compile("'([a-zA-Z][\\w-]*(?:\\.[\\w-]+)*\\.)' \\+");

    private final Translations translations = new Translations();

    static Stream<Language> others() {
        return Arrays.stream(Language.values()).filter(language -> language != Language.ENGLISH);
    }

    private static Map<String, String> words(String file) {
        Properties read = new Properties();
        try (Reader reader = Files.newBufferedReader(MESSAGES.resolve(file + ".properties"))) {
            read.load(reader);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        Map<String, String> words = new TreeMap<>();
        read.forEach((key, text) -> words.put(key.toString(), text.toString()));
        return words;
    }

    private Map<String, String> publicWords(String bundle) {
        Map<String, String> english = words(bundle);
        english.keySet().removeIf(key -> !translations.isPublic(bundle, key));
        return english;
    }

    @ParameterizedTest
    @MethodSource("others")
    void haveExactlyTheWordsThatThePublicReads(Language language) {
        assertThat(translations.bundles()).isNotEmpty();
        for (String bundle : translations.bundles()) {
            assertThat(words(bundle + "_" + language.code()).keySet())
                    .as(bundle + " in " + language)
                    .isEqualTo(publicWords(bundle).keySet());
        }
    }

    @Test
    void haveNoFileBesidesThose() throws IOException {
        Set<String> expected = others().flatMap(language ->
                        translations.bundles().stream().map(bundle -> bundle + "_" + language.code() + ".properties"))
                .collect(Collectors.toCollection(TreeSet::new));

        try (Stream<Path> files = Files.list(MESSAGES)) {
            assertThat(files.map(file -> file.getFileName().toString()).filter(name -> name.contains("_")))
                    .containsExactlyInAnyOrderElementsOf(expected);
        }
    }

    @ParameterizedTest
    @MethodSource("others")
    void sayTheSameThingsInTheSamePlaces(Language language) {
        for (String bundle : translations.bundles()) {
            Map<String, String> there = words(bundle + "_" + language.code());
            publicWords(bundle)
                    .forEach((key, english) -> assertThat(places(there.get(key)))
                            .as(key + " in " + language)
                            .isEqualTo(places(english)));
        }
    }

    /** A message format takes a single apostrophe for a mark of its own, so there is none. */
    @ParameterizedTest
    @MethodSource("others")
    void canBeFilledIn(Language language) {
        for (String bundle : translations.bundles()) {
            words(bundle + "_" + language.code()).forEach((key, text) -> {
                assertThat(text).as(key).isNotBlank().doesNotContain("'");
                String filled = new MessageFormat(text, language.locale())
                        .format(new Object[] {"zero", "one", "two", "three", "four", "five", "six"});
                assertThat(filled).as(key).doesNotContain("{", "}");
            });
        }
    }

    @ParameterizedTest
    @MethodSource("others")
    void areNotEnglishLeftStanding(Language language) {
        for (String bundle : translations.bundles()) {
            Map<String, String> there = words(bundle + "_" + language.code());
            publicWords(bundle).forEach((key, english) -> {
                if (english.length() > FEW_LETTERS && !NOT_TRANSLATED.contains(key)) {
                    assertThat(there.get(key)).as(key + " in " + language).isNotEqualTo(english);
                }
                if (language.isRightToLeft() && english.matches(".*[a-z]{2}.*") && !NOT_TRANSLATED.contains(key)) {
                    assertThat(there.get(key)).as(key + " in " + language).containsPattern("\\p{InArabic}");
                }
            });
        }
    }

    /** What turns the direction is opened and closed again within its sentence, and is nowhere else. */
    @ParameterizedTest
    @EnumSource(Language.class)
    void turnTheDirectionOnlyForWhatIsWrittenTheOtherWay(Language language) {
        for (String bundle : translations.bundles()) {
            Map<String, String> there =
                    language == Language.ENGLISH ? publicWords(bundle) : words(bundle + "_" + language.code());
            there.forEach((key, text) -> {
                String marks =
                        TURNED.matcher(text).results().map(MatchResult::group).collect(Collectors.joining());
                assertThat(marks).as(key + " in " + language).matches("([\u2066\u2068]\u2069)*");
                if (!language.isRightToLeft()) {
                    assertThat(marks).as(key + " in " + language).isEmpty();
                }
            });
        }
    }

    @Test
    void areAllThatThePagesOfThePublicUse() throws IOException {
        Set<String> open = translations.bundles().stream()
                .flatMap(bundle -> publicWords(bundle).keySet().stream())
                .collect(Collectors.toSet());
        for (String page : OF_THE_PUBLIC) {
            String text = Files.readString(TEMPLATES.resolve(page));
            assertThat(WHOLE_KEY.matcher(text).results().map(hit -> hit.group(1)))
                    .as(page)
                    .filteredOn(key -> !key.endsWith("."))
                    .filteredOn(key -> !OF_STAFF.contains(key))
                    .isSubsetOf(open);
            assertThat(BEGUN_KEY.matcher(text).results().map(hit -> hit.group(1)))
                    .as(page)
                    .allSatisfy(begun -> assertThat(open).anyMatch(key -> key.startsWith(begun)));
        }
    }

    @Test
    void areKnownToSpringByTheNamesOfTheirFiles() throws IOException {
        String settings = Files.readString(Path.of("src/main/resources/application.yml"));

        assertThat(translations.bundles())
                .allSatisfy(bundle -> assertThat(settings).contains("messages/" + bundle));
    }

    @Test
    void followEachHelpLineWithWhatItsOwnFileSays() throws IOException {
        Map<String, List<Map<String, Object>>> file =
                new Yaml().load(Files.readString(Path.of("src/main/resources/policy/help-lines.yml")));
        Map<String, String> expected = file.get("help-lines").stream()
                .collect(Collectors.toMap(
                        line -> "helpLine." + line.get("number").toString().replace(" ", ""),
                        line -> line.get("what").toString()));

        Map<String, String> said = words("language");
        said.keySet().removeIf(key -> !key.startsWith("helpLine."));
        assertThat(said).isEqualTo(expected);
    }

    /** A look at a text is none at the text that came after it. */
    @Test
    void areCheckedOnlyAsTheyWereWhenSomebodyLooked() throws IOException {
        Map<String, List<Map<String, String>>> file =
                new Yaml().load(Files.readString(MESSAGES.resolve("translations.yml")));

        for (Map<String, String> look : file.get("checked")) {
            Language language = Language.of(look.get("language")).orElseThrow();
            assertThat(look).containsKeys("by", "on");
            assertThat(look.get("sum")).as(look.toString()).isEqualTo(Translations.sumOf(language, look.get("file")));
        }
        assertThat(translations.isChecked(Language.ENGLISH)).isTrue();
        if (file.get("checked").isEmpty()) {
            assertThat(others()).noneMatch(translations::isChecked);
        }
    }

    private static Set<String> places(String text) {
        return PLACE.matcher(text).results().map(hit -> hit.group(1)).collect(Collectors.toCollection(TreeSet::new));
    }
}
