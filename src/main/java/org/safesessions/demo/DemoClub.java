package org.safesessions.demo;

import java.time.DayOfWeek;
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

/** What the invented organisation does every week, each on a platform of its own, and who leads when it is on. */
enum DemoClub {
    HOMEWORK(DayOfWeek.MONDAY, LocalTime.of(18, 30), "leila") {
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
    MEMORY_CAFE(DayOfWeek.TUESDAY, LocalTime.of(10, 30), "dev") {
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
    YOUNG_READERS(DayOfWeek.WEDNESDAY, LocalTime.of(16, 30), "leila") {
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
    LOCAL_HISTORY(DayOfWeek.THURSDAY, LocalTime.of(19, 30), "dev") {
        @Override
        SessionPlan plan(Instant startsAt) {
            return toWatch("Local history", SessionType.LECTURE, Platform.YOUTUBE, startsAt, 45);
        }
    },
    SUNDAY_SERVICE(DayOfWeek.SUNDAY, LocalTime.of(10, 30), "leila") {
        @Override
        SessionPlan plan(Instant startsAt) {
            return toWatch("Sunday service", SessionType.FAITH_GROUP, Platform.FACEBOOK_LIVE, startsAt, 60);
        }
    };

    private final DayOfWeek day;
    private final LocalTime time;
    private final StaffId lead;

    DemoClub(DayOfWeek day, LocalTime time, String lead) {
        this.day = day;
        this.time = time;
        this.lead = new StaffId(lead);
    }

    abstract SessionPlan plan(Instant startsAt);

    /** Who comes every week; nobody where people only watch. */
    List<RegistrationForm> people() {
        return List.of();
    }

    StaffId lead() {
        return lead;
    }

    boolean isOn(LocalDate date) {
        return date.getDayOfWeek() == day;
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
