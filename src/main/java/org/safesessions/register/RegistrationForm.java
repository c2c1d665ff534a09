package org.safesessions.register;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.safesessions.plan.Supervision;

/**
 * One person's registration as somebody typed it; {@link RegistrationPolicy} says what is wrong with it.
 *
 * @param displayName what others will see; made from the name when it is left out
 * @param email of the person who takes part, who may leave it out when they are a child
 * @param supervisionNeed null means what the session's plan asks for
 * @param supervisorName who is with the person, when it is not the carer
 * @param accountUrl kept only where the platform shows public accounts, as is {@code accountCreatedOn}
 * @param footprintDone whether the carer went through the checklist; what they found is nobody's business
 * @param language a BCP 47 tag
 */
public record RegistrationForm(
        @Nullable String participantName,
        @Nullable String displayName,
        AgeGroup ageGroup,
        @Nullable String email,
        @Nullable String phone,
        @Nullable CarerForm carer,
        @Nullable Supervision supervisionNeed,
        @Nullable String supervisorName,
        @Nullable String emergencyPhone,
        @Nullable String whereAreYou,
        @Nullable String accountUrl,
        @Nullable LocalDate accountCreatedOn,
        boolean acceptsRules,
        boolean acceptsCarerAgreement,
        boolean footprintDone,
        @Nullable String language) {}
