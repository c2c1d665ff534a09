package org.safesessions.lifecycle.web;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.safesessions.concern.CaseDesk;
import org.safesessions.concern.ConcernLine;
import org.safesessions.concern.ConcernState;
import org.safesessions.kernel.OpenTask;
import org.safesessions.kernel.SessionId;
import org.safesessions.kernel.StaffId;
import org.safesessions.lifecycle.TaskDesk;
import org.safesessions.lifecycle.TaskSubject;
import org.safesessions.oncall.OnCallDesk;
import org.safesessions.oncall.Shift;
import org.safesessions.people.Duty;
import org.safesessions.people.SignedInStaff;
import org.safesessions.plan.PlanningDesk;
import org.safesessions.plan.Session;
import org.safesessions.plan.SessionState;
import org.safesessions.practice.PracticeDesk;
import org.safesessions.refer.ReferralLine;
import org.safesessions.vet.CaseFile;
import org.safesessions.video.Video;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** The first page after sign-in: what waits for this person, and what is on. */
@Controller
class HomePage {

    private static final Duration AHEAD = Duration.ofDays(7);
    private static final Duration BACK = Duration.ofHours(12);
    private static final int GAP_DAYS = 14;

    /**
     * A task with what it is about.
     *
     * @param place where it is done
     */
    record Waiting(
            OpenTask task,
            String place,
            Optional<Session> session,
            Optional<Shift> shift,
            Optional<ConcernLine> concern,
            Optional<CaseFile> person,
            Optional<Video> video,
            Optional<ReferralLine> referral) {}

    private final TaskDesk tasks;
    private final TaskSubject subject;
    private final PlanningDesk planning;
    private final OnCallDesk onCall;
    private final CaseDesk cases;
    private final PracticeDesk practice;
    private final SignedInStaff signedIn;
    private final Clock clock;

    HomePage(
            TaskDesk tasks,
            TaskSubject subject,
            PlanningDesk planning,
            OnCallDesk onCall,
            CaseDesk cases,
            PracticeDesk practice,
            SignedInStaff signedIn,
            Clock clock) {
        this.tasks = tasks;
        this.subject = subject;
        this.planning = planning;
        this.onCall = onCall;
        this.cases = cases;
        this.practice = practice;
        this.signedIn = signedIn;
        this.clock = clock;
    }

    @GetMapping("/")
    String home(Model model) {
        StaffId me = signedIn.id();
        Instant now = clock.instant();
        model.addAttribute("waiting", waitingFor(me));
        List<Session> sessions = planning.visibleBetween(now.minus(BACK), now.plus(AHEAD), SHOWN);
        model.addAttribute("sessions", sessions);
        model.addAttribute("withDoor", withDoor(sessions, me));
        model.addAttribute("mayPlan", signedIn.has(Duty.HOST));
        model.addAttribute("mayPractise", practice.mayPractise());
        List<ConcernLine> concerns = cases.mine();
        model.addAttribute("seesConcerns", !concerns.isEmpty() || signedIn.has(Duty.SAFEGUARDING_LEAD));
        model.addAttribute(
                "concernsWaiting",
                concerns.stream()
                        .filter(concern -> concern.state() == ConcernState.RAISED)
                        .count());
        boolean seesRota = signedIn.has(Duty.SAFEGUARDING_LEAD, Duty.MANAGER);
        model.addAttribute("seesRota", seesRota);
        if (seesRota) {
            model.addAttribute("onCall", onCall.onCallAt(now));
            model.addAttribute("gaps", onCall.gaps(GAP_DAYS).size());
        }
        return "lifecycle/home";
    }

    private static final EnumSet<SessionState> SHOWN =
            EnumSet.complementOf(EnumSet.of(SessionState.CANCELLED, SessionState.CLOSED));

    /** Those whose live page is of use to this person now. */
    private static Set<SessionId> withDoor(List<Session> sessions, StaffId person) {
        return sessions.stream()
                .filter(session -> session.isStaff(person) && SessionPage.LIVE_SOON.contains(session.state()))
                .map(Session::id)
                .collect(Collectors.toSet());
    }

    private List<Waiting> waitingFor(StaffId person) {
        return tasks.openFor(person).stream()
                .map(task -> new Waiting(
                        task,
                        TaskPlace.of(task),
                        subject.session(task),
                        subject.shift(task),
                        subject.concern(task),
                        subject.person(task),
                        subject.video(task),
                        subject.referral(task)))
                .toList();
    }
}
