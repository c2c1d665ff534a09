package org.safesessions.run;

/** As what somebody comes in. Only participants register. */
public enum DoorRole {
    PARTICIPANT,
    INTERPRETER,
    SIGNER,
    /** Looks after a participant, on a device of their own. */
    CARER;

    /** Whether they are there to help somebody take part. */
    public boolean isHelper() {
        return this != PARTICIPANT;
    }
}
