package org.safesessions.refer;

/**
 * One question of an agency's written form.
 *
 * @param hint empty when there is nothing to add
 * @param kind how much is written
 * @param required whether the form is not whole without it
 */
public record AgencyField(String key, String label, String hint, Kind kind, boolean required) {

    /** How a question is answered. */
    public enum Kind {
        LINE,
        TEXT
    }
}
