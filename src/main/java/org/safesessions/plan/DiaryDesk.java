package org.safesessions.plan;

import java.time.Duration;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.safesessions.kernel.Interval;
import org.safesessions.kernel.Reason;
import org.safesessions.kernel.StaffId;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Tells whoever decides about a session that one of its people leads another at the same time. It warns and does not refuse:
 * a small group has few people, one of the two may never happen, and whether a person is in the room is asked again when
 * they check in.
 */
@Service
public class DiaryDesk {

    /** A draft, and what is over or called off, keeps nobody busy. */
    private static final Set<SessionState> KEEP_BUSY = EnumSet.of(
            SessionState.AWAITING_APPROVAL,
            SessionState.OPEN_FOR_REGISTRATION,
            SessionState.VETTING,
            SessionState.READY,
            SessionState.BLOCKED,
            SessionState.RUNNING,
            SessionState.PAUSED);

    /** More than any session lasts; how long one may last is for the policy to say, and the policy may change. */
    private static final Duration LONGER_THAN_ANY = Duration.ofDays(2);

    private final SessionRecords records;
    private final SessionClock times;

    DiaryDesk(SessionRecords records, SessionClock times) {
        this.records = records;
        this.times = times;
    }

    /** STAFF_BUSY for each of its people who leads another session meanwhile; none when it is over or called off. */
    @Transactional(readOnly = true)
    public List<Reason> clashes(Session session) {
        if (!session.state().isBeforeRunning() && !session.state().isLive()) {
            return List.of();
        }
        Interval wanted = times.led(session);
        return Diary.clashes(
                wanted,
                Stream.concat(Stream.of(session.host()), session.coHosts().stream())
                        .flatMap(person -> others(person, session, wanted))
                        .toList());
    }

    /** STAFF_BUSY for each of these people who leads another session while one by this plan would be. */
    @Transactional(readOnly = true)
    public List<Reason> clashes(SessionPlan plan, Collection<StaffId> people) {
        Interval wanted = times.led(plan);
        return Diary.clashes(
                wanted,
                people.stream().flatMap(person -> others(person, null, wanted)).toList());
    }

    /** STAFF_BUSY when that person leads another session while this one takes place. */
    @Transactional(readOnly = true)
    public Optional<Reason> clash(StaffId person, Session session) {
        Interval wanted = times.led(session);
        return Diary.clashes(wanted, others(person, session, wanted).toList()).stream()
                .findFirst();
    }

    private Stream<Diary.Entry> others(StaffId person, @Nullable Session session, Interval wanted) {
        return records
                .betweenNaming(
                        person.value(),
                        wanted.from().minus(LONGER_THAN_ANY),
                        wanted.to().plus(LONGER_THAN_ANY),
                        KEEP_BUSY)
                .stream()
                .filter(other -> (session == null || !other.id().equals(session.id())) && other.isStaff(person))
                .map(other -> new Diary.Entry(person, times.led(other)));
    }
}
