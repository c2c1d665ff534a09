package org.safesessions.engine;

import java.util.Optional;
import org.safesessions.kernel.ActRefused;
import org.springframework.web.context.request.RequestAttributes;
import org.springframework.web.context.request.RequestContextHolder;

/**
 * Carries a refusal from inside the engine to the guard at the door of its web API, past the engine's own error page. Lives
 * in the request; the system's own threads have none and need none.
 */
final class RefusalInFlight {

    private static final String ATTRIBUTE = RefusalInFlight.class.getName();

    private RefusalInFlight() {}

    static void remember(ActRefused refused) {
        RequestAttributes request = RequestContextHolder.getRequestAttributes();
        if (request != null) {
            request.setAttribute(ATTRIBUTE, refused, RequestAttributes.SCOPE_REQUEST);
        }
    }

    /** The latest refusal of this request. */
    static Optional<ActRefused> heard() {
        return Optional.ofNullable(RequestContextHolder.getRequestAttributes())
                .map(request -> request.getAttribute(ATTRIBUTE, RequestAttributes.SCOPE_REQUEST))
                .map(ActRefused.class::cast);
    }
}
