package org.safesessions.kernel;

/**
 * Every message that leaves the house. Its words are the messages {@code notice.KIND.subject} and
 * {@code notice.KIND.body}: they hold no name, no category and nothing anybody typed, only when a session is and a link.
 */
public enum NoticeKind {
    /** To the address given at registration: confirm that it is yours. */
    CONFIRM_ADDRESS,
    /** Somebody asked for their link again. */
    YOUR_LINK,
    /** The address is on file already; the link to what is there. Sent instead of telling a stranger so. */
    REGISTERED_BEFORE,
    ON_WAITING_LIST,
    PLACE_BECAME_FREE,
    /** Checks are done; the way in opens with the doors. */
    PLACE_CONFIRMED,
    MORE_INFORMATION_NEEDED,
    /** Kindly, without detail: undecided at the cut-off, or refused. */
    NOT_THIS_TIME,
    /** To whoever is still on the waiting list when nobody can be checked any more. */
    NO_PLACE,
    REGISTRATION_WITHDRAWN,
    /** The rules and the way in, before the start. */
    SESSION_SOON,
    SESSION_POSTPONED,
    SESSION_CANCELLED,
    /** Afterwards, to everybody who was in the session, or their carer: how was it? */
    FOLLOW_UP_ASKED,
    /** The same once more, to whoever has not answered. */
    FOLLOW_UP_REMINDER,
    /** To staff: no lead is on call for the whole of a planned session. */
    COVER_GAP,
    STAFF_SESSION_POSTPONED,
    STAFF_SESSION_CANCELLED,
    /** To a lead: confirm that you are on call. */
    CONFIRM_ON_CALL,
    /** To the other leads: somebody cannot be on call; can you? */
    SHIFT_NEEDS_LEAD,
    PLAN_AWAITS_APPROVAL,
    /** To leads: the plan of a weekly series was changed, and no date of it is there to be asked about. */
    SERIES_AWAITS_APPROVAL,
    /** To a session's host and co-hosts, shortly before it: the way to its live page, for this session alone. */
    LIVE_LINK,
    /** Six figures for whoever opens that link on a device we do not know. */
    LIVE_CODE,
    /** To everybody who could: somebody is needed to lead a session, or to help with it. */
    STAND_IN_SOUGHT,
    /** To the others who were asked: somebody has said yes. */
    STAND_IN_SETTLED,
    /** To a running session's people and leads on call: fewer cleared adults are there than must be. */
    TOO_FEW_ADULTS,
    /** To the same: a session runs on, and nobody is on call for it much longer. */
    COVER_ENDS,
    /** To leads and trustees: somebody wants a figure of the policy changed. */
    POLICY_CHANGE_WAITS,
    /** To staff: a video that is not live waits for them. */
    VIDEO_WAITS,
    /** To leads: an answer after a session waits for you. Says nothing about it. */
    FOLLOW_UP_WAITS,
    /** The same, when it should not wait until tomorrow. */
    FOLLOW_UP_TODAY,
    /** To leads: a concern waits for you. Says nothing about it. */
    CONCERN_WAITS,
    /** To the next on the ladder: nobody has acknowledged a concern yet. */
    CONCERN_UNACKNOWLEDGED,
    /** To the same: somebody looks after a concern, and nobody has said in time what it is. Says the case number. */
    CONCERN_UNTRIAGED,
    /** To the same: nobody has looked at it again in time. */
    CONCERN_UNREVIEWED,
    /** To the same: nobody has said in time whether it is closed. */
    CONCERN_UNSIGNED,
    /** To everybody on the ladder: nobody answers; ring the standing number. */
    CONCERN_EXTERNAL_NUMBER,
    /** To a handler: somebody who reported a concern has written again. */
    CONCERN_MESSAGE,
    /** To those who may know of a concern: its record is not as it was written. */
    CONCERN_RECORD_BROKEN,
    /** To whoever makes a referral: an agency is to be told now. Says the case number, and never which agency. */
    REFERRAL_TO_MAKE,
    /** To the same: what an agency was told is to stand in writing. */
    REFERRAL_TO_WRITE,
    /** To the same: an agency has not answered. */
    REFERRAL_SILENT,
    /** To the same: an agency does no more; say whether we agree. */
    REFERRAL_DECLINED
}
