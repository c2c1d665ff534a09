package org.safesessions.kernel;

import java.util.List;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.function.Supplier;

/** Work that a list holds: many at a time, and one by one when those together fail, so that none keeps the others from it. */
public final class WorkList {

    private WorkList() {}

    /**
     * Until nothing is left, or none of those that are next could be done.
     *
     * @param next some of what is still to be done
     * @param together does all of them, or throws and does none
     * @param alone does one, and says whether it could
     * @param between what to do before the next are read
     */
    public static <T> void workOff(
            Supplier<List<T>> next, Consumer<List<T>> together, Predicate<T> alone, Runnable between) {
        List<T> some = next.get();
        while (!some.isEmpty() && isWorked(some, together, alone)) {
            between.run();
            some = next.get();
        }
    }

    private static <T> boolean isWorked(List<T> some, Consumer<List<T>> together, Predicate<T> alone) {
        try {
            together.accept(some);
            return true;
        } catch (RuntimeException notTogether) {
            return some.stream().filter(alone).count() > 0;
        }
    }
}
