package org.safesessions.lifecycle.web;

import static org.springframework.http.HttpStatus.BAD_REQUEST;
import static org.springframework.http.HttpStatus.CONFLICT;
import static org.springframework.http.HttpStatus.FORBIDDEN;
import static org.springframework.http.HttpStatus.INTERNAL_SERVER_ERROR;
import static org.springframework.http.HttpStatus.NOT_FOUND;
import static org.springframework.http.HttpStatus.PAYLOAD_TOO_LARGE;
import static org.springframework.http.HttpStatus.TOO_MANY_REQUESTS;
import static org.springframework.http.HttpStatus.UNPROCESSABLE_ENTITY;

import jakarta.persistence.LockTimeoutException;
import jakarta.persistence.PessimisticLockException;
import jakarta.validation.ConstraintViolationException;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.safesessions.kernel.ActRefused;
import org.safesessions.kernel.Reason;
import org.safesessions.people.BodyTooLarge;
import org.springframework.beans.TypeMismatchException;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.dao.PessimisticLockingFailureException;
import org.springframework.dao.QueryTimeoutException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.security.web.firewall.RequestRejectedException;
import org.springframework.validation.BindException;
import org.springframework.web.ErrorResponse;
import org.springframework.web.bind.MissingServletRequestParameterException;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.method.annotation.HandlerMethodValidationException;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.springframework.web.multipart.MultipartException;

/** Finds out what went wrong from what was thrown; the first thing that is known decides, however deep it is wrapped. */
final class ProblemReader {

    private static final int DEEPEST = 20;

    private ProblemReader() {}

    /** A refusal by one of our own rules, however the engine or the database wrapped it on its way out. */
    static Optional<ActRefused> refusal(Throwable thrown) {
        return causes(thrown)
                .filter(ActRefused.class::isInstance)
                .map(ActRefused.class::cast)
                .findFirst();
    }

    /** Status 500 stands for what nobody expected. */
    static Problem read(Throwable thrown) {
        return refusal(thrown)
                .map(ProblemReader::refused)
                .orElseGet(() -> causes(thrown)
                        .flatMap(cause -> known(cause).stream())
                        .findFirst()
                        .orElseGet(() -> Problem.of(INTERNAL_SERVER_ERROR, "unexpected")));
    }

    private static Problem refused(ActRefused refusal) {
        List<Reason> reasons = refusal.reasons();
        HttpStatus status = switch (refusal.kind()) {
            case UNACCEPTABLE -> UNPROCESSABLE_ENTITY;
            case CONFLICT -> CONFLICT;
            case NOT_ALLOWED -> FORBIDDEN;
            case NOT_FOUND -> NOT_FOUND;
            case TOO_MANY -> TOO_MANY_REQUESTS;
        };
        boolean stale = status == CONFLICT
                && reasons.stream().anyMatch(reason -> reason.code().equals("STALE"));
        Problem problem = Problem.of(status, stale ? "stale" : refusal.problem(), reasons.toArray(Reason[]::new));
        return status == TOO_MANY_REQUESTS ? problem.with(retryAfter(reasons)) : problem;
    }

    private static HttpHeaders retryAfter(List<Reason> reasons) {
        HttpHeaders headers = new HttpHeaders();
        headers.set(HttpHeaders.RETRY_AFTER, reasons.get(0).details().get(0).toString());
        return headers;
    }

    private static Optional<Problem> known(Throwable cause) {
        return database(cause).or(() -> input(cause)).or(() -> protocol(cause));
    }

    private static Optional<Problem> database(Throwable cause) {
        if (cause instanceof OptimisticLockingFailureException
                || cause instanceof jakarta.persistence.OptimisticLockException) {
            return Optional.of(Problem.stale());
        }
        if (cause instanceof PessimisticLockingFailureException
                || cause instanceof QueryTimeoutException
                || cause instanceof LockTimeoutException
                || cause instanceof PessimisticLockException
                // the engine's own; its classes may not be named here
                || cause.getClass().getSimpleName().equals("OptimisticLockingException")) {
            return Optional.of(Problem.tryAgain());
        }
        if (cause instanceof DataIntegrityViolationException) {
            // class 22 is what the database cannot store, such as a text too long; else two came at the same moment
            boolean unstorable = causes(cause)
                    .filter(SQLException.class::isInstance)
                    .map(sql -> ((SQLException) sql).getSQLState())
                    .anyMatch(state -> state != null && state.startsWith("22"));
            return Optional.of(
                    unstorable ? Problem.invalid(Reason.of("TEXT_NOT_ALLOWED", "The text")) : Problem.tryAgain());
        }
        return Optional.empty();
    }

    private static Optional<Problem> input(Throwable cause) {
        if (cause instanceof HttpMessageNotReadableException unreadable) {
            return Optional.of(JsonTrouble.read(unreadable));
        }
        if (cause instanceof BindException invalid) {
            return Optional.of(Problem.invalid(invalid.getAllErrors().stream()
                    .map(InputTrouble::reason)
                    .distinct()
                    .toArray(Reason[]::new)));
        }
        if (cause instanceof HandlerMethodValidationException invalid) {
            return Optional.of(Problem.invalid(InputTrouble.reasons(invalid)));
        }
        if (cause instanceof ConstraintViolationException invalid) {
            return Optional.of(Problem.invalid(InputTrouble.reasons(invalid)));
        }
        if (cause instanceof MethodArgumentTypeMismatchException mismatch
                && mismatch.getParameter().hasParameterAnnotation(PathVariable.class)) {
            return Optional.of(Problem.notFound());
        }
        if (cause instanceof TypeMismatchException mismatch) {
            return Optional.of(Problem.invalid(InputTrouble.reason(mismatch)));
        }
        if (cause instanceof MissingServletRequestParameterException missing) {
            return Optional.of(Problem.invalid(Reason.of("FIELD_MISSING", missing.getParameterName())));
        }
        return Optional.empty();
    }

    private static Optional<Problem> protocol(Throwable cause) {
        if (cause instanceof MaxUploadSizeExceededException) {
            return Optional.of(Problem.of(PAYLOAD_TOO_LARGE, "too-large", Reason.of("TOO_LARGE", "4096")));
        }
        if (cause instanceof RequestRejectedException) {
            return Optional.of(Problem.of(BAD_REQUEST));
        }
        if (cause instanceof MultipartException broken) {
            boolean tooLarge = causes(broken).anyMatch(BodyTooLarge.class::isInstance);
            return Optional.of(
                    tooLarge
                            ? Problem.of(PAYLOAD_TOO_LARGE, "too-large", Reason.of("TOO_LARGE", "4096"))
                            : Problem.invalid(Reason.of("MALFORMED")));
        }
        if (cause instanceof ErrorResponse answer) {
            HttpStatus status = HttpStatus.resolve(answer.getStatusCode().value());
            return status == null || status.is5xxServerError()
                    ? Optional.empty()
                    : Optional.of(Problem.of(status).with(answer.getHeaders()));
        }
        return Optional.empty();
    }

    static Stream<Throwable> causes(Throwable thrown) {
        return Stream.iterate(thrown, cause -> cause != null, Throwable::getCause)
                .limit(DEEPEST);
    }
}
