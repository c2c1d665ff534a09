package org.safesessions.concern;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.safesessions.kernel.StaffId;

/**
 * The ladder: the lead on call, then the deputy, then all leads, then the named safeguarding trustee, and a manager when
 * nobody else is left. A rung with nobody new on it is stepped over, so that no time is lost; the last rung is never left,
 * so that it never stops. Whom the concern is about stands on no rung.
 */
final class EscalationPolicy {

    private EscalationPolicy() {}

    /** The first rung that anybody stands on. */
    static Rung first(Roster roster, KeptFrom keptFrom) {
        return Stream.of(Rung.values())
                .filter(rung -> !audience(rung, roster, keptFrom).isEmpty())
                .findFirst()
                .orElse(Rung.MANAGER);
    }

    /** The next rung with somebody new on it; the same when there is none, and everybody is told again. */
    static Rung next(Rung now, Roster roster, KeptFrom keptFrom) {
        Set<StaffId> told = audience(now, roster, keptFrom);
        return Stream.of(Rung.values())
                .filter(rung -> !told.containsAll(audience(rung, roster, keptFrom)))
                .findFirst()
                .orElse(now);
    }

    /** Whether there is nobody left to be told who was not told before. */
    static boolean isLast(Rung rung, Roster roster, KeptFrom keptFrom) {
        return next(rung, roster, keptFrom) == rung;
    }

    /** Everybody who stands on that rung or below, in the order they are told. Empty when nobody at all is left. */
    static Set<StaffId> audience(Rung rung, Roster roster, KeptFrom keptFrom) {
        Set<StaffId> audience = new LinkedHashSet<>();
        for (Rung each : Rung.values()) {
            boolean standsHere = each.compareTo(rung) <= 0 && (each != Rung.MANAGER || audience.isEmpty());
            if (standsHere) {
                on(each, roster).stream()
                        .filter(person ->
                                !keptFrom.includes(person, roster.leads().contains(person)))
                        .forEach(audience::add);
            }
        }
        return audience;
    }

    private static Collection<StaffId> on(Rung rung, Roster roster) {
        return switch (rung) {
            case LEAD_ON_CALL -> roster.leadsOnCall();
            case DEPUTY -> roster.deputiesOnCall();
            case ALL_LEADS -> List.copyOf(roster.leads());
            case TRUSTEE -> List.copyOf(roster.trustees());
            case MANAGER -> List.copyOf(roster.managers());
        };
    }
}
