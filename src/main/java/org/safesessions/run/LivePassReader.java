package org.safesessions.run;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.safesessions.kernel.ActRefused;
import org.safesessions.kernel.SessionId;
import org.safesessions.kernel.StaffId;
import org.safesessions.people.Duty;
import org.safesessions.people.Staff;
import org.safesessions.people.StaffDesk;
import org.safesessions.plan.PlanningDesk;
import org.safesessions.plan.Session;
import org.safesessions.policy.Figure;
import org.safesessions.policy.PolicyBook;
import org.safesessions.seal.LinkTokens;
import org.springframework.stereotype.Component;

/**
 * Finds the way to a live page that a link names, if it holds now. Whether a link is unknown, over or no longer for that
 * person does not show.
 */
@Component
class LivePassReader {

    private static final String USE = "live";
    private static final int GENERATION = 1;
    private static final UUID NOBODY = new UUID(0, 0);
    private static final int LENGTH = 64;
    private static final String NO_TOKEN = "A".repeat(LENGTH);

    private final LivePasses passes;
    private final LiveSessions live;
    private final PlanningDesk planning;
    private final StaffDesk staff;
    private final LinkTokens tokens;
    private final PolicyBook policy;
    private final Clock clock;

    LivePassReader(
            LivePasses passes,
            LiveSessions live,
            PlanningDesk planning,
            StaffDesk staff,
            LinkTokens tokens,
            PolicyBook policy,
            Clock clock) {
        this.passes = passes;
        this.live = live;
        this.planning = planning;
        this.staff = staff;
        this.tokens = tokens;
        this.policy = policy;
        this.clock = clock;
    }

    String token(LivePass pass) {
        return tokens.make(USE, pass.id(), GENERATION);
    }

    Optional<LivePass> open(String token) {
        UUID claimed = tokens.claims(token).orElse(NOBODY);
        String proof = tokens.claims(token).isPresent() ? token : NO_TOKEN;
        Optional<LivePass> found = passes.findById(claimed);
        boolean ours = tokens.proves(proof, USE, claimed, GENERATION);
        return ours ? found.filter(this::holds) : Optional.empty();
    }

    boolean holds(LivePass pass) {
        return session(pass.session())
                .filter(session -> mayHold(session, pass.person()))
                .isPresent();
    }

    /** Whether this person may have such a way to this session now. */
    boolean mayHold(Session session, StaffId person) {
        Instant now = clock.instant();
        Optional<Instant> ended = live.findById(session.id().value()).flatMap(LiveSession::endedAt);
        return LivePassPolicy.holds(
                new LivePassPolicy.Hour(session.state(), session.endsAt(), ended),
                holder(session, person, now),
                policy.at(session.policyVersion()).duration(Figure.LIVE_LINK_LIVES),
                now);
    }

    private LivePassPolicy.Holder holder(Session session, StaffId id, Instant now) {
        Instant last = session.endsAt().isAfter(now) ? session.endsAt() : now;
        LocalDate day = LocalDate.ofInstant(last, session.timeZone());
        Optional<Staff> person = staff.find(id);
        return new LivePassPolicy.Holder(
                person.filter(Staff::isActive).isPresent(),
                person.filter(one -> one.isClearedOn(day)).isPresent(),
                person.filter(one -> leads(session, one)).isPresent());
    }

    private static boolean leads(Session session, Staff person) {
        return (person.has(Duty.HOST) && session.host().equals(person.id()))
                || (person.has(Duty.CO_HOST) && session.coHosts().contains(person.id()));
    }

    private Optional<Session> session(SessionId id) {
        try {
            return Optional.of(planning.get(id));
        } catch (ActRefused gone) {
            return Optional.empty();
        }
    }
}
