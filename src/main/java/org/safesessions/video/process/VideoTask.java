package org.safesessions.video.process;

import java.time.Instant;
import java.util.EnumSet;
import java.util.Set;
import org.safesessions.engine.Answers;
import org.safesessions.engine.UserTask;
import org.safesessions.kernel.StaffId;
import org.safesessions.video.VideoBook;
import org.safesessions.video.VideoId;
import org.safesessions.video.VideoSetting;

/** A step with a video that a person takes: it is for those whose step it is, as the video stands. */
abstract class VideoTask implements UserTask {

    private final String id;
    private final VideoBook book;

    VideoTask(String id, VideoBook book) {
        this.id = id;
        this.book = book;
    }

    @Override
    public final String id() {
        return id;
    }

    @Override
    public final Set<StaffId> candidates(String video, int loopCounter) {
        return book.actors(VideoId.of(video));
    }

    @Override
    public final Instant dueAt(String video) {
        return book.dueAt(VideoId.of(video));
    }

    static Set<VideoSetting> seen(Answers answers) {
        Set<VideoSetting> seen = EnumSet.noneOf(VideoSetting.class);
        tick(answers, "commentsOff", VideoSetting.COMMENTS_OFF, seen);
        tick(answers, "liveChatOff", VideoSetting.LIVE_CHAT_OFF, seen);
        tick(answers, "listedAsPlanned", VideoSetting.LISTED_AS_PLANNED, seen);
        tick(answers, "opensWithoutAccount", VideoSetting.OPENS_WITHOUT_ACCOUNT, seen);
        return seen;
    }

    private static void tick(Answers answers, String key, VideoSetting setting, Set<VideoSetting> seen) {
        if (answers.yes(key)) {
            seen.add(setting);
        }
    }

    static String note(Answers answers) {
        return answers.text("note").orElse("");
    }
}
