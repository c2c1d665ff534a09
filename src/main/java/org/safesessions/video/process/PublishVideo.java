package org.safesessions.video.process;

import java.util.Set;
import org.safesessions.engine.Answers;
import org.safesessions.video.VideoBook;
import org.safesessions.video.VideoDesk;
import org.safesessions.video.VideoId;
import org.springframework.stereotype.Component;

/** Whoever planned it gives the link, and says what they saw on its page. */
@Component
class PublishVideo extends VideoTask {

    private final VideoDesk desk;

    PublishVideo(VideoBook book, VideoDesk desk) {
        super(PublishedVideoProcess.PUBLISH_VIDEO, book);
        this.desk = desk;
    }

    @Override
    public Set<String> answerKeys() {
        return settingsAnd("link");
    }

    @Override
    public void complete(String video, Answers answers) {
        desk.publish(VideoId.of(video), answers.requiredText("link"), seen(answers));
    }
}
