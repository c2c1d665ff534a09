package org.safesessions.vet;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.BiFunction;
import org.safesessions.kernel.ActRefused;
import org.safesessions.kernel.RegistrationId;
import org.safesessions.kernel.SessionId;
import org.safesessions.kernel.StaffId;
import org.safesessions.plan.PlanningDesk;
import org.safesessions.plan.Session;
import org.safesessions.plan.SessionState;
import org.safesessions.register.VettingStanding;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Tells how far the checks are: of one person, of a session, and of all that wait for whoever is signed in. */
@Service
@Transactional(readOnly = true)
public class VettingBook implements VettingStanding {

    static final Set<CaseState> UNDECIDED =
            EnumSet.of(CaseState.OPEN, CaseState.MORE_INFORMATION, CaseState.REFUSAL_PROPOSED);

    private static final Duration AHEAD = Duration.ofDays(366);
    private static final Duration BACK = Duration.ofDays(1);

    private final VettingRecords records;
    private final PlanningDesk planning;
    private final VettingRights rights;
    private final CaseReader reader;
    private final Clock clock;

    VettingBook(VettingRecords records, PlanningDesk planning, VettingRights rights, CaseReader reader, Clock clock) {
        this.records = records;
        this.planning = planning;
        this.rights = rights;
        this.reader = reader;
        this.clock = clock;
    }

    /** Nobody is cleared who was not; whoever has no case yet is on the waiting list. */
    @Override
    public Standing of(RegistrationId registration) {
        return records.findById(registration.value()).map(this::standing).orElse(Standing.BEING_CHECKED);
    }

    @Override
    public boolean ranOutOfTime(RegistrationId registration) {
        return records.findById(registration.value())
                .filter(vetting -> vetting.state() == CaseState.NOT_DECIDED)
                .isPresent();
    }

    @Override
    public Map<RegistrationId, Standing> standings(SessionId session) {
        Map<RegistrationId, Standing> all = new LinkedHashMap<>();
        records.findAllBySession(session.value()).forEach(vetting -> all.put(vetting.id(), standing(vetting)));
        return all;
    }

    /** An undecided person is not let in once the time is up, whether or not anybody has written that down yet. */
    private Standing standing(VettingCase vetting) {
        boolean timeIsUp = !clock.instant().isBefore(vetting.decideBy());
        return switch (vetting.state()) {
            case CLEARED -> Standing.CLEARED;
            case OPEN, REFUSAL_PROPOSED, FOLLOWS -> timeIsUp ? Standing.NOT_THIS_TIME : Standing.BEING_CHECKED;
            case MORE_INFORMATION -> timeIsUp ? Standing.NOT_THIS_TIME : Standing.MORE_INFORMATION;
            case REFUSED, NOT_DECIDED, ENDED -> Standing.NOT_THIS_TIME;
        };
    }

    /** A session with those of its people who are still undecided, the longest waiting first. */
    public record Queue(Session session, List<CaseFile> undecided) {}

    /** Of the sessions whose people this person checks, the next session first. */
    public List<Queue> queue() {
        Instant now = clock.instant();
        Map<UUID, Session> mine = new LinkedHashMap<>();
        planning
                .visibleBetween(
                        now.minus(BACK),
                        now.plus(AHEAD),
                        EnumSet.of(SessionState.OPEN_FOR_REGISTRATION, SessionState.VETTING))
                .stream()
                .filter(rights::checks)
                .forEach(session -> mine.put(session.id().value(), session));
        List<VettingCase> undecided = mine.isEmpty() ? List.of() : records.of(mine.keySet(), UNDECIDED);
        return mine.values().stream()
                .map(session -> new Queue(
                        session,
                        undecided.stream()
                                .filter(vetting -> vetting.session().equals(session.id()))
                                .map(reader::glance)
                                .toList()))
                .filter(queue -> !queue.undecided().isEmpty())
                .toList();
    }

    /** Whom the checks of this person are for. */
    public Set<StaffId> checkers(RegistrationId id) {
        return candidates(id, (session, vetting) -> rights.checkers(session));
    }

    /** Who may give the second opinion on a refusal. */
    public Set<StaffId> secondPeople(RegistrationId id) {
        return candidates(id, rights::secondPeople);
    }

    public Instant decideBy(RegistrationId id) {
        return get(id).decideBy();
    }

    /** Those of the session who are still undecided. */
    public List<RegistrationId> undecided(SessionId session) {
        return records.of(Set.of(session.value()), UNDECIDED).stream()
                .map(VettingCase::id)
                .toList();
    }

    private Set<StaffId> candidates(RegistrationId id, BiFunction<Session, VettingCase, Set<StaffId>> whom) {
        VettingCase vetting = get(id);
        return whom.apply(planning.get(vetting.session()), vetting);
    }

    private VettingCase get(RegistrationId id) {
        return records.findById(id.value()).orElseThrow(ActRefused::notFound);
    }
}
