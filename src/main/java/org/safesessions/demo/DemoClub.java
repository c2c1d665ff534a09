package org.safesessions.demo;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.stream.Stream;
import org.safesessions.kernel.StaffId;
import org.safesessions.plan.Access;
import org.safesessions.plan.Audience;
import org.safesessions.plan.Expectations;
import org.safesessions.plan.InteractWith;
import org.safesessions.plan.Interactivity;
import org.safesessions.plan.SessionPlan;
import org.safesessions.plan.SessionType;
import org.safesessions.plan.Setting;
import org.safesessions.plan.Supervision;
import org.safesessions.platform.Platform;
import org.safesessions.register.AgeGroup;
import org.safesessions.register.RegistrationForm;

/**
 * What the invented organisation does every week, each on a platform of its own, and who leads when it is on. On which days
 * is counted from the visitor's today, so that each finds the same.
 */
enum DemoClub {
    /** Also today, in a moment: a class for a whole term. */
    HOMEWORK(7, LocalTime.of(18, 30), DemoSession.LEILA) {
        @Override
        SessionPlan plan(Instant startsAt) {
            return together(
                    "Homework club", SessionType.CLASS, Audience.CHILDREN_13_TO_17, Platform.ZOOM, startsAt, 60);
        }

        @Override
        List<RegistrationForm> people() {
            return Stream.of("Ravi Patel", "Anju Patel", "Sam Brown", "Sam Baker")
                    .map(name -> DemoRegistrations.child(name, carerOf(name)))
                    .toList();
        }
    },
    MEMORY_CAFE(1, LocalTime.of(10, 30), DemoSession.DEV) {
        @Override
        SessionPlan plan(Instant startsAt) {
            return together(
                    "Memory cafe", SessionType.PEER_SUPPORT, Audience.ADULTS_AT_RISK, Platform.TEAMS, startsAt, 60);
        }

        @Override
        List<RegistrationForm> people() {
            return List.of(
                    DemoRegistrations.adult("Grace Okafor", null),
                    DemoRegistrations.adult("Walter Finch", "Nora Finch"),
                    DemoRegistrations.adult("Olive Hart", null));
        }
    },
    YOUNG_READERS(2, LocalTime.of(16, 30), DemoSession.LEILA) {
        @Override
        SessionPlan plan(Instant startsAt) {
            return together(
                    "Young readers", SessionType.CLASS, Audience.CHILDREN_UNDER_13, Platform.GOOGLE_MEET, startsAt, 45);
        }

        @Override
        List<RegistrationForm> people() {
            return Stream.of("Mia Lund", "Noah Lund", "Zara Khan")
                    .map(name -> DemoRegistrations.child(name, carerOf(name), AgeGroup.UNDER_13))
                    .toList();
        }
    },
    LOCAL_HISTORY(3, LocalTime.of(19, 30), DemoSession.DEV) {
        @Override
        SessionPlan plan(Instant startsAt) {
            return toWatch("Local history", SessionType.LECTURE, Platform.YOUTUBE, startsAt, 45);
        }
    },
    EVENING_PRAYERS(5, LocalTime.of(19, 0), DemoSession.LEILA) {
        @Override
        SessionPlan plan(Instant startsAt) {
            return toWatch("Evening prayers", SessionType.FAITH_GROUP, Platform.FACEBOOK_LIVE, startsAt, 30);
        }
    };

    private static final int WEEK = 7;

    /** Before that many weeks ago fewer came; before that many, only one. */
    private static final int GREW = 3;

    private static final int BEGAN = 8;

    private final int daysAgo;
    private final LocalTime time;
    private final StaffId lead;

    DemoClub(int daysAgo, LocalTime time, StaffId lead) {
        this.daysAgo = daysAgo;
        this.time = time;
        this.lead = lead;
    }

    abstract SessionPlan plan(Instant startsAt);

    /** Who comes every week; nobody where people only watch. */
    List<RegistrationForm> people() {
        return List.of();
    }

    /** Who came then: the clubs have grown. */
    List<RegistrationForm> people(int weeksAgo) {
        int came = weeksAgo > BEGAN ? 1 : weeksAgo > GREW ? 2 : people().size();
        return people().stream().limit(came).toList();
    }

    StaffId lead() {
        return lead;
    }

    /** The day in the week that ended so many weeks ago, on which it took place. */
    LocalDate day(LocalDate today, int weeksAgo) {
        return today.minusDays(daysAgo + (long) WEEK * (weeksAgo - 1));
    }

    Instant startsOn(LocalDate date) {
        return date.atTime(time).atZone(DemoSession.LONDON).toInstant();
    }

    private static String carerOf(String child) {
        return "Alex " + child.substring(child.indexOf(' ') + 1);
    }

    private static SessionPlan together(
            String title, SessionType type, Audience audience, Platform platform, Instant startsAt, int minutes) {
        return new SessionPlan(
                title,
                type,
                audience,
                Interactivity.INTERACTIVE,
                Access.REGISTERED,
                platform,
                startsAt,
                minutes,
                DemoSession.LONDON,
                DemoSession.HANA,
                List.of(DemoSession.COLE),
                12,
                Supervision.ACCOMPANIED,
                Supervision.ACCOMPANIED,
                new Expectations(Setting.YOUR_CHOICE, Setting.YOUR_CHOICE, true, InteractWith.EACH_OTHER));
    }

    private static SessionPlan toWatch(
            String title, SessionType type, Platform platform, Instant startsAt, int minutes) {
        return new SessionPlan(
                title,
                type,
                Audience.ADULTS,
                Interactivity.BROADCAST,
                Access.OPEN,
                platform,
                startsAt,
                minutes,
                DemoSession.LONDON,
                DemoSession.HANA,
                List.of(DemoSession.COLE),
                80,
                Supervision.INDEPENDENT,
                Supervision.INDEPENDENT,
                new Expectations(Setting.OFF, Setting.OFF, false, InteractWith.NOBODY));
    }
}
