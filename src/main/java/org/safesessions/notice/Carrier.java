package org.safesessions.notice;

import org.safesessions.kernel.Delivery;

/** Takes messages one way out of the house. */
interface Carrier {

    boolean carries(Delivery.Channel channel);

    /**
     * Returns when somebody else has taken the message over, within the time limits of {@link Outbox#IN_HAND}.
     *
     * @param messageId the same for each try of one message
     */
    void carry(String messageId, Delivery delivery, Letter letter) throws NotDelivered;
}
