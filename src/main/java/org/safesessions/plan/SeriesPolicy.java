package org.safesessions.plan;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** When a date of a series needs an approval of its own, and which dates become sessions now. */
final class SeriesPolicy {

    private SeriesPolicy() {}

    /**
     * What is known of one date.
     *
     * @param session where its session is, or null when it is none yet
     * @param different whether it is to be another than the rest
     */
    record DateFact(
            UUID id,
            LocalDate day,
            Instant startsAt,
            boolean calledOff,
            @Nullable SessionState session,
            boolean different) {

        private boolean isToOpen(Instant now, Instant before) {
            return session == null && !calledOff && startsAt.isAfter(now) && startsAt.isBefore(before);
        }
    }

    /**
     * In what a plan is another than the one that was approved. Its title, its date, the time of day and the people who
     * lead it may change, as long as they are as many; whatever else changes, a lead is asked again.
     *
     * @return PLATFORM, AUDIENCE, INTERACTIVITY, ACCESS, EXPECTATIONS, SUPERVISION, FEWER_CO_HOSTS, else OTHER; empty
     *     when the approval is good for it too
     */
    static List<String> differs(SessionPlan approved, SessionPlan plan) {
        List<String> differs = new ArrayList<>();
        note(differs, "PLATFORM", approved.platform() != plan.platform());
        note(differs, "AUDIENCE", approved.audience() != plan.audience());
        note(differs, "INTERACTIVITY", approved.interactivity() != plan.interactivity());
        note(differs, "ACCESS", approved.access() != plan.access());
        note(differs, "EXPECTATIONS", !approved.expectations().equals(plan.expectations()));
        note(
                differs,
                "SUPERVISION",
                approved.offlineSupervision() != plan.offlineSupervision()
                        || approved.onlineSupervision() != plan.onlineSupervision());
        note(
                differs,
                "FEWER_CO_HOSTS",
                plan.coHosts().size() < approved.coHosts().size());
        SessionPlan alike =
                approved.titled(plan.title()).startingAt(plan.startsAt()).ledBy(plan.host(), plan.coHosts());
        note(differs, "OTHER", differs.isEmpty() && !alike.equals(plan));
        return List.copyOf(differs);
    }

    /**
     * Whether the approval is good for that date: nothing that matters differs, the tables see no higher risk in it today,
     * it is not too old, and whoever gave it does not lead the session.
     */
    static boolean holds(SeriesApproval approval, SessionPlan plan, RiskLevel riskToday) {
        return !plan.day().isAfter(approval.until())
                && differs(approval.plan(), plan).isEmpty()
                && riskToday.compareTo(approval.risk()) <= 0
                && approval.by()
                        .filter(lead ->
                                plan.host().equals(lead) || plan.coHosts().contains(lead))
                        .isEmpty();
    }

    /**
     * The dates that become sessions now, in their order. Those that the approval is good for all do, and those that are
     * to be another. Of the rest only the first, and only while no lead is being asked: a lead is asked once, not for
     * each.
     *
     * @param approvedUntil the last day that the approval of the plan as it stands is good for; null when there is none
     * @param ahead how long before its start a date becomes a session
     */
    static List<UUID> due(List<DateFact> dates, @Nullable LocalDate approvedUntil, Instant now, Duration ahead) {
        boolean asking = dates.stream()
                .anyMatch(date -> !date.different()
                        && date.session() != null
                        && date.session().isBeingPlanned());
        List<UUID> due = new ArrayList<>();
        for (DateFact date : dates.stream()
                .filter(one -> one.isToOpen(now, now.plus(ahead)))
                .sorted(Comparator.comparing(DateFact::startsAt))
                .toList()) {
            boolean approved = approvedUntil != null && !date.day().isAfter(approvedUntil);
            if (date.different() || approved) {
                due.add(date.id());
            } else if (!asking) {
                due.add(date.id());
                asking = true;
            }
        }
        return due;
    }

    /** On the same day at another time of day. */
    static Instant atTime(LocalDate day, LocalTime time, SessionPlan plan) {
        return SeriesDates.start(day, time, plan.timeZone());
    }

    private static void note(List<String> differs, String what, boolean really) {
        if (really) {
            differs.add(what);
        }
    }
}
