package org.safesessions.follow;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.safesessions.CleanTables;
import org.safesessions.FollowScenes;
import org.safesessions.TestClock;
import org.safesessions.WholeHouse;
import org.safesessions.kernel.Delivery;
import org.safesessions.kernel.DropCause;
import org.safesessions.kernel.FollowUpId;
import org.safesessions.kernel.NoticeKind;
import org.safesessions.kernel.NoticeNeeded;
import org.safesessions.kernel.NoticeSource;
import org.safesessions.kernel.Recipient;
import org.springframework.beans.factory.annotation.Autowired;

/** A reminder may leave long after it was asked for: it must be meant then. */
@WholeHouse
class FollowUpNoticesTest {

    @Autowired
    private List<NoticeSource> sources;

    @Autowired
    private FollowScenes scenes;

    @Autowired
    private ReplyDesk replies;

    @Autowired
    private CleanTables tables;

    @Autowired
    private TestClock clock;

    private FollowUpId asked;

    @BeforeEach
    void aCarerWasAsked() {
        tables.clean();
        asked = scenes.asked();
    }

    @AfterEach
    void leave() {
        tables.clean();
    }

    private NoticeNeeded reminder() {
        return NoticeNeeded.of(NoticeKind.FOLLOW_UP_REMINDER, Recipient.followUp(asked), scenes.registrationOf(asked));
    }

    private NoticeSource source() {
        return sources.stream()
                .filter(source -> source.speaksTo() == Recipient.Kind.FOLLOW_UP)
                .findFirst()
                .orElseThrow();
    }

    private Optional<Delivery> delivery() {
        return source().delivery(reminder());
    }

    @Test
    void leavesWhileNobodyHasAnswered() {
        assertThat(delivery()).isPresent();
    }

    @Test
    void staysOnceSomebodyAnswered() {
        replies.reply(scenes.token(asked), FollowScenes.yesTo());

        assertThat(delivery()).isEmpty();
        assertThat(source().whyDropped(reminder())).isEqualTo(DropCause.NOT_SO_ANY_MORE);
    }

    @Test
    void staysWhenTheTimeToAnswerIsOver() {
        clock.pass(Duration.ofHours(80));

        assertThat(delivery()).isEmpty();
        assertThat(source().whyDropped(reminder())).isEqualTo(DropCause.NOT_SO_ANY_MORE);
    }
}
