package org.safesessions.policy;

import java.util.EnumSet;
import java.util.Set;

/** Every figure that a rule is written with. Its value, source and review date are data: {@code policy/policy.yml}. */
public enum Figure {
    /** How long after the planned end a lead must still be on call. */
    COVER_AFTER_END,
    /** How recently before the start the lead must have confirmed, or said "I am here". */
    LEAD_HERE_WITHIN,
    /** How long before the start the session may be opened. */
    DOORS_OPEN_BEFORE,
    /** How long before the start we look for the first time whether a lead is on call. */
    FORECAST_BEFORE,
    /** How long after the planned start a blocked session waits before it is postponed. */
    START_GRACE,
    /** How many co-hosts must be present and checked in, besides the host. */
    CO_HOSTS_NEEDED,
    /** How long a check-in counts as being present. */
    PRESENCE_HOLDS,
    /** How long a control that somebody attested counts as in place. */
    ATTESTATION_HOLDS,
    /** How long before the start registration closes. */
    REGISTRATION_CLOSES_BEFORE,
    /** How long before the start vetting ends; the undecided become "not this time". */
    VETTING_ENDS_BEFORE,
    /** How long after planning a lead should have decided on the plan. */
    APPROVAL_DUE,
    /** How long after the end each debrief is due. */
    DEBRIEF_DUE,
    /** How long after the end carers may still answer. */
    FOLLOW_UP_WINDOW,
    /** How long after the follow-up a lead should have reviewed the session. */
    REVIEW_DUE,
    /** How long after being asked a lead is reminded to confirm a shift. */
    SHIFT_REMINDER_AFTER,
    /** How long before the shift we look for another lead when it is not confirmed. */
    REPLACEMENT_BEFORE,
    /** How long before the shift an unfilled one is reported as a gap. */
    GAP_REPORTED_BEFORE,
    /** More people than this need a second co-host. */
    LARGE_SESSION,
    /** More young children or adults at risk than this in one room should be several rooms. */
    CROWDED_ROOM,
    /** How long a plan that nobody has handed in is kept after it was last worked on. */
    UNFINISHED_PLAN_KEPT,
    /** The shortest session anybody may plan. */
    SESSION_SHORTEST,
    /** The longest session anybody may plan. */
    SESSION_LONGEST,
    /** How far ahead anybody may plan. */
    PLAN_AHEAD_AT_MOST,
    /** How long after the planned end the link to a registration still opens it. */
    REGISTRATION_LINK_LIVES,
    /** How young an account is looked at more closely. */
    NEW_ACCOUNT,
    /** In how many of 256 parts the fingerprints of two pictures may differ that are taken for one. */
    PICTURE_LIKENESS,
    /** How long somebody who was cleared counts as known. */
    KNOWN_MEMBER_HOLDS,
    /** How long after a refusal somebody should ask whether it still holds. */
    REFUSAL_REVIEWED_AFTER,
    /** How long after a refusal it counts no more. */
    REFUSAL_EXPIRES_AFTER,
    /** How long after a message could not be sent it is tried again; then after twice as long each time. */
    NOTICE_TRIED_AGAIN_AFTER,
    /** The longest time between two tries to send a message. */
    NOTICE_LONGEST_DELAY,
    /** How long we try to send a message before we tell our people that we could not. */
    NOTICE_GIVEN_UP_AFTER,
    /** The same, when it is the address that is refused. */
    NOTICE_ADDRESS_GIVEN_UP_AFTER,
    /** How long before the doors open staff are first warned that no lead covers a session. */
    GAP_WARNED_FIRST,
    /** How long before the doors open they are warned the second time. */
    GAP_WARNED_SECOND,
    /** How long before the doors open they are warned the third time. */
    GAP_WARNED_THIRD,
    /** How long before the doors open they are warned the last time. */
    GAP_WARNED_LAST,
    /** How long after it was raised a concern should be acknowledged. */
    CONCERN_ACKNOWLEDGE_WITHIN,
    /** The same, for a concern about a session that is going on. */
    CONCERN_ACKNOWLEDGE_WITHIN_LIVE,
    /** The same, when somebody may be in danger now. */
    CONCERN_ACKNOWLEDGE_WITHIN_DANGER,
    /** How long those who were told of a concern have before the next on the ladder are told too. */
    CONCERN_STEP,
    /** The same, for a concern about a session that is going on. */
    CONCERN_STEP_LIVE,
    /** The same, when somebody may be in danger now. */
    CONCERN_STEP_DANGER,
    /** How often everybody is told again once the whole ladder has been told. */
    CONCERN_REMIND_EVERY,
    /** How long after it was acknowledged a concern should be triaged. */
    CONCERN_TRIAGE_WITHIN,
    /** The same, when somebody may be in danger now. */
    CONCERN_TRIAGE_WITHIN_DANGER,
    /** How often the next are told of a concern that somebody looks after, when what was to be done next is not done. */
    CONCERN_IDLE_STEP,
    /** The same, when somebody may be in danger now. */
    CONCERN_IDLE_STEP_DANGER,
    /** How long a second person has to agree that a concern is closed. */
    CONCERN_SIGN_OFF_WITHIN,
    /** How long after its review came due a concern should have been looked at again. */
    CONCERN_REVIEW_WITHIN,
    /** No longer than this may pass between two reviews of a concern. */
    CONCERN_REVIEW_LONGEST,
    /** How long after triage a concern of critical severity should be closed or reviewed. */
    CONCERN_CLOSE_WITHIN_CRITICAL,
    /** The same for high severity. */
    CONCERN_CLOSE_WITHIN_HIGH,
    /** The same for medium severity. */
    CONCERN_CLOSE_WITHIN_MEDIUM,
    /** The same for low severity. */
    CONCERN_CLOSE_WITHIN_LOW,
    /** How long after the decision an agency should have been told by telephone. */
    REFERRAL_RING_WITHIN,
    /** The same for an agency that asks for a considered report instead of a call. */
    REFERRAL_REPORT_WITHIN,
    /** How long after the call what was said should stand in writing. */
    REFERRAL_WRITE_WITHIN,
    /** How often those who should tell an agency, or write to it, are told again. */
    REFERRAL_REMIND_EVERY,
    /** How long an agency has to answer before we ask again. */
    REFERRAL_ANSWER_WITHIN,
    /** The same for an agency that takes reports and seldom answers at once. */
    REFERRAL_ANSWER_WITHIN_SLOW,
    /** How often a silent agency is asked again. */
    REFERRAL_CHASE_EVERY,
    /** How long after an agency does no more somebody should have said whether we agree. */
    REFERRAL_CONSIDER_WITHIN,
    /** No clock is stopped for longer than this, or put off further. */
    CLOCK_MOVED_AT_MOST,
    /** How long a number in the directory is trusted before somebody checks it again. */
    DIRECTORY_CHECKED_EVERY,
    /** How long before the start those who may come are reminded. */
    SESSION_SOON_BEFORE,
    /** How long after the end carers and participants are asked how it was. */
    FOLLOW_UP_ASKED_AFTER,
    /** How long after the end those who have not answered are reminded. */
    FOLLOW_UP_REMINDED_AFTER,
    /** How long a lead has to decide on an answer that gives something to follow up. */
    FOLLOW_UP_DECIDED_WITHIN,
    /** The same, for an answer to be followed up today. */
    FOLLOW_UP_DECIDED_WITHIN_TODAY,
    /** How far back earlier answers of the same person count. */
    FOLLOW_UP_LOOKS_BACK,
    /** How long the approval of a series is good for its dates. */
    SERIES_APPROVAL_HOLDS,
    /** How long before its start a date of a series becomes a session that people can register for. */
    SERIES_OPENS_BEFORE,
    /** How many dates a series may have. */
    SERIES_DATES_AT_MOST,
    /** How long the checks of a person are good for the dates of a series. */
    SERIES_CHECKS_HOLD,
    /** How long before the start the host and co-hosts are sent the way to the live page. */
    LIVE_LINK_BEFORE,
    /** How long after the end that way is still open. */
    LIVE_LINK_LIVES,
    /** How long a code for a device we do not know can be typed in. */
    LIVE_CODE_LIVES,
    /** How often somebody may mistype such a code. */
    LIVE_CODE_TRIES,
    /** How long a device on which somebody signed in is known as theirs. */
    DEVICE_REMEMBERED,
    /** How long before its planned end, and before cover ends, a session's people are asked what is to become of it. */
    OVERRUN_ASKED_BEFORE,
    /** For how long a session that is on is extended at a time. */
    EXTENDED_BY,
    /** How long somebody has for the next step with a video that is not live. */
    VIDEO_STEP_WITHIN,
    /** How long after it was planned a video that is not published is given up. */
    VIDEO_FINISHED_WITHIN,
    /** How long after a video was published somebody else looks at it for the first time. */
    VIDEO_FIRST_LOOK_AFTER,
    /** How long after each look somebody looks at it again. */
    VIDEO_LOOKED_AT_EVERY,
    /** How long somebody has for such a look before the leads are told. */
    VIDEO_LOOK_WITHIN,
    /** How long a practice that nobody plays any more is kept. */
    PRACTICE_KEPT;

    private static final Set<Figure> NUMBERS = EnumSet.of(
            CO_HOSTS_NEEDED, LARGE_SESSION, CROWDED_ROOM, PICTURE_LIKENESS, SERIES_DATES_AT_MOST, LIVE_CODE_TRIES);

    private static final Set<Figure> IN_WORKING_DAYS = EnumSet.of(
            CONCERN_CLOSE_WITHIN_CRITICAL,
            CONCERN_CLOSE_WITHIN_HIGH,
            REFERRAL_REPORT_WITHIN,
            REFERRAL_ANSWER_WITHIN,
            REFERRAL_ANSWER_WITHIN_SLOW,
            REFERRAL_CHASE_EVERY,
            REFERRAL_CONSIDER_WITHIN);

    /** Whether it is a whole number; all others are lengths of time. */
    public boolean isNumber() {
        return NUMBERS.contains(this);
    }

    /** Whether its days are working days, because its source counts those: then it is whole days. */
    public boolean isInWorkingDays() {
        return IN_WORKING_DAYS.contains(this);
    }
}
