package org.safesessions.video.process;

import java.util.Set;
import org.safesessions.engine.Answers;
import org.safesessions.video.VideoBook;
import org.safesessions.video.VideoDesk;
import org.safesessions.video.VideoId;
import org.springframework.stereotype.Component;

/** A lead says that it may be published, or sends it back. */
@Component
class ApproveVideo extends VideoTask {

    private enum Decision {
        APPROVE,
        RETURN
    }

    private final VideoDesk desk;

    ApproveVideo(VideoBook book, VideoDesk desk) {
        super(PublishedVideoProcess.APPROVE_VIDEO, book);
        this.desk = desk;
    }

    @Override
    public Set<String> answerKeys() {
        return Set.of("decision", "note");
    }

    @Override
    public void complete(String video, Answers answers) {
        boolean approved = answers.choice("decision", Decision.class) == Decision.APPROVE;
        desk.decide(VideoId.of(video), approved, note(answers));
    }
}
