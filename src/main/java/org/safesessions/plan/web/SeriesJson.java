package org.safesessions.plan.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.safesessions.kernel.StaffId;
import org.safesessions.plan.DateInLine;
import org.safesessions.plan.Expectations;
import org.safesessions.plan.RequiredControl;
import org.safesessions.plan.SeriesApproval;
import org.safesessions.plan.SeriesBook;
import org.safesessions.plan.SeriesDay;
import org.safesessions.plan.Session;
import org.safesessions.plan.SessionPlan;

/** A series as programs read it. */
@JsonInclude(JsonInclude.Include.NON_NULL)
record SeriesJson(
        String id,
        String state,
        String title,
        String sessionType,
        String audience,
        String interactivity,
        String access,
        String platform,
        int durationMinutes,
        String timeZone,
        String host,
        List<String> coHosts,
        int expectedParticipants,
        String offlineSupervision,
        String onlineSupervision,
        Expectations expectations,
        @Nullable String riskLevel,
        @Nullable List<RequiredControl> requiredControls,
        @Nullable String approvedBy,
        @Nullable LocalDate approvedUntil,
        List<Day> sessions,
        long version) {

    /**
     * One date.
     *
     * @param date the day it was planned for, which names it; a date that was moved starts on another
     * @param id of its session; none as long as it is PLANNED
     * @param differs in what it is another than what was approved
     * @param behind in what it does not follow the plan of the series yet, though it is open
     * @param trouble why it could not become a session when that was tried last
     */
    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    record Day(
            LocalDate date,
            OffsetDateTime startsAt,
            String state,
            @Nullable String id,
            @Nullable String publicToken,
            List<String> differs,
            List<String> behind,
            List<String> trouble) {

        private static Day of(SeriesDay day, SessionPlan plan) {
            return new Day(
                    day.plannedOn(),
                    local(day.startsAt(), plan),
                    day.state(),
                    day.session().map(one -> one.id().toString()).orElse(null),
                    day.session().map(Session::publicToken).orElse(null),
                    day.differs(),
                    day.behind().map(DateInLine::what).orElse(List.of()),
                    day.date().trouble());
        }
    }

    static SeriesJson of(SeriesBook.Overview overview) {
        SessionPlan plan = overview.series().plan();
        Session one = overview.days().stream()
                .filter(day -> day.differs().isEmpty())
                .flatMap(day -> day.session().stream())
                .findFirst()
                .orElse(null);
        return new SeriesJson(
                overview.series().id().toString(),
                overview.state(),
                plan.title(),
                plan.sessionType().name(),
                plan.audience().name(),
                plan.interactivity().name(),
                plan.access().name(),
                plan.platform().name(),
                plan.durationMinutes(),
                plan.timeZone().getId(),
                plan.host().value(),
                plan.coHosts().stream().map(StaffId::value).toList(),
                plan.expectedParticipants(),
                plan.offlineSupervision().name(),
                plan.onlineSupervision().name(),
                plan.expectations(),
                one == null ? null : one.riskLevel().name(),
                one == null ? null : one.requiredControls(),
                overview.series()
                        .approval()
                        .flatMap(SeriesApproval::by)
                        .map(StaffId::value)
                        .orElse(null),
                overview.series().approval().map(SeriesApproval::until).orElse(null),
                overview.days().stream().map(day -> Day.of(day, plan)).toList(),
                overview.series().version());
    }

    private static OffsetDateTime local(Instant instant, SessionPlan plan) {
        return instant.atZone(plan.timeZone()).toOffsetDateTime();
    }
}
