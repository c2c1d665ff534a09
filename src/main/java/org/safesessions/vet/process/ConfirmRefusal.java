package org.safesessions.vet.process;

import java.time.Instant;
import java.util.Set;
import org.safesessions.engine.Answers;
import org.safesessions.engine.UserTask;
import org.safesessions.kernel.RegistrationId;
import org.safesessions.kernel.StaffId;
import org.safesessions.vet.VettingBook;
import org.safesessions.vet.VettingDesk;
import org.springframework.stereotype.Component;

/** Somebody else than who wants to refuse agrees, or does not. */
@Component
class ConfirmRefusal implements UserTask {

    private enum Decision {
        AGREE,
        LOOK_AGAIN
    }

    private final VettingDesk desk;
    private final VettingBook book;

    ConfirmRefusal(VettingDesk desk, VettingBook book) {
        this.desk = desk;
        this.book = book;
    }

    @Override
    public String id() {
        return ParticipantVettingProcess.CONFIRM_REFUSAL;
    }

    @Override
    public Set<String> answerKeys() {
        return Set.of("decision", "reason");
    }

    @Override
    public Set<StaffId> candidates(String registration, int loopCounter) {
        return book.secondPeople(RegistrationId.of(registration));
    }

    @Override
    public Instant dueAt(String registration) {
        return book.decideBy(RegistrationId.of(registration));
    }

    @Override
    public void complete(String registration, Answers answers) {
        boolean agreed = answers.choice("decision", Decision.class) == Decision.AGREE;
        desk.confirmRefusal(RegistrationId.of(registration), agreed, answers.textOrNull("reason"));
    }
}
