package org.safesessions.follow;

import java.util.Collection;
import java.util.Set;
import java.util.stream.Collectors;
import org.safesessions.kernel.StaffId;

/**
 * Who may know what was answered after a session. Whoever may know it may decide on it; to everybody else it is not there.
 * Asked before every list, page, task and notice.
 */
final class FollowUpRights {

    private FollowUpRights() {}

    /** Somebody who works here, as far as these rights need to know them. */
    record Person(StaffId id, boolean isActive, boolean isLead, boolean isSafeguardingTrustee) {}

    /**
     * Safeguarding leads who did not lead that session: an answer may be about whoever did. When no lead is left, the named
     * safeguarding trustee.
     *
     * @param ledBy its host, its co-hosts, and whoever else checked in for it
     */
    static Set<StaffId> readers(Collection<Person> everybody, Set<StaffId> ledBy) {
        Set<StaffId> leads = everybody.stream()
                .filter(person -> person.isActive() && person.isLead() && !ledBy.contains(person.id()))
                .map(Person::id)
                .collect(Collectors.toSet());
        return leads.isEmpty()
                ? everybody.stream()
                        .filter(person ->
                                person.isActive() && person.isSafeguardingTrustee() && !ledBy.contains(person.id()))
                        .map(Person::id)
                        .collect(Collectors.toSet())
                : leads;
    }
}
