package org.safesessions.kernel;

import java.util.Optional;

/** Knows where a kind of people can be reached, and may say that somebody must not be. One for each kind. */
public interface NoticeSource {

    Recipient.Kind speaksTo();

    /**
     * Asked again before every try, so that a corrected address, a withdrawal and "do not contact" count at once.
     *
     * @return empty when there is nobody to be told any more, or they must not be contacted: then the message is dropped
     */
    Optional<Delivery> delivery(NoticeNeeded notice);

    /** Why a message was dropped just now; kept with it, for whoever asks what became of it. */
    default DropCause whyDropped(NoticeNeeded notice) {
        return DropCause.NOT_SO_ANY_MORE;
    }
}
