package org.safesessions.video.process;

import java.util.Set;
import org.safesessions.engine.Answers;
import org.safesessions.video.ShownVideoDesk;
import org.safesessions.video.VideoBook;
import org.safesessions.video.VideoId;
import org.springframework.stereotype.Component;

/** Somebody who did not publish it looks at it as a stranger would. */
@Component
class LookAtVideo extends VideoTask {

    private enum Decision {
        STAYS,
        GOES
    }

    private final ShownVideoDesk desk;

    LookAtVideo(VideoBook book, ShownVideoDesk desk) {
        super(PublishedVideoProcess.LOOK_AT_VIDEO, book);
        this.desk = desk;
    }

    @Override
    public Set<String> answerKeys() {
        return settingsAnd("decision", "note");
    }

    @Override
    public void complete(String video, Answers answers) {
        boolean stays = answers.choice("decision", Decision.class) == Decision.STAYS;
        desk.look(VideoId.of(video), stays, seen(answers), note(answers));
    }
}
