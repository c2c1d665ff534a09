package org.safesessions.concern;

import java.util.Locale;
import java.util.Optional;

/**
 * What a reporter comes back with: 100 bits in 20 characters of Crockford's base 32 (no I, L, O or U), and one more that
 * finds a slip of the pen. It is shown once, and nobody here can look it up.
 */
public final class Receipt {

    private static final String ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    private static final int LENGTH = 20;
    private static final int GROUP = 4;
    private static final int BITS = 5;
    /** x^5 + x^2 + 1: the field in which the check is reckoned. */
    private static final int FIELD = 0b100101;

    private final String characters;

    private Receipt(String characters) {
        this.characters = characters;
    }

    /**
     * @param digits at least 25 hexadecimal digits
     */
    static Receipt from(String digits) {
        StringBuilder characters = new StringBuilder(LENGTH);
        java.math.BigInteger bits = new java.math.BigInteger(digits.substring(0, LENGTH * BITS / 4), 16);
        for (int index = 0; index < LENGTH; index++) {
            int five = bits.shiftRight(index * BITS).intValue() & (ALPHABET.length() - 1);
            characters.append(ALPHABET.charAt(five));
        }
        return new Receipt(characters.toString());
    }

    /** As somebody typed it, in small letters and with or without spaces; empty when it cannot be a receipt of ours. */
    public static Optional<Receipt> read(String typed) {
        if (typed.length() > 10 * LENGTH) {
            return Optional.empty();
        }
        String tidy = typed.toUpperCase(Locale.ROOT)
                .replaceAll("[^0-9A-Z]", "")
                .replace('O', '0')
                .replace('I', '1')
                .replace('L', '1');
        boolean sound = tidy.length() == LENGTH + 1
                && tidy.chars().allMatch(character -> ALPHABET.indexOf(character) >= 0)
                && tidy.charAt(LENGTH) == check(tidy.substring(0, LENGTH));
        return sound ? Optional.of(new Receipt(tidy.substring(0, LENGTH))) : Optional.empty();
    }

    /** One that nobody has: to do the same work for what is no receipt at all. */
    static Receipt ofNobody() {
        return new Receipt("0".repeat(LENGTH));
    }

    String characters() {
        return characters;
    }

    /** In five groups and the check, as it is shown, printed and sent back. */
    public String shown() {
        return (characters + check(characters)).replaceAll("(.{" + GROUP + "})", "$1-");
    }

    /** Any one wrong character, and any two that changed places, give another check. */
    private static char check(String characters) {
        int sum = 0;
        int weight = 1;
        for (int index = 0; index < characters.length(); index++) {
            weight = times(weight, 2);
            sum ^= times(weight, ALPHABET.indexOf(characters.charAt(index)));
        }
        return ALPHABET.charAt(sum);
    }

    private static int times(int one, int other) {
        int product = 0;
        for (int bit = BITS - 1; bit >= 0; bit--) {
            product <<= 1;
            if ((product & ALPHABET.length()) != 0) {
                product ^= FIELD;
            }
            if ((other >> bit & 1) != 0) {
                product ^= one;
            }
        }
        return product;
    }

    /** Never the receipt itself, so that it cannot get into a log. */
    @Override
    public String toString() {
        return "receipt";
    }
}
