package org.safesessions.oncall;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.safesessions.kernel.ShiftId;
import org.safesessions.seal.Seal;
import org.safesessions.seal.SealedFor;
import org.springframework.stereotype.Component;

/** Seals why a lead could not keep a shift, and reads it. */
@Component
public class ShiftNotes {

    private final Seal seal;

    ShiftNotes(Seal seal) {
        this.seal = seal;
    }

    /** What the lead or a manager gave as the reason to withdraw; may be private, for leads and managers only. */
    public Optional<String> of(Shift shift) {
        return seal.openNote(SealedFor.SHIFT, shift.id().value(), shift.words());
    }

    byte @Nullable [] close(ShiftId id, @Nullable String text) {
        return seal.closeNote(SealedFor.SHIFT, id.value(), text);
    }
}
