package org.safesessions.journeys;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.safesessions.engine.EngineDoors;

/** The reviewed list of what browsers ask of Camunda's web apps, compared with what they did ask and with what is open. */
final class EngineRoutes {

    private static final Path FILE = Path.of("security/engine-routes.txt");
    private static final String KEPT = "kept: ";
    private static final String CLOSED = "closed: ";

    private final Map<String, String> words = new TreeMap<>();

    private EngineRoutes(List<String> lines) {
        for (String line : lines) {
            String[] columns = line.split(" \\| ", 2);
            if (columns.length < 2 || words.put(columns[0].strip(), columns[1].strip()) != null) {
                throw new AssertionError(FILE + " has a line twice or without a reason: " + line);
            }
        }
    }

    static EngineRoutes reviewed() {
        try {
            return new EngineRoutes(Files.readAllLines(FILE).stream()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .toList());
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** Routes that are open by the list. */
    Set<String> open() {
        return words.keySet().stream()
                .filter(route -> !words.get(route).startsWith(CLOSED))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** Requests that are on no line, each with what to do about it. */
    List<String> unknownAmong(Collection<String> requests) {
        return requests.stream()
                .distinct()
                .filter(request -> routeOf(request).isEmpty())
                .map(request ->
                        "A browser asks for " + request + ", which the guard refuses. If staff need it, open it in"
                                + " EngineGuardRoutes and add it to " + FILE
                                + "; if not, hide what asks for it, or add it there"
                                + " as closed with the reason.")
                .toList();
    }

    /** The line that a request is on. */
    Optional<String> routeOf(String request) {
        return EngineDoors.routeOf(request)
                .or(() -> words.keySet().stream()
                        .filter(route -> words.get(route).startsWith(CLOSED) && EngineDoors.isOne(request, route))
                        .findFirst());
    }

    /**
     * Where the list and what was seen differ, line by line: somebody asked who is not named, or nobody asked at all.
     *
     * @param seen who asked for what: routes, and for each the people such as {@code tasklist hosts}
     */
    List<String> differences(Map<String, Set<String>> seen) {
        Set<String> all = new TreeSet<>(words.keySet());
        all.addAll(seen.keySet());
        return all.stream()
                .filter(route -> !isAsSeen(route, seen.getOrDefault(route, Set.of())))
                .map(route -> FILE + " says \"" + route + " | " + words.getOrDefault(route, "nothing")
                        + "\", and the browser asked as: " + String.join(", ", seen.getOrDefault(route, Set.of()))
                        + ". A route that is new: open it in EngineGuardRoutes if staff need it, or hide what asks for it, or"
                        + " say \"closed: \" and why. One that nobody asks for: take it away here and there, or say"
                        + " \"kept: \" and why. Else: correct the names.")
                .toList();
    }

    private boolean isAsSeen(String route, Set<String> by) {
        String said = words.getOrDefault(route, "");
        if (said.startsWith(KEPT)) {
            return by.isEmpty();
        }
        boolean isNamed = said.startsWith(CLOSED) || List.of(said.split(", ")).containsAll(by);
        return isNamed && !by.isEmpty();
    }
}
