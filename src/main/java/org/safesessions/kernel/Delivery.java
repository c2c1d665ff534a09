package org.safesessions.kernel;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Where a message goes and what it may say, as known at the moment of sending. Kept nowhere.
 *
 * @param address a mail address, or a telephone number in E.164 form
 * @param path where the link in it leads, beginning with a slash; a page that changes nothing until a button is pressed
 * @param when the start of the session it is about
 * @param next the start of the session that comes instead of that one, or after it, for whoever should know of it
 * @param code six figures to be typed in where they were asked for, or the number of the case it is about
 */
public record Delivery(
        Channel channel,
        String address,
        Locale language,
        @Nullable String path,
        @Nullable Instant when,
        @Nullable ZoneId zone,
        @Nullable Instant next,
        @Nullable String code) {

    public Delivery(
            Channel channel,
            String address,
            Locale language,
            @Nullable String path,
            @Nullable Instant when,
            @Nullable ZoneId zone,
            @Nullable Instant next) {
        this(channel, address, language, path, when, zone, next, null);
    }

    public Delivery(
            Channel channel,
            String address,
            Locale language,
            @Nullable String path,
            @Nullable Instant when,
            @Nullable ZoneId zone) {
        this(channel, address, language, path, when, zone, null, null);
    }

    /** How it travels. */
    public enum Channel {
        MAIL,
        TEXT_MESSAGE
    }
}
