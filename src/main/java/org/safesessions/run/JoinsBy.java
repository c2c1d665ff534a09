package org.safesessions.run;

/** How somebody is connected to the room. */
public enum JoinsBy {
    /** A device of their own. */
    DEVICE,
    /** A telephone: nobody sees them, and what the room shows is a number. */
    PHONE,
    /** The device of somebody else who is on the list, such as a brother or sister. */
    SHARED
}
