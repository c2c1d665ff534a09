package org.safesessions.vet;

import java.math.BigInteger;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.safesessions.kernel.Reason;
import org.safesessions.register.PersonMarks;

/**
 * When the fingerprint of a profile picture may be taken, and when two are alike. A fingerprint is {@value #BITS} bits in
 * hexadecimal, one for each part of the picture that is brighter than most beside it: a copy that was scaled or saved anew
 * differs in few of them (Yang, Gu, Niu: Block Mean Value Based Image Perceptual Hashing, 2006).
 */
final class PicturePolicy {

    static final int BITS = 256;

    private static final int DIGITS = BITS / 4;
    private static final int HEXADECIMAL = 16;

    private PicturePolicy() {}

    /**
     * Never of a child: staff do not collect pictures of children. Of an adult only where strangers can see the account
     * and the adult told us which it is.
     */
    static boolean mayTake(AccountAdvice advice, boolean child) {
        return !child && advice.profileImage() != CheckOutcome.NOT_APPLICABLE;
    }

    /**
     * Why that cannot be compared with others; empty when it can.
     *
     * @param likeness in how many bits two copies may differ
     */
    static Optional<Reason> whyNot(String fingerprint, int likeness) {
        if (!fingerprint.matches("[0-9a-f]{" + DIGITS + "}")) {
            return Optional.of(Reason.of("PICTURE_NOT_READ"));
        }
        int bright = bits(fingerprint).bitCount();
        // as good as one colour, so it would be like every other picture of one colour
        boolean plain = bright <= likeness || bright >= BITS - likeness;
        return plain ? Optional.of(Reason.of("PICTURE_TOO_PLAIN")) : Optional.empty();
    }

    static boolean isLike(String one, String other, int likeness) {
        return bits(one).xor(bits(other)).bitCount() <= likeness;
    }

    /** The same name at the same address: whoever comes back with their own picture is like nobody else. */
    static boolean isSamePerson(PersonMarks one, PersonMarks other) {
        return one.name().equals(other.name())
                && (isSame(one.email(), other.email()) || isSame(one.phone(), other.phone()));
    }

    private static boolean isSame(@Nullable String one, @Nullable String other) {
        return one != null && Objects.equals(one, other);
    }

    private static BigInteger bits(String fingerprint) {
        return new BigInteger(fingerprint, HEXADECIMAL);
    }
}
