package org.safesessions.register;

import java.time.Instant;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;
import org.safesessions.plan.Session;
import org.safesessions.plan.SessionState;

/**
 * When a postponed session takes place instead.
 *
 * @param publicToken of that session, once people may register for it; null while nobody has approved it yet
 */
public record NextDate(
        Instant startsAt, ZoneId timeZone, @Nullable String publicToken) {

    static NextDate of(Session next) {
        boolean open = next.state() == SessionState.OPEN_FOR_REGISTRATION && EntryRules.registers(next.plan());
        return new NextDate(next.startsAt(), next.timeZone(), open ? next.publicToken() : null);
    }
}
