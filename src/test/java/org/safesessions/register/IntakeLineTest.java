package org.safesessions.register;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.safesessions.kernel.ActRefused;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.TransactionStatus;
import org.springframework.transaction.support.SimpleTransactionStatus;
import org.springframework.transaction.support.TransactionTemplate;

class IntakeLineTest {

    private final ExecutorService people = Executors.newCachedThreadPool();
    private final Ledger ledger = new Ledger();
    private final List<String> alone = new CopyOnWriteArrayList<>();
    private final CountDownLatch firstIsAtIt = new CountDownLatch(1);
    private final CountDownLatch allAreInLine = new CountDownLatch(1);

    private final IntakeLine<String, String> line =
            new IntakeLine<>(new TransactionTemplate(ledger), this::together, this::alone);

    @AfterEach
    void go() {
        people.shutdownNow();
    }

    /** Knows what was committed, and in how many transactions. */
    private static final class Ledger implements PlatformTransactionManager {

        private final List<String> written = new ArrayList<>();
        private final List<String> kept = new CopyOnWriteArrayList<>();
        private int commits;

        @Override
        public TransactionStatus getTransaction(TransactionDefinition definition) {
            written.clear();
            return new SimpleTransactionStatus();
        }

        @Override
        public void commit(TransactionStatus status) {
            kept.addAll(written);
            commits++;
        }

        @Override
        public void rollback(TransactionStatus status) {
            written.clear();
        }
    }

    private String together(String who) {
        if (who.startsWith("refused")) {
            throw ActRefused.conflict("session", "REGISTRATION_CLOSED");
        }
        if (who.startsWith("breaks")) {
            throw new IllegalStateException(who);
        }
        ledger.written.add(who);
        return who + " is in";
    }

    private String alone(String who) {
        if (who.equals("first")) {
            firstIsAtIt.countDown();
            wait(allAreInLine);
        }
        alone.add(who);
        return new TransactionTemplate(ledger).execute(status -> together(who));
    }

    private static void wait(CountDownLatch latch) {
        try {
            assertThat(latch.await(20, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException over) {
            Thread.currentThread().interrupt();
        }
    }

    /** While the first is being taken in, all the others come. */
    private Map<String, Future<String>> comeAtOnce(String... who) throws InterruptedException {
        Map<String, Future<String>> answers = new HashMap<>();
        answers.put("first", people.submit(() -> line.take("first")));
        wait(firstIsAtIt);
        for (String one : who) {
            answers.put(one, people.submit(() -> line.take(one)));
        }
        while (line.waiting() < who.length) {
            Thread.onSpinWait();
        }
        allAreInLine.countDown();
        return answers;
    }

    @Test
    void whoeverComesAloneIsTakenInAlone() {
        allAreInLine.countDown();

        assertThat(line.take("first")).isEqualTo("first is in");
        assertThat(line.take("second")).isEqualTo("second is in");
        assertThat(ledger.commits).isEqualTo(2);
    }

    @Test
    void thoseWhoComeAtOnceAreTakenInTogetherAndEachIsToldTheirOwn() throws Exception {
        Map<String, Future<String>> answers = comeAtOnce("ann", "ben", "cat");

        for (String who : answers.keySet()) {
            assertThat(answers.get(who).get(20, TimeUnit.SECONDS)).isEqualTo(who + " is in");
        }
        assertThat(ledger.kept).containsExactlyInAnyOrder("first", "ann", "ben", "cat");
        assertThat(ledger.commits).isEqualTo(2);
        assertThat(alone).containsExactly("first");
    }

    @Test
    void whoeverIsRefusedKeepsNobodyElseOut() throws Exception {
        Map<String, Future<String>> answers = comeAtOnce("ann", "refused", "cat");

        assertThat(answers.get("ann").get(20, TimeUnit.SECONDS)).isEqualTo("ann is in");
        assertThat(answers.get("cat").get(20, TimeUnit.SECONDS)).isEqualTo("cat is in");
        assertThatThrownBy(() -> answers.get("refused").get(20, TimeUnit.SECONDS))
                .isInstanceOf(ExecutionException.class)
                .hasCauseInstanceOf(ActRefused.class);
        assertThat(ledger.kept).containsExactlyInAnyOrder("first", "ann", "cat");
    }

    @Test
    void whatBreaksForOneIsDoneAgainForTheOthersAndNobodyIsTakenInTwice() throws Exception {
        Map<String, Future<String>> answers = comeAtOnce("ann", "breaks", "cat");

        assertThat(answers.get("ann").get(20, TimeUnit.SECONDS)).isEqualTo("ann is in");
        assertThat(answers.get("cat").get(20, TimeUnit.SECONDS)).isEqualTo("cat is in");
        assertThatThrownBy(() -> answers.get("breaks").get(20, TimeUnit.SECONDS))
                .hasCauseInstanceOf(IllegalStateException.class);
        assertThat(ledger.kept).containsExactlyInAnyOrder("first", "ann", "cat");
    }
}
