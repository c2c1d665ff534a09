package org.safesessions.run;

/**
 * Somebody at the door whom nobody expected.
 *
 * @param displayName as the room shows it
 */
public record DoorArrival(String displayName, DoorRole role, JoinsBy joinsBy) {

    public static final int NAME_LONGEST = 100;
}
