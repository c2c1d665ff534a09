package org.safesessions.register.web;

import java.io.Serializable;
import java.time.DateTimeException;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.safesessions.plan.Supervision;
import org.safesessions.register.AgeGroup;

/**
 * Who takes part, as typed.
 *
 * @param ageGroup of a child; an adult is not asked
 * @param supervision CARER when the carer is with them, OTHER when somebody else is, NOBODY
 */
record PersonStep(
        @Nullable String name,
        @Nullable String displayName,
        @Nullable String ageGroup,
        @Nullable String supervision,
        @Nullable String supervisorName,
        @Nullable String accountUrl,
        @Nullable String accountCreatedOn)
        implements Serializable {

    static final PersonStep EMPTY = new PersonStep(null, null, null, null, null, null, null);
    static final String CARER = "CARER";
    static final String OTHER = "OTHER";
    static final String NOBODY = "NOBODY";

    boolean ageIsKnown(boolean adult) {
        return adult
                || AgeGroup.UNDER_13.name().equals(ageGroup)
                || AgeGroup.AGED_13_TO_17.name().equals(ageGroup);
    }

    AgeGroup age(boolean adult) {
        if (adult) {
            return AgeGroup.ADULT;
        }
        return AgeGroup.AGED_13_TO_17.name().equals(ageGroup) ? AgeGroup.AGED_13_TO_17 : AgeGroup.UNDER_13;
    }

    boolean carerSupervises() {
        return CARER.equals(supervision);
    }

    public @Nullable String supervisor() {
        return OTHER.equals(supervision) ? supervisorName : null;
    }

    /** Independent when nobody is with them; else what the plan asks for, at the least that somebody is near. */
    @Nullable Supervision need() {
        if (supervision == null || supervision.isEmpty()) {
            return null;
        }
        return NOBODY.equals(supervision) ? Supervision.INDEPENDENT : Supervision.ACCOMPANIED;
    }

    @Nullable LocalDate accountDate() {
        try {
            return accountCreatedOn == null || accountCreatedOn.isBlank() ? null : LocalDate.parse(accountCreatedOn);
        } catch (DateTimeException noDate) {
            return null;
        }
    }

    boolean accountDateIsReadable() {
        return accountCreatedOn == null || accountCreatedOn.isBlank() || accountDate() != null;
    }
}
