package org.safesessions.kernel;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A rule refused an act; nothing of it has happened. Desks throw it, task listeners let it pass so that the task stays,
 * and the outermost adapter turns it into a sentence for the person and an entry in the audit trail.
 */
public class ActRefused extends RuntimeException {

    /** Why the act could not be done, in the terms an adapter needs to answer. */
    public enum Kind {
        /** What was asked for breaks a rule; asking again unchanged is useless. */
        UNACCEPTABLE,
        /** It cannot be done in the present state; it may be possible later. */
        CONFLICT,
        /** This person may not do it. */
        NOT_ALLOWED,
        /** There is no such thing, or none that this person may know of. */
        NOT_FOUND,
        /** Too many tries from there; the first detail of its reason says after how many seconds to try again. */
        TOO_MANY
    }

    private final Kind kind;
    private final String problem;
    private final @Nullable String subject;
    private final transient List<Reason> reasons;

    /**
     * @param problem stable name of the problem in kebab case, such as {@code start-refused}
     * @param subject id of what the act was about, or null when it has none yet
     */
    public ActRefused(Kind kind, String problem, @Nullable Object subject, List<Reason> reasons) {
        super(problem + reasons);
        this.kind = kind;
        this.problem = problem;
        this.subject = subject == null ? null : subject.toString();
        this.reasons = List.copyOf(reasons);
    }

    public static ActRefused notFound() {
        return new ActRefused(Kind.NOT_FOUND, "not-found", null, List.of(Reason.of("NOT_FOUND")));
    }

    /** It is there, and this person may not know: they are answered as if it were not, and that they tried is on record. */
    public static ActRefused hidden(Object subject) {
        return new ActRefused(Kind.NOT_FOUND, "not-found", subject, List.of(Reason.of("NOT_FOUND")));
    }

    public static ActRefused notAllowed(@Nullable Object subject, String code, Object... details) {
        return new ActRefused(Kind.NOT_ALLOWED, "not-allowed", subject, List.of(Reason.of(code, details)));
    }

    public static ActRefused conflict(@Nullable Object subject, String code, Object... details) {
        return new ActRefused(Kind.CONFLICT, "conflict", subject, List.of(Reason.of(code, details)));
    }

    public static ActRefused unacceptable(@Nullable Object subject, String code, Object... details) {
        return new ActRefused(Kind.UNACCEPTABLE, "invalid-input", subject, List.of(Reason.of(code, details)));
    }

    /**
     * @param wait in whole seconds, at least one
     */
    public static ActRefused tooMany(long wait) {
        return new ActRefused(Kind.TOO_MANY, "too-many-requests", null, List.of(Reason.of("TOO_MANY", wait)));
    }

    public Kind kind() {
        return kind;
    }

    public String problem() {
        return problem;
    }

    public @Nullable String subject() {
        return subject;
    }

    public List<Reason> reasons() {
        return reasons;
    }
}
