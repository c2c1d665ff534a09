package org.safesessions.plan.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.safesessions.kernel.StaffId;
import org.safesessions.plan.Access;
import org.safesessions.plan.Audience;
import org.safesessions.plan.Expectations;
import org.safesessions.plan.Extra;
import org.safesessions.plan.InteractWith;
import org.safesessions.plan.Interactivity;
import org.safesessions.plan.PlanPolicy;
import org.safesessions.plan.SessionPlan;
import org.safesessions.plan.SessionType;
import org.safesessions.plan.Setting;
import org.safesessions.plan.Supervision;
import org.safesessions.platform.Platform;

/** A plan as programs send it. Its form is checked here; whether it keeps the rules, the desk says. */
record PlanBody(
        @NotNull @Size(max = PlanPolicy.TITLE_LONGEST * 2) String title,
        @NotNull SessionType sessionType,
        @NotNull Audience audience,
        @NotNull Interactivity interactivity,
        @NotNull Access access,
        @NotNull Platform platform,
        @NotNull OffsetDateTime startsAt,
        @NotNull Integer durationMinutes,
        @NotNull ZoneId timeZone,

        @NotNull @Pattern(regexp = PlanBody.USER, message = PlanBody.NO_USER) String host,

        @Nullable @Size(max = 20) List<@NotNull @Pattern(regexp = PlanBody.USER, message = PlanBody.NO_USER) String> coHosts,

        @NotNull @Min(1) @Max(100_000) Integer expectedParticipants,
        @NotNull Supervision offlineSupervision,
        @NotNull Supervision onlineSupervision,
        @NotNull @Valid ExpectationsBody expectations,
        @Nullable @Size(max = 20) Set<@NotNull Extra> extras) {

    static final String USER = "[a-z0-9][a-z0-9.-]{0,63}";
    static final String NO_USER = "must be a user name";

    record ExpectationsBody(
            @NotNull Setting cameras,
            @NotNull Setting microphones,
            @NotNull Boolean comments,
            @NotNull InteractWith interactWith) {}

    SessionPlan plan() {
        return new SessionPlan(
                title,
                sessionType,
                audience,
                interactivity,
                access,
                platform,
                Moments.instant(startsAt),
                durationMinutes,
                timeZone,
                new StaffId(host),
                coHosts == null ? List.of() : coHosts.stream().map(StaffId::new).toList(),
                expectedParticipants,
                offlineSupervision,
                onlineSupervision,
                new Expectations(
                        expectations.cameras(),
                        expectations.microphones(),
                        expectations.comments(),
                        expectations.interactWith()),
                extras == null ? Set.of() : extras);
    }
}
