package org.safesessions.register;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.safesessions.kernel.ActRefused;
import org.safesessions.kernel.Reason;
import org.safesessions.kernel.SessionId;
import org.safesessions.kernel.StaffId;
import org.safesessions.plan.PlanningDesk;
import org.safesessions.plan.Session;
import org.safesessions.plan.SessionState;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Keeps the way into the meeting room, and shows it to one person at a time: only when their address is confirmed, their
 * checks are done and the door is open. Each view is on record.
 */
@Service
@Transactional
public class JoiningDesk {

    private static final int MOVED_AT_MOST = 10;

    private final PlanningDesk planning;
    private final RegistrationLinks links;
    private final RegistrationRights rights;
    private final PeopleReader reader;
    private final SessionRooms rooms;
    private final RoomKey key;
    private final ObjectProvider<VettingStanding> vetting;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    JoiningDesk(
            PlanningDesk planning,
            RegistrationLinks links,
            RegistrationRights rights,
            PeopleReader reader,
            SessionRooms rooms,
            RoomKey key,
            ObjectProvider<VettingStanding> vetting,
            Clock clock,
            ApplicationEventPublisher events) {
        this.planning = planning;
        this.links = links;
        this.rights = rights;
        this.reader = reader;
        this.rooms = rooms;
        this.key = key;
        this.vetting = vetting;
        this.clock = clock;
        this.events = events;
    }

    /** Who joins by this link, and how their checks stand; nothing when it opens nothing, with as much work for every cause. */
    @Transactional(readOnly = true)
    public Optional<Joiner> look(String token) {
        return links.open(token).map(one -> new Joiner(reader.person(one), planning.get(one.session()), standing(one)));
    }

    /** When the session takes place instead, if it was postponed and anybody has said when. */
    @Transactional(readOnly = true)
    public Optional<NextDate> nextDate(Session session) {
        Optional<Session> next = session.replacedBy().map(planning::get);
        for (int moved = 0; moved < MOVED_AT_MOST && next.isPresent(); moved++) {
            Session again = next.get();
            if (again.state() != SessionState.POSTPONED) {
                return again.state() == SessionState.CANCELLED ? Optional.empty() : Optional.of(NextDate.of(again));
            }
            next = again.replacedBy().map(planning::get);
        }
        return Optional.empty();
    }

    /**
     * @throws ActRefused NOT_FOUND when the token opens nothing
     */
    public WayIn wayIn(String token) {
        Registration registration = links.open(token).orElseThrow(ActRefused::notFound);
        Session session = planning.get(registration.session());
        RegisteredPerson person = reader.person(registration);
        List<Reason> notYet = notYet(registration, session);
        JoiningDetails details = notYet.isEmpty() ? key.open(session.id()) : null;
        if (notYet.isEmpty() && details == null) {
            return new WayIn(person, null, List.of(Reason.of("DETAILS_MISSING")));
        }
        if (details != null) {
            events.publishEvent(new JoiningDetailsShown(registration.id(), session.id(), clock.instant(), null));
        }
        return new WayIn(person, details, notYet);
    }

    /** What the checks of this person have come to; nobody has looked yet as long as no module answers. */
    @Transactional(readOnly = true)
    public VettingStanding.Standing standing(Registration registration) {
        VettingStanding answers = vetting.getIfAvailable();
        return answers == null ? VettingStanding.Standing.BEING_CHECKED : answers.of(registration.id());
    }

    /** By the session's host or a co-host. */
    public void write(SessionId id, JoiningDetails details) {
        Session session = planning.get(id);
        StaffId by = rights.mustBeStaff(session);
        byte[] words = key.close(id, JoiningDetailsPolicy.tidy(id, details));
        rooms.findById(id.value())
                .ifPresentOrElse(
                        room -> room.rewrite(words, by, clock.instant()),
                        () -> rooms.save(new SessionRoom(id, words, by, clock.instant())));
        rooms.flush();
        events.publishEvent(new JoiningDetailsChanged(id, clock.instant(), by));
    }

    /**
     * A date of a series has no way in of its own any more: that of its series is good for it. By the session's host or a
     * co-host.
     *
     * @throws ActRefused CONFLICT code STALE when it has none, or its series has none for it
     */
    public void useThatOfItsSeries(SessionId id) {
        StaffId by = rights.mustBeStaff(planning.get(id));
        SessionRoom own = rooms.findById(id.value()).orElseThrow(() -> ActRefused.conflict(id, "STALE"));
        if (key.ofItsSeries(id).isEmpty()) {
            throw ActRefused.conflict(id, "STALE");
        }
        rooms.delete(own);
        rooms.flush();
        events.publishEvent(new JoiningDetailsChanged(id, clock.instant(), by));
    }

    /** The way in of its own. For the session's host and co-hosts. */
    @Transactional(readOnly = true)
    public Optional<JoiningDetails> forStaff(SessionId id) {
        rights.mustBeStaff(planning.get(id));
        return key.own(id);
    }

    /** What is good for it while it has none of its own. For the session's host and co-hosts. */
    @Transactional(readOnly = true)
    public Optional<JoiningDetails> ofItsSeries(SessionId id) {
        rights.mustBeStaff(planning.get(id));
        return key.ofItsSeries(id);
    }

    private List<Reason> notYet(Registration registration, Session session) {
        List<Reason> reasons = new ArrayList<>();
        if (registration.state() == RegistrationState.WAITING_LIST) {
            reasons.add(Reason.of("NO_PLACE_YET"));
        }
        if (!registration.state().isOpen()) {
            reasons.add(Reason.of("NOT_THIS_TIME"));
        }
        if (registration.addressConfirmedAt().isEmpty()) {
            reasons.add(Reason.of("ADDRESS_NOT_CONFIRMED"));
        }
        if (!registration.agreed()) {
            reasons.add(Reason.of("AGREEMENT_MISSING"));
        }
        switch (standing(registration)) {
            case CLEARED -> {}
            case NOT_THIS_TIME -> reasons.add(Reason.of("NOT_THIS_TIME"));
            case BEING_CHECKED, MORE_INFORMATION -> reasons.add(Reason.of("BEING_CHECKED"));
        }
        if (session.state() != SessionState.RUNNING) {
            reasons.add(Reason.of("DOORS_NOT_OPEN"));
        }
        return reasons.stream().distinct().toList();
    }
}
