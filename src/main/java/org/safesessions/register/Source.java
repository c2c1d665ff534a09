package org.safesessions.register;

/** Who typed the registration. What a member of staff or a file leaves out is asked for when the address is confirmed. */
public enum Source {
    SELF,
    STAFF,
    IMPORT,
    /** Nobody typed it: they registered for an earlier date of something that takes place every week. */
    SERIES
}
