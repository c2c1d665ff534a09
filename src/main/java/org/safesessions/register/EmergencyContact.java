package org.safesessions.register;

import org.jspecify.annotations.Nullable;

/**
 * Whom to ring, and where to send help, when something happens to a person during the session. Each look is on record.
 *
 * @param phone in E.164 form
 */
public record EmergencyContact(
        String displayName,
        @Nullable String phone,
        @Nullable String whereAreYou,
        @Nullable String carerName) {}
