package org.safesessions.follow;

import java.time.Clock;
import java.util.List;
import java.util.Set;
import org.safesessions.kernel.StaffId;
import org.safesessions.people.Duty;
import org.safesessions.people.StaffDesk;
import org.safesessions.plan.PlanningDesk;
import org.safesessions.plan.Session;
import org.safesessions.policy.Figure;
import org.safesessions.policy.PolicyBook;
import org.safesessions.register.PersonMarks;
import org.safesessions.run.AttendanceBook;
import org.safesessions.seal.Seal;
import org.safesessions.seal.SealedFor;
import org.springframework.stereotype.Component;

/** Opens what is sealed of follow-ups, for those who may know it, and tells who they are. */
@Component
class FollowUpReader {

    private final FollowUps records;
    private final PlanningDesk planning;
    private final AttendanceBook attendance;
    private final StaffDesk staff;
    private final PolicyBook policy;
    private final Seal seal;
    private final Clock clock;

    FollowUpReader(
            FollowUps records,
            PlanningDesk planning,
            AttendanceBook attendance,
            StaffDesk staff,
            PolicyBook policy,
            Seal seal,
            Clock clock) {
        this.records = records;
        this.planning = planning;
        this.attendance = attendance;
        this.staff = staff;
        this.policy = policy;
        this.seal = seal;
        this.clock = clock;
    }

    FollowUpWords words(FollowUp one) {
        byte[] sealed = one.words();
        return sealed == null
                ? FollowUpWords.NONE
                : seal.open(SealedFor.FOLLOW_UP, one.id().value(), sealed, FollowUpWords.class);
    }

    void write(FollowUp one, FollowUpWords words) {
        one.keep(seal.close(SealedFor.FOLLOW_UP, one.id().value(), words));
    }

    /** Earlier follow-ups of the same person with anything answered, the latest first. */
    List<FollowUp> before(FollowUp one) {
        PersonMarks marks = one.marks();
        return records.earlier(
                one.id().value(),
                one.session().value(),
                marks.name(),
                marks.email(),
                marks.phone(),
                clock.instant().minus(policy.duration(Figure.FOLLOW_UP_LOOKS_BACK)));
    }

    Earlier earlier(FollowUp one) {
        return FollowUpPolicy.earlier(before(one).stream().map(this::words).toList());
    }

    /** Everybody who may know what was answered. */
    Set<StaffId> readers(FollowUp one) {
        Session session = planning.get(one.session());
        return FollowUpRights.readers(
                staff.all().stream()
                        .map(person -> new FollowUpRights.Person(
                                person.id(),
                                person.isActive(),
                                person.has(Duty.SAFEGUARDING_LEAD),
                                person.has(Duty.TRUSTEE) && person.isSafeguardingTrustee()))
                        .toList(),
                attendance.ledBy(session));
    }
}
