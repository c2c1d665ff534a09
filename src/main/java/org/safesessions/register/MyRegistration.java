package org.safesessions.register;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.safesessions.plan.Session;
import org.safesessions.plan.Supervision;

/**
 * A registration as the person themselves, or their carer, sees it.
 *
 * @param form everything they told us, as they would type it again
 * @param version to correct it: whoever corrects an older one is told so
 * @param others those whom they registered together with this one
 * @param ahead how many are before them on the waiting list
 * @param everyWeek whether they are registered for other dates too that have not begun
 * @param next when they can come instead, when they cannot come to this one and another date is known
 */
public record MyRegistration(
        RegisteredPerson person,
        Session session,
        VettingStanding.Standing standing,
        RegistrationForm form,
        long version,
        List<Other> others,
        long ahead,
        boolean everyWeek,
        @Nullable NextDate next) {

    /** Somebody registered together with them, and the link to it. */
    public record Other(String displayName, String token) {}

    /** Whether something that we ask of everybody was never asked of them: they were registered by staff or from a file. */
    public boolean isIncomplete() {
        boolean nobodySupervises = person.supervisor() == null
                && person.ageGroup().isChild()
                && person.supervisionNeed() != Supervision.INDEPENDENT;
        return form.emergencyPhone() == null || nobodySupervises;
    }

    /** Whether anything must still be accepted before they can come. */
    public boolean asksForAgreement() {
        return !person.agreed();
    }
}
