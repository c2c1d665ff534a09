package org.safesessions.register;

import java.time.Clock;
import java.time.Instant;
import org.safesessions.kernel.ActRefused;
import org.safesessions.kernel.RegistrationId;
import org.safesessions.kernel.StaffId;
import org.safesessions.plan.PlanningDesk;
import org.safesessions.plan.Session;
import org.safesessions.plan.SessionClock;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Whom to ring when something happens to a person. Looked up one at a time, and each look is on record. */
@Service
@Transactional
public class EmergencyDesk {

    private final PlanningDesk planning;
    private final RegistrationRecords records;
    private final RegistrationRights rights;
    private final PeopleReader reader;
    private final SessionClock times;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    EmergencyDesk(
            PlanningDesk planning,
            RegistrationRecords records,
            RegistrationRights rights,
            PeopleReader reader,
            SessionClock times,
            Clock clock,
            ApplicationEventPublisher events) {
        this.planning = planning;
        this.records = records;
        this.rights = rights;
        this.reader = reader;
        this.times = times;
        this.clock = clock;
        this.events = events;
    }

    /**
     * For the session's host, co-hosts and safeguarding leads, from when the doors may open until cover ends, or while it
     * runs.
     *
     * @throws ActRefused CONFLICT code NOT_DURING_SESSION
     */
    public EmergencyContact emergencyContact(RegistrationId id) {
        Registration registration = records.findById(id.value()).orElseThrow(ActRefused::notFound);
        Session session = planning.get(registration.session());
        StaffId by = rights.mustBeStaffOrLead(session);
        Instant now = clock.instant();
        if (!session.state().isLive() && !times.coverPlanned(session).contains(now)) {
            throw ActRefused.conflict(id, "NOT_DURING_SESSION");
        }
        RegistrationWords words = reader.words(registration);
        events.publishEvent(new EmergencyContactRead(id, session.id(), now, by));
        return new EmergencyContact(
                DisplayNames.numbered(words.displayName(), registration.displayNumber()),
                words.emergencyPhone(),
                words.whereAreYou(),
                words.carerName());
    }
}
