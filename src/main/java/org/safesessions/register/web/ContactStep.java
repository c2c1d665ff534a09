package org.safesessions.register.web;

import java.io.Serializable;
import org.jspecify.annotations.Nullable;

/** How to reach whoever decides, as typed; an adult gives no name and no relationship here. */
record ContactStep(
        @Nullable String name,
        @Nullable String relationship,
        @Nullable String email,
        @Nullable String phone,
        @Nullable String language)
        implements Serializable {

    static final ContactStep EMPTY = new ContactStep(null, null, null, null, null);
}
