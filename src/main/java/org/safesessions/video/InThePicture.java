package org.safesessions.video;

/** Who can be seen or heard in a video. */
public enum InThePicture {
    NOBODY,
    STAFF_ONLY,
    OTHER_ADULTS,
    CHILDREN_OR_AT_RISK;

    /** Whether somebody must have agreed, or their carer. */
    public boolean needsConsent() {
        return this != NOBODY;
    }
}
