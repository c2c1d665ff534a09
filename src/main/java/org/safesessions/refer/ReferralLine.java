package org.safesessions.refer;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.safesessions.kernel.ConcernId;
import org.safesessions.kernel.ReferralId;

/**
 * One referral, for somebody who may know of it; not a word of what was said.
 *
 * @param dueAt until when the next step should be taken; past when it is late
 * @param paused whether its clock stands still, until then at the longest
 * @param silences how often the agency was asked again since it last had something from us
 * @param disagreements how often we said that we disagree
 */
public record ReferralLine(
        ReferralId id,
        ConcernId concern,
        Agency agency,
        String area,
        ReferralState state,
        Instant begunAt,
        @Nullable Instant madeAt,
        @Nullable Instant writtenAt,
        @Nullable Instant answeredAt,
        @Nullable AgencyAnswer answer,
        Instant dueAt,
        boolean paused,
        int silences,
        int disagreements,
        long version) {

    static ReferralLine of(Referral referral) {
        return new ReferralLine(
                referral.id(),
                referral.concern(),
                referral.agency(),
                referral.area(),
                referral.state(),
                referral.begunAt(),
                referral.madeAt(),
                referral.writtenAt(),
                referral.answeredAt(),
                referral.answer(),
                referral.dueAt(),
                referral.isPaused(),
                referral.silences(),
                referral.disagreements(),
                referral.version());
    }

    /** What people call its case on the telephone. */
    public String caseNumber() {
        return concern.number();
    }
}
