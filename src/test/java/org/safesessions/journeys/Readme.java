package org.safesessions.journeys;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** README.md as a reader takes it: what it tells them to type, whom to sign in as, where it points. */
final class Readme {

    static final Path FILE = Path.of("README.md");

    private static final Pattern BLOCK = Pattern.compile("(?ms)^```\\w*\\n(.*?)^```$");
    private static final Pattern CODE = Pattern.compile("`([^`\\n]+)`");
    private static final Pattern ROW_OF_A_PERSON = Pattern.compile("(?m)^\\| (`[a-z]+`(?:, `[a-z]+`)*) \\|");
    private static final Pattern LINK = Pattern.compile("!?\\[[^\\]]*]\\(([^)\\s]+)\\)");

    private static final String FIVE_THINGS = "### Five things to try\n";
    private static final Pattern NUMBERED = Pattern.compile("(?m)^(\\d+)\\. (.+)$");
    private static final Pattern MARKED = Pattern.compile("\\*\\*([^*]+)\\*\\*|\\*([^*]+)\\*|`([^`]+)`");

    private final String text;

    private Readme(String text) {
        this.text = text;
    }

    static Readme ofTheProject() {
        try {
            return new Readme(Files.readString(FILE));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** The one command a newcomer types. */
    List<String> startCommand() {
        return words(onlyBlockOf("## See it in three minutes"));
    }

    List<String> testCommand() {
        return words(onlyBlockOf("## Test it"));
    }

    /** As written, such as {@code --server.port} or {@code --safe-sessions.demo-data=false}. */
    List<String> settings() {
        return found(CODE, section("## Settings"))
                .filter(code -> code.startsWith("--"))
                .toList();
    }

    /** What {@code mvn package} makes, by the README's word. */
    Path jar() {
        return found(CODE, section("## Settings"))
                .filter(code -> code.endsWith(".jar"))
                .map(Path::of)
                .findFirst()
                .orElseThrow(() -> new AssertionError("README.md names no jar under Settings"));
    }

    /** User names of the sign-in table, from the top. */
    List<String> people() {
        String section = section("## See it in three minutes");
        if (!section.contains("password = user name")) {
            throw new AssertionError("README.md no longer says that a person's password is their user name");
        }
        return found(ROW_OF_A_PERSON, section)
                .flatMap(cell -> found(CODE, cell))
                .toList();
    }

    /**
     * One of the things that it tells a newcomer to try.
     *
     * @param name its first sentence
     * @param steps what is pressed, seen, typed, and who does it, in order
     */
    record Thing(int number, String name, List<Step> steps) {}

    /** A word that is marked: {@code **bold**}, {@code *slanted*} or {@code `as code`}. */
    record Step(Mark mark, String word) {}

    enum Mark {
        BOLD,
        SLANTED,
        CODE
    }

    List<Thing> thingsToTry() {
        String section = section("## See it in three minutes");
        String list = section.substring(section.indexOf(FIVE_THINGS));
        return NUMBERED.matcher(list)
                .results()
                .map(item -> new Thing(
                        Integer.parseInt(item.group(1)),
                        item.group(2).replaceFirst("(?s)\\. .*", "."),
                        MARKED.matcher(item.group(2))
                                .results()
                                .map(Readme::step)
                                .toList()))
                .toList();
    }

    private static Step step(MatchResult marked) {
        if (marked.group(1) != null) {
            return new Step(Mark.BOLD, marked.group(1));
        }
        return marked.group(2) != null ? new Step(Mark.SLANTED, marked.group(2)) : new Step(Mark.CODE, marked.group(3));
    }

    /** Files and folders of the repository that it points to or shows. */
    List<Path> relativeLinks() {
        return found(LINK, text)
                .filter(link -> !link.contains("://"))
                .map(link -> Path.of(link.replaceFirst("#.*", "")))
                .toList();
    }

    private String onlyBlockOf(String heading) {
        List<String> blocks = found(BLOCK, section(heading)).toList();
        if (blocks.size() != 1) {
            throw new AssertionError("README.md has " + blocks.size() + " commands under \"" + heading + "\", not one");
        }
        return blocks.get(0).strip();
    }

    private String section(String heading) {
        int from = text.indexOf(heading + "\n");
        if (from < 0) {
            throw new AssertionError("README.md has no \"" + heading + "\"");
        }
        int to = text.indexOf("\n## ", from + 1);
        return text.substring(from, to < 0 ? text.length() : to);
    }

    private static Stream<String> found(Pattern pattern, String in) {
        Matcher matcher = pattern.matcher(in);
        return matcher.results().map((MatchResult hit) -> hit.group(1));
    }

    private static List<String> words(String command) {
        return List.of(command.split("\\s+"));
    }
}
