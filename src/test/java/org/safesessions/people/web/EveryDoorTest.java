package org.safesessions.people.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.safesessions.WholeHouse;
import org.safesessions.lifecycle.web.Visitor;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.http.server.PathContainer;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.springframework.web.util.pattern.PathPattern;
import org.springframework.web.util.pattern.PathPatternParser;

/** Knocks without signing in at every page and every call that the running product has. */
@WholeHouse
class EveryDoorTest {

    private static final Set<String> METHODS = Set.of("GET", "HEAD", "POST", "PUT", "PATCH", "DELETE");

    /** Public by CONTRACT and by the rules, with nothing behind it yet. */
    private static final Set<String> NOT_BUILT_YET = Set.of();

    /** Not handlers of ours: files, and the health of the server. */
    private static final Set<String> NO_HANDLERS = Set.of("/assets/**", "/livez", "/readyz");

    @LocalServerPort
    int port;

    @Autowired
    List<RequestMappingHandlerMapping> mappings;

    @Test
    void isShutUnlessItIsListed() {
        List<String> open = new ArrayList<>();
        for (String path : paths()) {
            if (isListed(path)) {
                continue;
            }
            for (String method : METHODS) {
                HttpResponse<String> answer = knock(method, path);
                boolean toSignIn =
                        answer.headers().firstValue("Location").orElse("").equals("/sign-in");
                boolean shut = answer.statusCode() == 401 || answer.statusCode() == 403 || toSignIn;
                if (!shut) {
                    open.add(method + " " + path + " answered " + answer.statusCode());
                }
            }
        }

        assertThat(open).isEmpty();
    }

    @Test
    void isThereWhenItIsListed() {
        Set<String> paths = paths();

        assertThat(listed())
                .filteredOn(listed -> !NO_HANDLERS.contains(listed) && !NOT_BUILT_YET.contains(listed))
                .allMatch(listed -> paths.stream().anyMatch(path -> matches(listed, path)));
    }

    private HttpResponse<String> knock(String method, String path) {
        return new Visitor(port)
                .send(HttpRequest.newBuilder(new Visitor(port).at(path))
                        .method(method, HttpRequest.BodyPublishers.noBody()));
    }

    /** Every mapped path, its variables filled in with something. */
    private Set<String> paths() {
        Set<String> paths = new TreeSet<>();
        for (RequestMappingHandlerMapping mapping : mappings) {
            for (RequestMappingInfo info : mapping.getHandlerMethods().keySet()) {
                info.getPatternValues().forEach(pattern -> paths.add(filledIn(pattern)));
            }
        }
        assertThat(paths).hasSizeGreaterThan(20);
        return paths;
    }

    /** Variables may have patterns with braces of their own. */
    private static String filledIn(String pattern) {
        StringBuilder path = new StringBuilder();
        int depth = 0;
        for (int at = 0; at < pattern.length(); at++) {
            char letter = pattern.charAt(at);
            depth += letter == '{' ? 1 : 0;
            if (depth == 0) {
                path.append(letter);
            }
            depth -= letter == '}' ? 1 : 0;
            if (letter == '}' && depth == 0) {
                path.append('1');
            }
        }
        return path.toString().replace("*", "1");
    }

    private static boolean isListed(String path) {
        return listed().stream().anyMatch(listed -> matches(listed, path));
    }

    private static List<String> listed() {
        List<String> listed = new ArrayList<>(PublicPaths.OF_PAGES);
        listed.addAll(PublicPaths.OF_CALLS);
        return listed;
    }

    private static boolean matches(String listed, String path) {
        PathPattern pattern = PathPatternParser.defaultInstance.parse(listed);
        return pattern.matches(PathContainer.parsePath(path));
    }
}
