package org.safesessions.vet;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.safesessions.plan.Session;
import org.safesessions.register.RegisteredPerson;

/**
 * All there is to know for whoever checks a person; read under their rights, never kept.
 *
 * @param advice what is suggested of the account, before anybody looked
 * @param known whether the same person was cleared before, so that one tap is enough
 * @param refusedBefore whom on the refused list they are like, the most like first
 * @param samePicture whoever else came with a picture like theirs; not looked for in a list of many people
 * @param mayTakePicture whether the fingerprint of their profile picture may be taken
 * @param reason what the first person wrote
 * @param secondOpinion what the second person wrote
 * @param mine whether whoever looks may decide it now
 */
public record CaseFile(
        VettingCase vetting,
        RegisteredPerson person,
        Session session,
        AccountAdvice advice,
        boolean known,
        List<RefusedMatch> refusedBefore,
        List<PictureMatch> samePicture,
        boolean mayTakePicture,
        @Nullable String reason,
        @Nullable String secondOpinion,
        boolean mine) {

    /** Whether one tap clears them: known, nothing to look at, and like nobody who was refused. */
    public boolean isFast() {
        return known && refusedBefore.isEmpty() && advice.equals(AccountAdvice.NOTHING_TO_CHECK);
    }
}
