package org.safesessions.concern;

import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.safesessions.kernel.ActRefused;
import org.safesessions.kernel.ConcernId;
import org.safesessions.kernel.PlainText;
import org.safesessions.kernel.StaffId;
import org.safesessions.people.Duty;
import org.safesessions.people.SignedInStaff;
import org.safesessions.seal.Seal;
import org.safesessions.seal.SealedFor;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Where those who may know of a concern read it and look after it. To everybody else, and always to a person it is about, it
 * is not there: they get the same answer as for a concern that never was, and that they asked is on record.
 */
@Service
@Transactional
public class CaseDesk {

    /** For each rationale and entry. */
    public static final int LONGEST = 4000;

    private static final int MOST_CLOSED = 200;

    private final Concerns concerns;
    private final ConcernReporters reporters;
    private final ChronologyBook chronology;
    private final RosterReader rosters;
    private final ConcernClocks clocks;
    private final SignedInStaff signedIn;
    private final EntityManager entities;
    private final Seal seal;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    CaseDesk(
            Concerns concerns,
            ConcernReporters reporters,
            ChronologyBook chronology,
            RosterReader rosters,
            ConcernClocks clocks,
            SignedInStaff signedIn,
            EntityManager entities,
            Seal seal,
            Clock clock,
            ApplicationEventPublisher events) {
        this.concerns = concerns;
        this.reporters = reporters;
        this.chronology = chronology;
        this.rosters = rosters;
        this.clocks = clocks;
        this.signedIn = signedIn;
        this.entities = entities;
        this.seal = seal;
        this.clock = clock;
        this.events = events;
    }

    /**
     * Those the person signed in may know of, open ones first, the newest first.
     *
     * @throws ActRefused NOT_FOUND for people whose work this is not
     */
    @Transactional(readOnly = true)
    public List<ConcernLine> list() {
        List<ConcernLine> mine = mine();
        if (mine.isEmpty() && !signedIn.has(Duty.SAFEGUARDING_LEAD)) {
            throw ActRefused.notFound();
        }
        return mine;
    }

    /** As {@link #list}, and empty for people whose work this is not. */
    @Transactional(readOnly = true)
    public List<ConcernLine> mine() {
        StaffId me = signedIn.id();
        return Stream.concat(
                        concerns.findAllByStateNotOrderByRaisedAtDesc(ConcernState.CLOSED).stream(),
                        concerns.findAllByStateOrderByRaisedAtDesc(ConcernState.CLOSED, Limit.of(MOST_CLOSED)).stream())
                .filter(concern -> rosters.mayHandle(me, concern))
                .map(this::line)
                .toList();
    }

    /** One line of the list, for whoever may know of it: no word of it is read. */
    @Transactional(readOnly = true)
    public ConcernLine line(ConcernId id) {
        return line(mayKnow(concerns.findById(id.value())));
    }

    /** Everything about it. Every time is put on record. */
    public ReadableConcern read(ConcernId id) {
        Concern concern = mayKnow(concerns.findById(id.value()));
        ReadableConcern readable = new ReadableConcern(
                line(concern),
                concern.channel(),
                concern.aboutOurPeople(),
                seal.open(SealedFor.CONCERN, id.value(), concern.words(), ConcernWords.class),
                reporterOf(concern),
                concern.outcome(),
                concern.receiptPrint() != null,
                chronology.read(concern),
                concern.version());
        events.publishEvent(new ConcernRead(id, clock.instant(), signedIn.id()));
        return readable;
    }

    /**
     * The person signed in looks after it from now on.
     *
     * @param seenVersion null when any will do
     * @throws ActRefused CONFLICT with ALREADY_ACKNOWLEDGED, or STALE
     */
    public void acknowledge(ConcernId id, @Nullable Long seenVersion) {
        StaffId by = signedIn.id();
        Concern concern = lock(id, seenVersion);
        if (concern.state() != ConcernState.RAISED) {
            throw ActRefused.conflict(id, "ALREADY_ACKNOWLEDGED");
        }
        Instant now = clock.instant();
        concern.acknowledge(by, now);
        chronology.add(concern, EntryKind.ACKNOWLEDGED, now, by, null, EntryWords.NONE, null);
        events.publishEvent(new ConcernAcknowledged(id, now, by));
    }

