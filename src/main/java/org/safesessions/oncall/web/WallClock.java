package org.safesessions.oncall.web;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A date and a time as somebody typed them, read in the organisation's zone. A time that the clocks skip, or that comes
 * twice, is not guessed at.
 *
 * @param instant null when there is something wrong
 * @param trouble key of the message that says what is wrong; null when nothing is
 */
record WallClock(@Nullable Instant instant, @Nullable String trouble) {

    static WallClock read(@Nullable String date, @Nullable String time, ZoneId zone) {
        if (date == null || date.isBlank() || time == null || time.isBlank()) {
            return new WallClock(null, "rota.time.missing");
        }
        LocalDateTime local;
        try {
            local = LocalDateTime.of(LocalDate.parse(date.strip()), LocalTime.parse(time.strip()));
        } catch (DateTimeException notATime) {
            return new WallClock(null, "rota.time.unreadable");
        }
        List<ZoneOffset> offsets = zone.getRules().getValidOffsets(local);
        if (offsets.isEmpty()) {
            return new WallClock(null, "rota.time.skipped");
        }
        return offsets.size() > 1
                ? new WallClock(null, "rota.time.twice")
                : new WallClock(local.toInstant(offsets.get(0)), null);
    }
}
