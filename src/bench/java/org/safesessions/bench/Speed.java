package org.safesessions.bench;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicLong;

/** B1: lifecycles a second. The peers take turns in an order that changes each round, so that whatever else the machine does hits all. */
final class Speed {

    private static final double GOAL = 1.5;
    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

    private final Report report;
    private final Size size;

    Speed(Report report, Size size) {
        this.report = report;
        this.size = size;
    }

    /** The processor time is that of the thread which lives through it: neither the compiler's nor the database's is in it. */
    private record Run(double perSecond, double cpuMillis) {}

    /** The first of the peers is ours, the second the headline. */
    void measure(String database, List<Peer> peers) {
        peers.forEach(peer -> run(peer, size.warmUp(), 1));
        for (int threads : size.threads()) {
            measure(database, peers, threads);
        }
    }

    private void measure(String database, List<Peer> peers, int threads) {
        Map<Peer, List<Run>> runs = new HashMap<>();
        Random dice = new Random(7);
        long fsync = Databases.fsyncMicros();
        for (int round = 0; round < size.rounds(); round++) {
            List<Peer> order = new ArrayList<>(peers);
            Collections.shuffle(order, dice);
            for (Peer peer : order) {
                runs.computeIfAbsent(peer, key -> new ArrayList<>()).add(run(peer, size.lifecycles(), threads));
            }
        }
        double[] ours = perSecond(runs.get(peers.get(0)));
        for (Peer peer : peers) {
            double[] rates = perSecond(runs.get(peer));
            double[] cpu = runs.get(peer).stream().mapToDouble(Run::cpuMillis).toArray();
            boolean isOurs = peer == peers.get(0);
            double[] ratios = new double[rates.length];
            for (int round = 0; round < ratios.length; round++) {
                ratios[round] = ours[round] / rates[round];
            }
            report.row(
                    database,
                    threads,
                    peer.name(),
                    Numbers.median(rates),
                    Report.range(rates),
                    Numbers.median(cpu),
                    isOurs ? "" : Numbers.median(ratios),
                    isOurs ? "" : Report.range(ratios),
                    isOurs ? "" : Numbers.verdict(ours, rates, GOAL),
                    fsync);
        }
    }

    void head() {
        report.head(
                "database",
                "threads",
                "who",
                "lifecycles/s",
                "min..max",
                "CPU ms each (its thread)",
                "ours is x times as fast",
                "min..max by round",
                "goal 1.5x",
                "fsync µs");
    }

    private static double[] perSecond(List<Run> runs) {
        return runs.stream().mapToDouble(Run::perSecond).toArray();
    }

    private static Run run(Peer peer, int lifecycles, int threads) {
        AtomicLong cpu = new AtomicLong();
        long began = System.nanoTime();
        ExecutorService hands = Executors.newFixedThreadPool(threads);
        try {
            List<Future<?>> all = new ArrayList<>();
            for (int i = 0; i < lifecycles; i++) {
                all.add(hands.submit(() -> {
                    long before = THREADS.getCurrentThreadCpuTime();
                    peer.live(UUID.randomUUID().toString());
                    cpu.addAndGet(THREADS.getCurrentThreadCpuTime() - before);
                }));
            }
            for (Future<?> one : all) {
                one.get();
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        } catch (ExecutionException failed) {
            throw new IllegalStateException(failed);
        } finally {
            hands.shutdown();
        }
        double nanos = System.nanoTime() - began;
        return new Run(lifecycles * 1e9 / nanos, cpu.get() / 1e6 / lifecycles);
    }
}
