package org.safesessions.register.web;

import org.safesessions.people.RefusalFields;

/** Which page, and which field of it, a rule of registration is about. */
final class RegisterFields {

    static final RefusalFields PERSON = RefusalFields.about(
                    "name", "PARTICIPANT_NAME_MISSING", "PARTICIPANT_NAME_NOT_ACCEPTED")
            .and("displayName", "DISPLAY_NAME_NOT_ACCEPTED", "DISPLAY_NAME_SHOWS_SURNAME")
            .and("ageGroup", "AGE_DOES_NOT_FIT")
            .and("supervision", "SUPERVISOR_MISSING")
            .and("supervisorName", "SUPERVISOR_NAME_NOT_ACCEPTED")
            .and("accountUrl", "ACCOUNT_LINK_NOT_ACCEPTED")
            .and("accountCreatedOn", "ACCOUNT_DATE_IN_THE_FUTURE");

    static final RefusalFields CONTACT = RefusalFields.about("name", "CARER_NAME_MISSING", "CARER_NAME_NOT_ACCEPTED")
            .and("relationship", "RELATIONSHIP_NOT_ACCEPTED")
            .and("email", "CONTACT_MISSING", "CARER_CONTACT_MISSING", "EMAIL_NOT_ACCEPTED", "CARER_EMAIL_NOT_ACCEPTED")
            .and("phone", "PHONE_NOT_ACCEPTED", "CARER_PHONE_NOT_ACCEPTED")
            .and("language", "LANGUAGE_NOT_ACCEPTED");

    static final RefusalFields EMERGENCY = RefusalFields.about(
                    "emergencyPhone", "EMERGENCY_PHONE_MISSING", "EMERGENCY_PHONE_NOT_ACCEPTED")
            .and("whereAreYou", "WHERE_NOT_ACCEPTED");

    static final RefusalFields AGREE =
            RefusalFields.about("rules", "RULES_NOT_ACCEPTED").and("carerAgreement", "CARER_AGREEMENT_NOT_ACCEPTED");

    private RegisterFields() {}
}
