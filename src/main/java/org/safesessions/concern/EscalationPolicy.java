package org.safesessions.concern;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.safesessions.kernel.StaffId;

/**
 * The ladder: the lead on call, then the deputy, then all leads, then the named safeguarding trustee, and a manager when
 * nobody else is left; last the number outside. A rung with nobody new on it is stepped over, so that no time is lost; the
 * last rung is never left, so that it never stops. In danger the lead on call, the deputy and the trustee are told together.
 * Whom the concern is about stands on no rung.
 */
final class EscalationPolicy {

    private EscalationPolicy() {}

    /** The first rung that anybody stands on. */
    static Rung first(Roster roster, KeptFrom keptFrom, boolean danger) {
        return Stream.of(Rung.values())
                .filter(rung -> !danger || rung != Rung.LEAD_ON_CALL)
                .filter(rung -> !audience(rung, roster, keptFrom, false).isEmpty())
                .findFirst()
                .orElse(Rung.EXTERNAL_NUMBER);
    }

    /** The next rung with somebody new on it; when there is none, everybody is told again, with the number outside. */
    static Rung next(Rung now, Roster roster, KeptFrom keptFrom, boolean danger) {
        Set<StaffId> told = audience(now, roster, keptFrom, danger);
        return Stream.of(Rung.values())
                .filter(rung -> !told.containsAll(audience(rung, roster, keptFrom, danger)))
                .findFirst()
                .orElse(Rung.EXTERNAL_NUMBER);
    }

    /** Everybody who stands on that rung or below, in the order they are told. Empty when nobody at all is left. */
    static Set<StaffId> audience(Rung rung, Roster roster, KeptFrom keptFrom, boolean danger) {
        Set<StaffId> audience = new LinkedHashSet<>();
        for (Rung each : Rung.values()) {
            boolean standsHere = each.compareTo(rung) <= 0 && (each != Rung.MANAGER || audience.isEmpty());
            if (standsHere) {
                audience.addAll(allowed(each, roster, keptFrom));
            }
        }
        if (danger) {
            audience.addAll(allowed(Rung.TRUSTEE, roster, keptFrom));
        }
        return audience;
    }

    private static List<StaffId> allowed(Rung rung, Roster roster, KeptFrom keptFrom) {
        return on(rung, roster).stream()
                .filter(person -> !keptFrom.includes(person, roster.leads().contains(person)))
                .toList();
    }

    private static Collection<StaffId> on(Rung rung, Roster roster) {
        return switch (rung) {
            case LEAD_ON_CALL -> roster.leadsOnCall();
            case DEPUTY -> roster.deputiesOnCall();
            case ALL_LEADS -> List.copyOf(roster.leads());
            case TRUSTEE -> List.copyOf(roster.trustees());
            case MANAGER -> List.copyOf(roster.managers());
            case EXTERNAL_NUMBER -> List.of();
        };
    }
}
