package org.safesessions.demo;

import java.util.Optional;
import org.safesessions.kernel.StaffId;
import org.safesessions.people.Staff;
import org.safesessions.people.StaffDesk;
import org.springframework.security.core.userdetails.User;
import org.springframework.security.core.userdetails.UserDetails;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.core.userdetails.UsernameNotFoundException;

/** Signs in the demonstration's people: the password is the user name. */
class DemoSignIn implements UserDetailsService {

    private final StaffDesk staff;

    DemoSignIn(StaffDesk staff) {
        this.staff = staff;
    }

    @Override
    public UserDetails loadUserByUsername(String name) {
        return find(name)
                .filter(Staff::isActive)
                .map(person -> User.withUsername(person.id().value())
                        .password("{noop}" + person.id().value())
                        .authorities(person.duties().stream()
                                .map(duty -> "ROLE_" + duty.name())
                                .toArray(String[]::new))
                        .build())
                .orElseThrow(() -> new UsernameNotFoundException("nobody has that user name"));
    }

    private Optional<Staff> find(String name) {
        try {
            return staff.find(new StaffId(name));
        } catch (IllegalArgumentException noUserName) {
            return Optional.empty();
        }
    }
}
