package org.safesessions.bench;

import java.util.Arrays;

/** Reads a few numbers the same way everywhere. */
final class Numbers {

    private Numbers() {}

    static double median(double... values) {
        return percentile(50, values);
    }

    static double percentile(int percent, double... values) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        return sorted[Math.min(sorted.length - 1, sorted.length * percent / 100)];
    }

    /** Says nothing where the ranges overlap: then the difference may be the machine's. */
    static String verdict(double[] ours, double[] theirs, double goal) {
        double least = Arrays.stream(ours).min().orElseThrow();
        double most = Arrays.stream(theirs).max().orElseThrow();
        double highest = Arrays.stream(ours).max().orElseThrow();
        double lowest = Arrays.stream(theirs).min().orElseThrow();
        if (least <= most && lowest <= highest) {
            return "no verdict: the ranges overlap";
        }
        return median(ours) / median(theirs) >= goal ? "reached" : "not reached";
    }
}
