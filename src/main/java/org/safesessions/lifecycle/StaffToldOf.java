package org.safesessions.lifecycle;

import java.util.stream.Stream;
import org.safesessions.kernel.NoticeKind;
import org.safesessions.kernel.NoticeNeeded;
import org.safesessions.kernel.Recipient;
import org.safesessions.kernel.SessionId;
import org.safesessions.kernel.StaffId;
import org.safesessions.oncall.OnCallDesk;
import org.safesessions.oncall.ReplacementSought;
import org.safesessions.oncall.ShiftLeadReminded;
import org.safesessions.oncall.ShiftOffered;
import org.safesessions.people.Duty;
import org.safesessions.people.Staff;
import org.safesessions.people.StaffDesk;
import org.safesessions.plan.PlanSubmitted;
import org.safesessions.plan.PlanningDesk;
import org.safesessions.plan.Series;
import org.safesessions.plan.SeriesAwaitsApproval;
import org.safesessions.plan.SeriesBook;
import org.safesessions.plan.Session;
import org.safesessions.plan.SessionCancelled;
import org.safesessions.plan.SessionPostponed;
import org.safesessions.policy.PolicyChangeProposed;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Which acts ask for a message to one of us. Listens in the act's own transaction, so the message stands or falls with it. */
@Component
class StaffToldOf {

    private final PlanningDesk planning;
    private final SeriesBook series;
    private final OnCallDesk onCall;
    private final StaffDesk staff;
    private final ApplicationEventPublisher events;

    StaffToldOf(
            PlanningDesk planning,
            SeriesBook series,
            OnCallDesk onCall,
            StaffDesk staff,
            ApplicationEventPublisher events) {
        this.planning = planning;
        this.series = series;
        this.onCall = onCall;
        this.staff = staff;
        this.events = events;
    }

    @EventListener
    void on(SessionPostponed postponed) {
        tellItsStaff(postponed.session(), NoticeKind.STAFF_SESSION_POSTPONED);
    }

    @EventListener
    void on(SessionCancelled cancelled) {
        tellItsStaff(cancelled.session(), NoticeKind.STAFF_SESSION_CANCELLED);
    }

    /** Every lead who may decide on it; a plan that was returned and handed in again is a new occasion. */
    @EventListener(condition = "#submitted.approvalNeeded")
    void on(PlanSubmitted submitted) {
        Session session = planning.get(submitted.session());
        staff.withDuty(Duty.SAFEGUARDING_LEAD).stream()
                .map(Staff::id)
                .filter(lead -> !session.isStaff(lead))
                .forEach(lead -> tell(
                        NoticeNeeded.of(NoticeKind.PLAN_AWAITS_APPROVAL, Recipient.staff(lead), submitted.session())
                                .on(submitted.again() ? submitted.at().toString() : "")));
    }

    /** Every lead who may decide on it. */
    @EventListener
    void on(SeriesAwaitsApproval changed) {
        Series one = series.get(changed.series());
        staff.withDuty(Duty.SAFEGUARDING_LEAD).stream()
                .map(Staff::id)
                .filter(lead -> !one.isNamed(lead))
                .forEach(lead ->
                        tell(NoticeNeeded.of(NoticeKind.SERIES_AWAITS_APPROVAL, Recipient.staff(lead), changed.series())
                                .on(changed.at().toString())));
    }

    /** Everybody who may be the second person. */
    @EventListener
    void on(PolicyChangeProposed proposed) {
        Stream.of(Duty.SAFEGUARDING_LEAD, Duty.TRUSTEE)
                .flatMap(duty -> staff.withDuty(duty).stream())
                .map(Staff::id)
                .filter(person -> !person.equals(proposed.by()))
                .distinct()
                .forEach(person -> tell(
                        NoticeNeeded.of(NoticeKind.POLICY_CHANGE_WAITS, Recipient.staff(person), proposed.change())));
    }

    @EventListener
    void on(ShiftOffered offered) {
        tell(NoticeNeeded.of(NoticeKind.CONFIRM_ON_CALL, Recipient.staff(offered.lead()), offered.shift())
                .on("OFFERED"));
    }

    @EventListener
    void on(ShiftLeadReminded reminded) {
        StaffId lead = onCall.get(reminded.shift()).lead();
        tell(NoticeNeeded.of(NoticeKind.CONFIRM_ON_CALL, Recipient.staff(lead), reminded.shift())
                .on("REMINDED"));
    }

    /** Everybody who could take it over. */
    @EventListener
    void on(ReplacementSought sought) {
        onCall.otherLeads(sought.shift())
                .forEach(
                        lead -> tell(NoticeNeeded.of(NoticeKind.SHIFT_NEEDS_LEAD, Recipient.staff(lead), sought.shift())
                                .on(sought.at().toString())));
    }

    private void tellItsStaff(SessionId id, NoticeKind kind) {
        Session session = planning.get(id);
        Stream.concat(Stream.of(session.host()), session.coHosts().stream())
                .forEach(person -> tell(NoticeNeeded.of(kind, Recipient.staff(person), id)));
    }

    private void tell(NoticeNeeded notice) {
        events.publishEvent(notice);
    }
}
