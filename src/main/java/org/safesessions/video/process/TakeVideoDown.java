package org.safesessions.video.process;

import java.util.Set;
import org.safesessions.engine.Answers;
import org.safesessions.kernel.ActRefused;
import org.safesessions.video.ShownVideoDesk;
import org.safesessions.video.VideoBook;
import org.safesessions.video.VideoId;
import org.springframework.stereotype.Component;

/** Whoever published it, or a lead, says that it is gone. */
@Component
class TakeVideoDown extends VideoTask {

    private final ShownVideoDesk desk;

    TakeVideoDown(VideoBook book, ShownVideoDesk desk) {
        super(PublishedVideoProcess.TAKE_VIDEO_DOWN, book);
        this.desk = desk;
    }

    @Override
    public Set<String> answerKeys() {
        return Set.of("gone");
    }

    @Override
    public void complete(String video, Answers answers) {
        if (!answers.yes("gone")) {
            throw ActRefused.unacceptable(video, "VIDEO_STILL_THERE");
        }
        desk.takenDown(VideoId.of(video));
    }
}
