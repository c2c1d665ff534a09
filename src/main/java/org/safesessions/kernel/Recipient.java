package org.safesessions.kernel;

import java.util.Locale;

/**
 * Whom a message is for, never where they can be reached: that is looked up when it is sent.
 *
 * @param id a user name, or the id of a registration or of a follow-up
 */
public record Recipient(Kind kind, String id) {

    /** Which module knows them. */
    public enum Kind {
        STAFF,
        REGISTRATION,
        FOLLOW_UP
    }

    public static Recipient staff(StaffId person) {
        return new Recipient(Kind.STAFF, person.value());
    }

    /** Whoever decides for this registration: the adult themselves, or the carer of a child. */
    public static Recipient registration(RegistrationId registration) {
        return new Recipient(Kind.REGISTRATION, registration.toString());
    }

    /** Whoever is asked afterwards how a session was: the adult themselves, or the carer of a child. */
    public static Recipient followUp(FollowUpId followUp) {
        return new Recipient(Kind.FOLLOW_UP, followUp.toString());
    }

    @Override
    public String toString() {
        return kind.name().toLowerCase(Locale.ROOT) + " " + id;
    }
}
