package org.safesessions.video.process;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import org.safesessions.engine.MessageName;
import org.safesessions.engine.ProcessKey;
import org.safesessions.engine.ProcessVariable;
import org.safesessions.engine.ProcessVocabulary;
import org.springframework.stereotype.Component;

/** The words that {@code bpmn/video/published-video.bpmn} and Java share. The business key is the video's id. */
@Component
public final class PublishedVideoProcess implements ProcessVocabulary.Variables {

    public static final ProcessKey KEY = new ProcessKey("published-video");

    public static final String WATCH_VIDEO = "watchVideo";
    public static final String APPROVE_VIDEO = "approveVideo";
    public static final String CHANGE_VIDEO = "changeVideo";
    public static final String PUBLISH_VIDEO = "publishVideo";
    public static final String LOOK_AT_VIDEO = "lookAtVideo";
    public static final String TAKE_VIDEO_DOWN = "takeVideoDown";

    public static final MessageName GIVEN_UP = new MessageName("video.givenUp");
    public static final MessageName TAKE_DOWN_ASKED = new MessageName("video.takeDownAsked");

    public static final ProcessVariable<Boolean> FINE_TO_WATCH = ProcessVariable.bool("fineToWatch");
    public static final ProcessVariable<Boolean> VIDEO_APPROVED = ProcessVariable.bool("videoApproved");
    public static final ProcessVariable<Boolean> VIDEO_STAYS = ProcessVariable.bool("videoStays");
    public static final ProcessVariable<Instant> LAPSES_AT = ProcessVariable.instant("lapsesAt");

    /** Given when it is published, and anew with each look. */
    public static final ProcessVariable<Instant> LOOK_AT = ProcessVariable.instant("lookAt");

    public static final ProcessVariable<Instant> LOOK_BY = ProcessVariable.instant("lookBy");

    @Override
    public Collection<ProcessVariable<?>> declared() {
        return List.of(FINE_TO_WATCH, VIDEO_APPROVED, VIDEO_STAYS, LAPSES_AT, LOOK_AT, LOOK_BY);
    }
}
