package org.safesessions.people;

import java.util.List;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.SimpleGrantedAuthority;

/**
 * What a sign-in carries about a person: one authority {@code ROLE_DUTY} for each duty. They only choose what is shown;
 * every right is checked again by the desk against the staff table.
 */
public final class StaffAuthorities {

    private StaffAuthorities() {}

    /** Somebody who has left has none. */
    public static List<GrantedAuthority> of(Staff person) {
        return person.duties().stream()
                .filter(person::has)
                .sorted()
                .<GrantedAuthority>map(duty -> new SimpleGrantedAuthority("ROLE_" + duty.name()))
                .toList();
    }
}
