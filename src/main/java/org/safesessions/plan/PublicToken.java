package org.safesessions.plan;

import java.security.SecureRandom;

/**
 * Names a session on the pages that need no sign-in. It cannot be guessed (130 random bits) and it survives being read
 * out over the phone: lower case, without the letters that look like digits.
 */
final class PublicToken {

    private static final String ALPHABET = "abcdefghijkmnpqrstuvwxyz23456789";
    private static final int LENGTH = 26;
    private static final SecureRandom RANDOM = new SecureRandom();

    private PublicToken() {}

    static String next() {
        StringBuilder token = new StringBuilder(LENGTH);
        for (int index = 0; index < LENGTH; index++) {
            token.append(ALPHABET.charAt(RANDOM.nextInt(ALPHABET.length())));
        }
        return token.toString();
    }
}
