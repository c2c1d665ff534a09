package org.safesessions.concern;

import java.time.Clock;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.safesessions.kernel.ActRefused;
import org.safesessions.kernel.ConcernId;
import org.safesessions.kernel.StaffId;
import org.safesessions.people.SignedInStaff;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Where handlers say what a concern is and whether an agency is told, and look at it again until it is closed. That it was
 * considered and not referred is a decision as much as a referral is, and has its reason beside it.
 */
@Service
@Transactional
public class TriageDesk {

    private final CaseWorks works;
    private final ChronologyBook chronology;
    private final ConcernClocks clocks;
    private final SignedInStaff signedIn;
    private final CaseDoor door;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    TriageDesk(
            CaseWorks works,
            ChronologyBook chronology,
            ConcernClocks clocks,
            SignedInStaff signedIn,
            CaseDoor door,
            Clock clock,
            ApplicationEventPublisher events) {
        this.works = works;
        this.chronology = chronology;
        this.clocks = clocks;
        this.signedIn = signedIn;
        this.door = door;
        this.clock = clock;
        this.events = events;
    }

    /** What was decided beside its category and severity; for whoever may know of it. */
    @Transactional(readOnly = true)
    public WorkLine work(ConcernId id) {
        Concern concern = door.known(id);
        CaseWork work = works.findById(id.value()).orElse(new CaseWork(id));
        return WorkLine.of(concern, work, signedIn.id());
    }

    /**
     * Says what it is, how bad, whom it is about, where the harm is, and whether an agency is told; each with its reason.
     *
     * @param seenVersion null when any will do
     * @throws ActRefused CONFLICT with NOT_ACKNOWLEDGED, ALREADY_TRIAGED or STALE; UNACCEPTABLE with CATEGORY_MISSING,
     *     RATIONALE_MISSING or THRESHOLD_RATIONALE_MISSING
     */
    public void triage(ConcernId id, TriageAnswers answers, @Nullable Long seenVersion) {
        StaffId by = signedIn.id();
        Concern concern = door.locked(id, seenVersion);
        String called = CaseDoor.needed(id, answers.category(), ConcernReport.LINE, "CATEGORY_MISSING");
        String why = CaseDoor.needed(id, answers.rationale(), CaseDesk.LONGEST, "RATIONALE_MISSING");
        Threshold threshold = answers.threshold();
        String whyThreshold = threshold == null ? "" : whyOf(id, answers.thresholdRationale());
        if (concern.state() == ConcernState.RAISED) {
            throw ActRefused.conflict(id, "NOT_ACKNOWLEDGED");
        }
        if (concern.state() != ConcernState.ACKNOWLEDGED) {
            throw ActRefused.conflict(id, "ALREADY_TRIAGED");
        }
        Instant now = clock.instant();
        Category code = Category.of(called);
        concern.triage(code, answers.severity(), now);
        CaseWork work = works.of(id);
        work.seenAs(answers.subject(), answers.place());
        work.reviewAt(clocks.closeBy(answers.severity(), now));
        EntryWords words = new EntryWords(why, code == Category.OTHER ? called : null);
        chronology.add(concern, EntryKind.TRIAGED, now, by, answers.severity().name(), words, null);
        events.publishEvent(new ConcernTriaged(id, code, answers.severity(), now, by));
        if (threshold != null) {
            decide(concern, work, threshold, whyThreshold, now, by);
        }
    }

    /**
     * Decides, or decides anew, whether an agency is told. At any time after triage until it is closed.
     *
     * @throws ActRefused CONFLICT with NOT_TRIAGED, ALREADY_CLOSED or STALE; UNACCEPTABLE with THRESHOLD_MISSING or
     *     THRESHOLD_RATIONALE_MISSING
     */
    public void decide(
            ConcernId id, @Nullable Threshold decision, @Nullable String rationale, @Nullable Long seenVersion) {
        StaffId by = signedIn.id();
        Concern concern = door.locked(id, seenVersion);
        if (decision == null) {
            throw ActRefused.unacceptable(id, "THRESHOLD_MISSING");
        }
        String why = whyOf(id, rationale);
        refuseUnlessTriaged(concern);
        decide(concern, works.of(id), decision, why, clock.instant(), by);
    }

    private void decide(Concern concern, CaseWork work, Threshold decision, String why, Instant now, StaffId by) {
        work.decide(decision, by);
        chronology.add(concern, EntryKind.THRESHOLD, now, by, decision.name(), new EntryWords(why, null), null);
        events.publishEvent(new ThresholdDecided(concern.id(), decision, now, by));
    }

    /**
     * It was looked at again: what was found, and when that is done next. Until it is closed there is always a next time.
     *
     * @param next null for as late as its severity allows
     * @throws ActRefused CONFLICT with NOT_TRIAGED, ALREADY_CLOSED or STALE; UNACCEPTABLE with REVIEW_MISSING, or
     *     REVIEW_TOO_LATE when the next time is later than the policy allows
     */
    public void review(ConcernId id, @Nullable String found, @Nullable NextReview next, @Nullable Long seenVersion) {
        StaffId by = signedIn.id();
        Concern concern = door.locked(id, seenVersion);
        String text = CaseDoor.needed(id, found, CaseDesk.LONGEST, "REVIEW_MISSING");
        refuseUnlessTriaged(concern);
        Instant now = clock.instant();
        Instant latest = clocks.latestReview(now);
        Instant wanted = next == null ? null : next.from(now);
        Instant chosen = wanted == null ? clocks.closeBy(concern.severity(), now) : wanted;
        if (chosen.isAfter(latest)) {
            throw ActRefused.unacceptable(id, "REVIEW_TOO_LATE", latest);
        }
        works.of(id).reviewAt(chosen);
        chronology.add(concern, EntryKind.REVIEWED, now, by, null, new EntryWords(text, null), null);
        events.publishEvent(new ConcernReviewed(id, now, by));
    }

    private static void refuseUnlessTriaged(Concern concern) {
        switch (concern.state()) {
            case RAISED, ACKNOWLEDGED -> throw ActRefused.conflict(concern.id(), "NOT_TRIAGED");
            case CLOSED -> throw ActRefused.conflict(concern.id(), "ALREADY_CLOSED");
            case TRIAGED, CLOSING -> {}
        }
    }

    private static String whyOf(ConcernId id, @Nullable String rationale) {
        return CaseDoor.needed(id, rationale, CaseDesk.LONGEST, "THRESHOLD_RATIONALE_MISSING");
    }
}
