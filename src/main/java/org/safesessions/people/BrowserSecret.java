package org.safesessions.people;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What one browser keeps in a cookie and nobody can guess (256 random bits). We keep its hash alone, so whoever reads our
 * tables cannot be that browser.
 */
public final class BrowserSecret {

    private static final int BYTES = 32;
    private static final Pattern FORM = Pattern.compile("[A-Za-z0-9_-]{43}");
    private static final SecureRandom RANDOM = new SecureRandom();

    private final String value;

    private BrowserSecret(String value) {
        this.value = value;
    }

    public static BrowserSecret next() {
        byte[] bytes = new byte[BYTES];
        RANDOM.nextBytes(bytes);
        return new BrowserSecret(Base64.getUrlEncoder().withoutPadding().encodeToString(bytes));
    }

    /** What a browser sent; empty when it is none of ours by its looks. */
    public static Optional<BrowserSecret> sent(@Nullable String value) {
        return Optional.ofNullable(value)
                .filter(text -> FORM.matcher(text).matches())
                .map(BrowserSecret::new);
    }

    /** For the cookie, and for nothing else. */
    public String forTheCookie() {
        return value;
    }

    /** SHA-256, in 64 hexadecimal digits; enough for a secret that long. */
    public String hash() {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(value.getBytes(StandardCharsets.US_ASCII));
            return HexFormat.of().formatHex(hash);
        } catch (NoSuchAlgorithmException everyJavaHasIt) {
            throw new IllegalStateException(everyJavaHasIt);
        }
    }

    /** Never the secret itself. */
    @Override
    public String toString() {
        return "a secret";
    }
}
