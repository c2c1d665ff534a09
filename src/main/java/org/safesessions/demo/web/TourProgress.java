package org.safesessions.demo.web;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * Which steps of the tour were done, and whether it is shown on the first page. It lives in the browser for as long as that
 * is open, across the sign-ins that the tour asks for, and says nothing about anybody: {@code 13} are two steps that were
 * done, {@code 13x} the same and hidden.
 */
record TourProgress(SortedSet<Integer> done, boolean hidden) {

    private static final char HIDDEN = 'x';

    /** Whatever a browser sends: what is no step counts for nothing. */
    static TourProgress read(String value) {
        return new TourProgress(
                value.chars()
                        .filter(sign -> sign >= '1' && sign <= '9')
                        .mapToObj(sign -> sign - '0')
                        .collect(Collectors.toCollection(TreeSet::new)),
                value.indexOf(HIDDEN) >= 0);
    }

    String written() {
        return done.stream().map(String::valueOf).collect(Collectors.joining()) + (hidden ? HIDDEN : "");
    }

    TourProgress with(int step, boolean wasDone) {
        SortedSet<Integer> all = new TreeSet<>(done);
        if (wasDone) {
            all.add(step);
        } else {
            all.remove(step);
        }
        return new TourProgress(all, hidden);
    }

    TourProgress shown(boolean onTheFirstPage) {
        return new TourProgress(done, !onTheFirstPage);
    }

    /** The first that was not done; empty at the end. */
    Optional<TourStep> next(Collection<TourStep> steps) {
        return steps.stream().filter(step -> !done.contains(step.number())).findFirst();
    }

    boolean has(TourStep step) {
        return done.contains(step.number());
    }

    /** As the page shows it. */
    List<TourLine> lines(Collection<TourStep> steps) {
        return steps.stream().map(step -> new TourLine(step, has(step))).toList();
    }

    record TourLine(TourStep step, boolean done) {}
}
