package org.safesessions.register;

import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.safesessions.plan.Supervision;

/** A registration that broke no rule, tidy: names in one spelling, telephone numbers in E.164 form. */
record Registrant(
        RegistrationWords words,
        AgeGroup ageGroup,
        Supervision supervisionNeed,
        boolean willSupervise,
        @Nullable LocalDate accountCreatedOn,
        boolean acceptsRules,
        boolean acceptsCarerAgreement,
        boolean footprintDone,
        String language) {

    /** Where they get notices: mail if there is an address for it, else the telephone. */
    String contact() {
        String mail = words.mailFor(ageGroup);
        return mail == null ? Objects.requireNonNull(words.phoneFor(ageGroup)) : mail;
    }

    /** The same for the same person at the same address: another name is another person. */
    String key() {
        return contact() + "|" + words.participantName();
    }
}
