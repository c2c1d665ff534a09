package org.safesessions.kernel;

import java.util.UUID;

/** Names one concern; it is also the business key of its escalation. */
public record ConcernId(UUID value) {

    /** Crockford's base 32: no I, L, O or U, which are taken for one another on the telephone. */
    private static final String ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

    private static final int CHARACTERS = 8;
    private static final int GROUP = 4;
    private static final int BITS = 5;

    public static ConcernId random() {
        return new ConcernId(UUID.randomUUID());
    }

    /**
     * @throws IllegalArgumentException when the text is not a UUID
     */
    public static ConcernId of(String text) {
        return new ConcernId(UUID.fromString(text));
    }

    /**
     * The case number: what people say on the telephone, write on paper and find in a list, such as {@code 7K3D-9QXM}. 40 of
     * the random bits of the id, so it tells neither how many cases there are nor which came first.
     */
    public String number() {
        StringBuilder number = new StringBuilder();
        for (int index = 0; index < CHARACTERS; index++) {
            if (index == GROUP) {
                number.append('-');
            }
            number.append(ALPHABET.charAt((int) (value.getLeastSignificantBits() >>> (index * BITS)) & 31));
        }
        return number.toString();
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
