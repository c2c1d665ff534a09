package org.safesessions.concern;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.safesessions.kernel.ConcernId;
import org.safesessions.seal.DataKey;
import org.safesessions.seal.DataKeys;
import org.safesessions.seal.Seal;
import org.safesessions.seal.SealedFor;
import org.safesessions.seal.SealedPlace;
import org.springframework.stereotype.Component;

/**
 * Seals what belongs to a concern under keys that this concern alone has: one for its words and entries, another for who
 * reported it. What was sealed before concerns had keys of their own is opened as it was sealed.
 */
@Component
class CaseSeal {

    private final DataKeys keys;
    private final Seal seal;

    CaseSeal(DataKeys keys, Seal seal) {
        this.keys = keys;
        this.seal = seal;
    }

    byte[] close(ConcernId concern, ConcernWords words) {
        return keys.ofOrNew(SealedFor.CASE_KEYS, concern.value()).close(report(concern), words);
    }

    ConcernWords words(Concern concern) {
        UUID id = concern.id().value();
        return DataKey.hasSealed(concern.words())
                ? keys.of(SealedFor.CASE_KEYS, id).open(report(concern.id()), concern.words(), ConcernWords.class)
                : seal.open(SealedFor.CONCERN, id, concern.words(), ConcernWords.class);
    }

    byte[] close(ConcernId concern, UUID entry, EntryWords words) {
        return keys.ofOrNew(SealedFor.CASE_KEYS, concern.value()).close(place(entry), words);
    }

    /** Opens the entries of one concern, for as long as they are read. */
    Entries entries(ConcernId concern) {
        return new Entries(concern.value());
    }

    byte[] close(ConcernId concern, ReporterWords words) {
        return keys.ofOrNew(SealedFor.REPORTER_KEYS, concern.value()).close(reporter(concern), words);
    }

    ReporterWords reporter(ConcernId concern, byte[] sealed) {
        return DataKey.hasSealed(sealed)
                ? keys.of(SealedFor.REPORTER_KEYS, concern.value()).open(reporter(concern), sealed, ReporterWords.class)
                : seal.open(SealedFor.REPORTER, concern.value(), sealed, ReporterWords.class);
    }

    /** Asks for the concern's key once, and only when there is something sealed with it. */
    final class Entries {

        private final UUID concern;
        private @Nullable DataKey key;

        private Entries(UUID concern) {
            this.concern = concern;
        }

        EntryWords open(ConcernEntry entry) {
            byte[] sealed = entry.words();
            if (!DataKey.hasSealed(sealed)) {
                return seal.open(SealedFor.CONCERN, entry.id(), sealed, EntryWords.class);
            }
            if (key == null) {
                key = keys.of(SealedFor.CASE_KEYS, concern);
            }
            return key.open(place(entry.id()), sealed, EntryWords.class);
        }
    }

    private static SealedPlace report(ConcernId concern) {
        return new SealedPlace("concern", "words", concern.value());
    }

    private static SealedPlace place(UUID entry) {
        return new SealedPlace("concern_entry", "words", entry);
    }

    private static SealedPlace reporter(ConcernId concern) {
        return new SealedPlace("concern_reporter", "words", concern.value());
    }
}
