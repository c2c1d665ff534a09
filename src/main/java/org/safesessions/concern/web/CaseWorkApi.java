package org.safesessions.concern.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;
import org.safesessions.concern.CaseDesk;
import org.safesessions.concern.ClosingDesk;
import org.safesessions.concern.DangerDesk;
import org.safesessions.concern.EmergencyCall;
import org.safesessions.concern.NextReview;
import org.safesessions.concern.Threshold;
import org.safesessions.concern.TriageDesk;
import org.safesessions.kernel.ConcernId;
import org.safesessions.people.IfMatch;
import org.springframework.http.HttpHeaders;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What is decided about a concern after triage, for programs of those who look after it. */
@RestController
@RequestMapping("/api/v1/concerns/{id}")
class CaseWorkApi {

    private static final int MAY_BE_SENT = 4 * CaseDesk.LONGEST;

    private final CaseDesk cases;
    private final TriageDesk triages;
    private final ClosingDesk closings;
    private final DangerDesk danger;

    CaseWorkApi(CaseDesk cases, TriageDesk triages, ClosingDesk closings, DangerDesk danger) {
        this.cases = cases;
        this.triages = triages;
        this.closings = closings;
        this.danger = danger;
    }

    record Emergency(
            @NotNull Boolean called,
            @Nullable @Size(max = MAY_BE_SENT) String by,
            @Nullable @Size(max = MAY_BE_SENT) String at,
            @Nullable @Size(max = MAY_BE_SENT) String reference,
            @Nullable @Size(max = MAY_BE_SENT) String whyNot) {

        EmergencyCall call() {
            return new EmergencyCall(called, by, at, reference, whyNot);
        }
    }

    /** Whether 999 was called. */
    @PostMapping("/emergency")
    ConcernJson.Line emergency(@PathVariable ConcernId id, @Valid @RequestBody Emergency emergency) {
        danger.note(id, emergency.call());
        return ConcernJson.Line.of(cases.line(id));
    }

    record Decision(
            @NotNull Threshold decision,
            @NotBlank @Size(max = MAY_BE_SENT) String rationale) {}

    record Review(
            @NotBlank @Size(max = MAY_BE_SENT) String found,
            @Nullable NextReview next) {}

    record SignOff(
            @NotNull Boolean agreed,
            @NotBlank @Size(max = MAY_BE_SENT) String rationale) {}

    record Reopening(@NotBlank @Size(max = MAY_BE_SENT) String rationale) {}

    @PostMapping("/threshold")
    ConcernJson.Line decide(
            @PathVariable ConcernId id,
            @RequestHeader(value = HttpHeaders.IF_MATCH, required = false) @Nullable String seen,
            @Valid @RequestBody Decision decision) {
        triages.decide(id, decision.decision(), decision.rationale(), IfMatch.version(seen));
        return ConcernJson.Line.of(cases.line(id));
    }

    @PostMapping("/review")
    ConcernJson.Line review(
            @PathVariable ConcernId id,
            @RequestHeader(value = HttpHeaders.IF_MATCH, required = false) @Nullable String seen,
            @Valid @RequestBody Review review) {
        triages.review(id, review.found(), review.next(), IfMatch.version(seen));
        return ConcernJson.Line.of(cases.line(id));
    }

    @PostMapping("/sign-off")
    ConcernJson.Line signOff(
            @PathVariable ConcernId id,
            @RequestHeader(value = HttpHeaders.IF_MATCH, required = false) @Nullable String seen,
            @Valid @RequestBody SignOff signOff) {
        closings.signOff(id, signOff.agreed(), signOff.rationale(), IfMatch.version(seen));
        return ConcernJson.Line.of(cases.line(id));
    }

    @PostMapping("/reopen")
    ConcernJson.Line reopen(
            @PathVariable ConcernId id,
            @RequestHeader(value = HttpHeaders.IF_MATCH, required = false) @Nullable String seen,
            @Valid @RequestBody Reopening reopening) {
        closings.reopen(id, reopening.rationale(), IfMatch.version(seen));
        return ConcernJson.Line.of(cases.line(id));
    }
}
