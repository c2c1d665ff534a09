package org.safesessions.people;

import java.util.List;
import org.safesessions.kernel.StaffId;
import org.springframework.security.authentication.AbstractAuthenticationToken;

/** Somebody who may do what they are just doing, for the length of one request. It has no authorities and is kept nowhere. */
public final class LimitedSignIn extends AbstractAuthenticationToken {

    private static final long serialVersionUID = 1L;

    private final String person;

    public LimitedSignIn(StaffId person) {
        super(List.of());
        this.person = person.value();
        setAuthenticated(true);
    }

    @Override
    public Object getCredentials() {
        return "";
    }

    @Override
    public Object getPrincipal() {
        return person;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof LimitedSignIn limited && person.equals(limited.person);
    }

    @Override
    public int hashCode() {
        return person.hashCode();
    }
}
