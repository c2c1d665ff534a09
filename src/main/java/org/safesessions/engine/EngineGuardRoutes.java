package org.safesessions.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What of Camunda's web apps is open: what Tasklist needs to show tasks, take them and answer them, and what Cockpit needs to
 * look. A request that is on no line here finds nothing. {@code security/engine-routes.txt} says who needs each line, as a
 * real browser asked, or why it stays.
 */
final class EngineGuardRoutes {

    /** What a request does, and so how closely it is looked at. */
    enum Kind {
        /** Pages, scripts, pictures. */
        STATIC,
        /** Reads; a body is a query. */
        READ,
        /** Takes a task, for oneself. */
        CLAIM,
        /** Puts a task back. */
        UNCLAIM,
        /** Answers a task's form. */
        ANSWER,
        /** Ends the sign-in. */
        LOGOUT,
        /** An entrance of the web apps without a page of its own. */
        ENTRANCE
    }

    private record Route(String line, String method, Pattern path, Kind kind) {}

    private static final String ENGINE = "/camunda/api/engine/engine/default";
    private static final String COCKPIT = "/camunda/api/cockpit/plugin/base/default";

    /** What stands in braces in a path, and what it may be. */
    private static final Map<String, String> PLACES =
            Map.of("{id}", "[A-Za-z0-9_.:-]{1,150}", "{file}", "[A-Za-z0-9_./@-]{1,200}");

    /** Characters of an address that have one meaning only; an encoded colon or comma stands in the engine's own ids. */
    private static final Pattern PLAIN = Pattern.compile("/[A-Za-z0-9/_.:,@-]*");

    private final List<Route> routes = new ArrayList<>();

    EngineGuardRoutes() {
        openPagesOf("tasklist");
        openPagesOf("cockpit");
        open(Kind.ENTRANCE, "GET", "/camunda", "/camunda/", "/camunda/app", "/camunda/app/");
        open(Kind.STATIC, "GET", "/camunda/lib/{file}", "/camunda/assets/{file}", "/camunda/favicon.ico");
        open(Kind.LOGOUT, "POST", "/camunda/api/admin/auth/user/default/logout");
        open(
                Kind.READ,
                "GET",
                "/camunda/api/admin/auth/user/default",
                "/camunda/api/engine/engine/",
                ENGINE + "/user/{id}/profile");
        openTasklist();
        openCockpit();
    }

    private void openPagesOf(String app) {
        String pages = "/camunda/app/" + app;
        open(Kind.ENTRANCE, "GET", pages, pages + "/");
        open(
                Kind.STATIC,
                "GET",
                pages + "/default/",
                pages + "/camunda-" + app + "-bootstrap.js",
                pages + "/camunda-" + app + "-bootstrap.css",
                pages + "/locales/{file}",
                pages + "/scripts/{file}",
                pages + "/styles/{file}",
                "/camunda/api/" + app + "/plugin/" + app + "Plugins/static/{file}");
    }

    private void openTasklist() {
        open(
                Kind.READ,
                "GET",
                ENGINE + "/filter",
                ENGINE + "/filter/count",
                ENGINE + "/task",
                ENGINE + "/task/count",
                ENGINE + "/task/{id}",
                ENGINE + "/task/{id}/form",
                ENGINE + "/task/{id}/deployed-form",
                ENGINE + "/task/{id}/form-variables");
        open(Kind.READ, "POST", ENGINE + "/filter/{id}/list", ENGINE + "/task", ENGINE + "/task/count");
        open(Kind.READ, "OPTIONS", ENGINE + "/filter");
        open(Kind.CLAIM, "POST", ENGINE + "/task/{id}/claim");
        open(Kind.UNCLAIM, "POST", ENGINE + "/task/{id}/unclaim");
        open(Kind.ANSWER, "POST", ENGINE + "/task/{id}/submit-form", ENGINE + "/task/{id}/complete");
    }

    private void openCockpit() {
        open(
                Kind.READ,
                "GET",
                ENGINE + "/process-definition",
                ENGINE + "/process-definition/count",
                ENGINE + "/process-definition/statistics",
                ENGINE + "/process-definition/{id}",
                ENGINE + "/process-definition/{id}/statistics",
                ENGINE + "/process-definition/{id}/xml",
                ENGINE + "/decision-definition",
                ENGINE + "/decision-definition/count",
                ENGINE + "/decision-definition/{id}",
                ENGINE + "/decision-definition/{id}/xml",
                ENGINE + "/decision-requirements-definition",
                ENGINE + "/decision-requirements-definition/count",
                ENGINE + "/case-definition/count",
                ENGINE + "/deployment",
                ENGINE + "/deployment/count",
                ENGINE + "/job-definition",
                ENGINE + "/job-definition/count",
                ENGINE + "/job-definition/{id}",
                ENGINE + "/process-instance/{id}",
                ENGINE + "/process-instance/{id}/activity-instances",
                ENGINE + "/job/count",
                COCKPIT + "/process-definition/statistics",
                COCKPIT + "/process-definition/statistics-count");
        open(
                Kind.READ,
                "POST",
                ENGINE + "/process-instance",
                ENGINE + "/process-instance/count",
                ENGINE + "/job",
                ENGINE + "/variable-instance",
                ENGINE + "/variable-instance/count",
                ENGINE + "/external-task/count",
                COCKPIT + "/incident/",
                COCKPIT + "/incident/count",
                COCKPIT + "/process-definition/{id}/called-process-definitions",
                COCKPIT + "/process-instance",
                COCKPIT + "/process-instance/count",
                COCKPIT + "/process-instance/{id}/called-process-instances");
    }

    private void open(Kind kind, String method, String... paths) {
        for (String path : paths) {
            routes.add(new Route(method + " " + path, method, pattern(path), kind));
        }
    }

    /** @param path with {@code {id}} and {@code {file}} in it */
    static Pattern pattern(String path) {
        String regex = Pattern.quote(path);
        for (Map.Entry<String, String> place : PLACES.entrySet()) {
            regex = regex.replace(place.getKey(), "\\E" + place.getValue() + "\\Q");
        }
        return Pattern.compile(regex);
    }

    /** Every route that is open, such as {@code GET /camunda/lib/{file}}; the reviewed list is compared with these. */
    List<String> open() {
        return routes.stream().map(Route::line).toList();
    }

    /** What that request does; empty when it is not open. */
    Optional<Kind> kindOf(String method, String rawPath) {
        return routeOf(method, rawPath).map(Route::kind);
    }

    /** Which of the open routes that request takes. */
    Optional<String> lineOf(String method, String rawPath) {
        return routeOf(method, rawPath).map(Route::line);
    }

    private Optional<Route> routeOf(String method, String rawPath) {
        String path = plain(rawPath);
        if (path == null) {
            return Optional.empty();
        }
        return routes.stream()
                .filter(route -> route.method().equals(method)
                        && route.path().matcher(path).matches())
                .findFirst();
    }

    /**
     * The address as everybody behind us will understand it, or null when they might not agree: no encoded slashes or dots,
     * no path parameters, no empty or dotted steps.
     */
    private static @Nullable String plain(String rawPath) {
        String path = rawPath.replace("%3A", ":")
                .replace("%3a", ":")
                .replace("%2C", ",")
                .replace("%2c", ",");
        Matcher plain = PLAIN.matcher(path);
        return plain.matches() && !path.contains("//") && !path.contains("/.") ? path : null;
    }
}
