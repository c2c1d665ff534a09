package org.safesessions.lifecycle.web;

import jakarta.servlet.http.HttpServletResponse;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.safesessions.kernel.Reason;
import org.safesessions.people.Sentences;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;
import org.springframework.web.servlet.ModelAndView;

/** Writes a problem: as RFC 9457 JSON to programs, as a page that says what to do next to people. */
@Component
class ProblemAnswers {

    private static final Logger LOG = LoggerFactory.getLogger(ProblemAnswers.class);
    private static final int FRAMES = 30;
    private static final Pattern PLAIN_PATH = Pattern.compile("[A-Za-z0-9/._~-]{1,300}");

    private final Sentences sentences;

    ProblemAnswers(Sentences sentences) {
        this.sentences = sentences;
    }

    Object of(String path, Throwable thrown) {
        Problem problem = ProblemReader.read(thrown);
        return of(path, problem.status().is5xxServerError() ? unexpected(thrown) : problem);
    }

    Object of(String path, Problem problem) {
        return isProgram(path) ? json(path, problem) : page(problem);
    }

    /** Tells the person a reference, and the log everything but the words: exception messages may hold personal data. */
    private static Problem unexpected(Throwable thrown) {
        String reference = UUID.randomUUID().toString().substring(0, 8);
        LOG.error("Unexpected, reference {}: {}", reference, withoutWords(thrown));
        return Problem.of(HttpStatus.INTERNAL_SERVER_ERROR, "unexpected", Reason.of("UNEXPECTED", reference));
    }

    private static boolean isProgram(String path) {
        return path.startsWith("/api/") || path.startsWith("/v3/") || path.startsWith("/camunda/api/");
    }

    private ResponseEntity<ProblemDetail> json(String path, Problem problem) {
        ProblemDetail detail = ProblemDetail.forStatus(problem.status());
        detail.setType(URI.create("/problems/" + problem.name()));
        detail.setTitle(title(problem));
        detail.setDetail(problem.reasons().stream().map(sentences::of).collect(Collectors.joining(" ")));
        if (PLAIN_PATH.matcher(path).matches()) {
            detail.setInstance(URI.create(path)); // what was asked for, not the error page that answers
        }
        detail.setProperty("reasons", problem.reasons().stream().map(this::json).toList());
        problem.reasons().stream()
                .filter(ProblemAnswers::hasReplacement)
                .findFirst()
                .ifPresent(reason -> detail.setProperty("replacement", replacement(reason)));
        return ResponseEntity.status(problem.status())
                .headers(problem.headers())
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(detail);
    }

    private Map<String, String> json(Reason reason) {
        Map<String, String> json = new LinkedHashMap<>();
        json.put("code", reason.code());
        json.put("text", sentences.of(reason));
        if (hasReplacement(reason)) {
            json.put("replacement", replacement(reason));
        }
        if (reason.code().startsWith("FIELD_") && !reason.details().isEmpty()) {
            json.put("field", reason.details().get(0).toString());
        }
        return json;
    }

    /** A retired platform's reason carries what to use instead as its second detail. */
    private static boolean hasReplacement(Reason reason) {
        return reason.code().equals("PLATFORM_RETIRED") && reason.details().size() > 1;
    }

    private static String replacement(Reason reason) {
        return reason.details().get(1).toString();
    }

    /** What the answer must say besides is set on the answer itself: a page and its model have no headers. */
    private ModelAndView page(Problem problem) {
        if (RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes current) {
            HttpServletResponse answer = current.getResponse();
            if (answer != null) {
                problem.headers().forEach((name, values) -> answer.setHeader(name, String.join(", ", values)));
            }
        }
        ModelAndView page = new ModelAndView("error/problem", problem.status());
        page.addObject("problemTitle", title(problem));
        page.addObject(
                "sentences", problem.reasons().stream().map(sentences::of).toList());
        page.addObject("lacksRight", problem.lacksRight());
        page.addObject("codes", problem.reasons().stream().map(Reason::code).toList());
        return page;
    }

    private String title(Problem problem) {
        return sentences.problem(problem.name(), problem.status().getReasonPhrase());
    }

    private static String withoutWords(Throwable thrown) {
        return ProblemReader.causes(thrown)
                .map(cause -> cause.getClass().getName()
                        + List.of(cause.getStackTrace()).stream()
                                .limit(FRAMES)
                                .map(frame -> "\n\tat " + frame)
                                .collect(Collectors.joining()))
                .collect(Collectors.joining("\nCaused by: "));
    }
}
