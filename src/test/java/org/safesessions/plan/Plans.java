package org.safesessions.plan;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.safesessions.kernel.StaffId;
import org.safesessions.platform.Platform;

/** Plans for tests, in the words of the domain: a sound children's class on Zoom, and what differs from it. */
public final class Plans {

    public static final Instant NOW = Instant.parse("2026-11-23T10:00:00Z");
    public static final Instant TONIGHT = Instant.parse("2026-11-23T18:00:00Z");
    public static final ZoneId LONDON = ZoneId.of("Europe/London");

    private String title = "Homework club";
    private SessionType sessionType = SessionType.CLASS;
    private Audience audience = Audience.CHILDREN_UNDER_13;
    private Interactivity interactivity = Interactivity.INTERACTIVE;
    private Access access = Access.REGISTERED;
    private Platform platform = Platform.ZOOM;
    private Instant startsAt = TONIGHT;
    private int durationMinutes = 60;
    private StaffId host = new StaffId("hana");
    private List<StaffId> coHosts = List.of(new StaffId("cole"));
    private int expectedParticipants = 12;
    private Supervision offline = Supervision.ACCOMPANIED;
    private Supervision online = Supervision.ACCOMPANIED;
    private Expectations expectations =
            new Expectations(Setting.YOUR_CHOICE, Setting.YOUR_CHOICE, true, InteractWith.EACH_OTHER);

    private Set<Extra> extras = Set.of();

    private Plans() {}

    public static Plans aClass() {
        return new Plans();
    }

    /** A lecture for adults on YouTube, open to all. */
    public static Plans aBroadcast() {
        Plans plan = new Plans();
        plan.sessionType = SessionType.LECTURE;
        plan.audience = Audience.ADULTS;
        plan.interactivity = Interactivity.BROADCAST;
        plan.access = Access.OPEN;
        plan.platform = Platform.YOUTUBE;
        plan.expectations = Expectations.onlyWatching();
        return plan;
    }

    public Plans titled(String text) {
        this.title = text;
        return this;
    }

    public Plans of(SessionType type) {
        this.sessionType = type;
        return this;
    }

    public Plans forThe(Audience whom) {
        this.audience = whom;
        return this;
    }

    public Plans being(Interactivity how) {
        this.interactivity = how;
        return this;
    }

    public Plans open(Access to) {
        this.access = to;
        return this;
    }

    public Plans on(Platform where) {
        this.platform = where;
        return this;
    }

    public Plans at(Instant start) {
        this.startsAt = start;
        return this;
    }

    public Plans lasting(int minutes) {
        this.durationMinutes = minutes;
        return this;
    }

    public Plans hostedBy(String user) {
        this.host = new StaffId(user);
        return this;
    }

    public Plans with(String... users) {
        this.coHosts = Arrays.stream(users).map(StaffId::new).toList();
        return this;
    }

    public Plans expecting(int people) {
        this.expectedParticipants = people;
        return this;
    }

    public Plans supervised(Supervision faceToFace, Supervision here) {
        this.offline = faceToFace;
        this.online = here;
        return this;
    }

    public Plans telling(Setting cameras, Setting microphones, boolean comments, InteractWith whom) {
        this.expectations = new Expectations(cameras, microphones, comments, whom);
        return this;
    }

    public Plans telling(Expectations what) {
        this.expectations = what;
        return this;
    }

    public Plans having(Extra... what) {
        this.extras = Set.of(what);
        return this;
    }

    public SessionPlan plan() {
        return new SessionPlan(
                title,
                sessionType,
                audience,
                interactivity,
                access,
                platform,
                startsAt,
                durationMinutes,
                LONDON,
                host,
                coHosts,
                expectedParticipants,
                offline,
                online,
                expectations,
                extras);
    }
}
