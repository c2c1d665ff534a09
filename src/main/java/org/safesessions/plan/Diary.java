package org.safesessions.plan;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.safesessions.kernel.Interval;
import org.safesessions.kernel.Reason;
import org.safesessions.kernel.StaffId;

/**
 * Whoever looks after one room sees nothing of another. Times are half-open, so one session may open its doors at the moment
 * at which another ends.
 */
final class Diary {

    /** That person leads some other session then. Which one is nobody's business who may not see it. */
    record Entry(StaffId person, Interval when) {}

    private Diary() {}

    /**
     * @return STAFF_BUSY with who, from and until, once for each person and about their first such session; in the order
     *     of the user names
     */
    static List<Reason> clashes(Interval wanted, Collection<Entry> others) {
        Map<StaffId, Interval> first = new TreeMap<>();
        others.stream()
                .filter(entry -> entry.when().overlaps(wanted))
                .sorted(Comparator.comparing(entry -> entry.when().from()))
                .forEach(entry -> first.putIfAbsent(entry.person(), entry.when()));
        return first.entrySet().stream()
                .map(busy -> Reason.of(
                        "STAFF_BUSY",
                        busy.getKey(),
                        busy.getValue().from(),
                        busy.getValue().to()))
                .toList();
    }
}
