package org.safesessions.plan.web;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.net.URI;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.safesessions.kernel.SeriesId;
import org.safesessions.plan.CatchUpDesk;
import org.safesessions.plan.PlanningDesk;
import org.safesessions.plan.SeriesBook;
import org.safesessions.plan.SeriesDateDesk;
import org.safesessions.plan.SeriesDesk;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Series for programs. */
@RestController
@RequestMapping("/api/v1/series")
class SeriesApi {

    private static final int REASON_MAY_BE_SENT = PlanningDesk.REASON_LONGEST * 2;
    private static final String DATE = "/{id}/dates/{date}";

    private final SeriesDesk desk;
    private final SeriesDateDesk days;
    private final CatchUpDesk catchUp;
    private final SeriesBook book;

    SeriesApi(SeriesDesk desk, SeriesDateDesk days, CatchUpDesk catchUp, SeriesBook book) {
        this.desk = desk;
        this.days = days;
        this.catchUp = catchUp;
        this.book = book;
    }

    record Approval(
            @NotNull Boolean approved,
            @Nullable @Size(max = REASON_MAY_BE_SENT) String reason) {}

    record Move(
            @NotNull OffsetDateTime newStartsAt,
            @Nullable @Size(max = REASON_MAY_BE_SENT) String reason) {}

    record Cancellation(
            @Nullable @Size(max = REASON_MAY_BE_SENT) String reason) {}

    record Change(
            @JsonUnwrapped @NotNull @Valid PlanBody plan,
            @Nullable @Size(max = REASON_MAY_BE_SENT) String reason) {}

    record Items(List<SeriesJson> items) {}

    @PostMapping
    ResponseEntity<SeriesJson> plan(@Valid @RequestBody SeriesBody body) {
        SeriesId id = desk.plan(body.plan().plan(), body.repeats().repeats(), null);
        return ResponseEntity.created(URI.create("/api/v1/series/" + id)).body(show(id));
    }

    @GetMapping
    Items list() {
        return new Items(book.allVisible().stream().map(SeriesJson::of).toList());
    }

    @GetMapping("/{id}")
    SeriesJson show(@PathVariable SeriesId id) {
        return SeriesJson.of(book.visible(id));
    }

    /** For every date that is no session yet; those that are keep their plan until they follow. */
    @PutMapping("/{id}")
    SeriesJson change(
            @PathVariable SeriesId id,
            @RequestParam(required = false) @Nullable Long version,
            @Valid @RequestBody PlanBody body) {
        days.changeTheRest(id, body.plan(), version);
        return show(id);
    }

    /** Every date that is open already and can takes over the changed plan; {@code version} is what the caller saw. */
    @PostMapping("/{id}/follow")
    SeriesJson follow(@PathVariable SeriesId id, @RequestParam long version) {
        catchUp.followAll(id, version);
        return show(id);
    }

    @PostMapping(DATE + "/follow")
    SeriesJson follow(
            @PathVariable SeriesId id,
            @PathVariable @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate date,
            @RequestParam long version) {
        catchUp.follow(id, date, version);
        return show(id);
    }

    @PostMapping("/{id}/approval")
    SeriesJson decide(@PathVariable SeriesId id, @Valid @RequestBody Approval body) {
        desk.decide(id, body.approved(), body.reason());
        return show(id);
    }

    @PutMapping(DATE)
    SeriesJson changeDate(
            @PathVariable SeriesId id,
            @PathVariable @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate date,
            @Valid @RequestBody Change body) {
        days.change(id, date, body.plan().plan(), written(body.reason()));
        return show(id);
    }

    @PostMapping(DATE + "/move")
    SeriesJson move(
            @PathVariable SeriesId id,
            @PathVariable @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate date,
            @Valid @RequestBody Move body) {
        days.move(id, date, Moments.instant(body.newStartsAt()), written(body.reason()));
        return show(id);
    }

    @PostMapping(DATE + "/cancel")
    SeriesJson cancel(
            @PathVariable SeriesId id,
            @PathVariable @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate date,
            @Valid @RequestBody Cancellation body) {
        days.cancel(id, date, written(body.reason()));
        return show(id);
    }

    private static String written(@Nullable String reason) {
        return reason == null ? "" : reason;
    }
}
