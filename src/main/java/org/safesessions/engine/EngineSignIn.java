package org.safesessions.engine;

import jakarta.servlet.FilterConfig;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.rest.security.auth.AuthenticationProvider;
import org.camunda.bpm.engine.rest.security.auth.AuthenticationResult;
import org.camunda.bpm.webapp.impl.security.auth.Authentications;
import org.camunda.bpm.webapp.impl.security.auth.ContainerBasedAuthenticationFilter;
import org.camunda.bpm.webapp.impl.security.auth.UserAuthentication;
import org.jspecify.annotations.Nullable;
import org.safesessions.people.Duty;
import org.safesessions.people.SignedInStaff;
import org.safesessions.people.Staff;
import org.safesessions.people.StaffDesk;
import org.springframework.beans.factory.ObjectProvider;

/**
 * Tells Camunda's web apps who is signed in: the person of our own sign-in, if the staff table still knows them as active,
 * with the groups it holds now. Asked at every request, so that whoever leaves or changes duties does so at once.
 */
final class EngineSignIn extends ContainerBasedAuthenticationFilter {

    private final ObjectProvider<SignedInStaff> signedIn;
    private final ObjectProvider<StaffDesk> staff;

    EngineSignIn(ObjectProvider<SignedInStaff> signedIn, ObjectProvider<StaffDesk> staff) {
        this.signedIn = signedIn;
        this.staff = staff;
        this.authenticationProvider = new Provider();
    }

    /** Camunda would make the provider from a class name. */
    @Override
    public void init(FilterConfig filterConfig) {}

    /** Static plugin files need no name; everything else has to come with one, whatever its path looks like. */
    @Override
    protected @Nullable String extractEngineName(HttpServletRequest request) {
        return API_STATIC_PLUGIN_PATTERN.matcher(getRequestUri(request)).matches() ? null : "default";
    }

    @Override
    protected boolean existisAuthentication(Authentications known, String engineName, String user) {
        return super.existisAuthentication(known, engineName, user)
                && known.getAuthenticationForProcessEngine(engineName) instanceof UserAuthentication before
                && Set.copyOf(before.getGroupIds()).equals(Set.copyOf(groups(signedInAndActive())));
    }

    private Optional<Staff> signedInAndActive() {
        return signedIn.getObject().current().flatMap(staff.getObject()::find).filter(Staff::isActive);
    }

    private static List<String> groups(Optional<Staff> person) {
        return person.map(Staff::duties).orElse(Set.of()).stream()
                .map(Duty::group)
                .sorted()
                .toList();
    }

    private final class Provider implements AuthenticationProvider {

        @Override
        public AuthenticationResult extractAuthenticatedUser(HttpServletRequest request, ProcessEngine engine) {
            Optional<Staff> person = signedInAndActive();
            if (person.isEmpty()) {
                return AuthenticationResult.unsuccessful();
            }
            AuthenticationResult result =
                    AuthenticationResult.successful(person.get().id().value());
            result.setGroups(groups(person));
            result.setTenants(List.of());
            return result;
        }

        @Override
        public void augmentResponseByAuthenticationChallenge(HttpServletResponse response, ProcessEngine engine) {
            // no challenge: people sign in on our own page
        }
    }
}
