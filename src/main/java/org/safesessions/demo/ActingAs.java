package org.safesessions.demo;

import java.util.List;
import java.util.function.Supplier;
import org.safesessions.kernel.StaffId;
import org.springframework.context.annotation.Profile;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;

/** Lets the seed do each thing as the demonstration's person who would do it. */
@Component
@Profile("!production")
class ActingAs {

    <T> T as(StaffId person, Supplier<T> act) {
        SecurityContext before = SecurityContextHolder.getContext();
        SecurityContext theirs = SecurityContextHolder.createEmptyContext();
        theirs.setAuthentication(UsernamePasswordAuthenticationToken.authenticated(person.value(), null, List.of()));
        SecurityContextHolder.setContext(theirs);
        try {
            return act.get();
        } finally {
            SecurityContextHolder.setContext(before);
        }
    }

    void as(StaffId person, Runnable act) {
        as(person, () -> {
            act.run();
            return true;
        });
    }
}
