package org.safesessions.demo;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.safesessions.demo.process.DemoTime;
import org.safesessions.kernel.SessionId;
import org.safesessions.plan.SessionBook;
import org.safesessions.plan.SessionPlan;
import org.safesessions.plan.SessionState;
import org.safesessions.register.RegistrationForm;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.SmartLifecycle;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/**
 * Weeks of five clubs, lived through before the first start of a demonstration lets anybody in. Most evenings are
 * ordinary; the others show what the product is for. Relative to today, and the same every time.
 */
@Component
@Profile("!production")
class DemoHistory implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(DemoHistory.class);
    private static final int DAYS = 7;

    /** Before the web server opens its port, and before the engine and the watches work by themselves. */
    private static final int BEFORE_ANYBODY = 0;

    /** Which evening was out of the ordinary: how many weeks ago, of which club. */
    private static final Map<String, DemoStory> STORIES = Map.of(
            "9 HOMEWORK", DemoStory.NO_LEAD,
            "6 HOMEWORK", DemoStory.NEAR_MISS,
            "4 HOMEWORK", DemoStory.LEAD_LEFT,
            "4 MEMORY_CAFE", DemoStory.CONCERN_CLOSED,
            "4 YOUNG_READERS", DemoStory.SOMEBODY_REFUSED,
            "3 HOMEWORK", DemoStory.NO_LEAD,
            "3 YOUNG_READERS", DemoStory.NOT_WHO_THEY_SAID,
            "2 MEMORY_CAFE", DemoStory.LEAD_CAME_LATE,
            "2 SUNDAY_SERVICE", DemoStory.CANCELLED,
            "1 HOMEWORK", DemoStory.CONCERN_OPEN);

    private final DemoPeople people;
    private final DemoEvenings evenings;
    private final DemoTime time;
    private final DemoHaste haste;
    private final SessionBook sessions;
    private final Clock clock;
    private final boolean wanted;
    private final int weeks;
    private final Map<String, SessionId> ahead = new ConcurrentHashMap<>();
    private volatile boolean running;

    DemoHistory(
            DemoPeople people,
            DemoEvenings evenings,
            DemoTime time,
            DemoHaste haste,
            SessionBook sessions,
            Clock clock,
            @Value("${safe-sessions.demo-data}") boolean seeded,
            @Value("${safe-sessions.demo-weeks}") int weeks,
            @Value("${spring.mail.host:}") String mailServer) {
        this.people = people;
        this.evenings = evenings;
        this.time = time;
        this.haste = haste;
        this.sessions = sessions;
        this.clock = clock;
        this.weeks = weeks;
        this.wanted = seeded && mailServer.isBlank();
    }

    /** Nothing of it goes out to a real mail server, and nothing is added to what somebody has begun. */
    @Override
    public void start() {
        running = true;
        if (wanted && sessions.idsIn(EnumSet.allOf(SessionState.class)).isEmpty()) {
            Instant now = clock.instant();
            LOG.info("{} weeks of an invented organisation are lived through; this takes some seconds, once", weeks);
            plan(LocalDate.ofInstant(now, DemoSession.LONDON));
            Instant minute = now.truncatedTo(ChronoUnit.MINUTES);
            planAhead(DemoSession.soundCheck(minute), DemoClub.MEMORY_CAFE.people());
            planAhead(DemoSession.homeworkClub(minute), DemoClub.HOMEWORK.people());
            time.at(now.minus(Duration.ofDays(weeks * DAYS + DAYS)), () -> {
                haste.begin();
                people.enrol();
            });
            try {
                time.passUntil(now);
            } finally {
                haste.end();
            }
        }
    }

    private void planAhead(SessionPlan plan, List<RegistrationForm> people) {
        evenings.planAhead(plan, people, id -> ahead.put(plan.title(), id));
    }

    /** Whether this start lived through the past: then today has only begun. */
    boolean wasLivedNow() {
        return !ahead.isEmpty();
    }

    /** Today's session of that title, with its people, when it was planned in the past that was lived through. */
    Optional<SessionId> planned(String title) {
        return Optional.ofNullable(ahead.get(title));
    }

    private void plan(LocalDate today) {
        for (int daysAgo = weeks * DAYS; daysAgo > 0; daysAgo--) {
            LocalDate date = today.minusDays(daysAgo);
            time.at(date.atStartOfDay(DemoSession.LONDON).toInstant(), haste::begin);
            int weeksAgo = (daysAgo + DAYS - 1) / DAYS;
            for (DemoClub club : DemoClub.values()) {
                if (club.isOn(date)) {
                    evenings.plan(
                            club,
                            club.startsOn(date),
                            STORIES.getOrDefault(weeksAgo + " " + club.name(), DemoStory.ORDINARY));
                }
            }
        }
    }

    @Override
    public void stop() {
        running = false;
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    @Override
    public int getPhase() {
        return BEFORE_ANYBODY;
    }
}
