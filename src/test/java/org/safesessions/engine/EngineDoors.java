package org.safesessions.engine;

import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** What the guard before Camunda's web apps lets in, for tests elsewhere. */
public final class EngineDoors {

    private static final EngineGuardRoutes ROUTES = new EngineGuardRoutes();

    private EngineDoors() {}

    /** Every open route, such as {@code GET /camunda/lib/{file}}. */
    public static Set<String> open() {
        return new TreeSet<>(ROUTES.open());
    }

    /**
     * The open route that a request takes; empty when the guard refuses it.
     *
     * @param request such as {@code GET /camunda/lib/deps.js}
     */
    public static Optional<String> routeOf(String request) {
        String[] words = request.split(" ", 2);
        return ROUTES.lineOf(words[0], words[1]);
    }

    /** Whether that request is one of a route, open or not. */
    public static boolean isOne(String request, String route) {
        return EngineGuardRoutes.pattern(route).matcher(request).matches();
    }
}
