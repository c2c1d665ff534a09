package org.safesessions.vet;

import org.jspecify.annotations.Nullable;

/**
 * What somebody decided about a person, check by check.
 *
 * @param identity null when it was not answered, as the other two checks
 * @param how how the identity is known
 * @param cause why they are refused; {@code OTHER} when it is left out
 * @param search null when no search was made
 * @param reason what was seen; sealed
 */
public record VettingDecision(
        VettingOutcome outcome,
        @Nullable CheckOutcome identity,
        @Nullable CheckOutcome accountAge,
        @Nullable CheckOutcome profileImage,
        @Nullable IdentityHow how,
        @Nullable RefusalCause cause,
        @Nullable ImageSearch search,
        @Nullable String reason) {

    /** The suggested answer of somebody known, in one tap. */
    public static VettingDecision knownMember() {
        return new VettingDecision(
                VettingOutcome.CLEARED,
                CheckOutcome.PASSED,
                CheckOutcome.NOT_APPLICABLE,
                CheckOutcome.NOT_APPLICABLE,
                IdentityHow.KNOWN,
                null,
                null,
                null);
    }
}
