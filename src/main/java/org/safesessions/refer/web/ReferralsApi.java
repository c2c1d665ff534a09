package org.safesessions.refer.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.net.URI;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.safesessions.concern.Reading;
import org.safesessions.kernel.ActRefused;
import org.safesessions.kernel.ConcernId;
import org.safesessions.kernel.ReferralId;
import org.safesessions.people.IfMatch;
import org.safesessions.refer.Agency;
import org.safesessions.refer.AgencyAnswer;
import org.safesessions.refer.AnswerDesk;
import org.safesessions.refer.ClockMove;
import org.safesessions.refer.ReadableReferral;
import org.safesessions.refer.ReferralBook;
import org.safesessions.refer.ReferralClockDesk;
import org.safesessions.refer.ReferralDesk;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Referrals of one concern, for programs of those who may know of it. */
@RestController
@RequestMapping("/api/v1/concerns/{id}/referrals")
class ReferralsApi {

    private static final int MAY_BE_SENT = 4 * ReferralDesk.LONGEST;

    private final ReferralDesk desk;
    private final AnswerDesk answers;
    private final ReferralClockDesk clocks;
    private final ReferralBook book;

    ReferralsApi(ReferralDesk desk, AnswerDesk answers, ReferralClockDesk clocks, ReferralBook book) {
        this.desk = desk;
        this.answers = answers;
        this.clocks = clocks;
        this.book = book;
    }

    record Beginning(
            @NotBlank @Size(max = MAY_BE_SENT) String agency,
            @Nullable @Size(max = MAY_BE_SENT) String area,
            @Nullable @Size(max = MAY_BE_SENT) String briefing,
            @Nullable @Size(max = MAY_BE_SENT) String spokenTo,
            @Nullable @Size(max = MAY_BE_SENT) String at,
            @Nullable @Size(max = MAY_BE_SENT) String reference) {}

    record Made(
            @NotBlank @Size(max = MAY_BE_SENT) String spokenTo,
            @Nullable @Size(max = MAY_BE_SENT) String at,
            @Nullable @Size(max = MAY_BE_SENT) String reference) {}

    record Written(
            @Nullable @Size(max = 50) Map<@NotNull String, @NotNull @Size(max = MAY_BE_SENT) String> form,
            @Nullable @Size(max = MAY_BE_SENT) String summary,
            @Nullable @Size(max = MAY_BE_SENT) String reference) {}

    record Chased(
            @NotBlank @Size(max = MAY_BE_SENT) String spokenTo,
            @Nullable @Size(max = MAY_BE_SENT) String said) {}

    record Answered(
            @NotNull AgencyAnswer answer,
            @NotBlank @Size(max = MAY_BE_SENT) String said) {}

    record Considered(
            @NotNull Boolean agreed,
            @NotBlank @Size(max = MAY_BE_SENT) String rationale) {}

    record Withdrawal(@NotBlank @Size(max = MAY_BE_SENT) String rationale) {}

    record Move(
            @NotNull ClockMove move,
            @Nullable OffsetDateTime until,
            @NotBlank @Size(max = MAY_BE_SENT) String reason) {}

    record Items(List<ReferralJson.Line> items) {}

    @GetMapping
    Items list(@PathVariable ConcernId id) {
        return new Items(book.of(id).stream().map(ReferralJson.Line::of).toList());
    }

    /** Whoever rang before they wrote it down says so at once. */
    @PostMapping
    ResponseEntity<ReferralJson.Line> begin(@PathVariable ConcernId id, @Valid @RequestBody Beginning body) {
        Agency agency = Agency.of(body.agency()).orElseThrow(() -> ActRefused.unacceptable(id, "AGENCY_UNKNOWN"));
        ReferralId begun = body.spokenTo() == null
                ? desk.begin(id, agency, body.area(), body.briefing())
                : desk.beginMade(
                        id, agency, body.area(), body.briefing(), body.spokenTo(), body.at(), body.reference());
        return ResponseEntity.created(URI.create("/api/v1/concerns/" + id + "/referrals/" + begun))
                .body(ReferralJson.Line.of(book.line(begun)));
    }

