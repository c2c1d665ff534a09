package org.safesessions.plan;

/** How closely a carer is with the participant, from least to most. */
public enum Supervision {
    INDEPENDENT,
    ACCOMPANIED,
    SUPERVISED
}
