package org.safesessions.concern;

import java.time.Clock;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.safesessions.kernel.StaffId;
import org.safesessions.oncall.OnCallDesk;
import org.safesessions.oncall.Tier;
import org.safesessions.people.Duty;
import org.safesessions.people.Staff;
import org.safesessions.people.StaffDesk;
import org.springframework.stereotype.Component;

/** Who works here and who is on call, as the concern's policies need to know it. */
@Component
class RosterReader {

    private final StaffDesk staff;
    private final OnCallDesk onCall;
    private final Clock clock;

    RosterReader(StaffDesk staff, OnCallDesk onCall, Clock clock) {
        this.staff = staff;
        this.onCall = onCall;
        this.clock = clock;
    }

    Roster roster() {
        Instant now = clock.instant();
        List<Staff> everybody = staff.all();
        return new Roster(
                onCall.onCallAt(now, Tier.LEAD),
                onCall.onCallAt(now, Tier.DEPUTY),
                those(everybody, person -> person.has(Duty.SAFEGUARDING_LEAD)),
                those(everybody, person -> person.has(Duty.TRUSTEE) && person.isSafeguardingTrustee()),
                those(everybody, person -> person.has(Duty.MANAGER)));
    }

    List<SubjectPolicy.Colleague> colleagues() {
        return staff.all().stream()
                .map(person -> new SubjectPolicy.Colleague(
                        person.id(),
                        person.displayName(),
                        person.has(Duty.SAFEGUARDING_LEAD),
                        person.has(Duty.HOST) || person.has(Duty.CO_HOST)))
                .toList();
    }

    /** Everybody who may know of that concern now. */
    Set<StaffId> handlersOf(Concern concern) {
        return those(staff.all(), person -> mayHandle(person, concern));
    }

    boolean mayHandle(StaffId id, Concern concern) {
        return staff.find(id).map(person -> mayHandle(person, concern)).orElse(false);
    }

    private static boolean mayHandle(Staff person, Concern concern) {
        return ConcernRights.mayHandle(
                person.id(),
                person.isActive(),
                person.has(Duty.SAFEGUARDING_LEAD),
                concern.keptFrom(),
                concern.handlers());
    }

    private static Set<StaffId> those(List<Staff> everybody, Predicate<Staff> which) {
        return everybody.stream().filter(which).map(Staff::id).collect(Collectors.toCollection(LinkedHashSet::new));
    }
}
