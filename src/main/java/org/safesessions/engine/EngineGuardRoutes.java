package org.safesessions.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What of Camunda's web apps is open: what Tasklist needs to show tasks, take them and answer them, and what Cockpit needs to
 * look. A request that is on no line here finds nothing.
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

    private record Route(Set<String> methods, Pattern path, Kind kind) {}

    private static final Set<String> GET = Set.of("GET", "HEAD");
    private static final Set<String> POST = Set.of("POST");
    private static final Set<String> ASK = Set.of("GET", "POST");

    private static final String ENGINE = "/camunda/api/engine/engine/default";
    private static final String ID = "[A-Za-z0-9_.:-]{1,150}";
    private static final String FILE = "[A-Za-z0-9_./@-]{1,200}";

    /** Characters of an address that have one meaning only; an encoded colon or comma stands in the engine's own ids. */
    private static final Pattern PLAIN = Pattern.compile("/[A-Za-z0-9/_.:,@-]*");

    private final List<Route> routes = new ArrayList<>();

    EngineGuardRoutes() {
        open(GET, Kind.ENTRANCE, "/camunda/?", "/camunda/app/?", "/camunda/app/(tasklist|cockpit)/?");
        open(
                GET,
                Kind.STATIC,
                "/camunda/(lib|assets)/" + FILE,
                "/camunda/favicon\\.ico",
                "/camunda/app/(tasklist|cockpit)/default/",
                "/camunda/app/(tasklist|cockpit)/(locales|scripts|styles|assets)/" + FILE,
                "/camunda/app/(tasklist|cockpit)/[A-Za-z0-9-]+\\.(js|css|map|svg|png|woff2?)",
                "/camunda/api/(tasklist|cockpit)/plugin/[A-Za-z0-9]+/static/" + FILE);
        open(POST, Kind.LOGOUT, "/camunda/api/admin/auth/user/default/logout");
        open(
                GET,
                Kind.READ,
                "/camunda/api/admin/auth/user/default",
                "/camunda/api/engine/engine/?",
                ENGINE + "/version",
                ENGINE + "/authorization/check",
                ENGINE + "/user/" + ID + "/profile",
                ENGINE + "/filter(/count|/" + ID + ")?",
                ENGINE + "/task/" + ID + "(/(form|deployed-form|form-variables|identity-links|comment))?",
                ENGINE + "/task-report/" + ID,
                ENGINE + "/history/user-operation(/count)?");
        open(ASK, Kind.READ, ENGINE + "/filter/" + ID + "/(list|count)", ENGINE + "/task(/count)?");
        open(POST, Kind.CLAIM, ENGINE + "/task/" + ID + "/claim");
        open(POST, Kind.UNCLAIM, ENGINE + "/task/" + ID + "/unclaim");
        open(POST, Kind.ANSWER, ENGINE + "/task/" + ID + "/(submit-form|complete)");
        openCockpit();
    }

    private void openCockpit() {
        open(
                GET,
                Kind.READ,
                ENGINE + "/(process|decision|decision-requirements|case)-definition(/" + ID + "(/xml|/diagram)?)?",
                ENGINE + "/(process|decision|decision-requirements|case)-definition/count",
                ENGINE + "/process-definition/statistics(-count)?",
                ENGINE + "/process-definition/" + ID + "/(statistics|static-called-process-definitions)",
                ENGINE + "/process-instance/" + ID + "(/activity-instances)?",
                ENGINE + "/(deployment|incident|tenant|batch|batch/statistics)(/count)?",
                ENGINE + "/history/(process-instance|incident)(/count)?",
                ENGINE + "/history/process-instance/" + ID,
                "/camunda/api/cockpit/plugin/base/default/(process-definition|process-instance|incident)(/[A-Za-z-]+)?",
                "/camunda/api/cockpit/plugin/base/default/process-(definition|instance)/" + ID + "/[A-Za-z-]+");
        open(
                ASK,
                Kind.READ,
                ENGINE + "/(process-instance|job|job-definition|variable-instance|external-task)(/count)?",
                ENGINE + "/history/(process-instance|activity-instance)(/count)?",
                "/camunda/api/cockpit/plugin/base/default/(process-definition|process-instance|incident)"
                        + "(/(count|statistics|statistics-count))?",
                "/camunda/api/cockpit/plugin/base/default/process-(definition|instance)/" + ID
                        + "/called-process-(definitions|instances)");
        open(Set.of("OPTIONS"), Kind.READ, ENGINE + "/(filter|task|process-instance|deployment)(/" + ID + ")?");
    }

    private void open(Set<String> methods, Kind kind, String... paths) {
        for (String path : paths) {
            routes.add(new Route(methods, Pattern.compile(path), kind));
        }
    }

    /** What that request does; empty when it is not open. */
    Optional<Kind> kindOf(String method, String rawPath) {
        String path = plain(rawPath);
        if (path == null) {
            return Optional.empty();
        }
        return routes.stream()
                .filter(route -> route.methods().contains(method)
                        && route.path().matcher(path).matches())
                .map(Route::kind)
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
