package org.safesessions.platform;

import org.jspecify.annotations.Nullable;

/**
 * What the table platform-suitability says about a platform for one kind of session.
 *
 * @param replacement what to use instead, when the service itself is gone
 * @param reason code of the row that decided, such as {@code PUBLIC_ACCOUNTS}; the message {@code platform.reason.CODE}
 *     says it in words
 */
public record PlatformVerdict(Verdict verdict, @Nullable Platform replacement, String reason) {

    /** How far the platform may be used. */
    public enum Verdict {
        /** Its settings can be made safe for this session. */
        ALLOWED,
        /** It may be used, but only a person's eyes can tell whether it is set safely. */
        ATTEST_ONLY,
        /** The service has been switched off by its maker. */
        RETIRED,
        /** It cannot be made safe for this session. */
        UNSUITABLE
    }
}
