package org.safesessions.register.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.safesessions.plan.Supervision;
import org.safesessions.register.AgeGroup;
import org.safesessions.register.CarerForm;
import org.safesessions.register.RegistrationForm;

/** One registration as a program sends it. Only its syntax is checked here: what it must say is the desk's to judge. */
record RegistrationBody(
        @Nullable @Size(max = TEXT) String participantName,
        @Nullable @Size(max = TEXT) String displayName,
        @NotNull AgeGroup ageGroup,
        @Nullable @Size(max = TEXT) String email,
        @Nullable @Size(max = TEXT) String phone,
        @Valid @Nullable CarerBody carer,
        @Nullable Supervision supervisionNeed,
        @Nullable @Size(max = TEXT) String supervisorName,
        @Nullable @Size(max = TEXT) String emergencyPhone,
        @Nullable @Size(max = TEXT) String whereAreYou,
        @Nullable @Size(max = TEXT) String accountUrl,
        @Nullable LocalDate accountCreatedOn,
        @Nullable Boolean acceptsRules,
        @Nullable Boolean acceptsCarerAgreement,
        @Nullable Boolean footprintDone,
        @Nullable @Size(max = TEXT) String language) {

    /** Longer than any rule allows, so that a rule can say what is too long; short enough to be looked at. */
    private static final int TEXT = 2_000;

    /** Who decides for a child. */
    record CarerBody(
            @Nullable @Size(max = TEXT) String name,
            @Nullable @Size(max = TEXT) String email,
            @Nullable @Size(max = TEXT) String phone,
            @Nullable @Size(max = TEXT) String relationship,
            @Nullable Boolean willSupervise) {

        CarerForm form() {
            return new CarerForm(name, email, phone, relationship, isTrue(willSupervise));
        }
    }

    RegistrationForm form() {
        return new RegistrationForm(
                participantName,
                displayName,
                ageGroup,
                email,
                phone,
                carer == null ? null : carer.form(),
                supervisionNeed,
                supervisorName,
                emergencyPhone,
                whereAreYou,
                accountUrl,
                accountCreatedOn,
                isTrue(acceptsRules),
                isTrue(acceptsCarerAgreement),
                isTrue(footprintDone),
                language);
    }

    private static boolean isTrue(@Nullable Boolean answer) {
        return Boolean.TRUE.equals(answer);
    }
}
