package org.safesessions.run;

import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.safesessions.seal.Seal;
import org.safesessions.seal.SealedFor;
import org.springframework.stereotype.Component;

/** Seals what staff note while they run a session, and reads it. */
@Component
class LiveNotes {

    private final Seal seal;

    LiveNotes(Seal seal) {
        this.seal = seal;
    }

    byte @Nullable [] close(UUID row, @Nullable String text) {
        return seal.closeNote(SealedFor.LIVE, row, text);
    }

    /** What whoever paused it wrote down; for its staff and leads. */
    Optional<String> whyPaused(LiveSession live) {
        return seal.openNote(SealedFor.LIVE, live.id().value(), live.words());
    }
}
