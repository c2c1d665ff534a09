package org.safesessions.engine;

import java.util.List;
import java.util.function.Supplier;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.impl.identity.Authentication;
import org.springframework.stereotype.Component;

/** Under whose name the engine works: a person in the web apps, the technical user when a desk moves a token. */
@Component
class EngineActor {

    /** Does the engine work that follows from a desk's act. Nobody can sign in under this name. */
    static final String TECHNICAL_USER = "safe-sessions";

    private final IdentityService identity;

    EngineActor(IdentityService identity) {
        this.identity = identity;
    }

    <T> T asTechnicalUser(Supplier<T> work) {
        Authentication before = identity.getCurrentAuthentication();
        identity.setAuthentication(TECHNICAL_USER, List.of());
        try {
            return work.get();
        } finally {
            if (before == null) {
                identity.clearAuthentication();
            } else {
                identity.setAuthentication(before);
            }
        }
    }
}
