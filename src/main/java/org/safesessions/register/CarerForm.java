package org.safesessions.register;

import org.jspecify.annotations.Nullable;

/**
 * Who decides for a child, as somebody typed it.
 *
 * @param willSupervise whether this person is the one who is with the child during the session
 */
public record CarerForm(
        @Nullable String name,
        @Nullable String email,
        @Nullable String phone,
        @Nullable String relationship,
        boolean willSupervise) {}
