package org.safesessions.people;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class RushTest {

    private final Rush rush = new Rush();
    private final ExecutorService people = Executors.newCachedThreadPool();
    private final CountDownLatch answered = new CountDownLatch(1);

    @AfterEach
    void go() {
        answered.countDown();
        people.shutdownNow();
    }

    private void somebodyWaits(int many) throws InterruptedException {
        CountDownLatch there = new CountDownLatch(many);
        for (int n = 0; n < many; n++) {
            people.submit(() -> rush.whileSomebodyWaits(() -> {
                there.countDown();
                try {
                    return answered.await(30, TimeUnit.SECONDS);
                } catch (InterruptedException over) {
                    Thread.currentThread().interrupt();
                    return false;
                }
            }));
        }
        assertThat(there.await(10, TimeUnit.SECONDS)).isTrue();
    }

    private Duration gaveWay() {
        long began = System.nanoTime();
        rush.giveWay(Duration.ofSeconds(1));
        return Duration.ofNanos(System.nanoTime() - began);
    }

    @Test
    void workGoesOnAtOnceWhileFewWait() throws InterruptedException {
        somebodyWaits(3);

        assertThat(gaveWay()).isLessThan(Duration.ofMillis(900));
    }

    @Test
    void workGivesWayToManyForAMomentAndNotForEver() throws InterruptedException {
        somebodyWaits(4);

        assertThat(gaveWay()).isBetween(Duration.ofMillis(900), Duration.ofSeconds(20));
    }

    @Test
    void workGoesOnAsSoonAsThoseWhoWaitedAreServed() throws Exception {
        somebodyWaits(4);
        answered.countDown();
        people.shutdown();
        assertThat(people.awaitTermination(10, TimeUnit.SECONDS)).isTrue();

        assertThat(gaveWay()).isLessThan(Duration.ofMillis(900));
    }

    @Test
    void somebodyWhoseActFailsWaitsNoLonger() {
        for (int n = 0; n < 4; n++) {
            Future<?> failed = people.submit(() -> rush.whileSomebodyWaits(() -> {
                throw new IllegalStateException("no");
            }));
            assertThat(failed).failsWithin(Duration.ofSeconds(10));
        }

        assertThat(gaveWay()).isLessThan(Duration.ofMillis(900));
    }
}
