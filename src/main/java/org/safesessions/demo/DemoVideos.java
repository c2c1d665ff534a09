package org.safesessions.demo;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.UUID;
import org.safesessions.demo.process.DemoTime;
import org.safesessions.kernel.StaffId;
import org.safesessions.platform.Platform;
import org.safesessions.video.InThePicture;
import org.safesessions.video.Listing;
import org.safesessions.video.ShownVideoDesk;
import org.safesessions.video.VideoDesk;
import org.safesessions.video.VideoId;
import org.safesessions.video.VideoPlan;
import org.safesessions.video.VideoSetting;
import org.safesessions.video.Viewers;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/**
 * Two videos of the demonstration's last week, however many weeks it has: one that people can watch and that somebody has
 * looked at since, and one that waits for a second person to watch it.
 */
@Component
@Profile("!production")
class DemoVideos {

    private static final EnumSet<VideoSetting> ALL_SEEN = EnumSet.allOf(VideoSetting.class);

    private static final VideoPlan STORY = new VideoPlan(
            "The bear who could not sleep",
            Viewers.CHILDREN,
            Platform.YOUTUBE,
            Listing.UNLISTED_FOR_KIDS,
            InThePicture.STAFF_ONLY,
            true,
            true,
            "https://files.example.org/bear",
            "A story for the evening, with pictures to colour.");

    private static final VideoPlan CHAIR_EXERCISES = new VideoPlan(
            "Ten minutes of exercise on a chair",
            Viewers.ADULTS_AT_RISK,
            Platform.OTHER,
            Listing.UNLISTED,
            InThePicture.STAFF_ONLY,
            true,
            true,
            "https://files.example.org/chair",
            "Sit down, put on firm shoes, and stop when anything hurts.");

    private final DemoTime time;
    private final VideoDesk desk;
    private final ShownVideoDesk shown;
    private final ActingAs acting;

    DemoVideos(DemoTime time, VideoDesk desk, ShownVideoDesk shown, ActingAs acting) {
        this.time = time;
        this.desk = desk;
        this.shown = shown;
        this.acting = acting;
    }

    void plan(LocalDate today) {
        VideoId story = idOf(STORY);
        then(today, 6, DemoSession.HANA, () -> desk.plan(STORY, story.value()));
        then(today, 5, DemoSession.COLE, () -> desk.watched(story, true, "I watched all of it, twice."));
        then(today, 4, DemoSession.LEILA, () -> desk.decide(story, true, ""));
        then(today, 3, DemoSession.HANA, () -> desk.publish(story, "https://videos.example.org/bear", ALL_SEEN));
        then(today, 1, DemoSession.DEV, () -> shown.look(story, true, ALL_SEEN, ""));
        then(
                today,
                1,
                DemoSession.HANA,
                () -> desk.plan(CHAIR_EXERCISES, idOf(CHAIR_EXERCISES).value()));
    }

    private void then(LocalDate today, int daysAgo, StaffId person, Runnable act) {
        Instant morning = today.minusDays(daysAgo)
                .atTime(10, 0)
                .atZone(DemoSession.LONDON)
                .toInstant();
        time.at(morning, () -> acting.as(person, act));
    }

    /** The same every time. */
    private static VideoId idOf(VideoPlan plan) {
        return new VideoId(UUID.nameUUIDFromBytes(plan.title().getBytes(StandardCharsets.UTF_8)));
    }
}
