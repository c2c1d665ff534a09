package org.safesessions.people;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.safesessions.kernel.ActRefused;
import org.safesessions.kernel.StaffId;
import org.springframework.security.authentication.AnonymousAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;

/** Who is acting now, according to the sign-in of the current request. */
@Component
public class SignedInStaff {

    private final StaffDesk staff;

    SignedInStaff(StaffDesk staff) {
        this.staff = staff;
    }

    /** Empty on public pages and in the system's own work. */
    public Optional<StaffId> current() {
        Authentication authentication = SecurityContextHolder.getContext().getAuthentication();
        if (authentication == null
                || !authentication.isAuthenticated()
                || authentication instanceof AnonymousAuthenticationToken) {
            return Optional.empty();
        }
        return Optional.of(new StaffId(authentication.getName()));
    }

    /** Whether they may do only what they are just doing: they have not signed in. */
    public boolean isLimited() {
        return SecurityContextHolder.getContext().getAuthentication() instanceof LimitedSignIn;
    }

    /**
     * Whoever acts; for acts that nobody may do unnamed.
     *
     * @throws ActRefused of kind NOT_ALLOWED when nobody is signed in
     */
    public StaffId id() {
        return current().orElseThrow(() -> ActRefused.notAllowed(null, "SIGN_IN_FIRST"));
    }

    /** Read from the staff table, not from the session, so that a duty taken away is gone at once. */
    public boolean has(Duty... anyOf) {
        return current()
                .flatMap(staff::find)
                .map(person -> Arrays.stream(anyOf).anyMatch(person::has))
                .orElse(false);
    }

    /**
     * Lets nobody past who lacks the duty, and says who it was.
     *
     * @throws ActRefused of kind NOT_ALLOWED unless the acting person has one of these duties
     */
    public StaffId require(Duty... anyOf) {
        StaffId id = id();
        if (!has(anyOf)) {
            throw ActRefused.notAllowed(null, "NOT_YOUR_DUTY", List.of(anyOf));
        }
        return id;
    }
}
