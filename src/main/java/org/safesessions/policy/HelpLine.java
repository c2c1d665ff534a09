package org.safesessions.policy;

import java.time.LocalDate;

/**
 * Somebody outside whom anybody can call at any hour.
 *
 * @param what when, or for whom, in plain words that follow the name
 * @param source where the number was found
 * @param reviewed when somebody last checked it
 */
public record HelpLine(String name, String number, Whom whom, String what, String source, LocalDate reviewed) {

    /** Whom a line is for. */
    public enum Whom {
        CHILDREN,
        ADULTS,
        EVERYBODY,
        /** Adults who worry about somebody else: shown only where concerns are reported. */
        REPORTERS
    }

    boolean isFor(boolean children, boolean adults) {
        return switch (whom) {
            case CHILDREN -> children;
            case ADULTS -> adults;
            case EVERYBODY -> true;
            case REPORTERS -> false;
        };
    }
}
