package org.safesessions.run.web;

import java.util.List;
import java.util.Optional;
import org.safesessions.kernel.SessionId;
import org.springframework.http.server.PathContainer;
import org.springframework.web.util.pattern.PathPattern;
import org.springframework.web.util.pattern.PathPatternParser;

/**
 * All that can be reached by the way to one session's live page: what its buttons do, and nothing else. The same list is
 * {@code security/live-pass-routes.txt}, for people who review it; a test compares the two, and knocks at every other door.
 */
final class LivePassRoutes {

    /** A method, and a path in which {@code {id}} is the session. */
    record Route(String method, PathPattern path) {

        static Route of(String line) {
            String[] parts = line.split(" ", 2);
            return new Route(parts[0], PathPatternParser.defaultInstance.parse(parts[1]));
        }
    }

    static final List<String> ALL = List.of(
            "GET /sessions/{id}/live",
            "POST /sessions/{id}/live/close",
            "POST /sessions/{id}/check-in",
            "POST /sessions/{id}/check-out",
            "POST /sessions/{id}/controls/attest-all",
            "POST /sessions/{id}/controls/{control}",
            "POST /sessions/{id}/rules-shown",
            "POST /sessions/{id}/start",
            "POST /sessions/{id}/pause",
            "POST /sessions/{id}/resume",
            "POST /sessions/{id}/end",
            "POST /sessions/{id}/live/arrivals",
            "POST /sessions/{id}/live/{entry}/decide",
            "POST /sessions/{id}/live/{entry}/undo",
            "POST /sessions/{id}/live/{entry}/left",
            "POST /sessions/{id}/live/{entry}/came",
            "POST /sessions/{id}/live/{entry}/recognise",
            "POST /sessions/{id}/live/{entry}/emergency",
            "POST /sessions/{id}/waiting/{entry}",
            "POST /sessions/{id}/troubles/{registration}/clear");

    private static final List<Route> ROUTES = ALL.stream().map(Route::of).toList();

    private LivePassRoutes() {}

    /** The session that a request is about, when it is one of these. */
    static Optional<SessionId> session(String method, String path) {
        PathContainer asked = PathContainer.parsePath(path);
        return ROUTES.stream()
                .filter(route -> route.method().equals(method))
                .map(route -> route.path().matchAndExtract(asked))
                .flatMap(match -> Optional.ofNullable(match).stream())
                .findFirst()
                .flatMap(match -> Optional.ofNullable(match.getUriVariables().get("id")))
                .flatMap(LivePassRoutes::id);
    }

    private static Optional<SessionId> id(String text) {
        try {
            return Optional.of(SessionId.of(text));
        } catch (IllegalArgumentException none) {
            return Optional.empty();
        }
    }
}
