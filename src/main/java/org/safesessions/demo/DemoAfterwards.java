package org.safesessions.demo;

import java.time.Duration;
import java.time.Instant;
import org.safesessions.debrief.DebriefDesk;
import org.safesessions.debrief.DebriefNotes;
import org.safesessions.demo.process.DemoTime;
import org.safesessions.kernel.SessionId;
import org.safesessions.kernel.StaffId;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** What a session's people write when it is over, and what a lead reads. */
@Component
@Profile("!production")
class DemoAfterwards {

    private static final Duration FIRST_WRITTEN = Duration.ofMinutes(20);
    private static final Duration SECOND_WRITTEN = Duration.ofHours(1);
    private static final Duration SOMETHING_TOLD = Duration.ofHours(3);
    private static final Duration REVIEWED = Duration.ofDays(4);

    private final DemoTime time;
    private final DemoConcerns concerns;
    private final DebriefDesk desk;
    private final ActingAs acting;

    DemoAfterwards(DemoTime time, DemoConcerns concerns, DebriefDesk desk, ActingAs acting) {
        this.time = time;
        this.concerns = concerns;
        this.desk = desk;
        this.acting = acting;
    }

    void of(SessionId id, StaffId coHost, StaffId lead, Instant ended, DemoStory story) {
        time.at(ended.plus(FIRST_WRITTEN), () -> acting.as(DemoSession.HANA, () -> desk.write(id, byHost(story))));
        time.at(ended.plus(SECOND_WRITTEN), () -> acting.as(coHost, () -> desk.write(id, byCoHost(story))));
        if (story == DemoStory.CONCERN_CLOSED || story == DemoStory.CONCERN_OPEN) {
            time.at(ended.plus(SOMETHING_TOLD), () -> concerns.raise(id, story));
        }
        time.at(ended.plus(REVIEWED), () -> acting.as(lead, () -> desk.review(id, "Read. Thank you both.")));
    }

    private static DebriefNotes byHost(DemoStory story) {
        return switch (story) {
            case NEAR_MISS ->
                new DebriefNotes(
                        "A good evening.",
                        "Somebody shared their screen before we had switched it off.",
                        "Check screen sharing first when the room is prepared.",
                        null);
            case START_REFUSED ->
                new DebriefNotes(
                        "We began four minutes late, and were calm about it.",
                        "The lead was there, but had not said so: the start was refused until they did.",
                        "Leads press \"I am here\" when they sit down.",
                        null);
            case PAUSED ->
                new DebriefNotes(
                        "A good evening, with a short break.",
                        "An address could be read for some seconds. We paused, and the letter was put away.",
                        "Ask everybody at the beginning to look behind themselves.",
                        null);
            default -> new DebriefNotes("A good evening. All stayed to the end.", null, null, null);
        };
    }

    private static DebriefNotes byCoHost(DemoStory story) {
        String happened = switch (story) {
            case LEAD_LEFT -> "We paused for six minutes when the lead had to go. Both of us stayed with the group.";
            case STOOD_IN -> "I stood in for Cole, who was ill. Everybody was told who I am.";
            default -> "Everybody was let in by two minutes past.";
        };
        return new DebriefNotes(happened, null, null, null);
    }
}
