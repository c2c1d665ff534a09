package org.safesessions.refer;

/** What happened to a referral. */
public enum ReferralAct {
    BEGUN,
    MADE,
    WRITTEN,
    /** Those who should do the next step were told again. */
    REMINDED,
    /** The agency did not answer in time; those who look after it were told. */
    SILENT,
    CHASED,
    ANSWERED,
    CONSIDERED,
    CLOCK_MOVED,
    WITHDRAWN
}
