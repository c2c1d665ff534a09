package org.safesessions.oncall;

/** In which order leads are called. Either counts as cover. */
public enum Tier {
    LEAD,
    /** Called when the lead does not answer. */
    DEPUTY
}
