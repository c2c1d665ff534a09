package org.safesessions.follow;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import org.safesessions.plan.Audience;
import org.safesessions.plan.Supervision;
import org.safesessions.register.AgeGroup;

/** When people are asked, who is shown faces, and what earlier answers amount to. */
final class FollowUpPolicy {

    private FollowUpPolicy() {}

    /** How long after the end of a session what happens, in time that passes: a change of the clocks plays no part. */
    record Waits(Duration ask, Duration remind, Duration close) {}

    /** The same as instants. */
    record Times(Instant askAt, Instant remindAt, Instant closeAt) {}

    static Times times(Instant ended, Waits waits) {
        return new Times(ended.plus(waits.ask()), ended.plus(waits.remind()), ended.plus(waits.close()));
    }

    /** Whether the adult answers for themselves, else their carer does. */
    static boolean answersThemselves(AgeGroup age) {
        return !age.isChild();
    }

    /** Children, and adults at risk: those of a session for them, and whoever is not there by themselves. */
    static boolean isShownFaces(AgeGroup age, Audience audience, Supervision need) {
        return age.isChild()
                || audience == Audience.ADULTS_AT_RISK
                || audience == Audience.MIXED
                || need != Supervision.INDEPENDENT;
    }

    /** What was answered after earlier sessions, taken together. */
    static Earlier earlier(Collection<FollowUpWords> before) {
        if (before.stream().anyMatch(words -> words.answers().containsValue(Reply.YES))) {
            return Earlier.YES;
        }
        boolean unsure = before.stream()
                .anyMatch(words -> words.answers().containsValue(Reply.NOT_SURE) || words.face() == Face.NOT_GOOD);
        return unsure ? Earlier.UNSURE : Earlier.NOTHING;
    }
}
