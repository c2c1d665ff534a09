package org.safesessions.concern.web;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads which version of a concern a program has seen. */
final class IfMatch {

    private static final Pattern VERSION = Pattern.compile("(?:W/)?\"(\\d{1,18})\"");
    private static final long NONE_OF_OURS = -1;

    private IfMatch() {}

    /** Null when any version will do; a version that no concern has when the header is none of ours. */
    static @Nullable Long version(@Nullable String header) {
        if (header == null || header.strip().equals("*")) {
            return null;
        }
        Matcher matcher = VERSION.matcher(header.strip());
        return matcher.matches() ? Long.parseLong(matcher.group(1)) : NONE_OF_OURS;
    }
}
