package org.safesessions.bench;

import java.util.List;
import java.util.function.Supplier;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;

/** Does something in somebody's name. */
final class Signed {

    private Signed() {}

    static <T> T as(String person, Supplier<T> act) {
        SecurityContextHolder.getContext()
                .setAuthentication(UsernamePasswordAuthenticationToken.authenticated(person, null, List.of()));
        try {
            return act.get();
        } finally {
            SecurityContextHolder.clearContext();
        }
    }

    static void in(String person, Runnable act) {
        as(person, () -> {
            act.run();
            return true;
        });
    }
}
