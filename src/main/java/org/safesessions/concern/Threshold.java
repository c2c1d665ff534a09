package org.safesessions.concern;

/** Whether a concern is bad enough, or likely enough to be, that an agency must be told. Decided by a person, with a reason. */
public enum Threshold {
    /** An agency is told: children's or adult social care, the police, the LADO, a platform. */
    REFER,
    /** Considered, and not referred. The reason is read as closely as that of a referral. */
    NOT_REFERRED,
    /** More must be known first. Decided again at the review, or when the concern is closed. */
    LATER
}
