package org.safesessions.concern;

import java.time.Clock;
import java.time.Instant;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.safesessions.kernel.ActRefused;
import org.safesessions.kernel.ConcernId;
import org.safesessions.kernel.NoticeKind;
import org.safesessions.kernel.StaffId;
import org.safesessions.people.SignedInStaff;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Where a concern is closed: by one person, or by two when it is of high or critical severity; and opened again. */
@Service
@Transactional
public class ClosingDesk {

    private final CaseWorks works;
    private final ChronologyBook chronology;
    private final Ladder ladder;
    private final RosterReader rosters;
    private final ConcernClocks clocks;
    private final SignedInStaff signedIn;
    private final CaseDoor door;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    ClosingDesk(
            CaseWorks works,
            ChronologyBook chronology,
            Ladder ladder,
            RosterReader rosters,
            ConcernClocks clocks,
            SignedInStaff signedIn,
            CaseDoor door,
            Clock clock,
            ApplicationEventPublisher events) {
        this.works = works;
        this.chronology = chronology;
        this.ladder = ladder;
        this.rosters = rosters;
        this.clocks = clocks;
        this.signedIn = signedIn;
        this.door = door;
        this.clock = clock;
        this.events = events;
    }

    /**
     * Finishes it; or, of high and critical severity, asks a second person to agree. Whoever else closes it then agrees.
     *
     * @param outcome one of {@link Outcome}, or the handler's own word for it
     * @param seenVersion null when any will do
     * @throws ActRefused CONFLICT with NOT_TRIAGED, ALREADY_CLOSED, SECOND_PERSON_NEEDED, NOBODY_CAN_AGREE or STALE;
     *     UNACCEPTABLE with OUTCOME_MISSING or RATIONALE_MISSING
     */
    public void close(ConcernId id, @Nullable String outcome, @Nullable String rationale, @Nullable Long seenVersion) {
        StaffId by = signedIn.id();
        Concern concern = door.locked(id, seenVersion);
        String called = CaseDoor.needed(id, outcome, ConcernReport.LINE, "OUTCOME_MISSING");
        String why = CaseDoor.needed(id, rationale, CaseDesk.LONGEST, "RATIONALE_MISSING");
        switch (concern.state()) {
            case CLOSED -> throw ActRefused.conflict(id, "ALREADY_CLOSED");
            case RAISED, ACKNOWLEDGED -> throw ActRefused.conflict(id, "NOT_TRIAGED");
            case CLOSING -> agree(concern, why, by);
            case TRIAGED -> {
                Outcome code = Outcome.of(called);
                EntryWords words = new EntryWords(why, code == Outcome.OTHER ? called : null);
                settleThreshold(concern, code, why, by);
                if (SignOffPolicy.isNeeded(concern.severity())) {
                    ask(concern, code, words, by);
                } else {
                    finish(concern, code, EntryKind.CLOSED, words, by);
                }
            }
        }
    }

    /**
     * The second person says whether it is closed.
     *
     * @throws ActRefused CONFLICT with NOT_CLOSING, SECOND_PERSON_NEEDED or STALE; UNACCEPTABLE with RATIONALE_MISSING
     */
    public void signOff(ConcernId id, boolean agreed, @Nullable String rationale, @Nullable Long seenVersion) {
        StaffId by = signedIn.id();
        Concern concern = door.locked(id, seenVersion);
        String why = CaseDoor.needed(id, rationale, CaseDesk.LONGEST, "RATIONALE_MISSING");
        if (concern.state() != ConcernState.CLOSING) {
            throw ActRefused.conflict(id, "NOT_CLOSING");
        }
        if (agreed) {
            agree(concern, why, by);
        } else {
            decline(concern, why, by);
        }
    }

