package org.safesessions.register.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.safesessions.kernel.SessionId;
import org.safesessions.people.Sentences;
import org.safesessions.register.AgeGroup;
import org.safesessions.register.ImportDesk;
import org.safesessions.register.files.FileFormat;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/** Lists of people for programs of the session's co-hosts. */
@RestController
class ImportApi {

    private final ImportDesk desk;
    private final Sentences sentences;

    ImportApi(ImportDesk desk, Sentences sentences) {
        this.desk = desk;
        this.sentences = sentences;
    }

    record Accepted(
            long line,
            String participantName,
            String displayName,
            AgeGroup ageGroup,
            @Nullable String email,
            @Nullable String phone) {}

    record Rejected(long line, String code, String reason) {}

    record Result(FileFormat format, List<Accepted> accepted, List<Rejected> rejected) {}

    /**
     * Says what is in the file; registers everybody in it only when it is no dry run and no line is rejected. A file that
     * is not taken in for its lines is answered with 422 and the same lists.
     */
    @PostMapping(path = "/api/v1/sessions/{id}/registrations/import", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    ResponseEntity<?> importFile(
            @PathVariable SessionId id,
            @RequestParam MultipartFile file,
            @RequestParam(defaultValue = "false") boolean dryRun) {
        byte[] bytes = bytes(file);
        ImportDesk.Preview preview = dryRun ? desk.preview(id, bytes, null) : desk.take(id, bytes, null);
        Result result = result(preview);
        if (dryRun || result.rejected().isEmpty()) {
            return ResponseEntity.ok(result);
        }
        return ResponseEntity.unprocessableEntity()
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(problem(result));
    }

    static byte[] bytes(MultipartFile file) {
        try {
            return file.getBytes();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private Result result(ImportDesk.Preview preview) {
        return new Result(
                preview.sheet().format(),
                preview.accepted().stream()
                        .map(one -> new Accepted(
                                one.line(),
                                one.participantName(),
                                one.displayName(),
                                one.ageGroup(),
                                one.email(),
                                one.phone()))
                        .toList(),
                preview.rejected().stream()
                        .map(one -> new Rejected(one.line(), one.reason().code(), sentences.of(one.reason())))
                        .toList());
    }

    private ProblemDetail problem(Result result) {
        ProblemDetail problem = ProblemDetail.forStatus(HttpStatus.UNPROCESSABLE_ENTITY);
        problem.setType(URI.create("/problems/import-refused"));
        problem.setTitle(sentences.problem("import-refused", "Nobody was registered"));
        problem.setProperty(
                "reasons",
                result.rejected().stream()
                        .map(one -> new Coded(one.code(), one.reason()))
                        .distinct()
                        .toList());
        problem.setProperty("format", result.format());
        problem.setProperty("accepted", List.of());
        problem.setProperty("rejected", result.rejected());
        return problem;
    }

    private record Coded(String code, String text) {}
}
