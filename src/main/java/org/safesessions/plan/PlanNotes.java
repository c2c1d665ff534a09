package org.safesessions.plan;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.safesessions.kernel.SessionId;
import org.safesessions.seal.Seal;
import org.safesessions.seal.SealedFor;
import org.springframework.stereotype.Component;

/** Seals what staff write about a plan, and reads it. Pages call it as {@code @planNotes}, for those who may see the plan. */
@Component
public class PlanNotes {

    private final Seal seal;

    PlanNotes(Seal seal) {
        this.seal = seal;
    }

    /** Why it was approved, returned, postponed or cancelled, in the words of whoever did it. */
    public Optional<String> of(Session session) {
        return seal.openNote(SealedFor.PLAN, session.id().value(), session.words());
    }

    /** What a lead wrote when they last approved the changed plan of a series, or did not. */
    public Optional<String> of(Series series) {
        return seal.openNote(SealedFor.PLAN, series.id().value(), series.words());
    }

    byte @Nullable [] close(SessionId id, @Nullable String text) {
        return seal.closeNote(SealedFor.PLAN, id.value(), text);
    }
}
