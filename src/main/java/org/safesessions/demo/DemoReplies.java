package org.safesessions.demo;

import java.time.Clock;
import java.time.Duration;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.safesessions.demo.process.DemoTime;
import org.safesessions.follow.AboutUs;
import org.safesessions.follow.CarerReply;
import org.safesessions.follow.Face;
import org.safesessions.follow.FollowUpDecision;
import org.safesessions.follow.FollowUpDesk;
import org.safesessions.follow.ParticipantAsked;
import org.safesessions.follow.Question;
import org.safesessions.follow.Reply;
import org.safesessions.follow.ReplyDesk;
import org.safesessions.kernel.Delivery;
import org.safesessions.kernel.FollowUpId;
import org.safesessions.kernel.NoticeKind;
import org.safesessions.kernel.NoticeNeeded;
import org.safesessions.kernel.NoticeSource;
import org.safesessions.kernel.Recipient;
import org.safesessions.kernel.SessionId;
import org.safesessions.kernel.StaffId;
import org.springframework.context.annotation.Profile;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** What carers and participants answer afterwards, by the link that they are sent; and what leads make of it. */
@Component
@Profile("!production")
class DemoReplies {

    /** Every so many who are asked, one does not answer; and every so many, one shows a face. */
    private static final int NO_ANSWER = 3;

    private static final int FACE = 4;

    private final DemoTime time;
    private final ReplyDesk desk;
    private final FollowUpDesk leads;
    private final List<NoticeSource> messages;
    private final ActingAs acting;
    private final Clock clock;
    private final Map<SessionId, DemoStory> stories = new HashMap<>();
    private int asked;

    DemoReplies(
            DemoTime time,
            ReplyDesk desk,
            FollowUpDesk leads,
            List<NoticeSource> messages,
            ActingAs acting,
            Clock clock) {
        this.time = time;
        this.desk = desk;
        this.leads = leads;
        this.messages = List.copyOf(messages);
        this.acting = acting;
        this.clock = clock;
    }

    /** The first who is asked after that session answers as its story has it. */
    void expect(SessionId session, DemoStory story) {
        stories.put(session, story);
    }

    /** Only in the past: what a visitor's people are asked, a visitor answers. */
    @EventListener
    void on(ParticipantAsked event) {
        if (time.isPassing()) {
            int number = asked++;
            DemoStory story = stories.remove(event.session());
            FollowUpId id = event.followUp();
            time.at(clock.instant().plus(Duration.ofMinutes(40 + 25L * (number % 7))), () -> answer(id, number, story));
        }
    }

    private void answer(FollowUpId id, int number, @Nullable DemoStory story) {
        String token = token(id);
        if (story == DemoStory.NEW_FRIEND) {
            desk.reply(token, all(Question.MET_SOMEBODY, Reply.YES, null));
            decide(
                    id,
                    DemoSession.DEV,
                    Duration.ofHours(20),
                    FollowUpDecision.NOTHING_MORE,
                    "A girl from the same school, says her mother.");
        } else if (story == DemoStory.WANTS_A_CALL) {
            desk.reply(
                    token,
                    all(
                            Question.CONTACT_OUTSIDE,
                            Reply.YES,
                            "By telephone, from a number I do not know. Please ring me."));
            decide(
                    id,
                    DemoSession.LEILA,
                    Duration.ofMinutes(25),
                    FollowUpDecision.TALKED,
                    "I rang at once. It was the library about the hall; we found the number together.");
        } else if (story == DemoStory.NOT_SURE) {
            desk.reply(token, all(Question.CONTACT_OUTSIDE, Reply.NOT_SURE, null));
        } else if (number % NO_ANSWER != 0) {
            desk.reply(token, all(Question.MET_SOMEBODY, Reply.NO, null));
            if (number % FACE == 1
                    && desk.look(token).filter(ReplyDesk.Asking::faces).isPresent()) {
                desk.show(token, Face.GOOD);
            }
        }
    }

    private void decide(FollowUpId id, StaffId lead, Duration later, FollowUpDecision decision, String why) {
        time.at(
                clock.instant().plus(later),
                () -> acting.as(lead, () -> leads.decide(id, decision, AboutUs.NO, why, null)));
    }

    /** No to all of them but one. */
    private static CarerReply all(Question one, Reply answer, @Nullable String where) {
        Map<Question, Reply> answers = Arrays.stream(Question.values())
                .collect(Collectors.toMap(
                        Function.identity(),
                        question -> question == one ? answer : Reply.NO,
                        (first, second) -> first,
                        () -> new EnumMap<>(Question.class)));
        return new CarerReply(answers, where);
    }

    /** As it stands in the message that they are sent. */
    private String token(FollowUpId id) {
        Recipient to = Recipient.followUp(id);
        return messages.stream()
                .filter(source -> source.speaksTo() == to.kind())
                .flatMap(source -> source.delivery(NoticeNeeded.of(NoticeKind.FOLLOW_UP_ASKED, to, id)).stream())
                .map(Delivery::path)
                .map(path -> path.substring(path.lastIndexOf('/') + 1))
                .findFirst()
                .orElseThrow();
    }
}
