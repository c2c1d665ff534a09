package org.safesessions.vet.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.safesessions.kernel.RegistrationId;
import org.safesessions.kernel.SessionId;
import org.safesessions.people.IfMatch;
import org.safesessions.vet.CaseFile;
import org.safesessions.vet.CaseState;
import org.safesessions.vet.Check;
import org.safesessions.vet.CheckOutcome;
import org.safesessions.vet.IdentityHow;
import org.safesessions.vet.ImageSearch;
import org.safesessions.vet.RefusalCause;
import org.safesessions.vet.VettingDecision;
import org.safesessions.vet.VettingDesk;
import org.safesessions.vet.VettingOutcome;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The checks of a person for programs, for the session's co-hosts and leads. */
@RestController
@RequestMapping("/api/v1/registrations/{id}")
class VettingApi {

    private final VettingDesk desk;

    VettingApi(VettingDesk desk) {
        this.desk = desk;
    }

    record DecisionBody(
            @NotNull VettingOutcome outcome,
            @Nullable CheckOutcome identity,
            @Nullable CheckOutcome accountAge,
            @Nullable CheckOutcome profileImage,
            @Nullable IdentityHow identityHow,
            @Nullable RefusalCause cause,
            ImageSearch.@Nullable Engine searchEngine,
            ImageSearch.@Nullable Finding searchFinding,

            @Nullable @Size(max = VettingDesk.REASON_LONGEST) String reason) {

        VettingDecision decision() {
            ImageSearch search =
                    searchEngine == null || searchFinding == null ? null : new ImageSearch(searchEngine, searchFinding);
            return new VettingDecision(outcome, identity, accountAge, profileImage, identityHow, cause, search, reason);
        }
    }

    record SecondOpinion(
            @NotNull Boolean agreed,

            @Nullable @Size(max = VettingDesk.REASON_LONGEST) String reason) {}

    record CaseBody(
            RegistrationId id,
            SessionId session,
            CaseState state,
            Map<Check, CheckOutcome> checks,
            Instant decideBy,
            @Nullable String decidedBy,
            @Nullable Instant decidedAt) {

        static CaseBody of(CaseFile file) {
            Map<Check, CheckOutcome> checks = new LinkedHashMap<>();
            for (Check check : Check.values()) {
                file.vetting().outcomeOf(check).ifPresent(outcome -> checks.put(check, outcome));
            }
            return new CaseBody(
                    file.vetting().id(),
                    file.vetting().session(),
                    file.vetting().state(),
                    checks,
                    file.vetting().decideBy(),
                    file.vetting().decidedBy().map(Object::toString).orElse(null),
                    file.vetting().decidedAt().orElse(null));
        }
    }

    @GetMapping("/decision")
    ResponseEntity<CaseBody> look(@PathVariable RegistrationId id) {
        return answer(id);
    }

    @PostMapping("/decision")
    ResponseEntity<CaseBody> decide(
            @PathVariable RegistrationId id,
            @Valid @RequestBody DecisionBody body,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String seen) {
        desk.decide(id, body.decision(), IfMatch.version(seen));
        return answer(id);
    }

    /** By somebody else than who wants to refuse. */
    @PostMapping("/second-opinion")
    ResponseEntity<CaseBody> confirm(@PathVariable RegistrationId id, @Valid @RequestBody SecondOpinion body) {
        desk.confirmRefusal(id, body.agreed(), body.reason());
        return answer(id);
    }

    @PostMapping("/answer-received")
    ResponseEntity<CaseBody> answered(@PathVariable RegistrationId id) {
        desk.answerReceived(id);
        return answer(id);
    }

    private ResponseEntity<CaseBody> answer(RegistrationId id) {
        CaseFile file = desk.visible(id);
        return ResponseEntity.ok().eTag("\"" + file.vetting().version() + "\"").body(CaseBody.of(file));
    }
}
