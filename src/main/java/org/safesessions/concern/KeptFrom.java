package org.safesessions.concern;

import java.util.Set;
import org.safesessions.kernel.StaffId;

/**
 * The people a concern is about, as far as the reporter said: none of it may ever reach them.
 *
 * @param everyLead it is about a safeguarding lead, and nobody knows which
 */
record KeptFrom(Set<StaffId> people, boolean everyLead) {

    static final KeptFrom NOBODY = new KeptFrom(Set.of(), false);

    KeptFrom {
        people = Set.copyOf(people);
    }

    boolean includes(StaffId person, boolean isLead) {
        return people.contains(person) || (everyLead && isLead);
    }
}
