package org.safesessions.concern;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;
import org.safesessions.calendar.HouseCalendar;
import org.safesessions.policy.Figure;
import org.safesessions.policy.PolicyBook;
import org.springframework.stereotype.Component;

/**
 * Until when each thing should be done about a concern, by the figures of the policy. Those whose source counts
 * working days are counted so; hours and all other days pass at weekends too.
 */
@Component
class ConcernClocks {

    private final PolicyBook policy;
    private final CaseWorks works;
    private final HouseCalendar calendar;

    ConcernClocks(PolicyBook policy, CaseWorks works, HouseCalendar calendar) {
        this.policy = policy;
        this.works = works;
        this.calendar = calendar;
    }

    /** Until when the next act is due; null once it is closed. */
    @Nullable Instant dueAt(Concern concern) {
        return switch (concern.state()) {
            case RAISED -> acknowledgeBy(concern);
            case ACKNOWLEDGED -> triageBy(concern, or(concern.acknowledgedAt(), concern));
            case TRIAGED -> reviewAt(concern);
            case CLOSING -> signOffBy(concern);
            case CLOSED -> null;
        };
    }

    /** When it is looked at again, also when it has no such date yet because it was triaged before there were any. */
    Instant reviewAt(Concern concern) {
        return works.findById(concern.id().value())
                .map(CaseWork::reviewAt)
                .orElseGet(() -> closeBy(concern.severity(), or(concern.triagedAt(), concern)));
    }

    private Instant signOffBy(Concern concern) {
        return works.findById(concern.id().value())
                .map(CaseWork::closingAskedAt)
                .orElseGet(() -> or(concern.triagedAt(), concern))
                .plus(policy.duration(Figure.CONCERN_SIGN_OFF_WITHIN));
    }

    /** No review is put off for longer than this. */
    Instant latestReview(Instant now) {
        return now.plus(policy.duration(Figure.CONCERN_REVIEW_LONGEST));
    }

    /** When the next are told that nobody has looked at it again. */
    Instant reviewMissedAt(Concern concern) {
        return reviewAt(concern).truncatedTo(ChronoUnit.MILLIS).plus(policy.duration(Figure.CONCERN_REVIEW_WITHIN));
    }

    private static Instant or(@Nullable Instant at, Concern concern) {
        return at == null ? concern.raisedAt() : at;
    }

    Instant acknowledgeBy(Concern concern) {
        return concern.raisedAt()
                .plus(urgent(
                        concern,
                        Figure.CONCERN_ACKNOWLEDGE_WITHIN_DANGER,
                        Figure.CONCERN_ACKNOWLEDGE_WITHIN_LIVE,
                        Figure.CONCERN_ACKNOWLEDGE_WITHIN));
    }

    /** When the next are told; in whole milliseconds, because the engine's timers know no less. */
    Instant nextStep(Concern concern, boolean everybodyIsTold, Instant now) {
        if (concern.state() != ConcernState.RAISED) {
            return now.truncatedTo(ChronoUnit.MILLIS)
                    .plus(policy.duration(
                            concern.isImmediateDanger() ? Figure.CONCERN_IDLE_STEP_DANGER : Figure.CONCERN_IDLE_STEP));
        }
        Duration step = everybodyIsTold
                ? policy.duration(Figure.CONCERN_REMIND_EVERY)
                : urgent(concern, Figure.CONCERN_STEP_DANGER, Figure.CONCERN_STEP_LIVE, Figure.CONCERN_STEP);
        return now.truncatedTo(ChronoUnit.MILLIS).plus(step);
    }

    Instant triageBy(Concern concern, Instant acknowledgedAt) {
        return acknowledgedAt
                .truncatedTo(ChronoUnit.MILLIS)
                .plus(policy.duration(
                        concern.isImmediateDanger()
                                ? Figure.CONCERN_TRIAGE_WITHIN_DANGER
                                : Figure.CONCERN_TRIAGE_WITHIN));
    }

    Instant closeBy(@Nullable Severity severity, Instant triagedAt) {
        Figure within = severity == null
                ? Figure.CONCERN_CLOSE_WITHIN_CRITICAL
                : switch (severity) {
                    case CRITICAL -> Figure.CONCERN_CLOSE_WITHIN_CRITICAL;
                    case HIGH -> Figure.CONCERN_CLOSE_WITHIN_HIGH;
                    case MEDIUM -> Figure.CONCERN_CLOSE_WITHIN_MEDIUM;
                    case LOW -> Figure.CONCERN_CLOSE_WITHIN_LOW;
                };
        return calendar.due(triagedAt, policy.duration(within), within.isInWorkingDays());
    }

    private Duration urgent(Concern concern, Figure inDanger, Figure live, Figure otherwise) {
        return policy.duration(concern.isImmediateDanger() ? inDanger : concern.isLive() ? live : otherwise);
    }
}
