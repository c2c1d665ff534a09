package org.safesessions.register.web;

import org.jspecify.annotations.Nullable;
import org.safesessions.people.RefusalFields;
import org.safesessions.register.AgeGroup;
import org.safesessions.register.CarerForm;
import org.safesessions.register.MyRegistration;
import org.safesessions.register.RegistrationForm;

/**
 * Everything about one person on one page, as typed.
 *
 * @param version the version of the registration that was shown
 */
record CorrectForm(
        @Nullable String name,
        @Nullable String displayName,
        @Nullable String ageGroup,
        @Nullable String supervision,
        @Nullable String supervisorName,
        @Nullable String carerName,
        @Nullable String relationship,
        @Nullable String email,
        @Nullable String phone,
        @Nullable String emergencyPhone,
        @Nullable String whereAreYou,
        @Nullable String accountUrl,
        @Nullable String accountCreatedOn,
        @Nullable String language,
        @Nullable String version) {

    static final RefusalFields FIELDS = RegisterFields.PERSON
            .and("carerName", "CARER_NAME_MISSING", "CARER_NAME_NOT_ACCEPTED")
            .and("name", "SAME_PERSON_TWICE", "TOO_LATE_FOR_THIS")
            .and(RegisterFields.CONTACT)
            .and(RegisterFields.EMERGENCY);

    static CorrectForm of(MyRegistration mine) {
        RegistrationForm form = mine.form();
        CarerForm carer = form.carer();
        String supervision = carer != null && carer.willSupervise()
                ? PersonStep.CARER
                : form.supervisorName() == null ? PersonStep.NOBODY : PersonStep.OTHER;
        return new CorrectForm(
                form.participantName(),
                form.displayName(),
                form.ageGroup().name(),
                supervision,
                form.supervisorName(),
                carer == null ? null : carer.name(),
                carer == null ? null : carer.relationship(),
                carer == null ? form.email() : carer.email(),
                carer == null ? form.phone() : carer.phone(),
                form.emergencyPhone(),
                form.whereAreYou(),
                form.accountUrl(),
                form.accountCreatedOn() == null ? null : form.accountCreatedOn().toString(),
                form.language(),
                Long.toString(mine.version()));
    }

    /** With what is not asked again, as it was. An adult stays one; somebody else would be another registration. */
    RegistrationForm form(MyRegistration mine) {
        RegistrationForm before = mine.form();
        boolean adult = before.ageGroup() == AgeGroup.ADULT;
        PersonStep person = person();
        return new RegistrationForm(
                name,
                displayName,
                person.age(adult),
                adult ? email : before.email(),
                adult ? phone : before.phone(),
                adult ? null : new CarerForm(carerName, email, phone, relationship, person.carerSupervises()),
                person.need(),
                person.supervisor(),
                emergencyPhone,
                whereAreYou,
                accountUrl,
                person.accountDate(),
                before.acceptsRules(),
                before.acceptsCarerAgreement(),
                before.footprintDone(),
                language == null ? before.language() : language);
    }

    boolean isReadable() {
        return person().accountDateIsReadable();
    }

    long seenVersion() {
        try {
            return version == null ? -1 : Long.parseLong(version);
        } catch (NumberFormatException notOurs) {
            return -1;
        }
    }

    private PersonStep person() {
        return new PersonStep(name, displayName, ageGroup, supervision, supervisorName, accountUrl, accountCreatedOn);
    }
}
