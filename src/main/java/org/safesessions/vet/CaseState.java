package org.safesessions.vet;

/** Where the checks of one person are. */
public enum CaseState {
    OPEN,
    MORE_INFORMATION,
    /** One person wants to refuse; a second has to agree. */
    REFUSAL_PROPOSED,
    CLEARED,
    /** The same person is being checked for an earlier date of the series; what is decided there holds here. */
    FOLLOWS,
    REFUSED,
    /** The time was up before anybody decided: not this time. */
    NOT_DECIDED,
    /** There is nothing to decide any more: withdrawn, or the session was called off. */
    ENDED;

    public boolean isUndecided() {
        return this == OPEN || this == MORE_INFORMATION || this == REFUSAL_PROPOSED;
    }
}
