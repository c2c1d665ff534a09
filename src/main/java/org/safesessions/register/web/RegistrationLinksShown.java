package org.safesessions.register.web;

import java.util.EnumSet;
import java.util.Set;
import org.safesessions.people.Duty;
import org.safesessions.people.SignedInStaff;
import org.safesessions.plan.Session;
import org.safesessions.plan.SessionState;
import org.safesessions.register.EntryRules;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Which links to registration a session's page offers to whoever looks at it. */
@Component
class RegistrationLinksShown {

    private static final Set<SessionState> NOT_YET = EnumSet.of(SessionState.DRAFT, SessionState.AWAITING_APPROVAL);

    private final SignedInStaff signedIn;
    private final String home;

    RegistrationLinksShown(SignedInStaff signedIn, @Value("${safe-sessions.address}") String home) {
        this.signedIn = signedIn;
        this.home = home;
    }

    public boolean any(Session session) {
        return EntryRules.registers(session.plan()) && !NOT_YET.contains(session.state());
    }

    /** Co-hosts of the session and safeguarding leads see who asked to come. */
    public boolean people(Session session) {
        boolean coHost = signedIn.has(Duty.CO_HOST)
                && signedIn.current().map(session.coHosts()::contains).orElse(false);
        return coHost || signedIn.has(Duty.SAFEGUARDING_LEAD);
    }

    /** To be copied into an invitation. */
    public String address(Session session) {
        return home + "/s/" + session.publicToken() + "/register";
    }
}
