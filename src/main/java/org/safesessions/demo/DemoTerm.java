package org.safesessions.demo;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
import org.safesessions.demo.process.DemoTime;
import org.safesessions.kernel.SeriesId;
import org.safesessions.plan.Repeats;
import org.safesessions.plan.SeriesBook;
import org.safesessions.plan.SeriesDesk;
import org.safesessions.plan.SeriesWatch;
import org.safesessions.plan.Session;
import org.safesessions.plan.SessionPlan;
import org.safesessions.register.RegistrationForm;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/**
 * The demonstration's weekly class: planned, approved and checked once for a whole term, of which today's session is one
 * date and some are still to come. Two of its children came later.
 */
@Component
@Profile("!production")
class DemoTerm {

    private static final int WEEKS_TO_COME = 3;

    /** There is no class in that week: half-term. */
    private static final int WEEK_WITHOUT = 2;

    /** Weeks before today in which the third and the fourth child came for the first time. */
    private static final Map<Integer, Integer> CAME_LATER = Map.of(6, 2, 3, 3);

    private final DemoTime time;
    private final DemoPlans plans;
    private final SeriesDesk desk;
    private final SeriesBook book;
    private final SeriesWatch watch;
    private final ActingAs acting;

    DemoTerm(DemoTime time, DemoPlans plans, SeriesDesk desk, SeriesBook book, SeriesWatch watch, ActingAs acting) {
        this.time = time;
        this.plans = plans;
        this.desk = desk;
        this.book = book;
        this.watch = watch;
        this.acting = acting;
    }

    /**
     * @param today the plan of today's date
     * @param weeks how many weeks ago it began
     * @param onDate told each date that is a session, and how many weeks ago it is, in time for what its people do
     */
    void plan(SessionPlan today, int weeks, BiConsumer<Session, Integer> onDate) {
        Instant first = start(today, -weeks);
        Repeats repeats = new Repeats(day(today, WEEKS_TO_COME), Set.of(day(today, WEEK_WITHOUT)));
        time.at(first.minus(DemoPlans.PLANNED_BEFORE), () -> {
            SeriesId id = acting.as(today.host(), () -> desk.plan(today.startingAt(first), repeats, null));
            time.at(
                    first.minus(DemoPlans.APPROVED_BEFORE),
                    () -> acting.as(DemoSession.LEILA, () -> desk.decide(id, true, null)));
            for (int ago = weeks; ago >= 0; ago--) {
                int weeksAgo = ago;
                Instant starts = start(today, -ago);
                time.at(
                        starts.minus(DemoPlans.APPROVED_BEFORE).plus(Duration.ofMinutes(1)),
                        () -> lookAt(id, starts, weeksAgo, weeks, onDate));
            }
        });
    }

    private void lookAt(SeriesId id, Instant starts, int weeksAgo, int weeks, BiConsumer<Session, Integer> onDate) {
        watch.look();
        book.sessionsOf(id).stream()
                .filter(session -> session.startsAt().equals(starts))
                .forEach(session -> {
                    List<RegistrationForm> came = newcomers(weeksAgo, weeks);
                    if (!came.isEmpty()) {
                        plans.come(session.id(), starts, came, DemoStory.ORDINARY);
                    }
                    onDate.accept(session, weeksAgo);
                });
    }

    /** Whoever came once comes every week; in a short past, those who came before its beginning come to the first date. */
    private static List<RegistrationForm> newcomers(int weeksAgo, int weeks) {
        List<RegistrationForm> all = DemoClub.HOMEWORK.people();
        return all.stream()
                .filter(child -> Math.min(weeks, cameWeeksAgo(all.indexOf(child), weeks)) == weeksAgo)
                .toList();
    }

    private static int cameWeeksAgo(int child, int weeks) {
        return CAME_LATER.entrySet().stream()
                .filter(one -> one.getValue() == child)
                .map(Map.Entry::getKey)
                .findFirst()
                .orElse(weeks);
    }

    private static Instant start(SessionPlan today, int weeks) {
        return today.startsAt().atZone(today.timeZone()).plusWeeks(weeks).toInstant();
    }

    private static LocalDate day(SessionPlan today, int weeks) {
        return LocalDate.ofInstant(start(today, weeks), today.timeZone());
    }
}
