package org.safesessions.register;

import org.jspecify.annotations.Nullable;

/** The keyed fingerprints of a person's name and of the address of whoever decides for them. They say nothing else. */
public record PersonMarks(
        String name, @Nullable String email, @Nullable String phone) {}
