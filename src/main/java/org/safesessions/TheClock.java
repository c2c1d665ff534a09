package org.safesessions;

import java.time.Clock;
import java.time.Duration;
import org.safesessions.kernel.TravellingClock;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The one clock. Everything asks it, the engine included, so that a test or a demonstration can shift them all. */
@Configuration(proxyBeanMethods = false)
class TheClock {

    @Bean
    TravellingClock clock(@Value("${safe-sessions.clock-offset}") Duration offset) {
        return new TravellingClock(Clock.offset(Clock.systemUTC(), offset));
    }
}
