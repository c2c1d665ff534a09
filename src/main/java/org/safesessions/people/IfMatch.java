package org.safesessions.people;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads which version of a thing a program has seen, from the header If-Match. */
public final class IfMatch {

    private static final Pattern VERSION = Pattern.compile("(?:W/)?\"(\\d{1,18})\"");
    private static final long NONE_OF_OURS = -1;

    private IfMatch() {}

    /** Null when any version will do; a version that nothing has when the header is none of ours. */
    public static @Nullable Long version(@Nullable String header) {
        if (header == null || header.strip().equals("*")) {
            return null;
        }
        Matcher matcher = VERSION.matcher(header.strip());
        return matcher.matches() ? Long.parseLong(matcher.group(1)) : NONE_OF_OURS;
    }
}
