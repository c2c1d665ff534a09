package org.safesessions.concern;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;
import org.safesessions.policy.Figure;
import org.safesessions.policy.PolicyBook;
import org.springframework.stereotype.Component;

/** Until when each thing should be done about a concern, by the figures of the policy. */
@Component
class ConcernClocks {

    private final PolicyBook policy;

    ConcernClocks(PolicyBook policy) {
        this.policy = policy;
    }

    /** Until when the next act is due; null once it is closed. */
    @Nullable Instant dueAt(Concern concern) {
        return switch (concern.state()) {
            case RAISED -> acknowledgeBy(concern);
            case ACKNOWLEDGED -> triageBy(concern, or(concern.acknowledgedAt(), concern));
            case TRIAGED -> closeBy(concern.severity(), or(concern.triagedAt(), concern));
            case CLOSED -> null;
        };
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
        return triagedAt.plus(policy.duration(within));
    }

    private Duration urgent(Concern concern, Figure inDanger, Figure live, Figure otherwise) {
        return policy.duration(concern.isImmediateDanger() ? inDanger : concern.isLive() ? live : otherwise);
    }
}
