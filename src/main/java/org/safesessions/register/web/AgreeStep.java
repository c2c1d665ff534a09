package org.safesessions.register.web;

import java.io.Serializable;
import org.jspecify.annotations.Nullable;

/** What was ticked. */
record AgreeStep(
        @Nullable String rules,
        @Nullable String carerAgreement,
        @Nullable String footprint) implements Serializable {

    static final AgreeStep EMPTY = new AgreeStep(null, null, null);

    boolean accepts(@Nullable String tick) {
        return "yes".equals(tick);
    }
}
