package org.safesessions;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.safesessions.follow.CarerReply;
import org.safesessions.follow.FollowUpBook;
import org.safesessions.follow.Question;
import org.safesessions.follow.Reply;
import org.safesessions.follow.ReplyDesk;
import org.safesessions.follow.process.FollowUpWatch;
import org.safesessions.kernel.FollowUpId;
import org.safesessions.kernel.RegistrationId;
import org.safesessions.kernel.SessionId;
import org.safesessions.register.Forms;
import org.safesessions.run.CameraMatch;
import org.safesessions.run.DoorDecision;
import org.safesessions.run.DoorDesk;
import org.safesessions.run.DoorEntryId;
import org.safesessions.seal.LinkTokens;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.jdbc.core.JdbcTemplate;

/** Brings people into a session and out of it again, to the questions afterwards. */
@TestComponent
public class FollowScenes {

    private final Scenes scenes;
    private final JoinScenes joins;
    private final DoorDesk door;
    private final ReplyDesk replies;
    private final FollowUpBook book;
    private final FollowUpWatch watch;
    private final LinkTokens tokens;
    private final JdbcTemplate jdbc;
    private final Acting acting;
    private final TestClock clock;

    FollowScenes(
            Scenes scenes,
            JoinScenes joins,
            DoorDesk door,
            ReplyDesk replies,
            FollowUpBook book,
            FollowUpWatch watch,
            LinkTokens tokens,
            JdbcTemplate jdbc,
            Acting acting,
            TestClock clock) {
        this.scenes = scenes;
        this.joins = joins;
        this.door = door;
        this.replies = replies;
        this.book = book;
        this.watch = watch;
        this.tokens = tokens;
        this.jdbc = jdbc;
        this.acting = acting;
        this.clock = clock;
    }

    /** A class of children in four hours, open for registration. */
    public SessionId open() {
        return joins.open();
    }

    /** Registered, checked, and as good as at the door. */
    public RegistrationId cleared(SessionId session, Forms person) {
        return joins.cleared(session, person);
    }

    public void start(SessionId session) {
        joins.started(session);
    }

    public void admit(SessionId session, RegistrationId person) {
        decide(
                session,
                person,
                DoorDecision.of(DoorDecision.Decision.ADMIT, CameraMatch.MATCH).withCarer());
    }

    public void decide(SessionId session, RegistrationId person, DoorDecision decision) {
        acting.as("cole", () -> door.decide(session, new DoorEntryId(person.value()), decision, null, null));
    }

    /** Over, and the processes of those to be asked are there. */
    public void end(SessionId session) {
        scenes.end(session);
        watch.look();
    }

    /** One child was in the session, and it has just ended. */
    public FollowUpId planned() {
        return planned(Forms.aChild());
    }

    public FollowUpId planned(Forms person) {
        SessionId session = open();
        RegistrationId child = cleared(session, person);
        start(session);
        admit(session, child);
        end(session);
        return of(child);
    }

    /** As {@link #planned}, an hour later: the link went out. */
    public FollowUpId asked() {
        return asked(Forms.aChild());
    }

    public FollowUpId asked(Forms person) {
        FollowUpId id = planned(person);
        ask(id);
        return id;
    }

    public void ask(FollowUpId id) {
        clock.set(book.times(id).askAt());
        scenes.timer("timeToAskCame", id);
    }

    /** Somebody wanted to meet the child elsewhere: a lead has to decide. */
    public FollowUpId waitsForALead() {
        FollowUpId id = asked();
        replies.reply(token(id), yesTo(Question.CONTACT_OUTSIDE));
        return id;
    }

    /** Yes to these, no to all others. */
    public static CarerReply yesTo(Question... these) {
        Map<Question, Reply> answers = new EnumMap<>(Question.class);
        for (Question question : Question.values()) {
            answers.put(question, Arrays.asList(these).contains(question) ? Reply.YES : Reply.NO);
        }
        return new CarerReply(answers, null);
    }

    public String token(FollowUpId id) {
        return tokens.make("carer", id.value(), 1);
    }

    public FollowUpId of(RegistrationId person) {
        return new FollowUpId(
                jdbc.queryForObject("select id from follow_up where registration_id = ?", UUID.class, person.value()));
    }

    public List<UUID> askedAbout(SessionId session) {
        return jdbc.queryForList(
                "select registration_id from follow_up where session_id = ?", UUID.class, session.value());
    }

    public SessionId sessionOf(FollowUpId id) {
        return new SessionId(
                jdbc.queryForObject("select session_id from follow_up where id = ?", UUID.class, id.value()));
    }

    public RegistrationId registrationOf(FollowUpId id) {
        return new RegistrationId(
                jdbc.queryForObject("select registration_id from follow_up where id = ?", UUID.class, id.value()));
    }
}
