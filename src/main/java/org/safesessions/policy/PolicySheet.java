package org.safesessions.policy;

import java.time.Duration;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * Every figure as one version of the policy gives it. A version never changes: whatever was begun under one can be finished
 * under it.
 */
public final class PolicySheet {

    private final String version;
    private final Map<Figure, PolicyFigure> figures;

    PolicySheet(String version, Map<Figure, PolicyFigure> figures) {
        this.version = version;
        this.figures = new EnumMap<>(figures);
    }

    /** The same with these figures changed, one after the other; the version counts them. */
    PolicySheet with(List<ApprovedChange> changes) {
        if (changes.isEmpty()) {
            return this;
        }
        PolicySheet changed = new PolicySheet(version + "." + changes.size(), figures);
        changes.forEach(change -> changed.figures.computeIfPresent(
                change.figure(),
                (figure, was) ->
                        new PolicyFigure(figure, change.value(), was.meaning(), change.source(), change.reviewed())));
        return changed;
    }

    public String version() {
        return version;
    }

    public Duration duration(Figure figure) {
        return Duration.parse(figure(figure).value());
    }

    public int number(Figure figure) {
        return Integer.parseInt(figure(figure).value());
    }

    public PolicyFigure figure(Figure figure) {
        return Objects.requireNonNull(figures.get(figure));
    }

    /** In the order in which they are explained. */
    public List<PolicyFigure> figures() {
        return List.copyOf(figures.values());
    }
}
