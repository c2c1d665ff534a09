package org.safesessions.lifecycle.web;

import java.time.Clock;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.safesessions.kernel.OpenTask;
import org.safesessions.kernel.SessionId;
import org.safesessions.kernel.StaffId;
import org.safesessions.lifecycle.TaskDesk;
import org.safesessions.oncall.OnCallDesk;
import org.safesessions.people.Duty;
import org.safesessions.people.SignedInStaff;
import org.safesessions.plan.PlanningDesk;
import org.safesessions.plan.Session;
import org.safesessions.plan.SessionState;
import org.safesessions.run.RoomDesk;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** One session on one page: where it stands, the one next step, and why it cannot start. */
@Controller
class SessionPage {

    private static final Set<SessionState> AFTERWARDS =
            EnumSet.of(SessionState.ENDED, SessionState.DEBRIEFED, SessionState.CLOSED);

    /** When the live page is of use: from when people are checked until it is over. */
    static final Set<SessionState> LIVE_SOON = EnumSet.of(
            SessionState.VETTING, SessionState.READY, SessionState.BLOCKED, SessionState.RUNNING, SessionState.PAUSED);

    /** A task with where it is done. */
    record Waiting(OpenTask task, String place) {}

    private final PlanningDesk planning;
    private final RoomDesk room;
    private final TaskDesk tasks;
    private final OnCallDesk onCall;
    private final SignedInStaff signedIn;
    private final Clock clock;

    SessionPage(
            PlanningDesk planning,
            RoomDesk room,
            TaskDesk tasks,
            OnCallDesk onCall,
            SignedInStaff signedIn,
            Clock clock) {
        this.planning = planning;
        this.room = room;
        this.tasks = tasks;
        this.onCall = onCall;
        this.signedIn = signedIn;
        this.clock = clock;
    }

    @GetMapping("/sessions/{id:[0-9a-fA-F-]{36}}")
    String session(@PathVariable SessionId id, Model model) {
        Session session = planning.visible(id);
        StaffId me = signedIn.id();
        model.addAttribute("planned", session);
        model.addAttribute("room", room.look(id));
        model.addAttribute("isStaff", session.isStaff(me));
        model.addAttribute(
                "seesDoor",
                LIVE_SOON.contains(session.state()) && (session.isStaff(me) || signedIn.has(Duty.SAFEGUARDING_LEAD)));
        model.addAttribute("seesAudit", signedIn.has(Duty.SAFEGUARDING_LEAD, Duty.MANAGER));
        model.addAttribute("leadsOnCall", onCall.onCallAt(clock.instant()));
        model.addAttribute("myTasks", tasksAbout(id, me));
        model.addAttribute("readsReview", AFTERWARDS.contains(session.state()) && signedIn.has(Duty.SAFEGUARDING_LEAD));
        return "lifecycle/session";
    }

    private List<Waiting> tasksAbout(SessionId id, StaffId person) {
        return tasks.openFor(person).stream()
                .filter(task -> task.businessKey().equals(id.toString()))
                .map(task -> new Waiting(task, TaskPlace.of(task)))
                .toList();
    }
}
