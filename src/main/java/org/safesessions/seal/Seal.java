package org.safesessions.seal;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.google.crypto.tink.Aead;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Closes and opens what people wrote. AES-256-GCM by Tink; what is sealed is bound to its purpose and to the row it
 * belongs to, so it cannot be read under another, nor moved there by whoever can write to the database. Keys rotate
 * without anything being sealed anew.
 */
@Component
public class Seal {

    private final KeyRing keys;
    private final ObjectMapper json;

    Seal(KeyRing keys, ObjectMapper json) {
        this.keys = keys;
        this.json = json;
    }

    /**
     * @param words a record of plain values, kept as JSON
     * @return for a column of bytes; different each time, even for the same words
     */
    public byte[] close(SealedFor purpose, UUID row, Object words) {
        try {
            return aead(purpose).encrypt(json.writeValueAsBytes(words), boundTo(purpose, row));
        } catch (GeneralSecurityException | JsonProcessingException e) {
            throw new SealBroken("cannot be sealed", purpose, row, e);
        }
    }

    /**
     * @throws SealBroken when it was sealed for something else, or changed since
     */
    public <T> T open(SealedFor purpose, UUID row, byte[] sealed, Class<T> type) {
        try {
            return json.readValue(aead(purpose).decrypt(sealed, boundTo(purpose, row)), type);
        } catch (GeneralSecurityException | IOException e) {
            throw new SealBroken("cannot be opened", purpose, row, e);
        }
    }

    /** As {@link #close}, for one text; null when nobody wrote any. */
    public byte @Nullable [] closeNote(SealedFor purpose, UUID row, @Nullable String text) {
        return text == null ? null : close(purpose, row, new Note(text));
    }

    public Optional<String> openNote(SealedFor purpose, UUID row, byte @Nullable [] sealed) {
        return sealed == null
                ? Optional.empty()
                : Optional.of(open(purpose, row, sealed, Note.class).text());
    }

    private record Note(String text) {}

    private Aead aead(SealedFor purpose) {
        return keys.aead(purpose);
    }

    private static byte[] boundTo(SealedFor purpose, UUID row) {
        return (purpose.name() + "|" + row).getBytes(StandardCharsets.UTF_8);
    }
}
