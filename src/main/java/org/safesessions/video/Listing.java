package org.safesessions.video;

/** How a video can be found, and whether the platform treats it as one for children, with comments and chat switched off. */
public enum Listing {
    /** Whoever has the link can watch it; nobody finds it. */
    UNLISTED,
    UNLISTED_FOR_KIDS,
    /** Anybody can find it. */
    PUBLIC_FOR_KIDS;

    public boolean isUnlisted() {
        return this != PUBLIC_FOR_KIDS;
    }

    public boolean isForKids() {
        return this != UNLISTED;
    }
}
