package org.safesessions.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** B8: from the start of a JVM until it says it is ready; the same class path for both, one after the other. */
final class StartUp {

    private static final double GOAL = 1.3;

    private final Report report;
    private final Size size;

    StartUp(Report report, Size size) {
        this.report = report;
        this.size = size;
    }

    private record Start(double seconds, double cpuSeconds) {}

    void measure() {
        Path work = Path.of("target/bench/start-up").toAbsolutePath();
        clear(work);
        int times = Math.min(size.rounds(), 5);
        List<Start> ours = new ArrayList<>();
        List<Start> bare = new ArrayList<>();
        start(Started.PRODUCT, work);
        start(Started.BARE, work);
        for (int i = 0; i < times; i++) {
            ours.add(start(Started.PRODUCT, work));
            bare.add(start(Started.BARE, work));
        }
        double[] seconds = seconds(ours);
        double[] theirs = seconds(bare);
        double ratio = Numbers.median(seconds) / Numbers.median(theirs);
        report.head("who", "seconds", "min..max", "CPU s", "x the bare starter", "goal 1.3x");
        report.row(
                "Safe Sessions, the whole product",
                Numbers.median(seconds),
                Report.range(seconds),
                Numbers.median(cpu(ours)),
                ratio,
                ratio <= GOAL ? "reached" : "not reached");
        report.row(
                "bare Camunda web app starter",
                Numbers.median(theirs),
                Report.range(theirs),
                Numbers.median(cpu(bare)),
                "",
                "");
    }

    private static double[] seconds(List<Start> starts) {
        return starts.stream().mapToDouble(Start::seconds).toArray();
    }

    private static double[] cpu(List<Start> starts) {
        return starts.stream().mapToDouble(Start::cpuSeconds).toArray();
    }

    private static Start start(String what, Path work) {
        long began = System.nanoTime();
        try {
            Process process = new ProcessBuilder(
                            Path.of(System.getProperty("java.home"), "bin", "java")
                                    .toString(),
                            "-Xmx1g",
                            "-Duser.timezone=UTC",
                            "-Dorg.springframework.boot.logging.LoggingSystem=none",
                            "-Dlogback.configurationFile=bench-logback.xml",
                            "-cp",
                            System.getProperty("java.class.path"),
                            Started.class.getName(),
                            what,
                            work.resolve(what).toString())
                    .redirectErrorStream(true)
                    .start();
            try (BufferedReader said = process.inputReader(StandardCharsets.UTF_8)) {
                List<String> heard = new ArrayList<>();
                for (String line = said.readLine(); line != null; line = said.readLine()) {
                    if (line.equals(Started.READY)) {
                        double seconds = (System.nanoTime() - began) / 1e9;
                        double cpu =
                                process.info().totalCpuDuration().orElseThrow().toMillis() / 1e3;
                        return new Start(seconds, cpu);
                    }
                    heard.add(line);
                }
                throw new IllegalStateException(what + " did not start: " + String.join("\n", heard));
            } finally {
                process.destroy();
                process.waitFor();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }

    private static void clear(Path work) {
        if (!Files.exists(work)) {
            return;
        }
        try (Stream<Path> files = Files.walk(work)) {
            for (Path file : files.sorted((a, b) -> b.compareTo(a)).toList()) {
                Files.delete(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
