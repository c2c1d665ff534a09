package org.safesessions.concern;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.safesessions.kernel.StaffId;

/**
 * What was decided about a concern beside how bad it is, for somebody who may know of it.
 *
 * @param reviewAt when it is looked at again; null before triage
 * @param closingAskedBy who wants it closed, or wanted it and was agreed with
 * @param emergencyCalled whether 999 was called; null while nobody has said
 * @param maySignOff whether whoever looks is a second person
 */
public record WorkLine(
        @Nullable AboutKind subject,
        @Nullable HarmPlace place,
        @Nullable Threshold threshold,
        @Nullable StaffId thresholdBy,
        @Nullable Instant reviewAt,
        @Nullable StaffId closingAskedBy,
        @Nullable Outcome closingOutcome,
        @Nullable StaffId signedOffBy,
        @Nullable Boolean emergencyCalled,
        boolean maySignOff) {

    static WorkLine of(Concern concern, CaseWork work, StaffId looking) {
        StaffId asked = work.closingAskedBy();
        return new WorkLine(
                work.subject(),
                work.place(),
                work.threshold(),
                work.thresholdBy(),
                work.reviewAt(),
                asked,
                work.closingOutcome(),
                work.signedOffBy(),
                work.emergencyCalled(),
                concern.state() == ConcernState.CLOSING && SignOffPolicy.isSecond(looking, asked));
    }
}
