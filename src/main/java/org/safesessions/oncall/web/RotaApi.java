package org.safesessions.oncall.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.safesessions.kernel.ActRefused;
import org.safesessions.kernel.Interval;
import org.safesessions.kernel.Reason;
import org.safesessions.kernel.ShiftId;
import org.safesessions.kernel.StaffId;
import org.safesessions.oncall.OnCallDesk;
import org.safesessions.oncall.Shift;
import org.safesessions.oncall.Tier;
import org.safesessions.oncall.Withdrawal;
import org.safesessions.people.IfMatch;
import org.safesessions.people.Sentences;
import org.safesessions.people.SignedInStaff;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The rota for programs, for leads and managers. */
@RestController
@RequestMapping("/api/v1/rota")
class RotaApi {

    private static final Duration USUAL = Duration.ofDays(14);
    private static final Duration LONGEST = Duration.ofDays(366);
    private static final Duration FURTHEST = Duration.ofDays(3_660);

    private final OnCallDesk desk;
    private final SignedInStaff signedIn;
    private final Sentences sentences;
    private final Clock clock;

    RotaApi(OnCallDesk desk, SignedInStaff signedIn, Sentences sentences, Clock clock) {
        this.desk = desk;
        this.signedIn = signedIn;
        this.sentences = sentences;
        this.clock = clock;
    }

    record NewShift(
            @NotBlank @Size(max = 64) String lead,
            @NotNull Tier tier,
            @NotNull Instant from,
            @NotNull Instant to) {}

    record WithdrawalWish(
            @Nullable @Size(max = 2_000) String reason,
            @Nullable @Size(max = 64) String handOverTo) {}

    record Withdrawn(
            ShiftBody shift,
            @Nullable String handedTo,
            @Nullable String notHandedOver) {}

    record Here(String lead, Instant countsUntil) {}

    record Gap(String session, Instant from, Instant to, boolean askedFor, boolean onlyStaffAreOnCall) {}

    record OnCall(String lead, String name) {}

    record Items<T>(List<T> items) {}

    @PostMapping("/shifts")
    ResponseEntity<ShiftBody> offer(@Valid @RequestBody NewShift wanted) {
        StaffId lead = userName(wanted.lead()).orElseThrow(() -> ActRefused.unacceptable(null, "NOT_A_LEAD"));
        ShiftId id = desk.offer(lead, wanted.tier(), wanted.from(), wanted.to());
        return ResponseEntity.created(URI.create("/api/v1/rota/shifts/" + id))
                .eTag(etag(desk.visible(id)))
                .body(ShiftBody.of(desk.visible(id)));
    }

    @GetMapping("/shifts/{id}")
    ResponseEntity<ShiftBody> shift(@PathVariable UUID id) {
        return answer(new ShiftId(id));
    }

    @PostMapping("/shifts/{id}/confirm")
    ResponseEntity<ShiftBody> confirm(
            @PathVariable UUID id,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String seen) {
        desk.confirm(new ShiftId(id), IfMatch.version(seen));
        return answer(new ShiftId(id));
    }

    /** Takes no notice of If-Match: whatever else has happened to the shift, that it cannot be relied on is the truth. */
    @PostMapping("/shifts/{id}/withdraw")
    Withdrawn withdraw(@PathVariable UUID id, @Valid @RequestBody(required = false) @Nullable WithdrawalWish wish) {
        String named = wish == null || wish.handOverTo() == null
                ? ""
                : wish.handOverTo().strip();
        StaffId handOverTo = userName(named).orElse(null);
        Withdrawal done = desk.withdraw(new ShiftId(id), wish == null ? null : wish.reason(), handOverTo);
        Reason notHandedOver = handOverTo == null && !named.isEmpty() ? Reason.of("NOT_A_LEAD") : done.notHandedOver();
        return new Withdrawn(
                ShiftBody.of(desk.visible(new ShiftId(id))),
                done.handedTo() == null ? null : done.handedTo().toString(),
                notHandedOver == null ? null : notHandedOver.code());
    }

    @PostMapping("/shifts/{id}/take-over")
    ResponseEntity<ShiftBody> takeOver(@PathVariable UUID id) {
        ShiftId taken = desk.takeOver(new ShiftId(id));
        Shift shift = desk.visible(taken);
        return ResponseEntity.created(URI.create("/api/v1/rota/shifts/" + taken))
                .eTag(etag(shift))
                .body(ShiftBody.of(shift));
    }

    @PostMapping("/heartbeat")
    Here heartbeat() {
        Instant until = desk.heartbeat();
        return new Here(signedIn.id().value(), until);
    }

    /** The shifts that overlap the time asked for; by default the next 14 days. */
    @GetMapping
    Items<ShiftBody> rota(
            @RequestParam(required = false) @Nullable Instant from,
            @RequestParam(required = false) @Nullable Instant to) {
        Instant begin = near(from == null ? clock.instant() : from);
        Instant end = near(to == null ? begin.plus(USUAL) : to);
        if (!begin.isBefore(end) || begin.plus(LONGEST).isBefore(end)) {
            throw ActRefused.unacceptable(null, "RANGE_NOT_ACCEPTABLE");
        }
        return new Items<>(
                desk.rota(new Interval(begin, end)).stream().map(ShiftBody::of).toList());
    }

    @GetMapping("/gaps")
    Items<Gap> gaps(@RequestParam(defaultValue = "14") @Min(1) @Max(366) int days) {
        return new Items<>(desk.gaps(days).stream()
                .map(gap -> new Gap(
                        gap.session().toString(),
                        gap.interval().from(),
                        gap.interval().to(),
                        gap.askedFor(),
                        gap.onlyStaffAreOnCall()))
                .toList());
    }

    @GetMapping("/on-call")
    Items<OnCall> onCall(@RequestParam(required = false) @Nullable Instant at) {
        return new Items<>(desk.whomToCall(near(at == null ? clock.instant() : at)).stream()
                .map(lead -> new OnCall(lead.value(), sentences.say(lead)))
                .toList());
    }

    private ResponseEntity<ShiftBody> answer(ShiftId id) {
        Shift shift = desk.visible(id);
        return ResponseEntity.ok().eTag(etag(shift)).body(ShiftBody.of(shift));
    }

    private static String etag(Shift shift) {
        return "\"" + shift.version() + "\"";
    }

    private Instant near(Instant instant) {
        Instant now = clock.instant();
        if (instant.isBefore(now.minus(FURTHEST)) || instant.isAfter(now.plus(FURTHEST))) {
            throw ActRefused.unacceptable(null, "RANGE_NOT_ACCEPTABLE");
        }
        return instant;
    }

    /** Empty when it cannot be a user name, so that it is nobody's, and no lead's either. */
    private static Optional<StaffId> userName(String text) {
        try {
            return Optional.of(new StaffId(text.strip()));
        } catch (IllegalArgumentException noUserName) {
            return Optional.empty();
        }
    }
}
