package org.safesessions.bench;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * How long to measure.
 *
 * @param only which benchmarks to run, such as {@code B1}; empty for all
 */
record Size(int rounds, int lifecycles, int warmUp, List<Integer> threads, int samples, int shifts, Set<String> only) {

    /**
     * {@code quick} proves in some minutes that everything works, {@code rounds=3 lifecycles=30 warmUp=100} chooses between,
     * and words such as {@code B2} choose what.
     */
    static Size of(String... words) {
        List<String> said = Arrays.asList(words);
        Set<String> only =
                new TreeSet<>(said.stream().filter(word -> word.matches("B\\d")).toList());
        boolean quick = said.contains("quick");
        return new Size(
                number(said, "rounds", quick ? 2 : 7),
                number(said, "lifecycles", quick ? 10 : 60),
                number(said, "warmUp", quick ? 20 : 500),
                quick ? List.of(1) : List.of(1, 4),
                number(said, "samples", quick ? 10 : 100),
                number(said, "shifts", quick ? 2_000 : 100_000),
                only);
    }

    private static int number(List<String> said, String name, int otherwise) {
        return said.stream()
                .filter(word -> word.startsWith(name + "="))
                .map(word -> Integer.parseInt(word.substring(name.length() + 1)))
                .findFirst()
                .orElse(otherwise);
    }

    boolean wants(String benchmark) {
        return only.isEmpty() || only.contains(benchmark);
    }
}
