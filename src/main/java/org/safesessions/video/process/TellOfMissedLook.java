package org.safesessions.video.process;

import org.safesessions.engine.Facts;
import org.safesessions.engine.ProcessStep;
import org.safesessions.video.ShownVideoDesk;
import org.safesessions.video.VideoId;
import org.springframework.stereotype.Component;

/** Nobody looked at it again in time: the leads are told. */
@Component
class TellOfMissedLook extends ProcessStep {

    private final ShownVideoDesk desk;

    TellOfMissedLook(ShownVideoDesk desk) {
        this.desk = desk;
    }

    @Override
    protected Facts take(String video) {
        desk.missLook(VideoId.of(video));
        return Facts.none();
    }
}
