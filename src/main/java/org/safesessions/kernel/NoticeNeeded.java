package org.safesessions.kernel;

/**
 * Published inside an act's transaction: this person must be told. It is kept with the act, and sent after commit, once
 * for each occasion however often it is asked for.
 *
 * @param about id of what it is about: the session, the registration, the shift, the concern
 * @param occasion a code that tells apart two messages of one kind about one thing, such as {@code 24H}; empty when
 *     there is only ever one
 */
public record NoticeNeeded(NoticeKind kind, Recipient to, String about, String occasion) {

    public static NoticeNeeded of(NoticeKind kind, Recipient to, Object about) {
        return new NoticeNeeded(kind, to, about.toString(), "");
    }

    public NoticeNeeded on(String newOccasion) {
        return new NoticeNeeded(kind, to, about, newOccasion);
    }
}
