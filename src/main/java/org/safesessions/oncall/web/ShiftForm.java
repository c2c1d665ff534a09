package org.safesessions.oncall.web;

import org.jspecify.annotations.Nullable;

/** What somebody typed to add a shift, kept as they typed it. */
record ShiftForm(
        @Nullable String lead,
        @Nullable String tier,
        @Nullable String fromDate,
        @Nullable String fromTime,
        @Nullable String toDate,
        @Nullable String toTime) {

    static ShiftForm empty(String lead) {
        return new ShiftForm(lead, "LEAD", null, null, null, null);
    }
}
