package org.safesessions.notice;

/** Where a message stands. */
public enum NoticeState {
    WAITING,
    /** Somebody has it in hand; taken up again when nothing is heard of it. */
    SENDING,
    SENT,
    /** Nobody was to be told any more when its turn came. */
    DROPPED,
    /** It could not be delivered; shown to people until one of them has dealt with it. */
    GIVEN_UP,
    /** It was given up, and somebody has passed it on in another way. */
    TOLD
}
