package org.safesessions.video;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.safesessions.kernel.ActRefused;
import org.safesessions.kernel.PlainText;
import org.safesessions.kernel.Reason;
import org.safesessions.kernel.StaffId;
import org.safesessions.people.Duty;
import org.safesessions.people.SignedInStaff;
import org.safesessions.policy.Figure;
import org.safesessions.policy.PolicyBook;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Where a video that is not live gets ready: planned, watched by a second person, approved by a lead, published. */
@Service
@Transactional
public class VideoDesk {

    private final Videos records;
    private final VideoPapers papers;
    private final VideoRights rights;
    private final SignedInStaff signedIn;
    private final PolicyBook policy;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    VideoDesk(
            Videos records,
            VideoPapers papers,
            VideoRights rights,
            SignedInStaff signedIn,
            PolicyBook policy,
            Clock clock,
            ApplicationEventPublisher events) {
        this.records = records;
        this.papers = papers;
        this.rights = rights;
        this.signedIn = signedIn;
        this.policy = policy;
        this.clock = clock;
        this.events = events;
    }

    /**
     * By a cleared host.
     *
     * @param key makes two clicks one video
     * @throws ActRefused UNACCEPTABLE, problem video-refused, with all that is wrong with it
     */
    public VideoId plan(VideoPlan typed, UUID key) {
        StaffId by = signedIn.require(Duty.HOST);
        VideoId id = new VideoId(key);
        if (records.findById(key).filter(video -> video.maker().equals(by)).isPresent()) {
            return id;
        }
        if (!rights.isCleared(by)) {
            throw ActRefused.notAllowed(null, "VIDEO_NEEDS_CLEARED_PEOPLE");
        }
        VideoPlan plan = sound(null, typed);
        Instant now = clock.instant();
        VideoWords words = new VideoWords(plan.where(), null, plan.description(), List.of());
        Instant lapsesAt = now.plus(policy.duration(Figure.VIDEO_FINISHED_WITHIN));
        records.save(new Video(id, plan, papers.close(id, words), by, now, lapsesAt));
        events.publishEvent(new VideoPlanned(id, lapsesAt, now, by));
        return id;
    }

    /**
     * By a second, cleared person who has watched the whole of it.
     *
     * @param note why not, when it is not fine as it is; then it must not be empty
     */
    public void watched(VideoId id, boolean fine, String note) {
        Video video = at(id, VideoState.TO_WATCH);
        StaffId by = actor(video, "VIDEO_NEEDS_SECOND_PERSON");
        reasonUnless(fine, id, note);
        Instant now = clock.instant();
        papers.note(video, fine ? VideoStep.WATCHED : VideoStep.RETURNED, by, now, note);
        video.watched(fine, by, now);
        events.publishEvent(new VideoWatched(id, fine, now, by));
    }

    /** By a lead who neither planned nor watched it; what is not approved goes back with a reason. */
    public void decide(VideoId id, boolean approved, String note) {
        Video video = at(id, VideoState.TO_APPROVE);
        StaffId by = actor(video, "VIDEO_NEEDS_ANOTHER_LEAD");
        reasonUnless(approved, id, note);
        Instant now = clock.instant();
        papers.note(video, approved ? VideoStep.APPROVED : VideoStep.RETURNED, by, now, note);
        video.decided(approved, by, now);
        events.publishEvent(new VideoDecided(id, approved, now, by));
    }

    /**
     * By whoever planned it, after it was returned. It is watched and decided on anew, whatever was changed.
     *
     * @param changed null when only the video itself is another
     */
    public void handInAgain(VideoId id, @Nullable VideoPlan changed, String note) {
        Video video = at(id, VideoState.RETURNED);
        StaffId by = actor(video, "VIDEO_IS_ANOTHERS");
        Instant now = clock.instant();
        VideoPlan plan = changed == null ? null : sound(id, changed);
        if (plan != null) {
            papers.write(video, papers.open(video).with(plan));
        }
        papers.note(video, VideoStep.HANDED_IN_AGAIN, by, now, note);
        video.handInAgain(plan, now);
        events.publishEvent(new VideoHandedInAgain(id, now, by));
    }

    /**
     * By whoever planned it, once a lead approved it: people may watch it from now on.
     *
     * @param link where they watch it; kept sealed
     * @param seen what is so on that page
     * @throws ActRefused UNACCEPTABLE, problem video-refused, for each setting nobody has seen, and for the link
     */
    public void publish(VideoId id, String link, Set<VideoSetting> seen) {
        Video video = at(id, VideoState.TO_PUBLISH);
        StaffId by = actor(video, "VIDEO_IS_ANOTHERS");
        List<Reason> reasons = new ArrayList<>(VideoPolicy.missing(seen));
        VideoPolicy.link(link).ifPresent(reasons::add);
        refuseFor(id, reasons);
        Instant now = clock.instant();
        papers.write(video, papers.open(video).publishedAt(link.strip()));
        video.published(
                now,
                now.plus(policy.duration(Figure.VIDEO_FIRST_LOOK_AFTER)),
                policy.duration(Figure.VIDEO_LOOK_WITHIN));
        events.publishEvent(new VideoPublished(
                id, video.lookAt().orElseThrow(), video.lookBy().orElseThrow(), now, by));
    }

    /** By whoever planned it or a lead, before it is published. */
    public void giveUp(VideoId id, String note) {
        StaffId by = signedIn.id();
        Video video = papers.lock(id);
        if (!video.state().isOnTheWay()) {
            throw ActRefused.conflict(id, "STALE");
        }
        if (!rights.mayGiveUp(video, by)) {
            throw ActRefused.notAllowed(id, "VIDEO_IS_ANOTHERS");
        }
        Instant now = clock.instant();
        papers.note(video, VideoStep.GIVEN_UP, by, now, note);
        video.move(VideoState.GIVEN_UP, now);
        events.publishEvent(new VideoGivenUp(id, now, by));
    }

    /** The system's own act: nobody finished it in time. */
    public void lapse(VideoId id) {
        Video video = papers.lock(id);
        if (video.state().isOnTheWay()) {
            video.move(VideoState.LAPSED, clock.instant());
            events.publishEvent(new VideoLapsed(id, clock.instant(), null));
        }
    }

    private Video at(VideoId id, VideoState state) {
        signedIn.require(VideoRights.MAY_SEE);
        return papers.lockAt(id, state);
    }

    private StaffId actor(Video video, String otherwise) {
        StaffId by = signedIn.id();
        rights.mustAct(video, by, otherwise);
        return by;
    }

    static void reasonUnless(boolean fine, VideoId id, String note) {
        if (!fine && note.isBlank()) {
            throw ActRefused.unacceptable(id, "REASON_MISSING");
        }
    }

    private static VideoPlan sound(@Nullable VideoId id, VideoPlan typed) {
        refuseFor(id, VideoPolicy.check(typed));
        return new VideoPlan(
                PlainText.line(typed.title(), VideoPolicy.TITLE_SHORTEST, VideoPolicy.TITLE_LONGEST),
                typed.viewers(),
                typed.platform(),
                typed.listing(),
                typed.inThePicture(),
                typed.consentKept(),
                typed.collectsNothing(),
                typed.where().strip(),
                PlainText.text(typed.description(), 0, VideoPolicy.DESCRIPTION_LONGEST));
    }

    static void refuseFor(@Nullable VideoId id, List<Reason> reasons) {
        if (!reasons.isEmpty()) {
            throw new ActRefused(ActRefused.Kind.UNACCEPTABLE, "video-refused", id, reasons);
        }
    }
}
