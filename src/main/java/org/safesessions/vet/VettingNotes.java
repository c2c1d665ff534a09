package org.safesessions.vet;

import org.jspecify.annotations.Nullable;

/** What whoever checked a person wrote, and the second person; sealed as a whole. */
record VettingNotes(@Nullable String reason, @Nullable String secondOpinion) {

    static final VettingNotes NONE = new VettingNotes(null, null);
}
