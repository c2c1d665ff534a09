package org.safesessions;

import java.util.EnumSet;
import java.util.Set;
import java.util.UUID;
import org.safesessions.platform.Platform;
import org.safesessions.video.InThePicture;
import org.safesessions.video.Listing;
import org.safesessions.video.ShownVideoDesk;
import org.safesessions.video.VideoBook;
import org.safesessions.video.VideoDesk;
import org.safesessions.video.VideoId;
import org.safesessions.video.VideoPlan;
import org.safesessions.video.VideoSetting;
import org.safesessions.video.Viewers;
import org.springframework.boot.test.context.TestComponent;

/** Brings a video to where a test wants it: Hana makes it, Cole watches it, Leila approves it. */
@TestComponent
public class VideoScenes {

    public static final Set<VideoSetting> ALL_SEEN = EnumSet.allOf(VideoSetting.class);
    public static final String LINK = "https://videos.example/watch?v=planted-link";

    private final VideoDesk desk;
    private final ShownVideoDesk shown;
    private final VideoBook book;
    private final Scenes scenes;
    private final Acting acting;
    private final TestClock clock;

    VideoScenes(VideoDesk desk, ShownVideoDesk shown, VideoBook book, Scenes scenes, Acting acting, TestClock clock) {
        this.desk = desk;
        this.shown = shown;
        this.book = book;
        this.scenes = scenes;
        this.acting = acting;
        this.clock = clock;
    }

    public static VideoPlan aVideo() {
        return new VideoPlan(
                "Story of the month",
                Viewers.CHILDREN,
                Platform.YOUTUBE,
                Listing.UNLISTED_FOR_KIDS,
                InThePicture.STAFF_ONLY,
                true,
                true,
                "https://files.example/planted-where",
                "A story about a bear.");
    }

    public VideoId planned() {
        return acting.as("hana", () -> desk.plan(aVideo(), UUID.randomUUID()));
    }

    public VideoId watched() {
        VideoId id = planned();
        acting.as("cole", () -> desk.watched(id, true, ""));
        return id;
    }

    public VideoId returned() {
        VideoId id = watched();
        acting.as("leila", () -> desk.decide(id, false, "The street sign can be read."));
        return id;
    }

    public VideoId approved() {
        VideoId id = watched();
        acting.as("leila", () -> desk.decide(id, true, ""));
        return id;
    }

    public VideoId published() {
        VideoId id = approved();
        acting.as("hana", () -> desk.publish(id, LINK, ALL_SEEN));
        return id;
    }

    /** A day later. */
    public VideoId toBeLookedAt() {
        VideoId id = published();
        dueForALook(id);
        return id;
    }

    public void dueForALook(VideoId id) {
        clock.set(acting.as("hana", () -> book.line(id).lookAt().orElseThrow()));
        scenes.timer("timeToLookCame", id);
    }

    public VideoId toTakeDown() {
        VideoId id = published();
        acting.as("mona", () -> shown.askToTakeDown(id, "A child is in the background."));
        return id;
    }
}
