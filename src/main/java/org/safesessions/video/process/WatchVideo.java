package org.safesessions.video.process;

import java.util.Set;
import org.safesessions.engine.Answers;
import org.safesessions.video.VideoBook;
import org.safesessions.video.VideoDesk;
import org.safesessions.video.VideoId;
import org.springframework.stereotype.Component;

/** Somebody other than whoever planned it has watched the whole of it. */
@Component
class WatchVideo extends VideoTask {

    private enum Decision {
        FINE,
        CHANGE
    }

    private final VideoDesk desk;

    WatchVideo(VideoBook book, VideoDesk desk) {
        super(PublishedVideoProcess.WATCH_VIDEO, book);
        this.desk = desk;
    }

    @Override
    public Set<String> answerKeys() {
        return Set.of("decision", "note");
    }

    @Override
    public void complete(String video, Answers answers) {
        boolean fine = answers.choice("decision", Decision.class) == Decision.FINE;
        desk.watched(VideoId.of(video), fine, note(answers));
    }
}
