package org.safesessions.plan.web;

import java.time.LocalDateTime;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.safesessions.kernel.StaffId;
import org.safesessions.plan.Session;
import org.safesessions.plan.SessionPlan;
import org.safesessions.plan.UnfinishedPlan;

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
        @Nullable List<String> extras,
        @Nullable String requestKey,
        @Nullable String version) {

    /** What has been answered of a plan, one question after the other. */
    static PlanForm of(UnfinishedPlan answered) {
        return new PlanForm(
                answered.answer("title"),
                answered.answer("sessionType"),
                answered.answer("audience"),
                answered.answer("interactivity"),
                answered.answer("access"),
                answered.answer("platform"),
                answered.answer("startsAtDate"),
                answered.answer("startsAtTime"),
                answered.answer("whichTime"),
                answered.answer("timeZone"),
                answered.answer("durationMinutes"),
                answered.answer("host"),
                answered.answers().getOrDefault("coHosts", List.of()),
                answered.answer("expectedParticipants"),
                answered.answer("offlineSupervision"),
                answered.answer("onlineSupervision"),
                answered.answer("cameras"),
                answered.answer("microphones"),
                answered.answer("comments"),
                answered.answer("interactWith"),
                answered.answers().getOrDefault("extras", List.of()),
                answered.id().toString(),
                null);
    }

    static PlanForm of(Session session) {
        return of(session.plan(), session.version());
    }

    /** @param seen the version of what has this plan */
    static PlanForm of(SessionPlan plan, long seen) {
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
                plan.extras().stream().map(Enum::name).toList(),
                null,
                Long.toString(seen));
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
