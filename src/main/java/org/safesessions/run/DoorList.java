package org.safesessions.run;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.safesessions.kernel.SessionId;

/**
 * Who is at the door of a session, in it, or expected.
 *
 * @param needed false where people only watch and nobody is let in one by one
 * @param lines whoever has waited longest first, then in the order they registered
 * @param mayAct whether whoever looks decides who comes in
 */
public record DoorList(SessionId session, boolean needed, List<DoorLine> lines, boolean mayAct) {

    public DoorList {
        lines = List.copyOf(lines);
    }

    public List<DoorLine> in(DoorStanding... standings) {
        List<DoorStanding> wanted = List.of(standings);
        return lines.stream().filter(line -> wanted.contains(line.standing())).toList();
    }

    /** Those whom somebody unexpected may turn out to be. */
    public List<DoorLine> recognisable() {
        return lines.stream()
                .filter(line -> line.expected() && !line.notThisTime() && line.standing() != DoorStanding.ADMITTED)
                .sorted(Comparator.comparing(DoorLine::displayName))
                .toList();
    }

    /** The last decision that can be taken back. */
    public Optional<DoorLine> lastDecided() {
        return lines.stream()
                .filter(line -> line.undoable() && line.decidedAt() != null)
                .max(Comparator.comparing(DoorLine::decidedAt));
    }
}
