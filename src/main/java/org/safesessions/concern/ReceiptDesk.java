package org.safesessions.concern;

import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.safesessions.kernel.ActRefused;
import org.safesessions.kernel.NoticeKind;
import org.safesessions.kernel.PlainText;
import org.safesessions.kernel.Reason;
import org.safesessions.kernel.StaffId;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** For whoever holds a receipt. What is no receipt at all gets the same answer, after the same work, as one that was never given. */
@Service
@Transactional
public class ReceiptDesk {

    private final Concerns concerns;
    private final ChronologyBook chronology;
    private final Ladder ladder;
    private final RosterReader rosters;
    private final Receipts receipts;
    private final EntityManager entities;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    ReceiptDesk(
            Concerns concerns,
            ChronologyBook chronology,
            Ladder ladder,
            RosterReader rosters,
            Receipts receipts,
            EntityManager entities,
            Clock clock,
            ApplicationEventPublisher events) {
        this.concerns = concerns;
        this.chronology = chronology;
        this.ladder = ladder;
        this.rosters = rosters;
        this.receipts = receipts;
        this.entities = entities;
        this.clock = clock;
        this.events = events;
    }

    /**
     * @throws ActRefused NOT_FOUND with RECEIPT_UNKNOWN
     */
    @Transactional(readOnly = true)
    public ReceiptStatus status(String receipt) {
        return status(find(receipt));
    }

    /**
     * Adds what the reporter still wants to say; also once it is finished.
     *
     * @param key the same key makes one message; null when the sender has none
     * @throws ActRefused NOT_FOUND with RECEIPT_UNKNOWN; UNACCEPTABLE with TEXT_MISSING or TEXT_TOO_LONG
     */
    public ReceiptStatus message(String receipt, String text, @Nullable RequestKey key) {
        Concern concern = find(receipt);
        if (text.isBlank()) {
            throw ActRefused.unacceptable(null, "TEXT_MISSING");
        }
        String words = PlainText.asFarAsReadable(text, 1, ConcernReport.LONGEST);
        entities.refresh(concern, LockModeType.PESSIMISTIC_WRITE);
        String request = key == null ? null : "MESSAGE|" + key.value();
        if (request == null || !chronology.has(concern, receipts.possibleRequestPrints(request))) {
            keep(concern, words, request == null ? null : receipts.requestPrint(request));
        }
        return status(concern);
    }

    private void keep(Concern concern, String words, @Nullable String requestPrint) {
        Instant now = clock.instant();
        chronology.add(
                concern, EntryKind.MESSAGE_FROM_REPORTER, now, null, null, new EntryWords(words, null), requestPrint);
        ladder.tell(
                NoticeKind.CONCERN_MESSAGE, concern, whoLooksAfter(concern), "MESSAGE_" + chronology.count(concern));
        events.publishEvent(new ConcernMessageReceived(concern.id(), now));
    }

    /** Whoever acknowledged it, while they may know of it; else everybody who was told, or may be. */
    private Set<StaffId> whoLooksAfter(Concern concern) {
        StaffId who = concern.acknowledgedBy();
        if (who != null && rosters.mayHandle(who, concern)) {
            return Set.of(who);
        }
        return who == null ? ladder.audience(concern) : rosters.handlersOf(concern);
    }

    private ReceiptStatus status(Concern concern) {
        return new ReceiptStatus(ReceiptStatus.Stage.of(concern.state()), chronology.messages(concern));
    }

    private Concern find(String typed) {
        Optional<Receipt> read = Receipt.read(typed);
        Optional<Concern> found =
                concerns.findFirstByReceiptPrintIn(receipts.possiblePrints(read.orElseGet(Receipt::ofNobody)));
        return found.filter(concern -> read.isPresent())
                .orElseThrow(() -> new ActRefused(
                        ActRefused.Kind.NOT_FOUND, "not-found", null, List.of(Reason.of("RECEIPT_UNKNOWN"))));
    }
}
