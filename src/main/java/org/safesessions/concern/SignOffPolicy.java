package org.safesessions.concern;

import java.util.LinkedHashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.safesessions.kernel.StaffId;

/**
 * Nobody closes alone what may be serious harm: reviews of cases that went wrong found again and again that one person had
 * decided by themselves that there was nothing more to do. Whom the concern is about is never asked.
 */
final class SignOffPolicy {

    private SignOffPolicy() {}

    /** Also of one whose severity is not known, which is none that was triaged. */
    static boolean isNeeded(@Nullable Severity severity) {
        return severity == null || severity.compareTo(Severity.HIGH) >= 0;
    }

    /** Whether that person is another than whoever wants it closed. */
    static boolean isSecond(StaffId person, @Nullable StaffId askedBy) {
        return askedBy != null && !person.equals(askedBy);
    }

    /** Those of its handlers who may agree. */
    static Set<StaffId> secondPeople(Set<StaffId> handlers, @Nullable StaffId askedBy) {
        Set<StaffId> others = new LinkedHashSet<>(handlers);
        others.removeIf(person -> !isSecond(person, askedBy));
        return others;
    }

    /**
     * Who is let in to agree when no other handler is there: the safeguarding trustee, else the managers. Empty when somebody
     * is there, and when nobody is left at all.
     */
    static Set<StaffId> broughtIn(Set<StaffId> handlers, StaffId askedBy, Roster roster, KeptFrom keptFrom) {
        if (!secondPeople(handlers, askedBy).isEmpty()) {
            return Set.of();
        }
        Set<StaffId> trustees = allowed(roster.trustees(), askedBy, roster, keptFrom);
        return trustees.isEmpty() ? allowed(roster.managers(), askedBy, roster, keptFrom) : trustees;
    }

    private static Set<StaffId> allowed(Set<StaffId> people, StaffId askedBy, Roster roster, KeptFrom keptFrom) {
        Set<StaffId> allowed = secondPeople(people, askedBy);
        allowed.removeIf(person -> keptFrom.includes(person, roster.leads().contains(person)));
        return allowed;
    }
}
