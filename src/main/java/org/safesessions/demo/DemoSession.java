package org.safesessions.demo;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
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

/** The invented plans of the demonstration. */
final class DemoSession {

    static final StaffId HANA = new StaffId("hana");
    static final StaffId COLE = new StaffId("cole");
    static final StaffId LEILA = new StaffId("leila");
    static final StaffId DEV = new StaffId("dev");

    static final ZoneId LONDON = ZoneId.of("Europe/London");

    private DemoSession() {}

    /** In a quarter of an hour, and one hour long. */
    static SessionPlan homeworkClub(Instant now) {
        return interactive(
                "Homework club",
                SessionType.CLASS,
                Audience.CHILDREN_13_TO_17,
                now.plus(Duration.ofMinutes(14)),
                Duration.ofMinutes(60));
    }

    /** In a moment. */
    static SessionPlan soundCheck(Instant now) {
        return interactive(
                "Sound check for new members",
                SessionType.OTHER,
                Audience.ADULTS,
                now.plus(Duration.ofMinutes(2)),
                Duration.ofMinutes(45));
    }

    static SessionPlan youngReaders(Instant startsAt) {
        return interactive(
                "Young readers", SessionType.CLASS, Audience.CHILDREN_UNDER_13, startsAt, Duration.ofMinutes(45));
    }

    static SessionPlan peerSupport(Instant startsAt) {
        return interactive(
                "Memory cafe", SessionType.PEER_SUPPORT, Audience.ADULTS_AT_RISK, startsAt, Duration.ofMinutes(60));
    }

    /** So small that somebody has to wait. */
    static SessionPlan artClub(Instant startsAt) {
        return interactive(
                "Art club", SessionType.CLASS, Audience.CHILDREN_13_TO_17, startsAt, Duration.ofMinutes(60), 3);
    }

    private static SessionPlan interactive(
            String title, SessionType type, Audience audience, Instant startsAt, Duration length) {
        return interactive(title, type, audience, startsAt, length, 12);
    }

    private static SessionPlan interactive(
            String title, SessionType type, Audience audience, Instant startsAt, Duration length, int places) {
        return new SessionPlan(
                title,
                type,
                audience,
                Interactivity.INTERACTIVE,
                Access.REGISTERED,
                Platform.ZOOM,
                startsAt,
                (int) length.toMinutes(),
                LONDON,
                HANA,
                List.of(COLE),
                places,
                Supervision.ACCOMPANIED,
                Supervision.ACCOMPANIED,
                new Expectations(Setting.YOUR_CHOICE, Setting.YOUR_CHOICE, true, InteractWith.EACH_OTHER));
    }
}
