package org.safesessions.register.web;

import java.io.Serializable;
import org.jspecify.annotations.Nullable;

/** Whom to ring, and where they are, if something happens; as typed. */
record EmergencyStep(
        @Nullable String emergencyPhone, @Nullable String whereAreYou) implements Serializable {

    static final EmergencyStep EMPTY = new EmergencyStep(null, null);
}
