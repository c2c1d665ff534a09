package org.safesessions.practice;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.safesessions.run.CameraMatch;
import org.safesessions.run.DoorDecision;

/**
 * One thing that somebody did in a practice, in codes: what they typed is kept nowhere.
 *
 * @param whom for what is done with one person
 * @param said whether a reason was written
 */
public record Act(
        Step step,
        @Nullable Figurant whom,
        DoorDecision.@Nullable Decision decision,
        @Nullable CameraMatch camera,
        boolean said,
        boolean carerPresent) {

    private static final String BETWEEN = ":";

    public static Act of(Step step) {
        return new Act(step, null, null, null, false, false);
    }

    public static Act of(Step step, Figurant whom) {
        return new Act(step, whom, null, null, false, false);
    }

    public static Act decide(
            Figurant whom,
            DoorDecision.Decision decision,
            @Nullable CameraMatch camera,
            boolean said,
            boolean carerPresent) {
        return new Act(Step.DECIDE, whom, decision, camera, said, carerPresent);
    }

    String code() {
        return Arrays.asList(step, whom, decision, camera, said ? "S" : null, carerPresent ? "C" : null).stream()
                .map(part -> part == null ? "" : part.toString())
                .collect(Collectors.joining(BETWEEN));
    }

    /**
     * @throws IllegalArgumentException when it is no code of ours
     */
    static Act read(String code) {
        List<String> parts = List.of(code.split(BETWEEN, -1));
        return new Act(
                Step.valueOf(parts.get(0)),
                part(parts, 1).map(Figurant::valueOf).orElse(null),
                part(parts, 2).map(DoorDecision.Decision::valueOf).orElse(null),
                part(parts, 3).map(CameraMatch::valueOf).orElse(null),
                part(parts, 4).isPresent(),
                part(parts, 5).isPresent());
    }

    private static Optional<String> part(List<String> parts, int index) {
        return Optional.of(parts.get(index)).filter(text -> !text.isEmpty());
    }
}
