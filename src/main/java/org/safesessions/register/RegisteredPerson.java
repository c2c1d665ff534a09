package org.safesessions.register;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.safesessions.kernel.RegistrationId;
import org.safesessions.kernel.SessionId;
import org.safesessions.plan.Supervision;

/**
 * What checks and the door may know of somebody who asked to come in. Whoever asks for it has checked who is looking.
 *
 * @param displayName as others will see it, told apart from those alike
 * @param supervisionNeed the closer of what the plan asks for and what they said
 * @param supervisor who is with them, when that was named
 * @param returning whether the same person was confirmed for an earlier session of ours
 * @param agreed whether the rules, and for a child the carer agreement, are accepted
 */
public record RegisteredPerson(
        RegistrationId id,
        SessionId session,
        UUID household,
        String fullName,
        String displayName,
        AgeGroup ageGroup,
        RegistrationState state,
        boolean placed,
        boolean addressConfirmed,
        boolean agreed,
        Supervision supervisionNeed,
        @Nullable String supervisor,
        @Nullable String carerName,
        @Nullable String accountUrl,
        @Nullable LocalDate accountCreatedOn,
        boolean returning,
        String language,
        Source source,
        String reference,
        Instant receivedAt) {}
