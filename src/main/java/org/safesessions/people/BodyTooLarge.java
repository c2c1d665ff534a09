package org.safesessions.people;

import java.io.IOException;
import java.io.Serial;

/** Somebody sends more than any call of ours needs; reading stops at once. */
public final class BodyTooLarge extends IOException {

    @Serial
    private static final long serialVersionUID = 1L;

    public BodyTooLarge() {
        super("the body is larger than any call needs");
    }
}
