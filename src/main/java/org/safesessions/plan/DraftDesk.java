package org.safesessions.plan;

import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.safesessions.kernel.ActRefused;
import org.safesessions.kernel.SeriesId;
import org.safesessions.kernel.SessionId;
import org.safesessions.kernel.StaffId;
import org.safesessions.people.Duty;
import org.safesessions.people.SignedInStaff;
import org.safesessions.policy.Figure;
import org.safesessions.policy.PolicyBook;
import org.safesessions.seal.Seal;
import org.safesessions.seal.SealedFor;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Keeps what a host has answered of a plan so far, so that nothing is lost with a closed page. To everybody but that host a
 * draft is not there. What is in it is nobody's act yet: no event tells of it, and it goes when the plan is handed in.
 */
@Service
@Transactional
public class DraftDesk {

    /** More than anybody works on at once; one more takes the place of the oldest. */
    static final int MOST = 20;

    private final PlanDraftRecords drafts;
    private final SessionRecords sessions;
    private final SeriesRecords series;
    private final SignedInStaff signedIn;
    private final Seal seal;
    private final PolicyBook policy;
    private final Clock clock;

    DraftDesk(
            PlanDraftRecords drafts,
            SessionRecords sessions,
            SeriesRecords series,
            SignedInStaff signedIn,
            Seal seal,
            PolicyBook policy,
            Clock clock) {
        this.drafts = drafts;
        this.sessions = sessions;
        this.series = series;
        this.signedIn = signedIn;
        this.seal = seal;
        this.policy = policy;
        this.clock = clock;
    }

    private record Words(Map<String, List<String>> answers) {}

    /** By a signed-in host. Drafts that nobody has touched for long go on this occasion. */
    public UUID begin(Map<String, List<String>> answers) {
        StaffId by = signedIn.require(Duty.HOST);
        Instant now = clock.instant();
        drafts.deleteAll(drafts.findByChangedAtBefore(now.minus(policy.duration(Figure.UNFINISHED_PLAN_KEPT))));
        drafts.deleteAll(drafts.findByOwnerOrderByChangedAtDesc(by.value()).stream()
                .skip(MOST - 1L)
                .toList());
        UUID id = UUID.randomUUID();
        drafts.save(new PlanDraft(id, by, close(id, answers), now));
        return id;
    }

    /** @throws ActRefused NOT_FOUND when it is not this host's, or there is none */
    @Transactional(readOnly = true)
    public UnfinishedPlan read(UUID id) {
        return open(mine(id));
    }

    /** Adds these answers to the others, in the place of earlier ones to the same questions. */
    public void answer(UUID id, Map<String, List<String>> answers) {
        PlanDraft draft = mine(id);
        Map<String, List<String>> all = new HashMap<>(open(draft).answers());
        all.putAll(answers);
        draft.change(close(id, all), clock.instant());
    }

    public void throwAway(UUID id) {
        drafts.delete(mine(id));
    }

    /** Once it has become a session or a series; nothing happens when it is gone already. */
    public void forget(UUID id) {
        drafts.forget(id, signedIn.require(Duty.HOST).value());
    }

    /** Those of the host signed in, the last one first. */
    @Transactional(readOnly = true)
    public List<UnfinishedPlan> mine() {
        return drafts
                .findByOwnerOrderByChangedAtDesc(signedIn.require(Duty.HOST).value())
                .stream()
                .map(this::open)
                .toList();
    }

    /** The session that a draft of the host signed in has become. */
    @Transactional(readOnly = true)
    public Optional<SessionId> madeOf(UUID id) {
        return sessions.findByRequestKeyAndPlannedBy(
                        id, signedIn.require(Duty.HOST).value())
                .map(Session::id);
    }

    /** The series that a draft of the host signed in has become. */
    @Transactional(readOnly = true)
    public Optional<SeriesId> seriesMadeOf(UUID id) {
        return series.findByRequestKeyAndPlannedBy(
                        id, signedIn.require(Duty.HOST).value())
                .map(Series::id);
    }

    private PlanDraft mine(UUID id) {
        StaffId me = signedIn.require(Duty.HOST);
        return drafts.findById(id).filter(draft -> draft.isOf(me)).orElseThrow(ActRefused::notFound);
    }

    private UnfinishedPlan open(PlanDraft draft) {
        return new UnfinishedPlan(
                draft.id(),
                seal.open(SealedFor.PLAN, draft.id(), draft.words(), Words.class)
                        .answers(),
                draft.changedAt());
    }

    private byte[] close(UUID id, Map<String, List<String>> answers) {
        return seal.close(SealedFor.PLAN, id, new Words(answers));
    }
}
