package org.safesessions.run;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.safesessions.plan.Audience;
import org.safesessions.plan.Session;
import org.safesessions.plan.SessionClock;
import org.safesessions.policy.HelpLine;
import org.safesessions.policy.HelpLines;
import org.safesessions.register.Joiner;
import org.safesessions.register.RegisteredPerson;
import org.springframework.stereotype.Component;

/** What {@link JoinPolicy} says of a session at this moment, with the policy in force. */
@Component
class Waiting {

    private final SessionClock times;
    private final HelpLines lines;
    private final Clock clock;

    Waiting(SessionClock times, HelpLines lines, Clock clock) {
        this.times = times;
        this.lines = lines;
        this.clock = clock;
    }

    JoinMoment momentForAll(Session session) {
        return JoinPolicy.momentForAll(session.state(), times(session), clock.instant());
    }

    JoinMoment momentFor(Joiner joiner, DoorStanding door) {
        RegisteredPerson person = joiner.person();
        Session session = joiner.session();
        return JoinPolicy.momentFor(
                new JoinPolicy.Person(
                        person.state(), person.addressConfirmed(), person.agreed(), joiner.standing(), door),
                session.state(),
                times(session),
                clock.instant());
    }

    /** "19:15", on the clock of the session's own place. */
    @Nullable String tellBy(Session session) {
        Instant by = JoinPolicy.tellBy(session.state(), times(session), clock.instant());
        return by == null ? null : Phrases.time(by, session.timeZone());
    }

    Instant doorsOpenAt(Session session) {
        return times.doorsOpenAt(session);
    }

    List<HelpLine> helpLines(Audience audience) {
        boolean adults = audience == Audience.ADULTS || audience == Audience.ADULTS_AT_RISK;
        return lines.forThose(!adults, adults || audience == Audience.MIXED);
    }

    List<HelpLine> helpLines(RegisteredPerson person) {
        boolean child = person.ageGroup().isChild();
        return lines.forThose(child, !child);
    }

    private JoinPolicy.Times times(Session session) {
        return new JoinPolicy.Times(
                times.forecastAt(session),
                times.doorsOpenAt(session),
                session.startsAt(),
                times.graceEndsAt(session),
                session.endsAt());
    }
}
