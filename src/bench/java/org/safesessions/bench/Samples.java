package org.safesessions.bench;

import java.util.ArrayList;
import java.util.List;

/** How many milliseconds something takes, many times over. */
final class Samples {

    private final Runnable work;
    private final List<Double> millis = new ArrayList<>();

    Samples(Runnable work) {
        this.work = work;
    }

    /**
     * @param counts false to warm up
     */
    void take(boolean counts) {
        long began = System.nanoTime();
        work.run();
        double took = (System.nanoTime() - began) / 1e6;
        if (counts) {
            millis.add(took);
        }
    }

    double percentile(int percent) {
        return Numbers.percentile(percent, all());
    }

    String range() {
        return Report.range(all());
    }

    double[] all() {
        return millis.stream().mapToDouble(Double::doubleValue).toArray();
    }
}
