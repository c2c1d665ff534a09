package org.safesessions.concern;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.safesessions.kernel.ActRefused;
import org.safesessions.kernel.ConcernId;
import org.safesessions.kernel.StaffId;
import org.safesessions.plan.Session;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Keeps a report: the row, who must be told and the audit entry commit together or not at all. The process is no part of it:
 * a concern is taken in while the engine cannot work, and its process is started afterwards.
 */
@Component
class ConcernIntake {

    private final Concerns concerns;
    private final ConcernReporters reporters;
    private final ChronologyBook chronology;
    private final Ladder ladder;
    private final RosterReader rosters;
    private final Receipts receipts;
    private final CaseSeal seal;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    ConcernIntake(
            Concerns concerns,
            ConcernReporters reporters,
            ChronologyBook chronology,
            Ladder ladder,
            RosterReader rosters,
            Receipts receipts,
            CaseSeal seal,
            Clock clock,
            ApplicationEventPublisher events) {
        this.concerns = concerns;
        this.reporters = reporters;
        this.chronology = chronology;
        this.ladder = ladder;
        this.rosters = rosters;
        this.receipts = receipts;
        this.seal = seal;
        this.clock = clock;
        this.events = events;
    }

    /**
     * A report on its way in.
     *
     * @param request what it was sent with; the same again is the same concern
     * @param body a hash of all that was sent
     * @param by who is signed in; null on the public ways in
     */
    record Arrival(
            Channel channel,
            ConcernReport report,
            @Nullable Session session,
            String request,
            String body,
            @Nullable StaffId by) {}

    /**
     * The receipt of the concern that this request made before.
     *
     * @throws ActRefused UNACCEPTABLE with KEY_USED_BEFORE when it came with something else
     */
    @Transactional(readOnly = true)
    Optional<Receipt> before(Arrival arrival) {
        return concerns.findFirstByRequestPrintIn(receipts.possibleRequestPrints(arrival.request()))
                .map(concern -> {
                    if (!receipts.isSameBody(arrival.request(), arrival.body(), concern.bodyPrint())) {
                        throw ActRefused.unacceptable(null, "KEY_USED_BEFORE");
                    }
                    return receipts.receiptGiven(arrival.request(), arrival.body(), concern.receiptPrint())
                            .orElseThrow(() -> ActRefused.unacceptable(null, "KEY_USED_BEFORE"));
                });
    }

    Optional<ConcernId> knownBy(String request) {
        return concerns.findFirstByRequestPrintIn(receipts.possibleRequestPrints(request))
                .map(Concern::id);
    }

    @Transactional
    Receipt keep(Arrival arrival) {
        Receipt receipt = receipts.receiptFor(arrival.request(), arrival.body());
        keep(arrival, receipts.print(receipt));
        return receipt;
    }

    /**
     * @param receiptPrint null when nobody gets a receipt
     */
    @Transactional
    ConcernId keep(Arrival arrival, @Nullable String receiptPrint) {
        ConcernId id = ConcernId.random();
        ConcernReport report = arrival.report();
        Session session = arrival.session();
        // as exactly as both databases keep it
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        KeptFrom keptFrom = SubjectPolicy.of(report, session == null ? null : staffOf(session), rosters.colleagues());
        Concern concern = new Concern(
                id,
                arrival.channel(),
                report,
                session == null ? null : session.id(),
                session != null && session.state().isLive(),
                keptFrom,
                seal.close(id, report.words()),
                new Concern.Prints(
                        receiptPrint,
                        receipts.requestPrint(arrival.request()),
                        receipts.bodyPrint(arrival.request(), arrival.body())),
                now);
        ladder.begin(concern, now);
        concerns.saveAndFlush(concern);
        keepReporter(id, arrival);
        chronology.add(concern, EntryKind.RAISED, now, null, arrival.channel().name(), EntryWords.NONE, null);
        events.publishEvent(new ConcernRaised(id, arrival.channel(), report.immediateDanger(), now));
        return id;
    }

    private static Set<StaffId> staffOf(Session session) {
        Set<StaffId> all = new HashSet<>(session.coHosts());
        all.add(session.host());
        return all;
    }

    private void keepReporter(ConcernId id, Arrival arrival) {
        StaffId by = arrival.by();
        ReporterWords words = new ReporterWords(
                arrival.report().reporterName(), arrival.report().reporterContact(), by == null ? null : by.value());
        if (words.name() != null || words.contact() != null || words.staff() != null) {
            reporters.saveAndFlush(new ConcernReporter(id, seal.close(id, words)));
        }
    }
}
