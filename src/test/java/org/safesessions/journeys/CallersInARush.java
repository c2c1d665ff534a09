package org.safesessions.journeys;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/** Several people who register somebody, or report something, one after the other and all at once, until nobody answers. */
final class CallersInARush {

    private static final int AT_ONCE = 6;
    private static final Duration LONGEST = Duration.ofSeconds(30);
    private static final ObjectMapper JSON = new ObjectMapper();

    /** What was sent, and what was answered; no answer when the line broke. */
    static final class Call {

        private final boolean concern;
        private final String text;
        private final UUID key = UUID.randomUUID();
        private volatile @Nullable String answer;

        private Call(boolean concern, String text) {
            this.concern = concern;
            this.text = text;
        }

        boolean isConcern() {
            return concern;
        }

        /** The name of the person, or what happened. */
        String text() {
            return text;
        }

        boolean isAcknowledged() {
            return answer != null;
        }

        String receipt() {
            return read(answer == null ? "{}" : answer).getOrDefault("receipt", "");
        }
    }

    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build();
    private final String base;
    private final String publicToken;
    private final AtomicInteger numbers;
    private final ConcurrentLinkedQueue<Call> calls = new ConcurrentLinkedQueue<>();
    private final ConcurrentLinkedQueue<String> troubles = new ConcurrentLinkedQueue<>();
    private final AtomicInteger triedAgain = new AtomicInteger();
    private final ExecutorService people = Executors.newFixedThreadPool(AT_ONCE);

    /**
     * @param numbers tells everybody apart, over all rounds
     */
    CallersInARush(int port, String publicToken, AtomicInteger numbers) {
        this.base = "http://127.0.0.1:" + port;
        this.publicToken = publicToken;
        this.numbers = numbers;
    }

    /** Returns in the middle of it, as soon as so many were acknowledged. */
    void untilAcknowledged(int howMany) throws InterruptedException {
        CountDownLatch acknowledged = new CountDownLatch(howMany);
        for (int caller = 0; caller < AT_ONCE; caller++) {
            people.execute(() -> callOneAfterTheOther(acknowledged));
        }
        people.shutdown();
        if (!acknowledged.await(LONGEST.multipliedBy(4).toSeconds(), TimeUnit.SECONDS)) {
            throw new AssertionError("only " + calls.size() + " calls, and these troubles: " + troubles);
        }
    }

    /** Everything that was sent, once the line is dead for everybody. */
    List<Call> hungUp() throws InterruptedException {
        if (!people.awaitTermination(LONGEST.multipliedBy(2).toSeconds(), TimeUnit.SECONDS)) {
            throw new AssertionError("somebody still waits for an answer");
        }
        return List.copyOf(calls);
    }

    /** Answers that nobody should have got. */
    List<String> troubles() {
        return List.copyOf(troubles);
    }

    /** How often somebody was told that others were quicker. */
    int triedAgain() {
        return triedAgain.get();
    }

    private void callOneAfterTheOther(CountDownLatch acknowledged) {
        try {
            while (troubles.isEmpty()) {
                int number = numbers.incrementAndGet();
                boolean concern = number % 2 == 0;
                Call call =
                        new Call(concern, concern ? "It happened to number " + number + "." : "Person Number" + number);
                calls.add(call);
                call(call);
                acknowledged.countDown();
            }
        } catch (IOException theLineIsDead) {
            // whoever called was told nothing, and may ask again
        }
    }

    /** Until it is taken, as somebody does who reads "Nothing was done. Try again." */
    private void call(Call call) throws IOException {
        HttpResponse<String> answer = send(call, base);
        while (answer.statusCode() == 409 && answer.body().contains("TRY_AGAIN")) {
            triedAgain.incrementAndGet();
            answer = send(call, base);
        }
        if (answer.statusCode() == (call.concern ? 201 : 202)) {
            call.answer = answer.body();
        } else {
            troubles.add(answer.statusCode() + " " + answer.body());
        }
    }

    /** Sends it once more, to the product that was started again, and says what is wrong with the answer. */
    static void again(Call call, int port, String publicToken, List<String> wrong) {
        CallersInARush caller = new CallersInARush(port, publicToken, new AtomicInteger());
        caller.people.shutdown();
        try {
            String before = call.answer;
            caller.call(call);
            wrong.addAll(caller.troubles);
            if (before != null && !before.equals(call.answer)) {
                wrong.add(call.text + " sent again: " + call.answer + " instead of " + before);
            }
        } catch (IOException noAnswer) {
            wrong.add(call.text + " sent again: " + noAnswer);
        }
    }

    private HttpResponse<String> send(Call call, String to) throws IOException {
        String number = call.text.replaceAll("\\D", "");
        String path =
                call.concern ? "/api/v1/public/concerns" : "/api/v1/public/sessions/" + publicToken + "/registrations";
        Map<String, Object> body = call.concern
                ? Map.of("whatHappened", call.text, "immediateDanger", false)
                : Map.of(
                        "participantName",
                        call.text,
                        "ageGroup",
                        "ADULT",
                        "email",
                        "person" + number + "@example.org",
                        "emergencyPhone",
                        "07700 900123",
                        "acceptsRules",
                        true);
        HttpRequest request = HttpRequest.newBuilder(URI.create(to + path))
                .timeout(LONGEST)
                .header("Content-Type", "application/json")
                .header("Idempotency-Key", call.key.toString())
                .POST(HttpRequest.BodyPublishers.ofString(JSON.writeValueAsString(body)))
                .build();
        try {
            return http.send(request, HttpResponse.BodyHandlers.ofString());
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IOException(stopped);
        }
    }

    private static Map<String, String> read(String json) {
        try {
            return JSON.readValue(json, JSON.getTypeFactory().constructMapType(Map.class, String.class, String.class));
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
