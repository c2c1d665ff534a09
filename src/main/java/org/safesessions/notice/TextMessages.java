package org.safesessions.notice;

/** Sends text messages: what an installation that has such a service brings. */
public interface TextMessages {

    /**
     * @param reference the same for each try of one message, so that a service which knows it sends it once
     * @param number in E.164 form
     */
    void send(String reference, String number, String text) throws NotDelivered;
}
