package org.safesessions.follow.process;

import java.time.Instant;
import java.util.Set;
import org.safesessions.engine.Answers;
import org.safesessions.engine.UserTask;
import org.safesessions.follow.AboutUs;
import org.safesessions.follow.FollowUpBook;
import org.safesessions.follow.FollowUpDecision;
import org.safesessions.follow.FollowUpDesk;
import org.safesessions.kernel.FollowUpId;
import org.safesessions.kernel.StaffId;
import org.springframework.stereotype.Component;

/** A lead who did not lead the session reads what was answered, and decides what it asks for. */
@Component
class FollowUpCarerReply implements UserTask {

    private final FollowUpDesk desk;
    private final FollowUpBook book;

    FollowUpCarerReply(FollowUpDesk desk, FollowUpBook book) {
        this.desk = desk;
        this.book = book;
    }

    @Override
    public String id() {
        return CarerFollowUpProcess.FOLLOW_UP_CARER_REPLY;
    }

    @Override
    public Set<String> answerKeys() {
        return Set.of("decision", "aboutUs", "reason");
    }

    @Override
    public Set<StaffId> candidates(String followUp, int loopCounter) {
        return book.deciders(FollowUpId.of(followUp));
    }

    @Override
    public Instant dueAt(String followUp) {
        return book.decideBy(FollowUpId.of(followUp));
    }

    @Override
    public void complete(String followUp, Answers answers) {
        AboutUs aboutUs = answers.text("aboutUs").isEmpty() ? AboutUs.NO : answers.choice("aboutUs", AboutUs.class);
        desk.decide(
                FollowUpId.of(followUp),
                answers.choice("decision", FollowUpDecision.class),
                aboutUs,
                answers.textOrNull("reason"),
                null);
    }
}
