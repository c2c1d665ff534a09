package org.safesessions.lifecycle;

import java.util.Locale;
import java.util.stream.Collectors;
import org.safesessions.follow.FollowUpBook;
import org.safesessions.follow.ReadableFollowUp;
import org.safesessions.kernel.FollowUpId;
import org.safesessions.people.Sentences;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/**
 * Says in the words of a concern what was answered after a session and why a lead takes it for one, so that whoever handles
 * the concern can read it there: they may not be among those who may read the answers.
 */
@Component
class FollowUpWording {

    private final FollowUpBook followUps;
    private final Sentences sentences;
    private final MessageSource messages;

    FollowUpWording(FollowUpBook followUps, Sentences sentences, MessageSource messages) {
        this.followUps = followUps;
        this.sentences = sentences;
        this.messages = messages;
    }

    String of(FollowUpId id) {
        ReadableFollowUp one = followUps.forConcern(id);
        String answers = one.answers().entrySet().stream()
                .map(answer -> sentences.of(answer.getKey()) + " " + sentences.of(answer.getValue()))
                .collect(Collectors.joining("\n"));
        String reason = one.notes().isEmpty()
                ? ""
                : one.notes().get(one.notes().size() - 1).reason();
        return messages.getMessage(
                "follow.concern",
                new Object[] {
                    one.person().fullName(),
                    answers,
                    one.where() == null ? "-" : one.where(),
                    one.face() == null ? "-" : sentences.of(one.face()),
                    reason
                },
                Locale.UK);
    }
}
