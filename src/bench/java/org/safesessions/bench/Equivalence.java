package org.safesessions.bench;

import java.util.List;
import java.util.UUID;
import org.safesessions.bench.Peer.Told;

/** No ratio is printed between peers that do not do the same work: the same end, and nothing that only the other can tell. */
final class Equivalence {

    private static final List<String> ACTS = List.of("begun", "register", "vet", "run", "debriefed");

    private Equivalence() {}

    /**
     * @throws IllegalStateException when a peer does not reach the end, loses an act or its time, or ours tells less than
     *     another
     */
    static void require(Ours ours, List<Peer> others) {
        List<Told> trail = lived(ours);
        for (Peer other : others) {
            List<Told> theirs = lived(other);
            for (int act = 0; act < ACTS.size(); act++) {
                String by = theirs.get(act).by();
                if (!by.isEmpty() && !by.equals(trail.get(act).by())) {
                    throw new IllegalStateException(other.name() + " tells by whom " + theirs.get(act) + ", we do not");
                }
            }
        }
        if (trail.stream().anyMatch(told -> told.by().isEmpty())) {
            throw new IllegalStateException("our trail has an act without a person: " + trail);
        }
    }

    private static List<Told> lived(Peer peer) {
        String key = UUID.randomUUID().toString();
        peer.live(key);
        List<Told> told = peer.told(key);
        boolean whole = told.stream().map(Told::what).toList().equals(ACTS)
                && told.stream().allMatch(Told::whenIsKept);
        if (!whole || !peer.isOver(key)) {
            throw new IllegalStateException(peer.name() + " did not live through it all: " + told);
        }
        return told;
    }
}
