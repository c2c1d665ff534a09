package org.safesessions.plan.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.safesessions.kernel.SessionId;
import org.safesessions.kernel.StaffId;
import org.safesessions.plan.Expectations;
import org.safesessions.plan.PlanNotes;
import org.safesessions.plan.RequiredControl;
import org.safesessions.plan.Session;
import org.safesessions.plan.SessionPlan;

/** A session as programs read it; its instants carry the offset of its own time zone. */
@JsonInclude(JsonInclude.Include.NON_NULL)
record SessionJson(
        String id,
        String publicToken,
        String title,
        String state,
        String riskLevel,
        List<String> riskReasons,
        String identityRisk,
        String hijackRisk,
        String residualRisk,
        boolean approvalNeeded,
        @Nullable String approvedBy,
        List<RequiredControl> requiredControls,
        String sessionType,
        String audience,
        String interactivity,
        String access,
        String platform,
        OffsetDateTime startsAt,
        OffsetDateTime endsAt,
        int durationMinutes,
        String timeZone,
        String host,
        List<String> coHosts,
        int expectedParticipants,
        String offlineSupervision,
        String onlineSupervision,
        Expectations expectations,
        List<String> extras,
        @Nullable String reasonGiven,
        @Nullable String postponedBecause,
        @Nullable String replaces,
        @Nullable String replacedBy,
        String policyVersion,
        long version) {

    static SessionJson of(Session session, PlanNotes notes) {
        SessionPlan plan = session.plan();
        return new SessionJson(
                session.id().toString(),
                session.publicToken(),
                plan.title(),
                session.state().name(),
                session.riskLevel().name(),
                session.risk().because(),
                session.risk().identity().name(),
                session.risk().hijack().name(),
                session.risk().residual().name(),
                session.approvalNeeded(),
                session.approvedBy().map(StaffId::value).orElse(null),
                session.requiredControls(),
                plan.sessionType().name(),
                plan.audience().name(),
                plan.interactivity().name(),
                plan.access().name(),
                plan.platform().name(),
                local(session, session.startsAt()),
                local(session, session.endsAt()),
                plan.durationMinutes(),
                plan.timeZone().getId(),
                plan.host().value(),
                plan.coHosts().stream().map(StaffId::value).toList(),
                plan.expectedParticipants(),
                plan.offlineSupervision().name(),
                plan.onlineSupervision().name(),
                plan.expectations(),
                plan.extras().stream().map(Enum::name).toList(),
                notes.of(session).orElse(null),
                session.postponedBecause().map(Enum::name).orElse(null),
                session.replaces().map(SessionId::toString).orElse(null),
                session.replacedBy().map(SessionId::toString).orElse(null),
                session.policyVersion(),
                session.version());
    }

    private static OffsetDateTime local(Session session, Instant instant) {
        return instant.atZone(session.timeZone()).toOffsetDateTime();
    }
}
