package org.safesessions.register;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.HttpURLConnection;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * People who register through HTTP, some at once, while others report concerns at a steady pace whatever the answers take.
 * Needs nothing but the JDK, so that it can run in a JVM of its own.
 */
final class Crowd {

    private static final int CONCERN_EVERY_MILLIS = 200;
    private static final double NANOS = 1e6;

    /**
     * What came of it.
     *
     * @param answers how often each status came; -1 when nothing came
     * @param concernsP99 of the time from when it was to be sent
     * @param slowestConcerns with the second in which each was sent: the first ones meet code that nobody has run yet
     */
    record Tally(
            Map<Integer, Integer> answers,
            double seconds,
            double median,
            double p99,
            Map<Integer, Integer> concerns,
            double concernsMedian,
            double concernsP99,
            String slowestConcerns) {

        /** And no call failed. */
        boolean allWereAnswered() {
            return answers.keySet().equals(Set.of(202)) && concerns.keySet().equals(Set.of(201));
        }

        int perSecond() {
            return (int) (answers.values().stream().mapToInt(Integer::intValue).sum() / seconds);
        }

        @Override
        public String toString() {
            return "%d a second (%.1f s), median %.0f ms, p99 %.0f ms, answers %s; concerns median %.0f ms, p99 %.0f ms, the slowest %s, answers %s"
                    .formatted(
                            perSecond(),
                            seconds,
                            median,
                            p99,
                            answers,
                            concernsMedian,
                            concernsP99,
                            slowestConcerns,
                            concerns);
        }
    }

    private final String api;
    private final String session;

    private Crowd(String api, String session) {
        this.api = api;
        this.session = session;
    }

    /**
     * @param api such as {@code http://127.0.0.1:8080/api/v1}
     */
    static Tally register(String api, String publicToken, int people, int atOnce) throws InterruptedException {
        return new Crowd(api, publicToken).register(people, atOnce);
    }

    /** Arguments: api, public token, how many people, how many at once, the file to write the tally to. */
    public static void main(String[] arguments) throws Exception {
        Tally tally =
                register(arguments[0], arguments[1], Integer.parseInt(arguments[2]), Integer.parseInt(arguments[3]));
        Files.writeString(
                Path.of(arguments[4]), tally + "; the crowd itself took " + cpuSeconds() + " s of processor time");
        System.exit(tally.allWereAnswered() ? 0 : 1);
    }

    private static long cpuSeconds() {
        return ProcessHandle.current().info().totalCpuDuration().orElseThrow().toSeconds();
    }

    private Tally register(int people, int atOnce) throws InterruptedException {
        Map<Integer, Integer> answers = new ConcurrentHashMap<>();
        Map<Integer, Integer> concerns = new ConcurrentHashMap<>();
        long[] nanos = new long[people];
        Map<Long, Long> concernSent = new ConcurrentSkipListMap<>();
        List<Long> concernNanos = Collections.synchronizedList(new ArrayList<>());
        AtomicInteger next = new AtomicInteger();
        ExecutorService registering = Executors.newFixedThreadPool(atOnce);
        ExecutorService reporting = Executors.newCachedThreadPool();
        ScheduledExecutorService pace = Executors.newSingleThreadScheduledExecutor();

        long began = System.nanoTime();
        pace.scheduleAtFixedRate(
                () -> {
                    long due = System.nanoTime();
                    reporting.execute(() -> {
                        concerns.merge(reportConcern(), 1, Integer::sum);
                        long took = System.nanoTime() - due;
                        concernNanos.add(took);
                        concernSent.put(due - began, took);
                    });
                },
                CONCERN_EVERY_MILLIS,
                CONCERN_EVERY_MILLIS,
                TimeUnit.MILLISECONDS);
        for (int worker = 0; worker < atOnce; worker++) {
            registering.execute(() -> {
                for (int n = next.getAndIncrement(); n < people; n = next.getAndIncrement()) {
                    long sent = System.nanoTime();
                    answers.merge(register(n), 1, Integer::sum);
                    nanos[n] = System.nanoTime() - sent;
                }
            });
        }
        registering.shutdown();
        registering.awaitTermination(30, TimeUnit.MINUTES);
        double seconds = (System.nanoTime() - began) / 1e9;
        pace.shutdownNow();
        reporting.shutdown();
        reporting.awaitTermination(1, TimeUnit.MINUTES);

        long[] reported = concernNanos.stream().mapToLong(Long::longValue).toArray();
        return new Tally(
                new TreeMap<>(answers),
                seconds,
                part(nanos, 50),
                part(nanos, 99),
                new TreeMap<>(concerns),
                part(reported, 50),
                part(reported, 99),
                slowest(concernSent));
    }

    private static String slowest(Map<Long, Long> tookBySent) {
        return tookBySent.entrySet().stream()
                .sorted(Map.Entry.<Long, Long>comparingByValue().reversed())
                .limit(5)
                .map(one -> "%.0f ms at second %.0f".formatted(one.getValue() / NANOS, one.getKey() / NANOS / 1000))
                .collect(Collectors.joining(", "));
    }

    private static double part(long[] nanos, int percent) {
        long[] sorted = nanos.clone();
        Arrays.sort(sorted);
        return sorted.length == 0
                ? Double.NaN
                : sorted[Math.min(sorted.length - 1, sorted.length * percent / 100)] / NANOS;
    }

    private int register(int n) {
        return post("/public/sessions/" + session + "/registrations", null, """
                {"participantName": "Child%1$d Tester%1$d", "ageGroup": "UNDER_13",
                 "carer": {"name": "Carer %1$d", "email": "carer%1$d@example.org", "willSupervise": true},
                 "supervisionNeed": "ACCOMPANIED", "emergencyPhone": "07700 900123",
                 "acceptsRules": true, "acceptsCarerAgreement": true, "language": "en"}
                """.formatted(n));
    }

    private int reportConcern() {
        return post("/public/concerns", UUID.randomUUID().toString(), """
                {"sessionPublicToken": "%s", "about": {"kind": "UNKNOWN"},
                 "whatHappened": "Somebody asked a child for a number.", "immediateDanger": false}
                """.formatted(session));
    }

    /** On the connection this thread had before, if it is still there: the crowd must not cost what the product needs. */
    private int post(String path, @Nullable String idempotencyKey, String body) {
        try {
            HttpURLConnection call =
                    (HttpURLConnection) URI.create(api + path).toURL().openConnection();
            call.setRequestMethod("POST");
            call.setRequestProperty("Content-Type", "application/json");
            if (idempotencyKey != null) {
                call.setRequestProperty("Idempotency-Key", idempotencyKey);
            }
            call.setDoOutput(true);
            try (OutputStream out = call.getOutputStream()) {
                out.write(body.getBytes(StandardCharsets.UTF_8));
            }
            int status = call.getResponseCode();
            try (InputStream answer =
                    status < HttpURLConnection.HTTP_BAD_REQUEST ? call.getInputStream() : call.getErrorStream()) {
                if (answer != null) {
                    answer.readAllBytes();
                }
            }
            return status;
        } catch (IOException nothing) {
            return -1;
        }
    }
}
