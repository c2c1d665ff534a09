package org.safesessions.lifecycle;

import java.util.Optional;
import java.util.function.Supplier;
import org.safesessions.concern.CaseDesk;
import org.safesessions.concern.ConcernLine;
import org.safesessions.concern.ReadableConcern;
import org.safesessions.concern.Reading;
import org.safesessions.follow.FollowUpBook;
import org.safesessions.follow.FollowUpLine;
import org.safesessions.follow.ReadableFollowUp;
import org.safesessions.kernel.ActRefused;
import org.safesessions.kernel.ConcernId;
import org.safesessions.kernel.FollowUpId;
import org.safesessions.kernel.OpenTask;
import org.safesessions.kernel.ReferralId;
import org.safesessions.kernel.RegistrationId;
import org.safesessions.kernel.SessionId;
import org.safesessions.kernel.ShiftId;
import org.safesessions.oncall.OnCallDesk;
import org.safesessions.oncall.Shift;
import org.safesessions.plan.PlanningDesk;
import org.safesessions.plan.Session;
import org.safesessions.refer.ReadableReferral;
import org.safesessions.refer.ReferralBook;
import org.safesessions.refer.ReferralLine;
import org.safesessions.vet.CaseFile;
import org.safesessions.vet.VettingDesk;
import org.safesessions.video.ReadableVideo;
import org.safesessions.video.Video;
import org.safesessions.video.VideoBook;
import org.safesessions.video.VideoId;
import org.springframework.stereotype.Component;

/** What a task is about, read under the rights of whoever looks at it. */
@Component
public class TaskSubject {

    private final PlanningDesk planning;
    private final OnCallDesk onCall;
    private final CaseDesk cases;
    private final VettingDesk vetting;
    private final FollowUpBook followUps;
    private final VideoBook videos;
    private final ReferralBook referrals;

    TaskSubject(
            PlanningDesk planning,
            OnCallDesk onCall,
            CaseDesk cases,
            VettingDesk vetting,
            FollowUpBook followUps,
            VideoBook videos,
            ReferralBook referrals) {
        this.planning = planning;
        this.onCall = onCall;
        this.cases = cases;
        this.vetting = vetting;
        this.followUps = followUps;
        this.videos = videos;
        this.referrals = referrals;
    }

    /** Empty when it is about something else, or about a session this person may not see. */
    public Optional<Session> session(OpenTask task) {
        return "session-lifecycle".equals(task.process())
                ? ifAllowed(() -> planning.visible(SessionId.of(task.businessKey())))
                : Optional.empty();
    }

    /** Empty when it is about something else, or about a shift this person may not see. */
    public Optional<Shift> shift(OpenTask task) {
        return "lead-confirmation".equals(task.process())
                ? ifAllowed(() -> onCall.visible(ShiftId.of(task.businessKey())))
                : Optional.empty();
    }

    /** Empty when it is about something else, or about a concern this person may not know of. Not a word of it is read. */
    public Optional<ConcernLine> concern(OpenTask task) {
        return isAboutAConcern(task) ? ifAllowed(() -> cases.line(ConcernId.of(task.businessKey()))) : Optional.empty();
    }

    /** As {@link #concern}, with its words: that this person read them is put on record. */
    public Optional<ReadableConcern> wordsOfConcern(OpenTask task) {
        return isAboutAConcern(task)
                ? ifAllowed(() -> cases.read(ConcernId.of(task.businessKey()), Reading.TASK))
                : Optional.empty();
    }

    /** Empty when it is about something else, or about a person whom they do not check. */
    public Optional<CaseFile> person(OpenTask task) {
        return "participant-vetting".equals(task.process())
                ? vetting.ifVisible(RegistrationId.of(task.businessKey()))
                : Optional.empty();
    }

    /** Empty when it is about something else, or about an answer this person may not know of. Not a word of it is read. */
    public Optional<FollowUpLine> followUp(OpenTask task) {
        return isAboutAnAnswer(task) ? followUps.line(FollowUpId.of(task.businessKey())) : Optional.empty();
    }

    /** As {@link #followUp}, with what was answered: that this person read it is put on record. */
    public Optional<ReadableFollowUp> wordsOfFollowUp(OpenTask task) {
        return isAboutAnAnswer(task)
                ? ifAllowed(() -> followUps.read(FollowUpId.of(task.businessKey())))
                : Optional.empty();
    }

    /** Empty when it is about something else, or about a video this person may not know of. */
    public Optional<Video> video(OpenTask task) {
        return isAboutAVideo(task) ? ifAllowed(() -> videos.line(VideoId.of(task.businessKey()))) : Optional.empty();
    }

    /** As {@link #video}, with its links and what was noted. */
    public Optional<ReadableVideo> wordsOfVideo(OpenTask task) {
        return isAboutAVideo(task) ? ifAllowed(() -> videos.read(VideoId.of(task.businessKey()))) : Optional.empty();
    }

    /** Empty when it is about something else, or about a referral this person may not know of. Not a word of it is read. */
    public Optional<ReferralLine> referral(OpenTask task) {
        return isAboutAnAgency(task)
                ? ifAllowed(() -> referrals.line(ReferralId.of(task.businessKey())))
                : Optional.empty();
    }

    /** As {@link #referral}, with its words: that this person read them is put on record. */
    public Optional<ReadableReferral> wordsOfReferral(OpenTask task) {
        return isAboutAnAgency(task)
                ? ifAllowed(() -> referrals.read(ReferralId.of(task.businessKey()), Reading.TASK))
                : Optional.empty();
    }

    private static boolean isAboutAnAgency(OpenTask task) {
        return "agency-referral".equals(task.process());
    }

    private static boolean isAboutAVideo(OpenTask task) {
        return "published-video".equals(task.process());
    }

    private static boolean isAboutAnAnswer(OpenTask task) {
        return "carer-follow-up".equals(task.process());
    }

    private static boolean isAboutAConcern(OpenTask task) {
        return "concern-escalation".equals(task.process());
    }

    private static <T> Optional<T> ifAllowed(Supplier<T> read) {
        try {
            return Optional.of(read.get());
        } catch (ActRefused notTheirs) {
            return Optional.empty();
        }
    }
}