    /**
     * There is more to do after all. It is triaged as it was, and looked at again in time.
     *
     * @throws ActRefused CONFLICT with NOT_CLOSED or STALE; UNACCEPTABLE with RATIONALE_MISSING
     */
    public void reopen(ConcernId id, @Nullable String rationale, @Nullable Long seenVersion) {
        StaffId by = signedIn.id();
        Concern concern = door.locked(id, seenVersion);
        String why = CaseDoor.needed(id, rationale, CaseDesk.LONGEST, "RATIONALE_MISSING");
        if (concern.state() != ConcernState.CLOSED) {
            throw ActRefused.conflict(id, "NOT_CLOSED");
        }
        Instant now = clock.instant();
        goOn(concern, now);
        chronology.add(concern, EntryKind.REOPENED, now, by, null, new EntryWords(why, null), null);
        events.publishEvent(new ConcernReopened(id, now, by));
    }

    /** Who closes it without having decided whether an agency is told has decided it: its outcome says so. */
    private void settleThreshold(Concern concern, Outcome outcome, String why, StaffId by) {
        CaseWork work = works.of(concern.id());
        if (work.threshold() == null || work.threshold() == Threshold.LATER) {
            Threshold decision = outcome == Outcome.REFERRED ? Threshold.REFER : Threshold.NOT_REFERRED;
            Instant now = clock.instant();
            work.decide(decision, by);
            chronology.add(concern, EntryKind.THRESHOLD, now, by, decision.name(), new EntryWords(why, null), null);
            events.publishEvent(new ThresholdDecided(concern.id(), decision, now, by));
        }
    }

    private void ask(Concern concern, Outcome outcome, EntryWords words, StaffId by) {
        Roster roster = rosters.roster();
        Set<StaffId> handlers = rosters.handlersOf(concern);
        Set<StaffId> broughtIn = SignOffPolicy.broughtIn(handlers, by, roster, concern.keptFrom());
        Set<StaffId> others = SignOffPolicy.secondPeople(handlers, by);
        others.addAll(broughtIn);
        if (others.isEmpty()) {
            throw ActRefused.conflict(concern.id(), "NOBODY_CAN_AGREE");
        }
        Instant now = clock.instant();
        concern.stand(ConcernState.CLOSING, null);
        concern.standOn(concern.rung(), concern.escalateAt(), broughtIn);
        works.of(concern.id()).askToClose(by, now, outcome);
        chronology.add(concern, EntryKind.CLOSING_ASKED, now, by, outcome.name(), words, null);
        ladder.tell(NoticeKind.CONCERN_WAITS, concern, others, "SIGN_OFF_" + concern.steps());
        events.publishEvent(new ConcernClosingAsked(concern.id(), now, by));
    }

    private void agree(Concern concern, String why, StaffId by) {
        CaseWork work = works.of(concern.id());
        refuseUnlessSecond(concern, work, by);
        work.signOff(by);
        finish(
                concern,
                Objects.requireNonNull(work.closingOutcome()),
                EntryKind.SIGNED_OFF,
                new EntryWords(why, null),
                by);
    }

    private void decline(Concern concern, String why, StaffId by) {
        refuseUnlessSecond(concern, works.of(concern.id()), by);
        Instant now = clock.instant();
        goOn(concern, now);
        chronology.add(concern, EntryKind.CLOSING_DECLINED, now, by, null, new EntryWords(why, null), null);
        events.publishEvent(new ConcernClosingDeclined(concern.id(), now, by));
    }

    private static void refuseUnlessSecond(Concern concern, CaseWork work, StaffId by) {
        if (!SignOffPolicy.isSecond(by, work.closingAskedBy())) {
            throw ActRefused.conflict(concern.id(), "SECOND_PERSON_NEEDED");
        }
    }

    private void goOn(Concern concern, Instant now) {
        concern.stand(ConcernState.TRIAGED, null);
        CaseWork work = works.of(concern.id());
        work.goOn();
        work.reviewAt(clocks.closeBy(concern.severity(), now));
    }

    private void finish(Concern concern, Outcome outcome, EntryKind kind, EntryWords words, StaffId by) {
        Instant now = clock.instant();
        concern.stand(ConcernState.CLOSED, outcome);
        chronology.add(concern, kind, now, by, outcome.name(), words, null);
        events.publishEvent(new ConcernClosed(concern.id(), outcome, now, by));
    }
}
