package org.safesessions.register;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.safesessions.kernel.DomainEvent;
import org.safesessions.kernel.RegistrationId;
import org.safesessions.kernel.SessionId;
import org.safesessions.kernel.StaffId;

/**
 * Something in a registration was corrected.
 *
 * @param changed any of NAME, DISPLAY_NAME, AGE_GROUP, ADDRESS, ACCOUNT, SUPERVISION and OTHER: a check that rested on
 *     what changed no longer holds
 */
public record RegistrationCorrected(
        RegistrationId registration,
        SessionId session,
        List<String> changed,
        Instant at,
        @Nullable StaffId by) implements DomainEvent {

    public RegistrationCorrected {
        changed = List.copyOf(changed);
    }

    @Override
    public String subject() {
        return registration.toString();
    }

    @Override
    public List<String> codes() {
        return changed;
    }
}
