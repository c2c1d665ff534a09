package org.safesessions.concern;

import org.jspecify.annotations.Nullable;

/**
 * Who reported it, as far as they said. Sealed apart from what they reported.
 *
 * @param staff the user name, when it came from somebody signed in
 */
public record ReporterWords(
        @Nullable String name,
        @Nullable String contact,
        @Nullable String staff) {

    @Override
    public String toString() {
        return "reporter";
    }
}
