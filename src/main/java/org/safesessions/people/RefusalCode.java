package org.safesessions.people;

import jakarta.servlet.ServletRequest;
import java.util.Optional;
import org.safesessions.kernel.Reason;

/** Lets a filter that refuses a request tell the error page why. */
public final class RefusalCode {

    private static final String ATTRIBUTE = RefusalCode.class.getName();

    private RefusalCode() {}

    public static void put(ServletRequest request, Reason reason) {
        request.setAttribute(ATTRIBUTE, reason);
    }

    public static Optional<Reason> of(ServletRequest request) {
        return request.getAttribute(ATTRIBUTE) instanceof Reason reason ? Optional.of(reason) : Optional.empty();
    }
}
