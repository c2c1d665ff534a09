package org.safesessions;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The rules of the house that only the text of a source file can break. */
final class SourceLaws {

    static final int MOST_LINES = 300;
    static final int MOST_STATEMENTS_OF_A_STEP = 3;

    private static final Pattern BODY_OF_A_STEP =
            Pattern.compile("(?:Facts take|void execute)\\([^)]*\\)[^{;]*\\{(.*?)\\n    }", Pattern.DOTALL);
    private static final Pattern UNFINISHED = Pattern.compile("\\b(TO" + "DO|FIX" + "ME|XX" + "X|HA" + "CK)\\b");
    private static final Pattern REASON = Pattern.compile("//\\s*\\S+\\s+\\S+");

    private SourceLaws() {}

    /** What is broken in that file of the main sources, each in a sentence. */
    static List<String> brokenIn(String file, String text) {
        List<String> broken = new ArrayList<>(brokenAnywhere(file, text));
        List<String> lines = text.lines().toList();
        if (lines.size() >= MOST_LINES) {
            broken.add(file + ": has " + lines.size() + " lines; a class has fewer than " + MOST_LINES);
        }
        if (text.contains("extends ProcessStep") || text.contains("implements JavaDelegate")) {
            Matcher body = BODY_OF_A_STEP.matcher(text);
            while (body.find()) {
                long statements = body.group(1).chars().filter(c -> c == ';').count();
                if (statements > MOST_STATEMENTS_OF_A_STEP) {
                    broken.add(file + ": a step reads an id, calls a desk and writes a fact, and no more");
                }
            }
        }
        if (file.endsWith("package-info.java") && !text.contains("@NullMarked")) {
            broken.add(file + ": is not @NullMarked");
        }
        return broken;
    }

    /** As {@link #brokenIn}, for tests too: nothing is silenced without a reason, nothing is left for later. */
    static List<String> brokenAnywhere(String file, String text) {
        List<String> broken = new ArrayList<>();
        List<String> lines = text.lines().toList();
        for (int i = 0; i < lines.size(); i++) {
            String before = i == 0 ? "" : lines.get(i - 1);
            if (lines.get(i).contains("@Suppress" + "Warnings(")
                    && !REASON.matcher(lines.get(i)).find()
                    && !REASON.matcher(before).find()) {
                broken.add(file + ":" + (i + 1) + ": suppresses a warning and does not say why");
            }
            if (UNFINISHED.matcher(lines.get(i)).find()) {
                broken.add(file + ":" + (i + 1) + ": leaves something for later");
            }
        }
        return broken;
    }
}
