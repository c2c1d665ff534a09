package org.safesessions.register;

import org.jspecify.annotations.Nullable;

/**
 * Everything about people in a registration; sealed as a whole, kept nowhere else.
 *
 * @param displayName without the number that tells two alike apart
 * @param email as given by the person who takes part; telephone numbers are in E.164 form
 */
record RegistrationWords(
        String participantName,
        String displayName,
        @Nullable String email,
        @Nullable String phone,
        @Nullable String carerName,
        @Nullable String carerEmail,
        @Nullable String carerPhone,
        @Nullable String relationship,
        @Nullable String supervisorName,
        @Nullable String emergencyPhone,
        @Nullable String whereAreYou,
        @Nullable String accountUrl) {

    /** Where whoever decides gets mail: the carer of a child, else the person. */
    @Nullable String mailFor(AgeGroup age) {
        return age.isChild() ? carerEmail : email;
    }

    /** Where whoever decides can be telephoned. */
    @Nullable String phoneFor(AgeGroup age) {
        return age.isChild() ? carerPhone : phone;
    }
}
