package org.safesessions.plan;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.safesessions.kernel.PlainText;
import org.safesessions.kernel.Reason;
import org.safesessions.kernel.StaffId;
import org.safesessions.people.Duty;
import org.safesessions.people.Staff;
import org.safesessions.platform.Platform;
import org.safesessions.platform.PlatformVerdict;
import org.safesessions.policy.Figure;
import org.safesessions.policy.PolicyBook;
import org.springframework.context.MessageSourceResolvable;
import org.springframework.context.support.DefaultMessageSourceResolvable;
import org.springframework.stereotype.Component;

/** The rules every plan must keep. Each answer names all the rules that are broken, never only the first. */
@Component
public class PlanPolicy {

    public static final int TITLE_SHORTEST = 3;
    public static final int TITLE_LONGEST = 120;

    private final PolicyBook policy;

    public PlanPolicy(PolicyBook policy) {
        this.policy = policy;
    }

    /**
     * Every rule that the plan breaks.
     *
     * @param verdict what the table platform-suitability says about the plan's platform
     * @param staff looks a member of staff up by user name
     * @return the codes of CONTRACT and our own, empty when the plan keeps every rule
     */
    public List<Reason> check(
            SessionPlan plan, PlatformVerdict verdict, Instant now, Function<StaffId, Optional<Staff>> staff) {
        List<Reason> reasons = new ArrayList<>();
        PlainText.whyNotLine(plan.title(), TITLE_SHORTEST, TITLE_LONGEST).ifPresent(reasons::add);
        reasons.addAll(checkDate(plan, now));
        reasons.addAll(checkWhatPeopleMayDo(plan));
        reasons.addAll(checkPlatform(plan, verdict));
        reasons.addAll(checkStaff(plan, plan.day(), staff));
        return List.copyOf(reasons);
    }

    /**
     * Whether these people may lead the session.
     *
     * @param day on which their check and training must hold
     */
    public List<Reason> checkStaff(SessionPlan plan, LocalDate day, Function<StaffId, Optional<Staff>> staff) {
        List<Reason> reasons = new ArrayList<>();
        if (plan.coHosts().contains(plan.host())) {
            reasons.add(Reason.of("HOST_IS_CO_HOST"));
        }
        int needed = Math.max(1, policy.number(Figure.CO_HOSTS_NEEDED));
        if (plan.coHosts().size() < needed) {
            reasons.add(Reason.of("NO_CO_HOST", needed));
        } else if (isLargeAndInteractive(plan) && plan.coHosts().size() < 2) {
            reasons.add(Reason.of("LARGE_SESSION_NEEDS_SECOND_CO_HOST", policy.number(Figure.LARGE_SESSION)));
        }
        reasons.addAll(checkPerson(plan.host(), Duty.HOST, "NOT_A_HOST", day, staff));
        plan.coHosts().stream()
                .filter(coHost -> !coHost.equals(plan.host()))
                .forEach(coHost -> reasons.addAll(checkPerson(coHost, Duty.CO_HOST, "NOT_A_CO_HOST", day, staff)));
        return reasons;
    }

    private List<Reason> checkDate(SessionPlan plan, Instant now) {
        List<Reason> reasons = new ArrayList<>();
        if (plan.startsAt().isBefore(now)) {
            reasons.add(Reason.of("STARTS_IN_THE_PAST"));
        }
        Duration ahead = policy.duration(Figure.PLAN_AHEAD_AT_MOST);
        if (plan.startsAt().isAfter(now.plus(ahead))) {
            reasons.add(Reason.of("STARTS_TOO_FAR_AHEAD", ahead.toDays()));
        }
        long shortest = policy.duration(Figure.SESSION_SHORTEST).toMinutes();
        long longest = policy.duration(Figure.SESSION_LONGEST).toMinutes();
        if (plan.durationMinutes() < shortest || plan.durationMinutes() > longest) {
            reasons.add(Reason.of("DURATION_OUT_OF_RANGE", shortest, longest));
        }
        return reasons;
    }

    private static List<Reason> checkWhatPeopleMayDo(SessionPlan plan) {
        List<Reason> reasons = new ArrayList<>();
        if (plan.access() == Access.OPEN && plan.isInteractive()) {
            reasons.add(Reason.of("INTERACTIVE_AND_OPEN"));
        }
        if (!fit(plan.interactivity(), plan.expectations())) {
            reasons.add(Reason.of("EXPECTATIONS_DO_NOT_FIT"));
        }
        if (plan.onlineSupervision().compareTo(plan.offlineSupervision()) < 0) {
            reasons.add(Reason.of("ONLINE_SUPERVISION_LOWER"));
        }
        return reasons;
    }

    /**
     * What people are told must be what the session is. A broadcast lets nobody be seen, heard or read; in a moderated
     * session people speak with staff; and a session in which nobody may interact is a broadcast.
     */
    private static boolean fit(Interactivity interactivity, Expectations told) {
        return switch (interactivity) {
            case BROADCAST -> !told.allowAnyInteraction();
            case MODERATED -> told.interactWith() == InteractWith.STAFF_ONLY;
            case INTERACTIVE -> told.interactWith() != InteractWith.NOBODY;
        };
    }

    private static List<Reason> checkPlatform(SessionPlan plan, PlatformVerdict verdict) {
        Platform replacement = verdict.replacement();
        return switch (verdict.verdict()) {
            case ALLOWED, ATTEST_ONLY -> List.of();
            case RETIRED ->
                List.of(
                        replacement == null
                                ? Reason.of("PLATFORM_RETIRED", plan.platform())
                                : Reason.of("PLATFORM_RETIRED", plan.platform(), replacement));
            case UNSUITABLE -> List.of(Reason.of("PLATFORM_UNSUITABLE", plan.platform(), inWords(verdict)));
        };
    }

    /** Put into words only when it is read, in the reader's language. */
    private static MessageSourceResolvable inWords(PlatformVerdict verdict) {
        return new DefaultMessageSourceResolvable(
                new String[] {"platform.reason." + verdict.reason()}, verdict.reason());
    }

    private static List<Reason> checkPerson(
            StaffId person, Duty duty, String lacksDuty, LocalDate day, Function<StaffId, Optional<Staff>> staff) {
        Optional<Staff> found = staff.apply(person).filter(Staff::isActive);
        if (found.isEmpty()) {
            return List.of(Reason.of("UNKNOWN_STAFF", person));
        }
        List<Reason> reasons = new ArrayList<>();
        Staff known = found.get();
        if (!known.has(duty)) {
            reasons.add(Reason.of(lacksDuty, person));
        }
        if (!known.isClearedOn(day)) {
            reasons.add(Reason.of("STAFF_NOT_CLEARED", person));
        }
        return reasons;
    }

    private boolean isLargeAndInteractive(SessionPlan plan) {
        return plan.isInteractive() && plan.expectedParticipants() > policy.number(Figure.LARGE_SESSION);
    }
}
