package org.safesessions.journeys;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Maven as it runs this build: the same installation, repository and settings, and offline when this is. */
final class MavenCommand {

    private MavenCommand() {}

    static List<String> with(List<String> goals) {
        List<String> command = new ArrayList<>(goals);
        command.add(0, Path.of(System.getProperty("maven.home"), "bin", "mvn").toString());
        command.add("--batch-mode");
        command.add("--quiet");
        command.add("-Dmaven.repo.local=" + System.getProperty("maven.repo.local"));
        if (Boolean.getBoolean("maven.offline")) {
            command.add("--offline");
        }
        Path settings = Path.of(System.getProperty("maven.user.settings", "none"));
        if (Files.exists(settings)) {
            command.addAll(List.of("--settings", settings.toString()));
        }
        return command;
    }
}
