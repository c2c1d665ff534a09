package org.safesessions.demo;

import org.safesessions.kernel.ActRefused;
import org.safesessions.people.Brake;
import org.safesessions.people.Brake.Counted;
import org.safesessions.people.StaffDesk;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Profile;
import org.springframework.context.event.EventListener;
import org.springframework.security.authentication.LockedException;
import org.springframework.security.authentication.dao.DaoAuthenticationProvider;
import org.springframework.security.authentication.event.AuthenticationFailureBadCredentialsEvent;

/** Nobody finds out a password by trying: after some wrong ones the right one does not help either, for a while. */
@Configuration(proxyBeanMethods = false)
@Profile("demo")
class DemoSignInBrake {

    private final Brake brake;

    DemoSignInBrake(Brake brake) {
        this.brake = brake;
    }

    @Bean
    DaoAuthenticationProvider passwords(StaffDesk staff) {
        DaoAuthenticationProvider passwords = new DaoAuthenticationProvider(new DemoSignIn(staff));
        passwords.setPreAuthenticationChecks(person -> refuseWhenBraked(person.getUsername()));
        return passwords;
    }

    @EventListener
    void count(AuthenticationFailureBadCredentialsEvent wrong) {
        try {
            brake.count(Counted.WRONG_PASSWORD, wrong.getAuthentication().getName());
        } catch (ActRefused alreadyBraked) {
            // the next try is refused before its password is looked at
            return;
        }
    }

    private void refuseWhenBraked(String userName) {
        try {
            brake.check(Counted.WRONG_PASSWORD, userName);
        } catch (ActRefused tooMany) {
            throw new LockedException("too many wrong passwords", tooMany);
        }
    }
}
