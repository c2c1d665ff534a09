package org.safesessions.video.process;

import org.safesessions.engine.Facts;
import org.safesessions.engine.ProcessStep;
import org.safesessions.video.VideoDesk;
import org.safesessions.video.VideoId;
import org.springframework.stereotype.Component;

/** Nobody finished it in time: it is not published any more. */
@Component
class LapseVideo extends ProcessStep {

    private final VideoDesk desk;

    LapseVideo(VideoDesk desk) {
        this.desk = desk;
    }

    @Override
    protected Facts take(String video) {
        desk.lapse(VideoId.of(video));
        return Facts.none();
    }
}
