package org.safesessions.video;

import java.util.EnumSet;
import java.util.Set;

/** Where a video is on its road. None of these is a session's state: a video has no door, and nobody comes in. */
public enum VideoState {
    /** A second person has to watch the whole of it. */
    TO_WATCH,
    /** A safeguarding lead has to decide. */
    TO_APPROVE,
    /** Whoever watched it or decided wants something changed. */
    RETURNED,
    /** It may be published by whoever planned it. */
    TO_PUBLISH,
    /** People can watch it; it is looked at again and again. */
    PUBLISHED,
    /** Somebody found that it has to go. */
    TO_TAKE_DOWN,
    TAKEN_DOWN,
    /** Whoever planned it, or a lead, wanted it no more. */
    GIVEN_UP,
    /** Nobody finished it in time. */
    LAPSED;

    private static final Set<VideoState> ON_THE_WAY = EnumSet.of(TO_WATCH, TO_APPROVE, RETURNED, TO_PUBLISH);

    /** Whether it is being prepared: nobody outside has it yet. */
    public boolean isOnTheWay() {
        return ON_THE_WAY.contains(this);
    }

    public boolean isOver() {
        return this == TAKEN_DOWN || this == GIVEN_UP || this == LAPSED;
    }
}
