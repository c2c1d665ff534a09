package org.safesessions.notice;

import org.springframework.context.annotation.Condition;
import org.springframework.context.annotation.ConditionContext;
import org.springframework.core.env.Profiles;
import org.springframework.core.type.AnnotatedTypeMetadata;

/**
 * The demonstration, as long as nobody gives it a mail server: nothing leaves the machine then, and the letters lie in a
 * letter box to be looked at. With a mail server, or in any other profile, there is no such box, because the links in
 * real letters are for those they are addressed to.
 */
public final class WithoutMailServer implements Condition {

    @Override
    public boolean matches(ConditionContext context, AnnotatedTypeMetadata metadata) {
        return context.getEnvironment().acceptsProfiles(Profiles.of("demo | keycloak"))
                && !context.getEnvironment().acceptsProfiles(Profiles.of("production"))
                && !context.getEnvironment().containsProperty("spring.mail.host");
    }
}
