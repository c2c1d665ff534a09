package org.safesessions.notice;

/** Why a message did not leave the house. Codes only: what a mail server says holds addresses. */
public enum Problem {
    /** Nobody answers at the mail server: the others need not try either, for now. */
    SERVER_UNREACHABLE,
    /** The mail server does not accept our sign-in. */
    SERVER_SIGN_IN,
    /** The mail server wants us to come back later, or says no without saying why. */
    SERVER_SAID_LATER,
    /** The mail server knows nobody there. */
    ADDRESS_REFUSED,
    /** It is no address at all, or there is none. */
    ADDRESS_UNUSABLE,
    /** Nothing of ours goes that way. */
    NO_CARRIER,
    /** We could not find out where to send it, or could not put it into words. */
    NOT_PREPARED;

    /** Whether it will most likely be so tomorrow too, because somebody mistyped. */
    boolean isOfTheAddress() {
        return this == ADDRESS_REFUSED || this == ADDRESS_UNUSABLE || this == NO_CARRIER;
    }
}
