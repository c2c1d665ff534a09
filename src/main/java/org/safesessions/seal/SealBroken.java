package org.safesessions.seal;

import java.util.UUID;

/** Something sealed could not be opened: the wrong keys, or somebody changed it. Names the row, never what is in it. */
public class SealBroken extends RuntimeException {

    SealBroken(String what, SealedFor purpose, UUID row) {
        super(purpose + " of " + row + " " + what);
    }

    SealBroken(String what, SealedFor purpose, UUID row, Exception cause) {
        // Jackson's messages may quote what it read: only the type of the cause is told
        super(purpose + " of " + row + " " + what + ": " + cause.getClass().getSimpleName());
    }
}
