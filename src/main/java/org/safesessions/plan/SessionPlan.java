package org.safesessions.plan;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.safesessions.kernel.StaffId;
import org.safesessions.platform.Platform;

/**
 * The answers to the guidance's five questions for one session, as a host gives them. Nothing has been checked yet:
 * {@link PlanPolicy} does that.
 *
 * @param startsAt to the second
 * @param timeZone where people look at the clock; the day on which staff must be cleared is a day there
 * @param coHosts in the order named, each once
 * @param offlineSupervision how closely a carer would be with the participant face to face
 * @param onlineSupervision how closely one must be with them online; never less
 * @param extras what else there is, in the order of {@link Extra}
 */
public record SessionPlan(
        String title,
        SessionType sessionType,
        Audience audience,
        Interactivity interactivity,
        Access access,
        Platform platform,
        Instant startsAt,
        int durationMinutes,
        ZoneId timeZone,
        StaffId host,
        List<StaffId> coHosts,
        int expectedParticipants,
        Supervision offlineSupervision,
        Supervision onlineSupervision,
        Expectations expectations,
        Set<Extra> extras) {

    /** A plan with nothing out of the ordinary. */
    public SessionPlan(
            String title,
            SessionType sessionType,
            Audience audience,
            Interactivity interactivity,
            Access access,
            Platform platform,
            Instant startsAt,
            int durationMinutes,
            ZoneId timeZone,
            StaffId host,
            List<StaffId> coHosts,
            int expectedParticipants,
            Supervision offlineSupervision,
            Supervision onlineSupervision,
            Expectations expectations) {
        this(
                title,
                sessionType,
                audience,
                interactivity,
                access,
                platform,
                startsAt,
                durationMinutes,
                timeZone,
                host,
                coHosts,
                expectedParticipants,
                offlineSupervision,
                onlineSupervision,
                expectations,
                Set.of());
    }

    public SessionPlan {
        startsAt = startsAt.truncatedTo(ChronoUnit.SECONDS);
        coHosts = coHosts.stream().distinct().toList();
        extras = Collections.unmodifiableSet(new TreeSet<>(extras));
    }

    public Instant endsAt() {
        return startsAt.plus(Duration.ofMinutes(durationMinutes));
    }

    /** The day of the session, where it takes place. */
    public LocalDate day() {
        return LocalDate.ofInstant(startsAt, timeZone);
    }

    /** Whether anybody taking part could be seen, be heard, write, or meet somebody. */
    public boolean isInteractive() {
        return interactivity != Interactivity.BROADCAST || expectations.allowAnyInteraction();
    }

    /** Whether one of our people meets one person, under whatever name. */
    public boolean isOneToOne() {
        return sessionType == SessionType.ONE_TO_ONE || (isInteractive() && expectedParticipants == 1);
    }

    /** The same plan under another title. */
    public SessionPlan titled(String newTitle) {
        return with(newTitle, startsAt, durationMinutes, host, coHosts);
    }

    /** The same plan for another date. */
    public SessionPlan startingAt(Instant newStartsAt) {
        return with(title, newStartsAt, durationMinutes, host, coHosts);
    }

    /** The same plan led by others. */
    public SessionPlan ledBy(StaffId newHost, List<StaffId> newCoHosts) {
        return with(title, startsAt, durationMinutes, newHost, newCoHosts);
    }

    /** The same plan, longer or shorter. */
    public SessionPlan lasting(int newMinutes) {
        return with(title, startsAt, newMinutes, host, coHosts);
    }

    /** Everything a plan may change without becoming another one; the rest stays. */
    private SessionPlan with(
            String newTitle, Instant newStartsAt, int newMinutes, StaffId newHost, List<StaffId> newCoHosts) {
        return new SessionPlan(
                newTitle,
                sessionType,
                audience,
                interactivity,
                access,
                platform,
                newStartsAt,
                newMinutes,
                timeZone,
                newHost,
                newCoHosts,
                expectedParticipants,
                offlineSupervision,
                onlineSupervision,
                expectations,
                extras);
    }
}
