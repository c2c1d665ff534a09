package org.safesessions.video.process;

import java.util.Set;
import org.safesessions.engine.Answers;
import org.safesessions.video.VideoBook;
import org.safesessions.video.VideoDesk;
import org.safesessions.video.VideoId;
import org.springframework.stereotype.Component;

/** Whoever planned it hands it in again. */
@Component
class ChangeVideo extends VideoTask {

    private final VideoDesk desk;

    ChangeVideo(VideoBook book, VideoDesk desk) {
        super(PublishedVideoProcess.CHANGE_VIDEO, book);
        this.desk = desk;
    }

    @Override
    public Set<String> answerKeys() {
        return Set.of("note");
    }

    @Override
    public void complete(String video, Answers answers) {
        desk.handInAgain(VideoId.of(video), null, note(answers));
    }
}
