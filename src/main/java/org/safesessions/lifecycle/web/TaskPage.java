package org.safesessions.lifecycle.web;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.safesessions.follow.FollowUpLine;
import org.safesessions.kernel.ActRefused;
import org.safesessions.kernel.OpenTask;
import org.safesessions.lifecycle.TaskDesk;
import org.safesessions.lifecycle.TaskSubject;
import org.safesessions.people.Sentences;
import org.safesessions.people.SignedInStaff;
import org.safesessions.plan.Session;
import org.safesessions.run.RoomDesk;
import org.safesessions.vet.CaseFile;
import org.safesessions.video.Video;
import org.springframework.context.support.DefaultMessageSourceResolvable;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * The facts that somebody needs to decide a task. The engine holds none of them, so Tasklist shows this page beside the
 * form; it is read under the viewer's own rights and never kept.
 */
@Controller
class TaskPage {

    private final TaskDesk tasks;
    private final TaskSubject subject;
    private final RoomDesk room;
    private final SignedInStaff signedIn;
    private final Sentences sentences;
    private final Clock clock;

    TaskPage(
            TaskDesk tasks,
            TaskSubject subject,
            RoomDesk room,
            SignedInStaff signedIn,
            Sentences sentences,
            Clock clock) {
        this.tasks = tasks;
        this.subject = subject;
        this.room = room;
        this.signedIn = signedIn;
        this.sentences = sentences;
        this.clock = clock;
    }

    @GetMapping("/tasks/{taskId}")
    String facts(@PathVariable String taskId, @RequestParam(required = false) String inside, Model model) {
        OpenTask task = mine(taskId);
        Optional<Session> planned = subject.session(task);
        Optional<CaseFile> person = subject.person(task);
        model.addAttribute("task", task);
        model.addAttribute("times", times(task, planned.or(() -> person.map(CaseFile::session))));
        planned.ifPresent(session -> {
            model.addAttribute("planned", session);
            model.addAttribute("room", room.look(session.id()));
        });
        subject.shift(task).ifPresent(shift -> model.addAttribute("shift", shift));
        person.ifPresent(file -> model.addAttribute("file", file));
        subject.wordsOfConcern(task).ifPresent(concern -> model.addAttribute("concern", concern));
        subject.wordsOfReferral(task).ifPresent(referral -> model.addAttribute("referral", referral));
        subject.wordsOfFollowUp(task).ifPresent(followUp -> model.addAttribute("followUp", followUp));
        subject.wordsOfVideo(task).ifPresent(video -> model.addAttribute("readable", video));
        return "tasklist".equals(inside) ? "lifecycle/task-facts" : "lifecycle/task";
    }

    /** For the card in Tasklist's list: what it is about, and on lines of their own from when on and until when. */
    @GetMapping("/tasks/{taskId}/about")
    ResponseEntity<String> about(@PathVariable String taskId) {
        OpenTask task = mine(taskId);
        Optional<Session> session =
                subject.session(task).or(() -> subject.person(task).map(CaseFile::session));
        Optional<String> line = session.map(this::lineOf)
                .or(() -> subject.shift(task)
                        .map(shift -> sentences.when(shift.interval().from())))
                .or(() -> subject.followUp(task).map(this::lineOf))
                .or(() -> subject.video(task).map(Video::title))
                .or(() -> subject.referral(task)
                        .map(referral -> referral.caseNumber() + ", " + sentences.of(referral.agency())))
                .or(() -> subject.concern(task)
                        .map(concern -> concern.reference() + ", " + sentences.when(concern.raisedAt())));
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType("text/plain;charset=UTF-8"))
                .cacheControl(CacheControl.noStore())
                .body(Stream.concat(line.stream(), times(task, session).stream())
                        .collect(Collectors.joining("\n")));
    }

    /** From when on and until when, as it is on the clocks of the session. */
    private List<String> times(OpenTask task, Optional<Session> session) {
        Optional<ZoneId> zone = session.map(Session::timeZone);
        return Stream.of(time("task.not.before", ahead(task.notBefore()), zone), time("task.due", task.dueAt(), zone))
                .flatMap(Optional::stream)
                .toList();
    }

    /** What is over is not worth saying. */
    private @Nullable Instant ahead(@Nullable Instant at) {
        return at != null && at.isAfter(clock.instant()) ? at : null;
    }

    private Optional<String> time(String message, @Nullable Instant at, Optional<ZoneId> zone) {
        return Optional.ofNullable(at)
                .map(known -> zone.map(there -> sentences.when(known, there)).orElseGet(() -> sentences.when(known)))
                .map(words -> sentences.say(
                        new DefaultMessageSourceResolvable(new String[] {message}, new Object[] {words})));
    }

    private String lineOf(Session session) {
        return session.title() + ", " + sentences.when(session.startsAt(), session.timeZone());
    }

    private String lineOf(FollowUpLine line) {
        return line.sessionTitle() + ", " + sentences.when(line.startsAt(), line.timeZone());
    }

    private OpenTask mine(String taskId) {
        return tasks.find(taskId, signedIn.id()).orElseThrow(ActRefused::notFound);
    }
}
