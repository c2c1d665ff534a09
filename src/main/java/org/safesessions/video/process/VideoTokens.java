package org.safesessions.video.process;

import static org.safesessions.video.process.PublishedVideoProcess.APPROVE_VIDEO;
import static org.safesessions.video.process.PublishedVideoProcess.CHANGE_VIDEO;
import static org.safesessions.video.process.PublishedVideoProcess.FINE_TO_WATCH;
import static org.safesessions.video.process.PublishedVideoProcess.GIVEN_UP;
import static org.safesessions.video.process.PublishedVideoProcess.KEY;
import static org.safesessions.video.process.PublishedVideoProcess.LAPSES_AT;
import static org.safesessions.video.process.PublishedVideoProcess.LOOK_AT;
import static org.safesessions.video.process.PublishedVideoProcess.LOOK_AT_VIDEO;
import static org.safesessions.video.process.PublishedVideoProcess.LOOK_BY;
import static org.safesessions.video.process.PublishedVideoProcess.PUBLISH_VIDEO;
import static org.safesessions.video.process.PublishedVideoProcess.TAKE_DOWN_ASKED;
import static org.safesessions.video.process.PublishedVideoProcess.TAKE_VIDEO_DOWN;
import static org.safesessions.video.process.PublishedVideoProcess.VIDEO_APPROVED;
import static org.safesessions.video.process.PublishedVideoProcess.VIDEO_STAYS;
import static org.safesessions.video.process.PublishedVideoProcess.WATCH_VIDEO;

import org.safesessions.engine.Facts;
import org.safesessions.engine.ProcessDesk;
import org.safesessions.video.VideoDecided;
import org.safesessions.video.VideoGivenUp;
import org.safesessions.video.VideoHandedInAgain;
import org.safesessions.video.VideoLookedAt;
import org.safesessions.video.VideoPlanned;
import org.safesessions.video.VideoPublished;
import org.safesessions.video.VideoTakeDownAsked;
import org.safesessions.video.VideoTakenDown;
import org.safesessions.video.VideoWatched;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Moves the token of a video when a desk has acted, in the desk's own transaction. */
@Component
class VideoTokens {

    private final ProcessDesk process;

    VideoTokens(ProcessDesk process) {
        this.process = process;
    }

    @EventListener
    void on(VideoPlanned event) {
        process.start(KEY, event.subject(), Facts.of(LAPSES_AT, event.lapsesAt()));
    }

    @EventListener
    void on(VideoWatched event) {
        process.finish(WATCH_VIDEO, event.subject(), Facts.of(FINE_TO_WATCH, event.fine()));
    }

    @EventListener
    void on(VideoDecided event) {
        process.finish(APPROVE_VIDEO, event.subject(), Facts.of(VIDEO_APPROVED, event.approved()));
    }

    @EventListener
    void on(VideoHandedInAgain event) {
        process.finish(CHANGE_VIDEO, event.subject(), Facts.none());
    }

    @EventListener
    void on(VideoPublished event) {
        process.finish(
                PUBLISH_VIDEO,
                event.subject(),
                Facts.of(LOOK_AT, event.lookAt()).with(LOOK_BY, event.lookBy()));
    }

    @EventListener
    void on(VideoLookedAt event) {
        process.finish(
                LOOK_AT_VIDEO,
                event.subject(),
                Facts.of(VIDEO_STAYS, event.stays())
                        .with(LOOK_AT, event.lookAt())
                        .with(LOOK_BY, event.lookBy()));
    }

    @EventListener
    void on(VideoTakeDownAsked event) {
        process.tell(TAKE_DOWN_ASKED, event.subject(), Facts.none());
    }

    @EventListener
    void on(VideoTakenDown event) {
        process.finish(TAKE_VIDEO_DOWN, event.subject(), Facts.none());
    }

    @EventListener
    void on(VideoGivenUp event) {
        process.tell(GIVEN_UP, event.subject(), Facts.none());
    }
}
