package org.safesessions.video.process;

import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.safesessions.engine.Answers;
import org.safesessions.engine.UserTask;
import org.safesessions.kernel.StaffId;
import org.safesessions.video.VideoBook;
import org.safesessions.video.VideoId;
import org.safesessions.video.VideoSetting;

/** A step with a video that a person takes: it is for those whose step it is, as the video stands. */
abstract class VideoTask implements UserTask {

    private static final Map<String, VideoSetting> SETTINGS = Map.of(
            "commentsOff", VideoSetting.COMMENTS_OFF,
            "liveChatOff", VideoSetting.LIVE_CHAT_OFF,
            "listedAsPlanned", VideoSetting.LISTED_AS_PLANNED,
            "opensWithoutAccount", VideoSetting.OPENS_WITHOUT_ACCOUNT);

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

    /** The boxes for what somebody sees on the page where people watch, and these. */
    static Set<String> settingsAnd(String... others) {
        return Stream.concat(SETTINGS.keySet().stream(), Stream.of(others)).collect(Collectors.toUnmodifiableSet());
    }

    static Set<VideoSetting> seen(Answers answers) {
        return SETTINGS.entrySet().stream()
                .filter(setting -> answers.yes(setting.getKey()))
                .map(Map.Entry::getValue)
                .collect(Collectors.toUnmodifiableSet());
    }

    static String note(Answers answers) {
        return answers.text("note").orElse("");
    }
}
