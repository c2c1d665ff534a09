package org.safesessions.video;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.safesessions.kernel.ActRefused;
import org.safesessions.kernel.StaffId;
import org.safesessions.people.Duty;
import org.safesessions.people.SignedInStaff;
import org.safesessions.policy.Figure;
import org.safesessions.policy.PolicyBook;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What there is of videos, for those who may know of them. */
@Service
@Transactional(readOnly = true)
public class VideoBook {

    private final Videos records;
    private final VideoPapers papers;
    private final VideoRights rights;
    private final SignedInStaff signedIn;
    private final PolicyBook policy;
    private final Clock clock;

    VideoBook(
            Videos records,
            VideoPapers papers,
            VideoRights rights,
            SignedInStaff signedIn,
            PolicyBook policy,
            Clock clock) {
        this.records = records;
        this.papers = papers;
        this.rights = rights;
        this.signedIn = signedIn;
        this.policy = policy;
        this.clock = clock;
    }

    /** All of them, the newest first; hosts, co-hosts, leads and managers may know of every one. */
    public List<Video> all() {
        signedIn.require(VideoRights.MAY_SEE);
        return records.findAllByOrderByPlannedAtDesc();
    }

    /** Without a word of what was written. */
    public Video line(VideoId id) {
        signedIn.require(VideoRights.MAY_SEE);
        return get(id);
    }

    public ReadableVideo read(VideoId id) {
        Video video = line(id);
        StaffId me = signedIn.id();
        return new ReadableVideo(
                video,
                papers.open(video),
                isDue(video) && rights.actors(video).contains(me),
                rights.mayGiveUp(video, me));
    }

    public boolean mayPlan() {
        return signedIn.has(Duty.HOST);
    }

    /** Told to the system, which has no sign-in: for whom the next step is. */
    public Set<StaffId> actors(VideoId id) {
        return rights.actors(get(id));
    }

    /** Told to the system: whether there is anything for them to do with it now. */
    public boolean waitsFor(VideoId id, StaffId person) {
        return records.findById(id.value())
                .filter(video -> isDue(video) && rights.actors(video).contains(person))
                .isPresent();
    }

    /** Until when the step that waits now should be taken. */
    public Instant dueAt(VideoId id) {
        Video video = get(id);
        Instant soon = video.stateSince().plus(policy.duration(Figure.VIDEO_STEP_WITHIN));
        return switch (video.state()) {
            case PUBLISHED -> video.lookBy().orElse(soon);
            case TO_TAKE_DOWN -> video.stateSince();
            default -> soon.isBefore(video.lapsesAt()) ? soon : video.lapsesAt();
        };
    }

    private boolean isDue(Video video) {
        return video.state() != VideoState.PUBLISHED
                || video.lookAt().filter(clock.instant()::isBefore).isEmpty();
    }

    private Video get(VideoId id) {
        return records.findById(id.value()).orElseThrow(ActRefused::notFound);
    }
}
