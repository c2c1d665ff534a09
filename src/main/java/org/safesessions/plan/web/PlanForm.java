package org.safesessions.plan.web;

import java.time.LocalDateTime;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.safesessions.kernel.StaffId;
import org.safesessions.plan.Session;
import org.safesessions.plan.SessionPlan;

/**
 * What somebody typed to plan a session, kept as they typed it.
 *
 * @param whichTime EARLIER or LATER, when the time comes twice
 * @param requestKey made with the empty form: sent twice, it makes one session
 * @param version of the draft that is changed; null when the session is new
 */
record PlanForm(
        @Nullable String title,
        @Nullable String sessionType,
        @Nullable String audience,
        @Nullable String interactivity,
        @Nullable String access,
        @Nullable String platform,
        @Nullable String startsAtDate,
        @Nullable String startsAtTime,
        @Nullable String whichTime,
        @Nullable String timeZone,
        @Nullable String durationMinutes,
        @Nullable String host,
        @Nullable List<String> coHosts,
        @Nullable String expectedParticipants,
        @Nullable String offlineSupervision,
        @Nullable String onlineSupervision,
        @Nullable String cameras,
        @Nullable String microphones,
        @Nullable String comments,
        @Nullable String interactWith,
        @Nullable String requestKey,
        @Nullable String version) {

    static PlanForm empty(StaffId host, String zone) {
        return new PlanForm(
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                zone,
                null,
                host.value(),
                List.of(),
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                UUID.randomUUID().toString(),
                null);
    }

    static PlanForm of(Session session) {
        SessionPlan plan = session.plan();
        LocalDateTime start = LocalDateTime.ofInstant(plan.startsAt(), plan.timeZone());
        return new PlanForm(
                plan.title(),
                plan.sessionType().name(),
                plan.audience().name(),
                plan.interactivity().name(),
                plan.access().name(),
                plan.platform().name(),
                start.toLocalDate().toString(),
                start.toLocalTime().toString(),
                null,
                plan.timeZone().getId(),
                Integer.toString(plan.durationMinutes()),
                plan.host().value(),
                plan.coHosts().stream().map(StaffId::value).toList(),
                Integer.toString(plan.expectedParticipants()),
                plan.offlineSupervision().name(),
                plan.onlineSupervision().name(),
                plan.expectations().cameras().name(),
                plan.expectations().microphones().name(),
                Boolean.toString(plan.expectations().comments()),
                plan.expectations().interactWith().name(),
                null,
                Long.toString(session.version()));
    }

    /** Null when the form carries none, or not one of ours: then it is not protected against being sent twice. */
    @Nullable UUID key() {
        try {
            return requestKey == null ? null : UUID.fromString(requestKey);
        } catch (IllegalArgumentException notOurs) {
            return null;
        }
    }

    /** A version that no session has when the form carries none. */
    long seenVersion() {
        try {
            return version == null ? -1 : Long.parseLong(version);
        } catch (NumberFormatException notOurs) {
            return -1;
        }
    }
}
