package org.safesessions.concern.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.safesessions.concern.AboutKind;
import org.safesessions.concern.CaseDesk;
import org.safesessions.concern.ConcernDesk;
import org.safesessions.concern.ConcernReport;
import org.safesessions.concern.EntryKind;
import org.safesessions.concern.HarmPlace;
import org.safesessions.concern.NewEntry;
import org.safesessions.concern.ReadableConcern;
import org.safesessions.concern.Reading;
import org.safesessions.concern.Severity;
import org.safesessions.concern.Threshold;
import org.safesessions.concern.TriageAnswers;
import org.safesessions.concern.TriageDesk;
import org.safesessions.concern.web.PublicConcernsApi.Kept;
import org.safesessions.kernel.ConcernId;
import org.safesessions.people.IfMatch;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Concerns for programs of those who report one under their name, and of those who look after them. */
@RestController
@RequestMapping("/api/v1/concerns")
class ConcernsApi {

    private static final int MAY_BE_SENT = 4 * CaseDesk.LONGEST;

    private final ConcernDesk desk;
    private final CaseDesk cases;
    private final TriageDesk triages;
    private final ChronologyDocument document;

    ConcernsApi(ConcernDesk desk, CaseDesk cases, TriageDesk triages, ChronologyDocument document) {
        this.desk = desk;
        this.cases = cases;
        this.triages = triages;
        this.document = document;
    }

    record Triage(
            @NotBlank @Size(max = 4 * ConcernReport.LINE) String category,
            @NotNull Severity severity,
            @NotBlank @Size(max = MAY_BE_SENT) String rationale,
            @Nullable AboutKind subject,
            @Nullable HarmPlace harmPlace,
            @Nullable Threshold threshold,
            @Nullable @Size(max = MAY_BE_SENT) String thresholdRationale) {

        TriageAnswers answers() {
            return new TriageAnswers(category, severity, rationale, subject, harmPlace, threshold, thresholdRationale);
        }
    }

    record Entry(
            @NotNull EntryKind kind,
            @NotBlank @Size(max = 4 * ConcernReport.LONGEST) String text,
            @Nullable Integer belongsTo,
            @Nullable @Size(max = 4 * ConcernReport.LONGEST) String wordsUsed,
            @Nullable @Size(max = 4 * ConcernReport.LINE) String saidBy,
            @Nullable @Size(max = 4 * ConcernReport.LONGEST) String opinion,
            @Nullable @Size(max = 4 * ConcernReport.LONGEST) String action) {

        NewEntry entry() {
            return new NewEntry(kind, text, belongsTo, wordsUsed, saidBy, opinion, action);
        }
    }

    record Print(@NotBlank @Size(max = MAY_BE_SENT) String reason) {}

    record Close(
            @NotBlank @Size(max = 4 * ConcernReport.LINE) String outcome,
            @NotBlank @Size(max = MAY_BE_SENT) String rationale) {}

    record Items<T>(List<T> items) {}

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    Kept raise(
            @RequestHeader(value = "Idempotency-Key", required = false) @NotNull @UnguessableKey String idempotencyKey,
            @Valid @RequestBody ReportBody body) {
        return new Kept(desk.raiseAsStaff(body.report(), PublicConcernsApi.key(idempotencyKey))
                .shown());
    }

    @GetMapping
    Items<ConcernJson.Line> list() {
        return new Items<>(cases.list().stream().map(ConcernJson.Line::of).toList());
    }

    @GetMapping("/{id}")
    ResponseEntity<ConcernJson> one(@PathVariable ConcernId id) {
        ReadableConcern concern = cases.read(id, Reading.PROGRAM);
        return ResponseEntity.ok().eTag("\"" + concern.version() + "\"").body(ConcernJson.of(concern));
    }

    @GetMapping(
            value = "/{id}/chronology",
            produces = {MediaType.APPLICATION_JSON_VALUE, MediaType.ALL_VALUE})
    ConcernJson.Chronology chronology(@PathVariable ConcernId id) {
        return ConcernJson.Chronology.of(cases.read(id, Reading.CHRONOLOGY));
    }

    /** The same as a document, for whoever asks for one by {@code Accept}. */
    @GetMapping(value = "/{id}/chronology", produces = MediaType.APPLICATION_PDF_VALUE)
    ResponseEntity<byte[]> document(@PathVariable ConcernId id) {
        return document.of(cases.read(id, Reading.DOCUMENT));
    }

    /** The document to be taken away; why is kept in the chronology, and in the document. */
    @PostMapping("/{id}/chronology")
    ResponseEntity<byte[]> print(@PathVariable ConcernId id, @Valid @RequestBody Print print) {
        return document.of(cases.print(id, print.reason()));
    }

    @PostMapping("/{id}/acknowledge")
    ConcernJson.Line acknowledge(
            @PathVariable ConcernId id,
            @RequestHeader(value = HttpHeaders.IF_MATCH, required = false) @Nullable String seen) {
        cases.acknowledge(id, IfMatch.version(seen));
        return ConcernJson.Line.of(cases.line(id));
    }

    @PostMapping("/{id}/triage")
    ConcernJson.Line triage(
            @PathVariable ConcernId id,
            @RequestHeader(value = HttpHeaders.IF_MATCH, required = false) @Nullable String seen,
            @Valid @RequestBody Triage triage) {
        triages.triage(id, triage.answers(), IfMatch.version(seen));
        return ConcernJson.Line.of(cases.line(id));
    }

    @PostMapping("/{id}/entries")
    @ResponseStatus(HttpStatus.CREATED)
    ConcernJson.Line add(@PathVariable ConcernId id, @Valid @RequestBody Entry entry) {
        cases.addEntry(id, entry.entry());
        return ConcernJson.Line.of(cases.line(id));
    }

    @PostMapping("/{id}/close")
    ConcernJson.Line close(
            @PathVariable ConcernId id,
            @RequestHeader(value = HttpHeaders.IF_MATCH, required = false) @Nullable String seen,
            @Valid @RequestBody Close close) {
        cases.close(id, close.outcome(), close.rationale(), IfMatch.version(seen));
        return ConcernJson.Line.of(cases.line(id));
    }
}
