package org.safesessions.run.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.safesessions.kernel.RegistrationId;
import org.safesessions.kernel.SessionId;
import org.safesessions.people.IfMatch;
import org.safesessions.people.Sentences;
import org.safesessions.plan.Supervision;
import org.safesessions.run.CameraMatch;
import org.safesessions.run.DoorArrival;
import org.safesessions.run.DoorDecision;
import org.safesessions.run.DoorDecision.Decision;
import org.safesessions.run.DoorDesk;
import org.safesessions.run.DoorEntryId;
import org.safesessions.run.DoorLine;
import org.safesessions.run.DoorRole;
import org.safesessions.run.DoorStanding;
import org.safesessions.run.JoinsBy;
import org.safesessions.run.PorchDesk;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The door list for programs. A call that is sent again with the same Idempotency-Key acts once. */
@RestController
@RequestMapping("/api/v1/sessions/{id}/door-list")
class DoorApi {

    private static final String KEY = "Idempotency-Key";

    private final DoorDesk door;
    private final PorchDesk porch;
    private final Sentences sentences;

    DoorApi(DoorDesk door, PorchDesk porch, Sentences sentences) {
        this.door = door;
        this.porch = porch;
        this.sentences = sentences;
    }

    record ArrivalBody(
            @NotBlank @Size(max = 4 * DoorArrival.NAME_LONGEST) String displayName,

            @Nullable DoorRole role,
            @Nullable JoinsBy joinsBy) {

        DoorArrival arrival() {
            return new DoorArrival(
                    displayName,
                    Objects.requireNonNullElse(role, DoorRole.PARTICIPANT),
                    Objects.requireNonNullElse(joinsBy, JoinsBy.DEVICE));
        }
    }

    record DecisionBody(
            @NotNull Decision decision,
            @Nullable CameraMatch cameraMatch,

            @Nullable @Size(max = 4 * DoorDesk.REASON_LONGEST) String reason,

            @Nullable Boolean carerPresent) {

        DoorDecision decided() {
            return new DoorDecision(decision, cameraMatch, reason, Boolean.TRUE.equals(carerPresent));
        }
    }

    record RecognitionBody(@NotNull UUID registration) {}

    record CameBody(@Nullable JoinsBy joinsBy) {}

    record WarningJson(String code, String text) {}

    record EntryJson(
            String id,
            @Nullable String registration,
            String displayName,
            DoorStanding standing,
            DoorRole role,
            JoinsBy joinsBy,
            boolean expected,
            boolean vetted,
            Supervision supervisionNeed,
            boolean carerPresent,
            @Nullable CameraMatch cameraMatch,
            @Nullable Instant waitingSince,
            @Nullable String decidedBy,
            @Nullable Instant decidedAt,
            @Nullable String reason,
            List<WarningJson> warnings,
            long version) {}

    record Items(List<EntryJson> items) {}

    @GetMapping
    Items list(@PathVariable SessionId id) {
        return new Items(door.list(id).lines().stream().map(this::json).toList());
    }

    @GetMapping("/{entryId}")
    ResponseEntity<EntryJson> line(@PathVariable SessionId id, @PathVariable DoorEntryId entryId) {
        return answer(id, entryId);
    }

    @PostMapping
    ResponseEntity<EntryJson> arrive(
            @PathVariable SessionId id,
            @Valid @RequestBody ArrivalBody body,
            @RequestHeader(name = KEY, required = false) @Nullable UUID key) {
        DoorEntryId entry = door.arrive(id, body.arrival(), key);
        DoorLine line = door.line(id, entry);
        return ResponseEntity.created(URI.create("/api/v1/sessions/" + id + "/door-list/" + entry))
                .eTag(tag(line))
                .body(json(line));
    }

    @PostMapping("/{entryId}")
    ResponseEntity<EntryJson> decide(
            @PathVariable SessionId id,
            @PathVariable DoorEntryId entryId,
            @Valid @RequestBody DecisionBody body,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String seen,
            @RequestHeader(name = KEY, required = false) @Nullable UUID key) {
        door.decide(id, entryId, body.decided(), IfMatch.version(seen), key);
        return answer(id, entryId);
    }

    /** Takes the last decision back. */
    @PostMapping("/{entryId}/undo")
    ResponseEntity<EntryJson> undo(
            @PathVariable SessionId id,
            @PathVariable DoorEntryId entryId,
            @RequestHeader(name = KEY, required = false) @Nullable UUID key) {
        door.undo(id, entryId, key);
        return answer(id, entryId);
    }

    /** Somebody on the list is outside, such as a caller by telephone. */
    @PostMapping("/{entryId}/came")
    ResponseEntity<EntryJson> came(
            @PathVariable SessionId id,
            @PathVariable DoorEntryId entryId,
            @RequestBody(required = false) @Nullable CameBody body,
            @RequestHeader(name = KEY, required = false) @Nullable UUID key) {
        JoinsBy how = body == null ? null : body.joinsBy();
        porch.came(id, entryId, Objects.requireNonNullElse(how, JoinsBy.DEVICE), key);
        return answer(id, entryId);
    }

    /** Somebody went by themselves. */
    @PostMapping("/{entryId}/left")
    ResponseEntity<EntryJson> left(
            @PathVariable SessionId id,
            @PathVariable DoorEntryId entryId,
            @RequestHeader(name = KEY, required = false) @Nullable UUID key) {
        porch.left(id, entryId, key);
        return answer(id, entryId);
    }

    /** Somebody unexpected is somebody on the list; what is answered is that line. */
    @PostMapping("/{entryId}/recognise")
    ResponseEntity<EntryJson> recognise(
            @PathVariable SessionId id,
            @PathVariable DoorEntryId entryId,
            @Valid @RequestBody RecognitionBody body,
            @RequestHeader(name = KEY, required = false) @Nullable UUID key) {
        porch.recognise(id, entryId, new RegistrationId(body.registration()), key);
        return answer(id, new DoorEntryId(body.registration()));
    }

    private ResponseEntity<EntryJson> answer(SessionId id, DoorEntryId entry) {
        DoorLine line = door.line(id, entry);
        return ResponseEntity.ok().eTag(tag(line)).body(json(line));
    }

    private EntryJson json(DoorLine line) {
        return new EntryJson(
                line.id().toString(),
                line.registration() == null ? null : line.registration().toString(),
                line.displayName(),
                line.standing(),
                line.role(),
                line.joinsBy(),
                line.expected(),
                line.vetted(),
                line.supervisionNeed(),
                line.carerPresent(),
                line.cameraMatch(),
                line.waitingSince(),
                line.decidedBy() == null ? null : line.decidedBy().value(),
                line.decidedAt(),
                line.reason(),
                line.warnings().stream()
                        .map(warning -> new WarningJson(warning.code(), sentences.of(warning)))
                        .toList(),
                line.version());
    }

    private static String tag(DoorLine line) {
        return '"' + Long.toString(line.version()) + '"';
    }
}
