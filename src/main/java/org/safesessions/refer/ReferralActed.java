package org.safesessions.refer;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.safesessions.kernel.ConcernId;
import org.safesessions.kernel.DomainEvent;
import org.safesessions.kernel.ReferralId;
import org.safesessions.kernel.StaffId;

/**
 * Something happened to a referral. Which agency it is about is left out: it would say what a concern is about.
 *
 * @param state how far the referral is after it
 * @param by null when it happened by itself
 */
public record ReferralActed(
        ReferralId referral,
        ConcernId concern,
        ReferralAct act,
        ReferralState state,
        Instant at,
        @Nullable StaffId by) implements DomainEvent {

    @Override
    public String subject() {
        return concern.toString();
    }

    @Override
    public List<String> codes() {
        return List.of(act.name());
    }
}
