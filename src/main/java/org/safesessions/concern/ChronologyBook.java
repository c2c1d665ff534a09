package org.safesessions.concern;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.safesessions.kernel.StaffId;
import org.safesessions.seal.Seal;
import org.safesessions.seal.SealedFor;
import org.springframework.stereotype.Component;

/** Writes and opens the chronologies. Always inside an act on the concern, whose row is locked. */
@Component
class ChronologyBook {

    private final ConcernEntries entries;
    private final Seal seal;

    ChronologyBook(ConcernEntries entries, Seal seal) {
        this.entries = entries;
        this.seal = seal;
    }

    void add(
            Concern concern,
            EntryKind kind,
            Instant at,
            @Nullable StaffId by,
            @Nullable String code,
            EntryWords words,
            @Nullable String requestPrint) {
        UUID id = UUID.randomUUID();
        UUID of = concern.id().value();
        entries.saveAndFlush(new ConcernEntry(
                id,
                concern.id(),
                entries.countByConcern(of) + 1,
                kind,
                at,
                by,
                code,
                seal.close(SealedFor.CONCERN, id, words),
                requestPrint));
    }

    boolean has(Concern concern, List<String> requestPrints) {
        return entries.existsByConcernAndRequestPrintIn(concern.id().value(), requestPrints);
    }

    int count(Concern concern) {
        return entries.countByConcern(concern.id().value());
    }

    List<ChronologyLine> read(Concern concern) {
        return entries.findAllByConcernOrderByNumber(concern.id().value()).stream()
                .map(this::open)
                .toList();
    }

    /** Only what whoever holds the receipt may read. */
    List<ReceiptStatus.Message> messages(Concern concern) {
        return entries.findAllByConcernOrderByNumber(concern.id().value()).stream()
                .filter(entry -> entry.kind().isForReporter())
                .map(this::open)
                .map(line -> new ReceiptStatus.Message(
                        line.kind() == EntryKind.MESSAGE ? ReceiptStatus.From.US : ReceiptStatus.From.YOU,
                        line.at(),
                        line.text() == null ? "" : line.text()))
                .toList();
    }

    private ChronologyLine open(ConcernEntry entry) {
        EntryWords words = seal.open(SealedFor.CONCERN, entry.id(), entry.words(), EntryWords.class);
        return new ChronologyLine(
                entry.number(), entry.at(), entry.kind(), entry.by(), entry.code(), words.text(), words.detail());
    }
}
