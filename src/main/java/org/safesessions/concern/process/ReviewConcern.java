package org.safesessions.concern.process;

import java.time.Instant;
import java.util.Set;
import org.safesessions.concern.EscalationDesk;
import org.safesessions.concern.NextReview;
import org.safesessions.concern.TriageDesk;
import org.safesessions.engine.Answers;
import org.safesessions.kernel.ConcernId;
import org.springframework.stereotype.Component;

/** Whoever handles it looks at it again, and says when that is done next. */
@Component
class ReviewConcern extends TaskOfHandlers {

    private final TriageDesk triages;
    private final EscalationDesk escalation;

    ReviewConcern(TriageDesk triages, EscalationDesk escalation) {
        super(escalation);
        this.triages = triages;
        this.escalation = escalation;
    }

    @Override
    public String id() {
        return ConcernEscalationProcess.REVIEW_CONCERN;
    }

    @Override
    public Set<String> answerKeys() {
        return Set.of("found", "nextReview");
    }

    @Override
    public Instant dueAt(String concern) {
        return escalation.reviewMissedAt(ConcernId.of(concern));
    }

    @Override
    public void complete(String concern, Answers answers) {
        triages.review(
                ConcernId.of(concern),
                answers.textOrNull("found"),
                answers.choice("nextReview", NextReview.class),
                null);
    }
}
