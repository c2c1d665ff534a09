package org.safesessions.lifecycle.web;

import java.util.List;
import java.util.Set;
import org.safesessions.kernel.Reason;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;

/**
 * Why a request got no for an answer, before it is written as JSON or as a page.
 *
 * @param name stable, in kebab case: the last part of the problem's {@code type}
 * @param headers what the answer must say besides, such as {@code Allow}
 */
record Problem(HttpStatus status, String name, List<Reason> reasons, HttpHeaders headers) {

    private static final Set<String> NOT_ABOUT_DUTIES = Set.of("PAGE_TOO_OLD", "CLOSED_HERE");

    static Problem of(HttpStatus status, String name, Reason... reasons) {
        return new Problem(status, name, List.of(reasons), new HttpHeaders());
    }

    static Problem invalid(Reason... reasons) {
        return of(HttpStatus.BAD_REQUEST, "invalid-input", reasons);
    }

    /** Somebody else was quicker: the same request may well succeed when it is sent again. */
    static Problem tryAgain() {
        return of(HttpStatus.CONFLICT, "conflict", Reason.of("TRY_AGAIN"));
    }

    static Problem stale() {
        return of(HttpStatus.CONFLICT, "stale", Reason.of("STALE"));
    }

    static Problem notFound() {
        return of(HttpStatus.NOT_FOUND, "not-found", Reason.of("NOT_FOUND"));
    }

    /** The plain meaning of a status for which nobody gave a better reason. */
    static Problem of(HttpStatus status) {
        return switch (status) {
            case UNAUTHORIZED -> of(status, "sign-in", Reason.of("SIGN_IN_FIRST"));
            case FORBIDDEN -> of(status, "not-allowed", Reason.of("CLOSED_HERE"));
            case NOT_FOUND -> notFound();
            case METHOD_NOT_ALLOWED -> of(status, "not-supported", Reason.of("METHOD_NOT_ALLOWED"));
            case NOT_ACCEPTABLE -> of(status, "not-supported", Reason.of("NOT_ACCEPTABLE"));
            case UNSUPPORTED_MEDIA_TYPE -> of(status, "not-supported", Reason.of("MEDIA_TYPE_NOT_SUPPORTED"));
            case CONFLICT -> tryAgain();
            case PRECONDITION_FAILED -> of(status, "stale", Reason.of("STALE"));
            case PRECONDITION_REQUIRED -> of(status, "invalid-input", Reason.of("FIELD_MISSING", "If-Match"));
            case PAYLOAD_TOO_LARGE -> of(status, "too-large", Reason.of("TOO_LARGE", "64"));
            default -> of(status, "invalid-input", Reason.of("MALFORMED"));
        };
    }

    /** Whether somebody with other duties could do it; not so when the page was open for too long. */
    boolean lacksRight() {
        return status == HttpStatus.FORBIDDEN
                && reasons.stream().map(Reason::code).noneMatch(NOT_ABOUT_DUTIES::contains);
    }

    Problem with(HttpHeaders more) {
        return new Problem(status, name, reasons, more);
    }
}
