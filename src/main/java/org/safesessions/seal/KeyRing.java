package org.safesessions.seal;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.RegistryConfiguration;
import com.google.crypto.tink.prf.Prf;
import com.google.crypto.tink.prf.PrfSet;
import java.security.GeneralSecurityException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** Every key in use, ready to work. None of them is ever shown. */
final class KeyRing {

    static final String FINGERPRINTS = "FINGERPRINTS";
    static final String LINKS = "LINKS";

    private final Map<SealedFor, Aead> aeads = new EnumMap<>(SealedFor.class);
    private final Map<SealedFor, Integer> present = new EnumMap<>(SealedFor.class);
    private final PrfSet fingerprints;
    private final PrfSet links;

    /**
     * @param keysets by purpose, one for each {@link SealedFor}, and {@link #FINGERPRINTS} and {@link #LINKS}
     */
    KeyRing(Map<String, KeysetHandle> keysets) throws GeneralSecurityException {
        for (SealedFor purpose : SealedFor.values()) {
            KeysetHandle keyset = keyset(keysets, purpose.name());
            aeads.put(purpose, keyset.getPrimitive(RegistryConfiguration.get(), Aead.class));
            present.put(purpose, keyset.getPrimary().getId());
        }
        fingerprints = keyset(keysets, FINGERPRINTS).getPrimitive(RegistryConfiguration.get(), PrfSet.class);
        links = keyset(keysets, LINKS).getPrimitive(RegistryConfiguration.get(), PrfSet.class);
    }

    Aead aead(SealedFor purpose) {
        Aead aead = aeads.get(purpose);
        if (aead == null) {
            throw new IllegalStateException("there is no key for " + purpose);
        }
        return aead;
    }

    /** The number of the key that seals now; those before it still open. */
    int present(SealedFor purpose) {
        Integer number = present.get(purpose);
        if (number == null) {
            throw new IllegalStateException("there is no key for " + purpose);
        }
        return number;
    }

    byte[] print(byte[] of, int bytes) {
        return compute(fingerprints, of, bytes);
    }

    /** Under the present key first, then under each earlier one. */
    List<byte[]> everyPrint(byte[] of, int bytes) {
        List<byte[]> prints = new ArrayList<>();
        prints.add(print(of, bytes));
        try {
            for (Map.Entry<Integer, Prf> key : fingerprints.getPrfs().entrySet()) {
                if (key.getKey() != fingerprints.getPrimaryId()) {
                    prints.add(key.getValue().compute(of, bytes));
                }
            }
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("a fingerprint could not be made", e);
        }
        return prints;
    }

    byte[] link(byte[] of, int bytes) {
        return compute(links, of, bytes);
    }

    private static byte[] compute(PrfSet keys, byte[] of, int bytes) {
        try {
            return keys.computePrimary(of, bytes);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("a keyed hash could not be made", e);
        }
    }

    private static KeysetHandle keyset(Map<String, KeysetHandle> keysets, String purpose) {
        KeysetHandle keyset = keysets.get(purpose);
        if (keyset == null) {
            throw new IllegalStateException("there is no key for " + purpose);
        }
        return keyset;
    }
}
