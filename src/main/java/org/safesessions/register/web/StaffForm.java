package org.safesessions.register.web;

import org.jspecify.annotations.Nullable;
import org.safesessions.people.RefusalFields;
import org.safesessions.register.AgeGroup;
import org.safesessions.register.CarerForm;
import org.safesessions.register.RegistrationForm;

/** What a member of staff writes down of somebody who rang, or from paper. */
record StaffForm(
        @Nullable String name,
        @Nullable String displayName,
        @Nullable String ageGroup,
        @Nullable String carerName,
        @Nullable String relationship,
        @Nullable String email,
        @Nullable String phone,
        @Nullable String supervisorName,
        @Nullable String emergencyPhone,
        @Nullable String whereAreYou,
        @Nullable String language,
        @Nullable String rules) {

    static final StaffForm EMPTY =
            new StaffForm(null, null, null, null, null, null, null, null, null, null, null, null);

    static final RefusalFields FIELDS = RegisterFields.PERSON
            .and("carerName", "CARER_NAME_MISSING", "CARER_NAME_NOT_ACCEPTED", "CARER_MISSING")
            .and(RegisterFields.CONTACT)
            .and("language", "LANGUAGE_NOT_ACCEPTED")
            .and(RegisterFields.EMERGENCY);

    @Nullable AgeGroup age() {
        for (AgeGroup age : AgeGroup.values()) {
            if (age.name().equals(ageGroup)) {
                return age;
            }
        }
        return null;
    }

    RegistrationForm form() {
        AgeGroup age = age() == null ? AgeGroup.UNDER_13 : age();
        boolean child = age.isChild();
        boolean agreed = "yes".equals(rules);
        return new RegistrationForm(
                name,
                displayName,
                age,
                child ? null : email,
                child ? null : phone,
                child ? new CarerForm(carerName, email, phone, relationship, false) : null,
                null,
                supervisorName,
                emergencyPhone,
                whereAreYou,
                null,
                null,
                agreed,
                agreed,
                false,
                language);
    }
}
