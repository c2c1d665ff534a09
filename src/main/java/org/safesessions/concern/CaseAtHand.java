package org.safesessions.concern;

import org.jspecify.annotations.Nullable;
import org.safesessions.kernel.ConcernId;

/**
 * What another module must know of a case to keep papers of it: codes, and not a word.
 *
 * @param subject whom it is about as its handlers see it; as the reporter said before anybody has looked
 * @param category null before triage
 * @param aboutOurPeople whether it is about somebody who works here
 * @param danger somebody may be in danger now
 * @param handled whether whoever acts may know all of it, as against the paper alone
 */
public record CaseAtHand(
        ConcernId id,
        AboutKind subject,
        @Nullable Category category,
        boolean aboutOurPeople,
        boolean danger,
        boolean handled) {}
