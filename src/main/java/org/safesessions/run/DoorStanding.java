package org.safesessions.run;

/** Where somebody is, as seen from the door. */
public enum DoorStanding {
    /** Registered, and not here yet. */
    EXPECTED,
    /** At the door: they said so, or staff saw them there. */
    WAITING,
    /** Let in. */
    ADMITTED,
    /** Kept outside until something about them is clear. */
    HELD,
    /** Not let in; also whoever is not to come this time. */
    REFUSED,
    /** Put out of the room. */
    REMOVED,
    /** Went by themselves; they may come back. */
    LEFT;

    /** Whether somebody decided that they are not to be in the room. */
    public boolean isPutOut() {
        return this == REFUSED || this == REMOVED;
    }
}
