package org.safesessions.register;

/** Where a registration is. Only those that hold a place are checked, and let in when they are cleared. */
public enum RegistrationState {
    /** Holds a place; the address is not confirmed yet. */
    RECEIVED,
    /** Holds a place, and the address given is theirs. */
    CONFIRMED,
    /** There was no place left; the first in line gets the next one. */
    WAITING_LIST,
    /** They do not want to come any more. */
    WITHDRAWN,
    /** Not this time: undecided at the cut-off, or refused. */
    RELEASED;

    public boolean holdsPlace() {
        return this == RECEIVED || this == CONFIRMED;
    }

    /** Whether there is anything left to correct or to withdraw. */
    public boolean isOpen() {
        return holdsPlace() || this == WAITING_LIST;
    }
}
