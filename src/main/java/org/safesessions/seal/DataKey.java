package org.safesessions.seal;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.google.crypto.tink.Aead;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.util.UUID;

/**
 * The key that one case has of its own, ready to work for as long as somebody reads or writes that case. What it seals is
 * bound to its place and to the key's version, which stands before it in the clear.
 */
public final class DataKey {

    /** What Tink seals by itself begins with 1. */
    private static final byte SEALED_WITH_ITS_OWN = 2;

    private static final int BEFORE = 1 + Integer.BYTES;

    private final Aead aead;
    private final SealedFor purpose;
    private final UUID owner;
    private final int version;
    private final ObjectMapper json;

    DataKey(Aead aead, SealedFor purpose, UUID owner, int version, ObjectMapper json) {
        this.aead = aead;
        this.purpose = purpose;
        this.owner = owner;
        this.version = version;
        this.json = json;
    }

    /** Whether it was sealed with a key of its case's own, as against the one key of a purpose. */
    public static boolean hasSealed(byte[] sealed) {
        return sealed.length > 0 && sealed[0] == SEALED_WITH_ITS_OWN;
    }

    /**
     * @param words a record of plain values, kept as JSON
     * @return for a column of bytes; different each time, even for the same words
     */
    public byte[] close(SealedPlace place, Object words) {
        try {
            byte[] sealed = aead.encrypt(json.writeValueAsBytes(words), place.underKey(version));
            return ByteBuffer.allocate(BEFORE + sealed.length)
                    .put(SEALED_WITH_ITS_OWN)
                    .putInt(version)
                    .put(sealed)
                    .array();
        } catch (GeneralSecurityException | JsonProcessingException e) {
            throw new SealBroken("cannot be sealed", purpose, owner, e);
        }
    }

    /**
     * @throws SealBroken when it was sealed by another key or for another place, or changed since
     */
    public <T> T open(SealedPlace place, byte[] sealed, Class<T> type) {
        if (!hasSealed(sealed) || sealed.length < BEFORE) {
            throw new SealBroken("was sealed by another key", purpose, owner);
        }
        ByteBuffer bytes = ByteBuffer.wrap(sealed, 1, sealed.length - 1);
        int sealedUnder = bytes.getInt();
        byte[] rest = new byte[bytes.remaining()];
        bytes.get(rest);
        try {
            return json.readValue(aead.decrypt(rest, place.underKey(sealedUnder)), type);
        } catch (GeneralSecurityException | IOException e) {
            throw new SealBroken("cannot be opened", purpose, owner, e);
        }
    }
}
