package org.safesessions.video;

import java.time.Clock;
import java.time.Instant;
import java.util.Set;
import org.safesessions.kernel.ActRefused;
import org.safesessions.kernel.StaffId;
import org.safesessions.people.SignedInStaff;
import org.safesessions.policy.Figure;
import org.safesessions.policy.PolicyBook;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Where a video that people can watch is looked at again and again, and taken down. */
@Service
@Transactional
public class ShownVideoDesk {

    private final VideoPapers papers;
    private final VideoRights rights;
    private final SignedInStaff signedIn;
    private final PolicyBook policy;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    ShownVideoDesk(
            VideoPapers papers,
            VideoRights rights,
            SignedInStaff signedIn,
            PolicyBook policy,
            Clock clock,
            ApplicationEventPublisher events) {
        this.papers = papers;
        this.rights = rights;
        this.signedIn = signedIn;
        this.policy = policy;
        this.clock = clock;
        this.events = events;
    }

    /**
     * By a cleared person who did not publish it, once it is due. What stays is looked at again after the policy's time;
     * what does not has to be taken down.
     *
     * @param seen what is so on the page where people watch; all of it, for what stays
     * @param note why, for what does not stay
     */
    public void look(VideoId id, boolean stays, Set<VideoSetting> seen, String note) {
        signedIn.require(VideoRights.MAY_SEE);
        Video video = papers.lockAt(id, VideoState.PUBLISHED);
        StaffId by = signedIn.id();
        Instant now = clock.instant();
        rights.mustAct(video, by, "VIDEO_NEEDS_OTHER_EYES");
        if (video.lookAt().filter(now::isBefore).isPresent()) {
            throw ActRefused.conflict(id, "STALE");
        }
        if (stays) {
            VideoDesk.refuseFor(id, VideoPolicy.missing(seen));
        }
        VideoDesk.reasonUnless(stays, id, note);
        papers.note(video, stays ? VideoStep.LOOKED_AGAIN : VideoStep.ASKED_TO_TAKE_DOWN, by, now, note);
        video.lookedAgain(
                by,
                now,
                now.plus(policy.duration(Figure.VIDEO_LOOKED_AT_EVERY)),
                policy.duration(Figure.VIDEO_LOOK_WITHIN));
        if (!stays) {
            video.move(VideoState.TO_TAKE_DOWN, now);
        }
        events.publishEvent(new VideoLookedAt(
                id, stays, video.lookAt().orElseThrow(), video.lookBy().orElseThrow(), now, by));
    }

    /** By anybody who may know of it, at any time, with a reason: it is the careful thing, so it is never refused. */
    public void askToTakeDown(VideoId id, String note) {
        signedIn.require(VideoRights.MAY_SEE);
        Video video = papers.lockAt(id, VideoState.PUBLISHED);
        StaffId by = signedIn.id();
        VideoDesk.reasonUnless(false, id, note);
        Instant now = clock.instant();
        papers.note(video, VideoStep.ASKED_TO_TAKE_DOWN, by, now, note);
        video.move(VideoState.TO_TAKE_DOWN, now);
        events.publishEvent(new VideoTakeDownAsked(id, now, by));
    }

    /** By whoever published it or a lead, who has looked: the link shows nothing any more. */
    public void takenDown(VideoId id) {
        signedIn.require(VideoRights.MAY_SEE);
        Video video = papers.lockAt(id, VideoState.TO_TAKE_DOWN);
        StaffId by = signedIn.id();
        rights.mustAct(video, by, "VIDEO_IS_ANOTHERS");
        video.move(VideoState.TAKEN_DOWN, clock.instant());
        events.publishEvent(new VideoTakenDown(id, clock.instant(), by));
    }

    /** The system's own act: nobody looked in time. */
    public void missLook(VideoId id) {
        if (papers.lock(id).state() == VideoState.PUBLISHED) {
            events.publishEvent(new VideoLookMissed(id, clock.instant(), null));
        }
    }
}
