package org.safesessions.plan;

/** Who can get in. */
public enum Access {
    OPEN,
    REGISTERED,
    INVITED,
    PRIVATE_GROUP
}
