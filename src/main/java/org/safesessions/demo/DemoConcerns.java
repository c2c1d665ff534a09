package org.safesessions.demo;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.Optional;
import org.safesessions.concern.AboutKind;
import org.safesessions.concern.AboutOurPeople;
import org.safesessions.concern.CaseDesk;
import org.safesessions.concern.ConcernDesk;
import org.safesessions.concern.ConcernLine;
import org.safesessions.concern.ConcernReport;
import org.safesessions.concern.EntryKind;
import org.safesessions.concern.NextReview;
import org.safesessions.concern.RequestKey;
import org.safesessions.concern.Severity;
import org.safesessions.concern.TriageDesk;
import org.safesessions.demo.process.DemoTime;
import org.safesessions.kernel.ConcernId;
import org.safesessions.kernel.SessionId;
import org.safesessions.plan.PlanningDesk;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** What worried somebody in the demonstration's past, and what Leila did about it. */
@Component
@Profile("!production")
class DemoConcerns {

    private final DemoTime time;
    private final ConcernDesk desk;
    private final CaseDesk cases;
    private final TriageDesk triages;
    private final PlanningDesk planning;
    private final ActingAs acting;
    private final Clock clock;

    DemoConcerns(
            DemoTime time,
            ConcernDesk desk,
            CaseDesk cases,
            TriageDesk triages,
            PlanningDesk planning,
            ActingAs acting,
            Clock clock) {
        this.time = time;
        this.desk = desk;
        this.cases = cases;
        this.triages = triages;
        this.planning = planning;
        this.acting = acting;
        this.clock = clock;
    }

    /** From a carer, without an account. */
    void raise(SessionId session, DemoStory story) {
        boolean closed = story == DemoStory.CONCERN_CLOSED;
        desk.raise(
                new ConcernReport(
                        planning.get(session).publicToken(),
                        null,
                        AboutOurPeople.NO,
                        closed ? AboutKind.ADULT_AT_RISK : AboutKind.CHILD,
                        null,
                        null,
                        closed
                                ? "Walter was asked for his bank details by somebody who said that they are from the club."
                                : "Somebody from the club wrote to my daughter in a game and wants to meet.",
                        null,
                        null,
                        false,
                        null,
                        null),
                RequestKey.random());
        Handling handling = closed
                ? new Handling("EXPLOITATION", Severity.MEDIUM, "One try, nothing was given.", true)
                : new Handling("GROOMING", Severity.HIGH, "A meeting was proposed.", false);
        time.at(clock.instant().plus(Duration.ofMinutes(9)), () -> newest().ifPresent(id -> handle(id, handling)));
    }

    /** The door did it, when a face did not fit. */
    void raisedAtTheDoor() {
        Handling handling =
                new Handling("ONLINE_HARM", Severity.MEDIUM, "An uncle who wanted to see the class, he says.", true);
        time.at(clock.instant().plus(Duration.ofMinutes(3)), () -> newest().ifPresent(id -> handle(id, handling)));
    }

    private record Handling(String category, Severity severity, String why, boolean closed) {}

    private void handle(ConcernId id, Handling handling) {
        Instant now = clock.instant();
        acting.as(DemoSession.LEILA, () -> cases.acknowledge(id, null));
        time.at(
                now.plus(Duration.ofHours(1)),
                () -> acting.as(
                        DemoSession.LEILA,
                        () -> cases.triage(id, handling.category(), handling.severity(), handling.why(), null)));
        time.at(
                now.plus(Duration.ofHours(2)),
                () -> acting.as(
                        DemoSession.LEILA,
                        () -> cases.addEntry(id, EntryKind.PHONE_CALL, "Rang the carer, who keeps the messages.")));
        if (!handling.closed()) {
            time.at(
                    now.plus(Duration.ofHours(20)),
                    () -> acting.as(
                            DemoSession.LEILA,
                            () -> triages.review(
                                    id, "The police have it. We wait for them.", NextReview.IN_FOUR_WEEKS, null)));
        }
        if (handling.closed()) {
            time.at(
                    now.plus(Duration.ofDays(2)),
                    () -> acting.as(
                            DemoSession.LEILA,
                            () -> cases.close(id, "ADVICE_GIVEN", "All who were concerned know what to do.", null)));
        }
    }

    private Optional<ConcernId> newest() {
        return acting.as(
                DemoSession.LEILA,
                () -> cases.list().stream()
                        .max(Comparator.comparing(ConcernLine::raisedAt))
                        .map(ConcernLine::id));
    }
}
