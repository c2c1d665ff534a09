package org.safesessions.concern;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.safesessions.kernel.StaffId;
import org.safesessions.seal.DataKey;
import org.safesessions.seal.SealBroken;
import org.springframework.stereotype.Component;

/** Writes, opens and checks the chronologies. Always inside an act on the concern, whose row is locked when it writes. */
@Component
class ChronologyBook {

    private final ConcernEntries entries;
    private final ConcernHeads heads;
    private final ConcernReporters reporters;
    private final CaseWorks works;
    private final CaseSeal seal;
    private final ChronologyChain chain;

    ChronologyBook(
            ConcernEntries entries,
            ConcernHeads heads,
            ConcernReporters reporters,
            CaseWorks works,
            CaseSeal seal,
            RecordProver prover) {
        this.entries = entries;
        this.heads = heads;
        this.reporters = reporters;
        this.works = works;
        this.seal = seal;
        this.chain = new ChronologyChain(prover);
    }

    void add(
            Concern concern,
            EntryKind kind,
            Instant at,
            @Nullable StaffId by,
            @Nullable String code,
            EntryWords words,
            @Nullable String requestPrint) {
        add(concern, kind, at, by, code, null, words, requestPrint);
    }

    /**
     * After the act has changed the concern's row: the entry vouches for the row as it is now.
     *
     * @param belongsTo the number of the entry that this one corrects or adds to
     */
    void add(
            Concern concern,
            EntryKind kind,
            Instant at,
            @Nullable StaffId by,
            @Nullable String code,
            @Nullable Integer belongsTo,
            EntryWords words,
            @Nullable String requestPrint) {
        UUID id = UUID.randomUUID();
        UUID of = concern.id().value();
        ConcernHead head = heads.findById(of).orElse(null);
        ChronologyChain.Head last = head == null ? begin(of) : head.value();
        byte[] sealed = seal.close(concern.id(), id, words);
        ChronologyChain.Link link = chain.link(
                last.hash(),
                new ChainedEntry(
                        id,
                        of,
                        last.entries() + 1,
                        kind.name(),
                        // as exactly as both databases keep it
                        at.truncatedTo(ChronoUnit.MICROS),
                        by == null ? null : by.value(),
                        code,
                        belongsTo,
                        ChronologyChain.digest(sealed),
                        facts(concern),
                        requestPrint));
        ChronologyChain.Head moved = chain.head(of, link.entry().number(), String.valueOf(link.hash()));
        if (head == null) {
            heads.save(new ConcernHead(moved));
        } else {
            head.moveTo(moved);
        }
        entries.saveAndFlush(new ConcernEntry(link, sealed));
    }

    /** None yet; or those from before there were hashes, for which the next one vouches together. */
    private ChronologyChain.Head begin(UUID concern) {
        List<ChainedEntry> before = entries.findAllByConcernOrderByNumber(concern).stream()
                .map(entry -> entry.link().entry())
                .toList();
        return chain.head(concern, before.size(), ChronologyChain.hashOf(before));
    }

    boolean has(Concern concern, List<String> requestPrints) {
        return entries.existsByConcernAndRequestPrintIn(concern.id().value(), requestPrints);
    }

    boolean has(Concern concern, int number) {
        return entries.existsByConcernAndNumber(concern.id().value(), number);
    }

    int count(Concern concern) {
        return entries.countByConcern(concern.id().value());
    }

    Chronology read(Concern concern) {
        List<ConcernEntry> all =
                entries.findAllByConcernOrderByNumber(concern.id().value());
        CaseSeal.Entries opener = seal.entries(concern.id());
        return new Chronology(all.stream().map(entry -> open(opener, entry)).toList(), check(concern, all));
    }

    /** Whether it is as it was written; opens no word. */
    RecordCheck check(Concern concern) {
        return check(concern, entries.findAllByConcernOrderByNumber(concern.id().value()));
    }

    private RecordCheck check(Concern concern, List<ConcernEntry> all) {
        return chain.check(
                all.stream().map(ConcernEntry::link).toList(),
                heads.findById(concern.id().value()).map(ConcernHead::value).orElse(null),
                facts(concern),
                !DataKey.hasSealed(concern.words()));
    }

    private String facts(Concern concern) {
        UUID id = concern.id().value();
        return CaseFacts.of(
                concern, reporters.findById(id).orElse(null), works.findById(id).orElse(null));
    }

    /** Only what whoever holds the receipt may read. */
    List<ReceiptStatus.Message> messages(Concern concern) {
        CaseSeal.Entries opener = seal.entries(concern.id());
        return entries.findAllByConcernOrderByNumber(concern.id().value()).stream()
                .filter(entry -> entry.kind().isForReporter())
                .map(entry -> open(opener, entry))
                .map(line -> new ReceiptStatus.Message(
                        line.kind() == EntryKind.MESSAGE ? ReceiptStatus.From.US : ReceiptStatus.From.YOU,
                        line.at(),
                        line.text() == null ? "" : line.text()))
                .toList();
    }

    private static ChronologyLine open(CaseSeal.Entries opener, ConcernEntry entry) {
        try {
            return line(entry, opener.open(entry), false);
        } catch (SealBroken changed) {
            return line(entry, EntryWords.NONE, true);
        }
    }

    private static ChronologyLine line(ConcernEntry entry, EntryWords words, boolean unreadable) {
        return new ChronologyLine(
                entry.number(),
                entry.at(),
                entry.kind(),
                entry.by(),
                entry.code(),
                entry.belongsTo(),
                words.text(),
                words.detail(),
                words.said(),
                words.saidBy(),
                words.opinion(),
                words.action(),
                unreadable);
    }
}
