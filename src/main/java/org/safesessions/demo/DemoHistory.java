package org.safesessions.demo;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.safesessions.demo.process.DemoTime;
import org.safesessions.kernel.SessionId;
import org.safesessions.plan.SessionBook;
import org.safesessions.plan.SessionPlan;
import org.safesessions.plan.SessionState;
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
    static final Map<String, DemoStory> STORIES = Map.ofEntries(
            Map.entry("11 YOUNG_READERS", DemoStory.NEAR_MISS),
            Map.entry("10 HOMEWORK", DemoStory.NO_LEAD),
            Map.entry("9 EVENING_PRAYERS", DemoStory.PAUSED),
            Map.entry("8 HOMEWORK", DemoStory.CANCELLED),
            Map.entry("7 MEMORY_CAFE", DemoStory.START_REFUSED),
            Map.entry("6 HOMEWORK", DemoStory.NEAR_MISS),
            Map.entry("5 YOUNG_READERS", DemoStory.NEW_FRIEND),
            Map.entry("4 HOMEWORK", DemoStory.LEAD_LEFT),
            Map.entry("4 MEMORY_CAFE", DemoStory.CONCERN_CLOSED),
            Map.entry("4 YOUNG_READERS", DemoStory.SOMEBODY_REFUSED),
            Map.entry("3 HOMEWORK", DemoStory.NO_LEAD),
            Map.entry("3 MEMORY_CAFE", DemoStory.STOOD_IN),
            Map.entry("3 YOUNG_READERS", DemoStory.NOT_WHO_THEY_SAID),
            Map.entry("3 LOCAL_HISTORY", DemoStory.PAUSED),
            Map.entry("2 HOMEWORK", DemoStory.START_REFUSED),
            Map.entry("2 MEMORY_CAFE", DemoStory.LEAD_CAME_LATE),
            Map.entry("2 EVENING_PRAYERS", DemoStory.CANCELLED),
            Map.entry("1 HOMEWORK", DemoStory.CONCERN_OPEN),
            Map.entry("1 MEMORY_CAFE", DemoStory.WANTS_A_CALL),
            Map.entry("1 YOUNG_READERS", DemoStory.NOT_SURE));

    private final DemoPeople people;
    private final DemoTerm term;
    private final DemoPlans plans;
    private final DemoEvenings evenings;
    private final DemoVideos videos;
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
            DemoTerm term,
            DemoPlans plans,
            DemoEvenings evenings,
            DemoVideos videos,
            DemoTime time,
            DemoHaste haste,
            SessionBook sessions,
            Clock clock,
            @Value("${safe-sessions.demo-data}") boolean seeded,
            @Value("${safe-sessions.demo-weeks}") int weeks,
            @Value("${spring.mail.host:}") String mailServer) {
        this.people = people;
        this.term = term;
        this.plans = plans;
        this.evenings = evenings;
        this.videos = videos;
        this.time = time;
        this.haste = haste;
        this.sessions = sessions;
        this.clock = clock;
        this.weeks = weeks;
        this.wanted = isWanted(seeded, mailServer);
    }

    /** Nothing of an invented past goes out to a real mail server. */
    static boolean isWanted(boolean seeded, String mailServer) {
        return seeded && mailServer.isBlank();
    }

    /** Nothing is added to what somebody has begun. */
    @Override
    public void start() {
        running = true;
        if (wanted && sessions.idsIn(EnumSet.allOf(SessionState.class)).isEmpty()) {
            Instant now = clock.instant();
            LOG.info("{} weeks of an invented organisation are lived through; this takes some seconds, once", weeks);
            LocalDate today = LocalDate.ofInstant(now, DemoSession.LONDON);
            planPast(today);
            videos.plan(today);
            planToday(now.truncatedTo(ChronoUnit.MINUTES));
            time.at(now.minus(Duration.ofDays(weeks * DAYS + DAYS)), () -> {
                haste.begin();
                people.enrol();
                people.enrolMore();
            });
            try {
                time.passUntil(now);
            } finally {
                haste.end();
            }
        }
    }

    /** Whether this start lived through the past: then today has only begun. */
    boolean wasLivedNow() {
        return !ahead.isEmpty();
    }

    /** Today's session of that title, with its people, when it was planned in the past that was lived through. */
    Optional<SessionId> planned(String title) {
        return Optional.ofNullable(ahead.get(title));
    }

    /** The weekly class is planned with today, of which it is a date. */
    private void planPast(LocalDate today) {
        for (int weeksAgo = weeks; weeksAgo > 0; weeksAgo--) {
            for (DemoClub club : EnumSet.complementOf(EnumSet.of(DemoClub.HOMEWORK))) {
                LocalDate day = club.day(today, weeksAgo);
                time.at(day.atStartOfDay(DemoSession.LONDON).toInstant(), haste::begin);
                evenings.whole(club, day, weeksAgo, story(club, weeksAgo));
            }
        }
    }

    private void planToday(Instant minute) {
        SessionPlan soundCheck = DemoSession.soundCheck(minute);
        plans.one(
                soundCheck, DemoClub.MEMORY_CAFE.people(), DemoStory.ORDINARY, id -> ahead.put(soundCheck.title(), id));
        SessionPlan homework = DemoSession.homeworkClub(minute);
        term.plan(homework, weeks, (session, weeksAgo) -> {
            if (weeksAgo == 0) {
                ahead.put(homework.title(), session.id());
            } else {
                evenings.live(DemoClub.HOMEWORK, session.id(), session.startsAt(), story(DemoClub.HOMEWORK, weeksAgo));
            }
        });
    }

    static DemoStory story(DemoClub club, int weeksAgo) {
        return STORIES.getOrDefault(weeksAgo + " " + club.name(), DemoStory.ORDINARY);
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
