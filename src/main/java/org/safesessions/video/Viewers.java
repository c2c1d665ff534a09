package org.safesessions.video;

/** Whom a video is made for. */
public enum Viewers {
    CHILDREN,
    ADULTS_AT_RISK,
    MIXED,
    ADULTS;

    public boolean includeChildren() {
        return this == CHILDREN || this == MIXED;
    }
}
