package org.safesessions.plan.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.net.URI;
import java.time.OffsetDateTime;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.safesessions.kernel.SessionId;
import org.safesessions.kernel.StaffId;
import org.safesessions.plan.PlanNotes;
import org.safesessions.plan.PlanningDesk;
import org.safesessions.plan.Session;
import org.safesessions.plan.SessionState;
import org.safesessions.plan.StaffChange;
import org.springframework.format.annotation.DateTimeFormat;
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
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.util.UriComponentsBuilder;

/** Sessions for programs. */
@RestController
@RequestMapping("/api/v1/sessions")
class SessionsApi {

    private static final int PAGE = 100;
    private static final int REASON_MAY_BE_SENT = PlanningDesk.REASON_LONGEST * 2;

    private final PlanNotes notes;
    private final PlanningDesk desk;

    SessionsApi(PlanNotes notes, PlanningDesk desk) {
        this.notes = notes;
        this.desk = desk;
    }

    record Approval(
            @NotNull Boolean approved,
            @Nullable @Size(max = REASON_MAY_BE_SENT) String reason) {}

    record StaffBody(
            @Nullable @Pattern(regexp = PlanBody.USER, message = PlanBody.NO_USER) String host,

            @Nullable @Pattern(regexp = PlanBody.USER, message = PlanBody.NO_USER) String addCoHost,

            @Nullable @Pattern(regexp = PlanBody.USER, message = PlanBody.NO_USER) String removeCoHost) {

        StaffChange change() {
            return new StaffChange(id(host), id(addCoHost), id(removeCoHost));
        }

        private static @Nullable StaffId id(@Nullable String user) {
            return user == null ? null : new StaffId(user);
        }
    }

    record Postponement(
            @Nullable OffsetDateTime newStartsAt,
            @Nullable @Size(max = REASON_MAY_BE_SENT) String reason) {}

    record Cancellation(
            @Nullable @Size(max = REASON_MAY_BE_SENT) String reason) {}

    record Page(List<SessionJson> items, @Nullable String next) {}

    @PostMapping
    ResponseEntity<SessionJson> plan(@Valid @RequestBody PlanBody body) {
        Session session = desk.plan(body.plan());
        return ResponseEntity.created(URI.create("/api/v1/sessions/" + session.id()))
                .eTag(tag(session))
                .body(SessionJson.of(session, notes));
    }

    @GetMapping
    Page list(
            @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE_TIME) @Nullable OffsetDateTime from,
            @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE_TIME) @Nullable OffsetDateTime to,
            @RequestParam(required = false) @Nullable Set<SessionState> state,
            @RequestParam(defaultValue = "0") @Min(0) @Max(10_000) int page) {
        List<Session> found = desk.visibleBetween(
                from == null ? Moments.EARLIEST : Moments.instant(from),
                to == null ? Moments.LATEST : Moments.instant(to),
                state == null || state.isEmpty() ? EnumSet.allOf(SessionState.class) : state);
        List<SessionJson> items = found.stream()
                .skip((long) page * PAGE)
                .limit(PAGE)
                .map(session -> SessionJson.of(session, notes))
                .toList();
        boolean more = found.size() > (page + 1L) * PAGE;
        return new Page(items, more ? address(from, to, state, page + 1) : null);
    }

    @GetMapping("/{id}")
    ResponseEntity<SessionJson> show(@PathVariable SessionId id) {
        return answer(desk.visible(id));
    }

    @PutMapping("/{id}")
    ResponseEntity<SessionJson> revise(
            @PathVariable SessionId id,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @Valid @RequestBody PlanBody body) {
        if (ifMatch == null) {
            throw new ResponseStatusException(HttpStatus.PRECONDITION_REQUIRED);
        }
        Session seen = asSeen(id, ifMatch);
        return answer(desk.revise(id, body.plan(), seen.version()));
    }

    @PostMapping("/{id}/approval")
    ResponseEntity<SessionJson> decide(
            @PathVariable SessionId id,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @Valid @RequestBody Approval body) {
        asSeen(id, ifMatch);
        desk.decide(id, body.approved(), body.reason());
        return answer(desk.visible(id));
    }

    @PostMapping("/{id}/staff")
    ResponseEntity<SessionJson> changeStaff(
            @PathVariable SessionId id,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @Valid @RequestBody StaffBody body) {
        asSeen(id, ifMatch);
        return answer(desk.changeStaff(id, body.change()));
    }

    /** Answers with the postponed session, which names the one that takes its place. */
    @PostMapping("/{id}/postpone")
    ResponseEntity<SessionJson> postpone(
            @PathVariable SessionId id,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @Valid @RequestBody Postponement body) {
        asSeen(id, ifMatch);
        desk.postpone(
                id,
                body.newStartsAt() == null ? null : Moments.instant(body.newStartsAt()),
                body.reason() == null ? "" : body.reason());
        return answer(desk.visible(id));
    }

    @PostMapping("/{id}/cancel")
    ResponseEntity<SessionJson> cancel(
            @PathVariable SessionId id,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @Valid @RequestBody Cancellation body) {
        asSeen(id, ifMatch);
        desk.cancel(id, body.reason() == null ? "" : body.reason());
        return answer(desk.visible(id));
    }

    /** The session, if it still is as the caller saw it; a caller that does not say is not asked. */
    private Session asSeen(SessionId id, @Nullable String ifMatch) {
        Session session = desk.visible(id);
        if (ifMatch != null
                && !ifMatch.equals("*")
                && !List.of(ifMatch.split("\\s*,\\s*")).contains(tag(session))) {
            throw new ResponseStatusException(HttpStatus.PRECONDITION_FAILED);
        }
        return session;
    }

    private ResponseEntity<SessionJson> answer(Session session) {
        return ResponseEntity.ok().eTag(tag(session)).body(SessionJson.of(session, notes));
    }

    private static String tag(Session session) {
        return '"' + Long.toString(session.version()) + '"';
    }

    private static String address(
            @Nullable OffsetDateTime from, @Nullable OffsetDateTime to, @Nullable Set<SessionState> states, int page) {
        return UriComponentsBuilder.fromPath("/api/v1/sessions")
                .queryParamIfPresent("from", Optional.ofNullable(from).map(OffsetDateTime::toInstant))
                .queryParamIfPresent("to", Optional.ofNullable(to).map(OffsetDateTime::toInstant))
                .queryParamIfPresent("state", Optional.ofNullable(states).filter(some -> !some.isEmpty()))
                .queryParam("page", page)
                .encode()
                .toUriString();
    }
}