    @GetMapping("/{referral}")
    ResponseEntity<ReferralJson> one(@PathVariable ConcernId id, @PathVariable ReferralId referral) {
        refuseElsewhere(id, referral);
        ReadableReferral read = book.read(referral, Reading.PROGRAM);
        return ResponseEntity.ok().eTag("\"" + read.line().version() + "\"").body(ReferralJson.of(read));
    }

    @PostMapping("/{referral}/made")
    ReferralJson.Line made(
            @PathVariable ConcernId id,
            @PathVariable ReferralId referral,
            @RequestHeader(value = HttpHeaders.IF_MATCH, required = false) @Nullable String seen,
            @Valid @RequestBody Made body) {
        refuseElsewhere(id, referral);
        desk.made(referral, body.spokenTo(), body.at(), body.reference(), IfMatch.version(seen));
        return ReferralJson.Line.of(book.line(referral));
    }

    @PostMapping("/{referral}/written")
    ReferralJson.Line written(
            @PathVariable ConcernId id,
            @PathVariable ReferralId referral,
            @RequestHeader(value = HttpHeaders.IF_MATCH, required = false) @Nullable String seen,
            @Valid @RequestBody Written body) {
        refuseElsewhere(id, referral);
        desk.written(
                referral,
                Objects.requireNonNullElse(body.form(), Map.of()),
                body.summary(),
                body.reference(),
                IfMatch.version(seen));
        return ReferralJson.Line.of(book.line(referral));
    }

    @PostMapping("/{referral}/chased")
    ReferralJson.Line chased(
            @PathVariable ConcernId id,
            @PathVariable ReferralId referral,
            @RequestHeader(value = HttpHeaders.IF_MATCH, required = false) @Nullable String seen,
            @Valid @RequestBody Chased body) {
        refuseElsewhere(id, referral);
        desk.chased(referral, body.spokenTo(), body.said(), IfMatch.version(seen));
        return ReferralJson.Line.of(book.line(referral));
    }

    @PostMapping("/{referral}/answered")
    ReferralJson.Line answered(
            @PathVariable ConcernId id,
            @PathVariable ReferralId referral,
            @RequestHeader(value = HttpHeaders.IF_MATCH, required = false) @Nullable String seen,
            @Valid @RequestBody Answered body) {
        refuseElsewhere(id, referral);
        answers.answered(referral, body.answer(), body.said(), IfMatch.version(seen));
        return ReferralJson.Line.of(book.line(referral));
    }

    @PostMapping("/{referral}/considered")
    ReferralJson.Line considered(
            @PathVariable ConcernId id,
            @PathVariable ReferralId referral,
            @RequestHeader(value = HttpHeaders.IF_MATCH, required = false) @Nullable String seen,
            @Valid @RequestBody Considered body) {
        refuseElsewhere(id, referral);
        answers.considered(referral, body.agreed(), body.rationale(), IfMatch.version(seen));
        return ReferralJson.Line.of(book.line(referral));
    }

    @PostMapping("/{referral}/withdraw")
    ReferralJson.Line withdraw(
            @PathVariable ConcernId id,
            @PathVariable ReferralId referral,
            @RequestHeader(value = HttpHeaders.IF_MATCH, required = false) @Nullable String seen,
            @Valid @RequestBody Withdrawal body) {
        refuseElsewhere(id, referral);
        answers.withdraw(referral, body.rationale(), IfMatch.version(seen));
        return ReferralJson.Line.of(book.line(referral));
    }

    @PostMapping("/{referral}/clock")
    ReferralJson.Line move(
            @PathVariable ConcernId id,
            @PathVariable ReferralId referral,
            @RequestHeader(value = HttpHeaders.IF_MATCH, required = false) @Nullable String seen,
            @Valid @RequestBody Move body) {
        refuseElsewhere(id, referral);
        OffsetDateTime until = body.until();
        clocks.move(
                referral, body.move(), until == null ? null : until.toInstant(), body.reason(), IfMatch.version(seen));
        return ReferralJson.Line.of(book.line(referral));
    }

    /** One of another concern is not there. */
    private void refuseElsewhere(ConcernId id, ReferralId referral) {
        if (!book.line(referral).concern().equals(id)) {
            throw ActRefused.notFound();
        }
    }
}
