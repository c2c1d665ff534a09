package org.safesessions.plan;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.safesessions.kernel.StaffId;
import org.safesessions.platform.Platform;

/** A {@link SessionPlan} as it lies in the table; its co-hosts have a table of their own. */
@Embeddable
class PlanColumns {

    @Column(name = "title", nullable = false, length = 240)
    private String title;

    @Column(name = "session_type", nullable = false, length = 40)
    @Enumerated(EnumType.STRING)
    private SessionType sessionType;

    @Column(name = "audience", nullable = false, length = 40)
    @Enumerated(EnumType.STRING)
    private Audience audience;

    @Column(name = "interactivity", nullable = false, length = 40)
    @Enumerated(EnumType.STRING)
    private Interactivity interactivity;

    @Column(name = "access_policy", nullable = false, length = 40)
    @Enumerated(EnumType.STRING)
    private Access access;

    @Column(name = "platform", nullable = false, length = 40)
    @Enumerated(EnumType.STRING)
    private Platform platform;

    @Column(name = "starts_at", nullable = false)
    private Instant startsAt;

    @Column(name = "duration_minutes", nullable = false)
    private int durationMinutes;

    @Column(name = "time_zone", nullable = false, length = 64)
    private String timeZone;

    @Column(name = "host", nullable = false, length = 64)
    private String host;

    @Column(name = "expected_participants", nullable = false)
    private int expectedParticipants;

    @Column(name = "offline_supervision", nullable = false, length = 40)
    @Enumerated(EnumType.STRING)
    private Supervision offlineSupervision;

    @Column(name = "online_supervision", nullable = false, length = 40)
    @Enumerated(EnumType.STRING)
    private Supervision onlineSupervision;

    @Embedded
    private Expectations expectations;

    /** Codes of {@link Extra}, with commas between them. */
    @Column(name = "extras", nullable = false, length = 200)
    private String extras = "";

    @SuppressWarnings("NullAway.Init") // Hibernate fills the fields
    protected PlanColumns() {}

    PlanColumns(SessionPlan plan) {
        this.title = plan.title();
        this.sessionType = plan.sessionType();
        this.audience = plan.audience();
        this.interactivity = plan.interactivity();
        this.access = plan.access();
        this.platform = plan.platform();
        this.startsAt = plan.startsAt();
        this.durationMinutes = plan.durationMinutes();
        this.timeZone = plan.timeZone().getId();
        this.host = plan.host().value();
        this.expectedParticipants = plan.expectedParticipants();
        this.offlineSupervision = plan.offlineSupervision();
        this.onlineSupervision = plan.onlineSupervision();
        this.expectations = plan.expectations();
        this.extras = plan.extras().stream().map(Enum::name).collect(Collectors.joining(","));
    }

    SessionPlan with(List<StaffId> coHosts) {
        return new SessionPlan(
                title,
                sessionType,
                audience,
                interactivity,
                access,
                platform,
                startsAt,
                durationMinutes,
                ZoneId.of(timeZone),
                new StaffId(host),
                coHosts,
                expectedParticipants,
                offlineSupervision,
                onlineSupervision,
                expectations,
                Arrays.stream(extras.split(","))
                        .filter(code -> !code.isEmpty())
                        .map(Extra::valueOf)
                        .collect(Collectors.toSet()));
    }
}
