package org.safesessions.run.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.safesessions.kernel.Reason;
import org.safesessions.kernel.SessionId;
import org.safesessions.people.Sentences;
import org.safesessions.plan.PlanningDesk;
import org.safesessions.plan.Session;
import org.safesessions.plan.SessionState;
import org.safesessions.platform.Control;
import org.safesessions.run.ControlStatus;
import org.safesessions.run.GateDecision;
import org.safesessions.run.LiveDesk;
import org.safesessions.run.RoomDesk;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

/** The live hour for programs. */
@RestController
@RequestMapping("/api/v1/sessions/{id}")
class RoomApi {

    private static final int TEXT_MAY_BE_SENT = 4 * RoomDesk.NOTE_LONGEST;

    private final RoomDesk room;
    private final LiveDesk live;
    private final PlanningDesk planning;
    private final Sentences sentences;

    RoomApi(RoomDesk room, LiveDesk live, PlanningDesk planning, Sentences sentences) {
        this.room = room;
        this.live = live;
        this.planning = planning;
        this.sentences = sentences;
    }

    record ControlBody(
            @NotNull Boolean inPlace,
            @Nullable @Size(max = TEXT_MAY_BE_SENT) String note) {}

    record PauseBody(@Nullable @Size(max = TEXT_MAY_BE_SENT) String reason) {}

    record ControlJson(
            Control control,
            boolean critical,
            ControlStatus.State state,
            @Nullable String by,
            @Nullable Instant at) {

        static ControlJson of(ControlStatus status) {
            return new ControlJson(
                    status.control(),
                    status.critical(),
                    status.state(),
                    status.by() == null ? null : status.by().value(),
                    status.at());
        }
    }

    record Items<T>(List<T> items) {}

    record ReasonJson(String code, String text) {}

    record GateJson(boolean open, List<ReasonJson> reasons, Instant checkedAt) {}

    record CheckedIn(String session, String by, Instant at) {}

    record RulesOnViewJson(String session, Instant at) {}

    record StateJson(String id, SessionState state) {}

    @PostMapping("/check-in")
    CheckedIn checkIn(@PathVariable SessionId id) {
        RoomDesk.Done done = room.checkIn(id);
        return new CheckedIn(id.toString(), done.by().value(), done.at());
    }

    @GetMapping("/controls")
    Items<ControlJson> controls(@PathVariable SessionId id) {
        return new Items<>(room.controls(id).stream().map(ControlJson::of).toList());
    }

    @PutMapping("/controls/{control}")
    ControlJson setControl(
            @PathVariable SessionId id, @PathVariable Control control, @Valid @RequestBody ControlBody body) {
        return ControlJson.of(room.setControl(id, control, body.inPlace(), body.note()));
    }

    @PostMapping("/rules-shown")
    RulesOnViewJson rulesShown(@PathVariable SessionId id) {
        return new RulesOnViewJson(id.toString(), room.rulesShown(id).at());
    }

    @GetMapping("/gate")
    GateJson gate(@PathVariable SessionId id) {
        GateDecision decision = live.gate(id);
        return new GateJson(
                decision.open(), decision.reasons().stream().map(this::json).toList(), decision.checkedAt());
    }

    @PostMapping("/start")
    ResponseEntity<StateJson> start(
            @PathVariable SessionId id,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch) {
        refuseUnlessAsSeen(id, ifMatch);
        live.start(id);
        return answer(id);
    }

    @PostMapping("/pause")
    ResponseEntity<StateJson> pause(
            @PathVariable SessionId id,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @Valid @RequestBody(required = false) @Nullable PauseBody body) {
        refuseUnlessAsSeen(id, ifMatch);
        live.pause(id, body == null ? null : body.reason());
        return answer(id);
    }

    @PostMapping("/resume")
    ResponseEntity<StateJson> resume(
            @PathVariable SessionId id,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch) {
        refuseUnlessAsSeen(id, ifMatch);
        live.resume(id);
        return answer(id);
    }

    @PostMapping("/end")
    ResponseEntity<StateJson> end(
            @PathVariable SessionId id,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch) {
        refuseUnlessAsSeen(id, ifMatch);
        live.end(id);
        return answer(id);
    }

    private ReasonJson json(Reason reason) {
        return new ReasonJson(reason.code(), sentences.of(reason));
    }

    /** A caller that does not say which version it saw is not asked. */
    private void refuseUnlessAsSeen(SessionId id, @Nullable String ifMatch) {
        if (ifMatch != null
                && !ifMatch.equals("*")
                && !List.of(ifMatch.split("\\s*,\\s*")).contains(tag(planning.visible(id)))) {
            throw new ResponseStatusException(HttpStatus.PRECONDITION_FAILED);
        }
    }

    private ResponseEntity<StateJson> answer(SessionId id) {
        Session session = planning.visible(id);
        return ResponseEntity.ok().eTag(tag(session)).body(new StateJson(id.toString(), session.state()));
    }

    private static String tag(Session session) {
        return '"' + Long.toString(session.version()) + '"';
    }
}
