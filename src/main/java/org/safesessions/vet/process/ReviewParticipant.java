package org.safesessions.vet.process;

import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.safesessions.engine.Answers;
import org.safesessions.engine.UserTask;
import org.safesessions.kernel.RegistrationId;
import org.safesessions.kernel.StaffId;
import org.safesessions.vet.CheckOutcome;
import org.safesessions.vet.IdentityHow;
import org.safesessions.vet.ImageSearch;
import org.safesessions.vet.RefusalCause;
import org.safesessions.vet.VettingBook;
import org.safesessions.vet.VettingDecision;
import org.safesessions.vet.VettingDesk;
import org.safesessions.vet.VettingOutcome;
import org.springframework.stereotype.Component;

/** A co-host of the session checks the person and decides. */
@Component
class ReviewParticipant implements UserTask {

    private final VettingDesk desk;
    private final VettingBook book;

    ReviewParticipant(VettingDesk desk, VettingBook book) {
        this.desk = desk;
        this.book = book;
    }

    @Override
    public String id() {
        return ParticipantVettingProcess.REVIEW_PARTICIPANT;
    }

    @Override
    public Set<String> answerKeys() {
        return Set.of(
                "outcome",
                "identity",
                "identityHow",
                "accountAge",
                "profileImage",
                "searchEngine",
                "searchFinding",
                "cause",
                "reason");
    }

    @Override
    public Set<StaffId> candidates(String registration, int loopCounter) {
        return book.checkers(RegistrationId.of(registration));
    }

    @Override
    public Instant dueAt(String registration) {
        return book.decideBy(RegistrationId.of(registration));
    }

    @Override
    public void complete(String registration, Answers answers) {
        ImageSearch.Engine engine = optional(answers, "searchEngine", ImageSearch.Engine.class);
        ImageSearch.Finding finding = optional(answers, "searchFinding", ImageSearch.Finding.class);
        desk.decide(
                RegistrationId.of(registration),
                new VettingDecision(
                        answers.choice("outcome", VettingOutcome.class),
                        optional(answers, "identity", CheckOutcome.class),
                        optional(answers, "accountAge", CheckOutcome.class),
                        optional(answers, "profileImage", CheckOutcome.class),
                        optional(answers, "identityHow", IdentityHow.class),
                        optional(answers, "cause", RefusalCause.class),
                        engine == null || finding == null ? null : new ImageSearch(engine, finding),
                        answers.textOrNull("reason")));
    }

    private static <E extends Enum<E>> @Nullable E optional(Answers answers, String key, Class<E> choices) {
        return answers.text(key).isEmpty() ? null : answers.choice(key, choices);
    }
}
