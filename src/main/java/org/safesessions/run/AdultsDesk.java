package org.safesessions.run;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.stream.Stream;
import org.safesessions.kernel.SessionId;
import org.safesessions.kernel.StaffId;
import org.safesessions.people.StaffDesk;
import org.safesessions.plan.NeededStaff;
import org.safesessions.plan.PlanningDesk;
import org.safesessions.plan.Session;
import org.safesessions.plan.SessionState;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Keeps count of the cleared adults who are with people in a session. */
@Service
@Transactional
public class AdultsDesk {

    private final CheckIns checkIns;
    private final GateReader reader;
    private final RunRights rights;
    private final PlanningDesk planning;
    private final NeededStaff needed;
    private final StaffDesk staff;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    AdultsDesk(
            CheckIns checkIns,
            GateReader reader,
            RunRights rights,
            PlanningDesk planning,
            NeededStaff needed,
            StaffDesk staff,
            Clock clock,
            ApplicationEventPublisher events) {
        this.checkIns = checkIns;
        this.reader = reader;
        this.rights = rights;
        this.planning = planning;
        this.needed = needed;
        this.staff = staff;
        this.clock = clock;
        this.events = events;
    }

    /** While it runs, for its staff and leads; empty for everybody else and at any other time. */
    @Transactional(readOnly = true)
    public Optional<Adults> look(SessionId id) {
        Session session = planning.get(id);
        return rights.isStaffOrLead(session) ? whileRunning(session) : Optional.empty();
    }

    /** Whether too few are there while it runs; whoever asks. */
    @Transactional(readOnly = true)
    public boolean tooFew(SessionId id) {
        return whileRunning(planning.get(id)).filter(adults -> !adults.enough()).isPresent();
    }

    /** The host or a co-host leaves their place. Saying it again changes nothing; nobody is kept from saying so. */
    public void go(SessionId id) {
        Session session = planning.lock(id);
        StaffId by = rights.mustBeStaff(session);
        checkIns.findBySessionAndPerson(id.value(), by.value()).ifPresent(here -> {
            checkIns.delete(here);
            checkIns.flush();
            events.publishEvent(new StaffLeft(id, clock.instant(), by));
        });
    }

    private Optional<Adults> whileRunning(Session session) {
        if (session.state() != SessionState.RUNNING) {
            return Optional.empty();
        }
        Instant now = clock.instant();
        LocalDate today = LocalDate.ofInstant(now, session.timeZone());
        int there = AdultsPolicy.there(
                Stream.concat(Stream.of(session.host()), session.coHosts().stream())
                        .toList(),
                reader.presentAt(session, now),
                person -> staff.isClearedOn(person, today));
        return Optional.of(new Adults(there, AdultsPolicy.needed(needed.coHostsNeeded(session))));
    }
}