    /**
     * Says what it is and how bad, and why.
     *
     * @param category one of {@link Category}, or the handler's own word for it
     * @throws ActRefused CONFLICT with NOT_ACKNOWLEDGED, ALREADY_TRIAGED or STALE; UNACCEPTABLE with CATEGORY_MISSING or
     *     RATIONALE_MISSING
     */
    public void triage(
            ConcernId id, String category, Severity severity, @Nullable String rationale, @Nullable Long seenVersion) {
        StaffId by = signedIn.id();
        Concern concern = lock(id, seenVersion);
        String called = needed(id, category, ConcernReport.LINE, "CATEGORY_MISSING");
        String why = needed(id, rationale, LONGEST, "RATIONALE_MISSING");
        if (concern.state() == ConcernState.RAISED) {
            throw ActRefused.conflict(id, "NOT_ACKNOWLEDGED");
        }
        if (concern.state() != ConcernState.ACKNOWLEDGED) {
            throw ActRefused.conflict(id, "ALREADY_TRIAGED");
        }
        Instant now = clock.instant();
        Category code = Category.of(called);
        concern.triage(code, severity, now);
        EntryWords words = new EntryWords(why, code == Category.OTHER ? called : null);
        chronology.add(concern, EntryKind.TRIAGED, now, by, severity.name(), words, null);
        events.publishEvent(new ConcernTriaged(id, code, severity, now, by));
    }

    /**
     * Adds to the chronology, at any time, also once it is closed; a message goes to whoever holds the receipt.
     *
     * @throws ActRefused UNACCEPTABLE with ENTRY_KIND_NOT_BY_HAND or TEXT_MISSING; CONFLICT with NOBODY_HOLDS_A_RECEIPT
     */
    public void addEntry(ConcernId id, EntryKind kind, @Nullable String text) {
        StaffId by = signedIn.id();
        Concern concern = lock(id, null);
        if (!kind.isByHand()) {
            throw ActRefused.unacceptable(id, "ENTRY_KIND_NOT_BY_HAND");
        }
        String words = needed(id, text, ConcernReport.LONGEST, "TEXT_MISSING");
        if (kind == EntryKind.MESSAGE && concern.receiptPrint() == null) {
            throw ActRefused.conflict(id, "NOBODY_HOLDS_A_RECEIPT");
        }
        Instant now = clock.instant();
        chronology.add(concern, kind, now, by, null, new EntryWords(words, null), null);
        events.publishEvent(new ConcernEntryAdded(id, kind, now, by));
    }

    /**
     * Finishes it.
     *
     * @param outcome one of {@link Outcome}, or the handler's own word for it
     * @throws ActRefused CONFLICT with NOT_TRIAGED, ALREADY_CLOSED or STALE; UNACCEPTABLE with OUTCOME_MISSING or
     *     RATIONALE_MISSING
     */
    public void close(ConcernId id, @Nullable String outcome, @Nullable String rationale, @Nullable Long seenVersion) {
        StaffId by = signedIn.id();
        Concern concern = lock(id, seenVersion);
        String called = needed(id, outcome, ConcernReport.LINE, "OUTCOME_MISSING");
        String why = needed(id, rationale, LONGEST, "RATIONALE_MISSING");
        if (concern.state() == ConcernState.CLOSED) {
            throw ActRefused.conflict(id, "ALREADY_CLOSED");
        }
        if (concern.state() != ConcernState.TRIAGED) {
            throw ActRefused.conflict(id, "NOT_TRIAGED");
        }
        Instant now = clock.instant();
        Outcome code = Outcome.of(called);
        concern.close(code);
        EntryWords words = new EntryWords(why, code == Outcome.OTHER ? called : null);
        chronology.add(concern, EntryKind.CLOSED, now, by, code.name(), words, null);
        events.publishEvent(new ConcernClosed(id, code, now, by));
    }

    /** The row as it now is, held until the end of the transaction; for those who may know of it. */
    private Concern lock(ConcernId id, @Nullable Long seenVersion) {
        Concern concern = mayKnow(concerns.findById(id.value()));
        entities.refresh(concern, LockModeType.PESSIMISTIC_WRITE);
        mayKnow(Optional.of(concern));
        if (seenVersion != null && seenVersion != concern.version()) {
            throw ActRefused.conflict(id, "STALE");
        }
        return concern;
    }

    private Concern mayKnow(Optional<Concern> found) {
        StaffId me = signedIn.id();
        Concern concern = found.orElseThrow(ActRefused::notFound);
        if (!rosters.mayHandle(me, concern)) {
            throw ActRefused.hidden(concern.id());
        }
        return concern;
    }

    private ConcernLine line(Concern concern) {
        return new ConcernLine(
                concern.id(),
                concern.raisedAt(),
                concern.state(),
                concern.aboutKind(),
                concern.isImmediateDanger(),
                concern.session(),
                concern.rung(),
                concern.acknowledgedBy(),
                concern.category(),
                concern.severity(),
                clocks.dueAt(concern));
    }

    private @Nullable ReporterWords reporterOf(Concern concern) {
        return reporters
                .findById(concern.id().value())
                .map(row -> seal.open(SealedFor.REPORTER, concern.id().value(), row.words(), ReporterWords.class))
                .orElse(null);
    }

    private static String needed(ConcernId id, @Nullable String text, int most, String missing) {
        if (text == null || text.isBlank()) {
            throw ActRefused.unacceptable(id, missing);
        }
        return PlainText.asFarAsReadable(text, 1, most);
    }
}
