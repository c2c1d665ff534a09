package org.safesessions.seal;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/**
 * Links for people who have no account. A token names its row and proves that we made it (256 bits of HMAC-SHA-256);
 * it is made again whenever it is needed, so it is kept nowhere. Raising the row's generation revokes every token made
 * before.
 */
@Component
public class LinkTokens {

    private static final int PROOF = 32;
    private static final int ROW = 16;
    private static final int LENGTH = 64;
    private static final long MILLION = 1_000_000;

    private final KeyRing keys;

    LinkTokens(KeyRing keys) {
        this.keys = keys;
    }

    /**
     * @param use what it opens, such as {@code registration}: a token for one use opens no other
     * @param generation a number kept with the row
     * @return 64 characters that are safe in an address
     */
    public String make(String use, UUID row, int generation) {
        byte[] bytes = ByteBuffer.allocate(ROW + PROOF)
                .putLong(row.getMostSignificantBits())
                .putLong(row.getLeastSignificantBits())
                .put(proof(use, row, generation))
                .array();
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    /** The row it claims to be for; proves nothing yet. */
    public Optional<UUID> claims(String token) {
        return bytes(token).map(bytes -> {
            ByteBuffer buffer = ByteBuffer.wrap(bytes);
            return new UUID(buffer.getLong(), buffer.getLong());
        });
    }

    /** Whether we made this token for that use of that row in its present generation; takes as long for yes as for no. */
    public boolean proves(String token, String use, UUID row, int generation) {
        return bytes(token)
                .map(bytes -> {
                    byte[] claimed = new byte[PROOF];
                    System.arraycopy(bytes, ROW, claimed, 0, PROOF);
                    return MessageDigest.isEqual(claimed, proof(use, row, generation));
                })
                .orElse(false);
    }

    /**
     * Six figures that nobody can tell beforehand: for somebody who shows that a message reached them. Few tries must be
     * allowed.
     *
     * @param generation a number kept with the row, another one for each code
     */
    public String figures(String use, UUID row, int generation) {
        long number = ByteBuffer.wrap(proof(use, row, generation)).getLong();
        return String.format(Locale.ROOT, "%06d", Math.floorMod(number, MILLION));
    }

    private byte[] proof(String use, UUID row, int generation) {
        return keys.link((use + "|" + row + "|" + generation).getBytes(StandardCharsets.UTF_8), PROOF);
    }

    private static Optional<byte[]> bytes(String token) {
        if (token.length() != LENGTH) {
            return Optional.empty();
        }
        try {
            return Optional.of(Base64.getUrlDecoder().decode(token));
        } catch (IllegalArgumentException notOurs) {
            return Optional.empty();
        }
    }
}
