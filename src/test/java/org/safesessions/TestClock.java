package org.safesessions;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.context.annotation.Primary;

/** A clock that stands still until the test moves it. */
@TestComponent
@Primary
public class TestClock extends Clock {

    /** A Monday evening in winter, five minutes before seven. */
    public static final Instant FIVE_TO_SEVEN = Instant.parse("2026-11-23T18:55:00Z");

    private volatile Instant now = FIVE_TO_SEVEN;

    public void set(Instant instant) {
        now = instant;
    }

    public void pass(Duration time) {
        now = now.plus(time);
    }

    @Override
    public Instant instant() {
        return now;
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return Clock.fixed(now, zone);
    }
}
