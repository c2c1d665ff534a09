package org.safesessions.concern;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.safesessions.kernel.ActRefused;
import org.safesessions.kernel.ConcernId;
import org.safesessions.kernel.StaffId;
import org.safesessions.people.Duty;
import org.safesessions.people.SignedInStaff;
import org.safesessions.seal.SealBroken;
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
    private final CaseDoor door;
    private final CaseSeal seal;
    private final TriageDesk triages;
    private final ClosingDesk closings;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    CaseDesk(
            Concerns concerns,
            ConcernReporters reporters,
            ChronologyBook chronology,
            RosterReader rosters,
            ConcernClocks clocks,
            SignedInStaff signedIn,
            CaseDoor door,
            CaseSeal seal,
            TriageDesk triages,
            ClosingDesk closings,
            Clock clock,
            ApplicationEventPublisher events) {
        this.concerns = concerns;
        this.reporters = reporters;
        this.chronology = chronology;
        this.rosters = rosters;
        this.clocks = clocks;
        this.signedIn = signedIn;
        this.door = door;
        this.seal = seal;
        this.triages = triages;
        this.closings = closings;
        this.clock = clock;
        this.events = events;
    }

    /**
     * Those the person signed in may know of, open ones first, the newest first. That they looked is put on record.
     *
     * @throws ActRefused NOT_FOUND for people whose work this is not
     */
    public List<ConcernLine> list() {
        List<ConcernLine> mine = mine();
        if (mine.isEmpty() && !signedIn.has(Duty.SAFEGUARDING_LEAD)) {
            throw ActRefused.notFound();
        }
        events.publishEvent(new ConcernsListed(mine.size(), clock.instant(), signedIn.id()));
        return mine;
    }

    /** For a glance at what waits. As {@link #list}, and empty for people whose work this is not. */
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
        return line(door.known(id));
    }

    /** Everything about it, on its page. Every time is put on record. */
    public ReadableConcern read(ConcernId id) {
        return read(id, Reading.PAGE);
    }

    /** As {@link #read(ConcernId)}, in another way. */
    public ReadableConcern read(ConcernId id, Reading how) {
        Concern concern = door.known(id);
        ReadableConcern readable = readable(concern);
        events.publishEvent(new ConcernRead(id, how, clock.instant(), signedIn.id()));
        return readable;
    }

    /**
     * The chronology to be taken away as a document: why is kept in it, before it is read.
     *
     * @throws ActRefused UNACCEPTABLE with PRINT_REASON_MISSING
     */
    public ReadableConcern print(ConcernId id, @Nullable String reason) {
        StaffId by = signedIn.id();
        Concern concern = door.locked(id, null);
        EntryWords why = new EntryWords(CaseDoor.needed(id, reason, LONGEST, "PRINT_REASON_MISSING"), null);
        chronology.add(concern, EntryKind.PRINTED, clock.instant(), by, null, why, null);
        return read(id, Reading.DOCUMENT);
    }

    private ReadableConcern readable(Concern concern) {
        Chronology read = chronology.read(concern);
        ConcernWords words;
        boolean unreadable = false;
        try {
            words = seal.words(concern);
        } catch (SealBroken changed) {
            words = ConcernWords.UNREADABLE;
            unreadable = true;
        }
        return new ReadableConcern(
                line(concern),
                concern.channel(),
                concern.aboutOurPeople(),
                words,
                unreadable,
                reporterOf(concern),
                concern.outcome(),
                concern.receiptPrint() != null,
                read.lines(),
                triages.work(concern.id()),
                read.check(),
                concern.version());
    }

    /**
     * The person signed in looks after it from now on.
     *
     * @param seenVersion null when any will do
     * @throws ActRefused CONFLICT with ALREADY_ACKNOWLEDGED, or STALE
     */
    public void acknowledge(ConcernId id, @Nullable Long seenVersion) {
        StaffId by = signedIn.id();
        Concern concern = door.locked(id, seenVersion);
        if (concern.state() != ConcernState.RAISED) {
            throw ActRefused.conflict(id, "ALREADY_ACKNOWLEDGED");
        }
        Instant now = clock.instant();
        concern.acknowledge(by, now);
        chronology.add(concern, EntryKind.ACKNOWLEDGED, now, by, null, EntryWords.NONE, null);
        events.publishEvent(new ConcernAcknowledged(id, now, by));
    }

    /** As {@link TriageDesk#triage}, with the category, the severity and why alone. */
    public void triage(
            ConcernId id, String category, Severity severity, @Nullable String rationale, @Nullable Long seenVersion) {
        triages.triage(id, TriageAnswers.of(category, severity, rationale), seenVersion);
    }

    /** As {@link #addEntry(ConcernId, NewEntry)}, with nothing but a text. */
    public void addEntry(ConcernId id, EntryKind kind, @Nullable String text) {
        addEntry(id, NewEntry.of(kind, text));
    }

    /**
     * Adds to the chronology, at any time, also once it is closed; a message goes to whoever holds the receipt.
     *
     * @throws ActRefused UNACCEPTABLE with ENTRY_KIND_NOT_BY_HAND, TEXT_MISSING, ENTRY_NOT_NAMED or ENTRY_NOT_THERE; CONFLICT
     *     with NOBODY_HOLDS_A_RECEIPT
     */
    public void addEntry(ConcernId id, NewEntry entry) {
        StaffId by = signedIn.id();
        Concern concern = door.locked(id, null);
        EntryKind kind = entry.kind();
        if (!kind.isByHand()) {
            throw ActRefused.unacceptable(id, "ENTRY_KIND_NOT_BY_HAND");
        }
        String text = CaseDoor.needed(id, entry.text(), ConcernReport.LONGEST, "TEXT_MISSING");
        if (kind == EntryKind.MESSAGE && concern.receiptPrint() == null) {
            throw ActRefused.conflict(id, "NOBODY_HOLDS_A_RECEIPT");
        }
        Integer belongsTo = kind.belongsToAnother() ? named(concern, entry.belongsTo()) : null;
        EntryWords words = new EntryWords(
                text,
                null,
                CaseDoor.allowed(entry.said(), ConcernReport.LONGEST),
                CaseDoor.allowed(entry.saidBy(), ConcernReport.LINE),
                CaseDoor.allowed(entry.opinion(), ConcernReport.LONGEST),
                CaseDoor.allowed(entry.action(), ConcernReport.LONGEST));
        Instant now = clock.instant();
        chronology.add(concern, kind, now, by, null, belongsTo, words, null);
        events.publishEvent(new ConcernEntryAdded(id, kind, now, by));
    }

    private Integer named(Concern concern, @Nullable Integer number) {
        if (number == null) {
            throw ActRefused.unacceptable(concern.id(), "ENTRY_NOT_NAMED");
        }
        if (!chronology.has(concern, number)) {
            throw ActRefused.unacceptable(concern.id(), "ENTRY_NOT_THERE");
        }
        return number;
    }

    /** As {@link ClosingDesk#close}. */
    public void close(ConcernId id, @Nullable String outcome, @Nullable String rationale, @Nullable Long seenVersion) {
        closings.close(id, outcome, rationale, seenVersion);
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
        try {
            return reporters
                    .findById(concern.id().value())
                    .map(row -> seal.reporter(concern.id(), row.words()))
                    .orElse(null);
        } catch (SealBroken changed) {
            return null;
        }
    }
}
