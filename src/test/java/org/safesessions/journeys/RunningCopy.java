package org.safesessions.journeys;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.awaitility.Awaitility;

/** The product as somebody starts it: a process of its own with a port of its own. It ends with the test, whatever happens. */
final class RunningCopy implements AutoCloseable {

    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(200);
    private static final Duration TO_STOP = Duration.ofSeconds(20);
    private static final int LAST_LINES = 40;

    private final Process process;
    private final int port;
    private final Path log;
    private final long began = System.nanoTime();
    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(2)).build();

    private RunningCopy(Process process, int port, Path log) {
        this.process = process;
        this.port = port;
        this.log = log;
        Runtime.getRuntime().addShutdownHook(new Thread(this::kill));
    }

    /**
     * @param port the one that the command names
     * @param log where what the command says is kept
     */
    static RunningCopy start(Path folder, int port, Path log, List<String> command) {
        try {
            Files.createDirectories(log.getParent());
            Process process = new ProcessBuilder(command)
                    .directory(folder.toFile())
                    .redirectErrorStream(true)
                    .redirectInput(new File("/dev/null"))
                    .redirectOutput(log.toFile())
                    .start();
            return new RunningCopy(process, port, log);
        } catch (IOException cannotStart) {
            throw new UncheckedIOException("Cannot run " + command, cannotStart);
        }
    }

    /** {@code java -jar}, with the Java that runs this test, made quick to start as {@code spring-boot:run} does. */
    static List<String> javaJar(Path jar) {
        return List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-XX:ReservedCodeCacheSize=240m",
                "-jar",
                jar.toAbsolutePath().toString());
    }

    /** The same product taken apart, as its makers advise: it starts sooner, because no jar lies within a jar. */
    static List<String> javaApart() {
        return javaJar(
                Path.of("target/apart").resolve(Readme.ofTheProject().jar().getFileName()));
    }

    static int freePort() {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        } catch (IOException none) {
            throw new UncheckedIOException(none);
        }
    }

    int port() {
        return port;
    }

    /** Waits for the first page; how long it took since the command was given. */
    Duration untilFirstPage(Duration longest) {
        return await("/sign-in", longest);
    }

    /** Waits until it says itself that it is ready: then the people and the seed are there. */
    Duration untilReady(Duration longest) {
        return await("/readyz", longest);
    }

    private Duration await(String path, Duration longest) {
        try {
            Awaitility.await()
                    .atMost(longest)
                    .pollInterval(BETWEEN_LOOKS)
                    .failFast(() -> !process.isAlive())
                    .until(() -> answers(path));
        } catch (RuntimeException inVain) {
            throw new AssertionError("No " + path + " on port " + port + ". It said last:\n" + lastWords(), inVain);
        }
        return Duration.ofNanos(System.nanoTime() - began);
    }

    private boolean answers(String path) throws InterruptedException {
        try {
            HttpRequest request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                    .timeout(Duration.ofSeconds(10))
                    .build();
            return http.send(request, HttpResponse.BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException notYet) {
            return false;
        }
    }

    private String lastWords() {
        try (Stream<String> lines = Files.lines(log)) {
            List<String> all = lines.toList();
            return String.join("\n", all.subList(Math.max(0, all.size() - LAST_LINES), all.size()));
        } catch (IOException unreadable) {
            return "nothing that could be read";
        }
    }

    /** As a person does with Ctrl-C, children first asked and then made to; returns when nothing of it runs any more. */
    @Override
    public void close() {
        List<ProcessHandle> all = all();
        all.forEach(ProcessHandle::destroy);
        for (ProcessHandle one : all) {
            try {
                one.onExit().get(TO_STOP.toSeconds(), TimeUnit.SECONDS);
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
                one.destroyForcibly();
            } catch (Exception stillThere) {
                one.destroyForcibly();
            }
        }
    }

    /** As a power cut does: it cannot finish anything. Returns how the process says it ended. */
    int killAtOnce() {
        process.destroyForcibly();
        return process.onExit().join().exitValue();
    }

    private void kill() {
        all().forEach(ProcessHandle::destroyForcibly);
    }

    private List<ProcessHandle> all() {
        return Stream.concat(process.descendants(), Stream.of(process.toHandle()))
                .toList();
    }
}
