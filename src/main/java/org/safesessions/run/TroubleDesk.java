package org.safesessions.run;

import java.time.Clock;
import java.util.List;
import org.safesessions.kernel.ActRefused;
import org.safesessions.kernel.RegistrationId;
import org.safesessions.kernel.SessionId;
import org.safesessions.kernel.StaffId;
import org.safesessions.plan.PlanningDesk;
import org.safesessions.plan.Session;
import org.safesessions.register.RegistrationDesk;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Where "it does not work" reaches those who keep the door. */
@Service
@Transactional
public class TroubleDesk {

    private final JoinTroubles troubles;
    private final RegistrationDesk registrations;
    private final PlanningDesk planning;
    private final RunRights rights;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    TroubleDesk(
            JoinTroubles troubles,
            RegistrationDesk registrations,
            PlanningDesk planning,
            RunRights rights,
            Clock clock,
            ApplicationEventPublisher events) {
        this.troubles = troubles;
        this.registrations = registrations;
        this.planning = planning;
        this.rights = rights;
        this.clock = clock;
        this.events = events;
    }

    /** What is open, the longest waiting first; for the session's staff and leads. */
    @Transactional(readOnly = true)
    public List<TroubleLine> open(SessionId id) {
        rights.mustBeStaffOrLead(planning.get(id));
        return troubles.findAllBySessionAndClearedAtIsNullOrderByToldAt(id.value()).stream()
                .map(this::line)
                .toList();
    }

    /**
     * Seen to, by the session's staff. Again changes nothing.
     *
     * @throws ActRefused NOT_FOUND when this person never said anything in this session
     */
    public void clear(SessionId id, RegistrationId registration) {
        Session session = planning.get(id);
        StaffId by = rights.mustBeStaff(session);
        JoinTroubleRecord open = troubles.findById(registration.value())
                .filter(one -> one.isOf(id))
                .orElseThrow(ActRefused::notFound);
        if (open.isOpen()) {
            open.clear(by, clock.instant());
            troubles.flush();
            events.publishEvent(new JoinTroubleCleared(registration, id, open.trouble(), clock.instant(), by));
        }
    }

    /** Whoever asks has checked that this person may say so. Saying the same again changes nothing. */
    void tell(RegistrationId registration, SessionId session, JoinTrouble trouble) {
        JoinTroubleRecord before = troubles.findById(registration.value()).orElse(null);
        if (before != null && !before.isNews(trouble)) {
            return;
        }
        if (before == null) {
            troubles.save(new JoinTroubleRecord(registration, session, trouble, clock.instant()));
        } else {
            before.say(trouble, clock.instant());
        }
        troubles.flush();
        events.publishEvent(new JoinTroubleTold(registration, session, trouble, clock.instant(), null));
    }

    boolean isOpen(RegistrationId registration) {
        return troubles.findById(registration.value())
                .map(JoinTroubleRecord::isOpen)
                .orElse(false);
    }

    private TroubleLine line(JoinTroubleRecord one) {
        return new TroubleLine(
                one.registration(),
                registrations.person(one.registration()).displayName(),
                one.trouble(),
                one.toldAt());
    }
}
