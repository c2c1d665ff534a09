package org.safesessions.run;

/** What somebody finds on the page for joining, now. */
public enum JoinMoment {
    /** They have not said yet that the address is theirs, or have not accepted the rules. */
    CONFIRM_FIRST,
    ON_WAITING_LIST,
    BEING_CHECKED,
    /** We have a question to them. */
    ASKED_SOMETHING,
    NOT_THIS_TIME,
    /** The doors open later. */
    NOT_OPEN_YET,
    /** The doors may open any moment; they may say that they are here. */
    SOON,
    /** It should have started, or the start was refused. */
    NOT_READY,
    /** The door is open for them: the one moment with a way in. */
    COME_IN,
    /** It was stopped for a while. */
    PAUSED,
    OVER,
    POSTPONED,
    CANCELLED;

    /** Whether there is anything to arrive for. */
    public boolean isAtTheDoor() {
        return this == SOON || this == NOT_READY || this == COME_IN || this == PAUSED;
    }

    /** Whether the page will say something else before long, by itself. */
    public boolean isPassing() {
        return isAtTheDoor() || this == NOT_OPEN_YET || this == BEING_CHECKED;
    }
}
