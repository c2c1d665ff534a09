package org.safesessions.lifecycle.process;

import java.util.Set;
import java.util.TreeSet;
import org.safesessions.engine.UserTask;
import org.safesessions.kernel.SessionId;
import org.safesessions.kernel.StaffId;
import org.safesessions.people.Duty;
import org.safesessions.people.Staff;
import org.safesessions.people.StaffDesk;
import org.safesessions.plan.PlanningDesk;
import org.safesessions.plan.Session;
import org.safesessions.plan.SessionClock;
import org.springframework.stereotype.Component;

/** Whom the tasks of a session may be for, and how its times are told. */
@Component
class SessionTask {

    private final PlanningDesk planning;
    private final StaffDesk staff;
    private final SessionClock times;

    SessionTask(PlanningDesk planning, StaffDesk staff, SessionClock times) {
        this.planning = planning;
        this.staff = staff;
        this.times = times;
    }

    Session session(String businessKey) {
        return planning.get(SessionId.of(businessKey));
    }

    SessionClock times() {
        return times;
    }

    Set<StaffId> host(String businessKey) {
        return Set.of(session(businessKey).host());
    }

    Set<StaffId> coHosts(String businessKey) {
        return Set.copyOf(session(businessKey).coHosts());
    }

    Set<StaffId> staffOf(String businessKey) {
        Set<StaffId> all = new TreeSet<>(coHosts(businessKey));
        all.addAll(host(businessKey));
        return all;
    }

    /** The safeguarding leads who are not staff of that session themselves. */
    Set<StaffId> otherLeads(String businessKey) {
        Set<StaffId> leads = new TreeSet<>();
        staff.withDuty(Duty.SAFEGUARDING_LEAD).stream().map(Staff::id).forEach(leads::add);
        leads.removeAll(staffOf(businessKey));
        return leads;
    }

    Set<StaffId> staffAndOtherLeads(String businessKey) {
        Set<StaffId> all = new TreeSet<>(staffOf(businessKey));
        all.addAll(otherLeads(businessKey));
        return all;
    }

    /** Ties a user task's bean to its name in the vocabulary, so that neither can drift. */
    abstract static class Named implements UserTask {

        private final String id;

        Named(String id) {
            this.id = id;
        }

        @Override
        public final String id() {
            return id;
        }
    }
}
