package org.safesessions;

import java.util.List;
import java.util.function.Supplier;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;

/** Does something as a member of staff, straight at the desks. */
@TestComponent
public class Acting {

    public <T> T as(String person, Supplier<T> act) {
        SecurityContext theirs = SecurityContextHolder.createEmptyContext();
        theirs.setAuthentication(UsernamePasswordAuthenticationToken.authenticated(person, null, List.of()));
        SecurityContext before = SecurityContextHolder.getContext();
        SecurityContextHolder.setContext(theirs);
        try {
            return act.get();
        } finally {
            SecurityContextHolder.setContext(before);
        }
    }

    public void as(String person, Runnable act) {
        as(person, () -> {
            act.run();
            return true;
        });
    }
}
