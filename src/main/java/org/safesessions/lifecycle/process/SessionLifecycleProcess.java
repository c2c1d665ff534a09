package org.safesessions.lifecycle.process;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import org.safesessions.engine.MessageName;
import org.safesessions.engine.ProcessKey;
import org.safesessions.engine.ProcessVariable;
import org.safesessions.engine.ProcessVocabulary;
import org.springframework.stereotype.Component;

/**
 * The words that {@code bpmn/lifecycle/session-lifecycle.bpmn} and Java share. The business key is the session's id.
 *
 * <p>An instant that a timer waits for must be written before its token arrives there, and {@link #FORECAST_AT} must lie in
 * the future each time: the timer is set anew in a loop.
 */
@Component
public final class SessionLifecycleProcess implements ProcessVocabulary.Variables {

    public static final ProcessKey KEY = new ProcessKey("session-lifecycle");

    public static final String APPROVE_PLAN = "approvePlan";
    public static final String PREPARE_ROOM = "prepareRoom";
    public static final String START_SESSION = "startSession";
    public static final String RESOLVE_START_BLOCK = "resolveStartBlock";
    public static final String RUN_SESSION = "runSession";
    public static final String RESUME_SESSION = "resumeSession";
    public static final String WRITE_DEBRIEF = "writeDebrief";
    public static final String REVIEW_SESSION = "reviewSession";

    public static final MessageName PLAN_SUBMITTED_AGAIN = new MessageName("plan.submittedAgain");
    public static final MessageName PLAN_CANCELLED = new MessageName("plan.cancelled");
    public static final MessageName PLAN_POSTPONED = new MessageName("plan.postponed");
    public static final MessageName START_BLOCKED = new MessageName("run.startBlocked");
    public static final MessageName START_UNBLOCKED = new MessageName("run.startUnblocked");
    public static final MessageName EVERYBODY_VETTED = new MessageName("vet.everybodyVetted");
    public static final MessageName SESSION_PAUSED = new MessageName("run.sessionPaused");

    /** Given with the start, and again with {@link #PLAN_SUBMITTED_AGAIN}. */
    public static final ProcessVariable<Boolean> APPROVAL_NEEDED = ProcessVariable.bool("approvalNeeded");

    /** Given with the start, and again with {@link #PLAN_SUBMITTED_AGAIN}: a revised plan may be for another date. */
    public static final ProcessVariable<Instant> PLANNED_END_AT = ProcessVariable.instant("plannedEndAt");

    public static final ProcessVariable<Boolean> PLAN_APPROVED = ProcessVariable.bool("planApproved");
    public static final ProcessVariable<Boolean> REGISTRATION_OPEN = ProcessVariable.bool("registrationOpen");
    public static final ProcessVariable<Instant> REGISTRATION_CLOSES_AT =
            ProcessVariable.instant("registrationClosesAt");
    public static final ProcessVariable<Boolean> VETTING_OPEN = ProcessVariable.bool("vettingOpen");
    public static final ProcessVariable<Instant> VETTING_ENDS_AT = ProcessVariable.instant("vettingEndsAt");
    public static final ProcessVariable<Instant> FORECAST_AT = ProcessVariable.instant("forecastAt");
    public static final ProcessVariable<Boolean> LEAD_ON_CALL = ProcessVariable.bool("leadOnCall");
    public static final ProcessVariable<Instant> GRACE_ENDS_AT = ProcessVariable.instant("graceEndsAt");

    /** Given with the end of {@link #RESOLVE_START_BLOCK}: whoever sorted it out postponed the session instead. */
    public static final ProcessVariable<Boolean> SESSION_POSTPONED = ProcessVariable.bool("sessionPostponed");

    /** Given with the end of {@link #RESUME_SESSION}: false when the session was ended from the pause. */
    public static final ProcessVariable<Boolean> SESSION_RESUMED = ProcessVariable.bool("sessionResumed");

    public static final ProcessVariable<Integer> DEBRIEFS_NEEDED = ProcessVariable.number("debriefsNeeded");
    public static final ProcessVariable<Instant> FOLLOW_UP_ENDS_AT = ProcessVariable.instant("followUpEndsAt");

    @Override
    public Collection<ProcessVariable<?>> declared() {
        return List.of(
                APPROVAL_NEEDED,
                PLANNED_END_AT,
                PLAN_APPROVED,
                REGISTRATION_OPEN,
                REGISTRATION_CLOSES_AT,
                VETTING_OPEN,
                VETTING_ENDS_AT,
                FORECAST_AT,
                LEAD_ON_CALL,
                GRACE_ENDS_AT,
                SESSION_POSTPONED,
                SESSION_RESUMED,
                DEBRIEFS_NEEDED,
                FOLLOW_UP_ENDS_AT);
    }
}
