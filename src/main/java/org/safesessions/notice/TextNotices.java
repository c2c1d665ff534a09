package org.safesessions.notice;

import org.safesessions.kernel.Delivery;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Takes messages to those who gave a mobile number only, where the installation can send text messages. */
@Component
class TextNotices implements Carrier {

    private final ObjectProvider<TextMessages> service;

    TextNotices(ObjectProvider<TextMessages> service) {
        this.service = service;
    }

    @Override
    public boolean carries(Delivery.Channel channel) {
        return channel == Delivery.Channel.TEXT_MESSAGE && service.getIfAvailable() != null;
    }

    @Override
    public void carry(String messageId, Delivery delivery, Letter letter) throws NotDelivered {
        service.getObject().send(messageId, delivery.address(), letter.text());
    }
}
