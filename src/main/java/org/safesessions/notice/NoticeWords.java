package org.safesessions.notice;

import java.net.URI;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.safesessions.kernel.Delivery;
import org.safesessions.kernel.NoticeKind;
import org.safesessions.people.Organisation;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/**
 * Puts a message into words. A template is given seven things and no more: when the session is, our name, our standing
 * number, the link, the time in short, and a sentence about the next date, long and in short. So nothing about a person
 * can get into a message, whatever anybody typed.
 */
@Component
class NoticeWords {

    /** Letters that mean nothing to a mail, a browser or a person but themselves. */
    private static final Pattern PATH =
            Pattern.compile("/|(/[A-Za-z0-9_.~-]{1,200}){1,6}/?(\\?[A-Za-z0-9_.~=&-]{1,200})?");

    private final MessageSource messages;
    private final Organisation organisation;
    private final String address;
    private final ZoneId home;

    NoticeWords(
            MessageSource messages,
            Organisation organisation,
            @Value("${safe-sessions.address}") String address,
            @Value("${safe-sessions.time-zone:Europe/London}") ZoneId home) {
        this.messages = messages;
        this.organisation = organisation;
        this.address = checked(address);
        this.home = home;
    }

    /**
     * @throws IllegalArgumentException when the link would lead anywhere but to a page of ours, or a word is missing
     */
    Letter letter(NoticeKind kind, Delivery delivery) {
        Locale language = spoken(delivery.language());
        String link = link(delivery.path());
        String name = "notice." + kind.name();
        Object[] only = {
            when(delivery.when(), delivery, language, false),
            organisation.name(),
            organisation.standingNumber(),
            link,
            when(delivery.when(), delivery, language, true),
            next(name + ".next", delivery, language, false),
            next("notice.next.brief", delivery, language, true)
        };
        return new Letter(
                oneLine(say(name + ".subject", language, only)),
                say(name + ".body", language, only) + "\n\n" + say("notice.footer", language, only) + "\n",
                oneLine(say(name + ".text", language, only)),
                link);
    }

    private String link(@Nullable String path) {
        if (path == null) {
            return address;
        }
        if (!PATH.matcher(path).matches() || path.contains("..")) {
            throw new IllegalArgumentException("the link leads nowhere of ours");
        }
        return address + path;
    }

    /** In the session's own zone, which is named when it is not the one we are at home in. */
    private String when(@Nullable Instant when, Delivery delivery, Locale language, boolean brief) {
        ZoneId zone = delivery.zone() == null ? home : delivery.zone();
        if (when == null) {
            return say("notice.when.unknown", language);
        }
        String time = DateTimeFormatter.ofPattern("HH:mm", language).format(when.atZone(zone));
        String day = DateTimeFormatter.ofPattern(brief ? "EEE d MMM" : "EEEE d MMMM uuuu", language)
                .format(when.atZone(zone));
        String said = say(brief ? "notice.when.brief" : "notice.when", language, time, day);
        return zone.equals(home) ? said : say("notice.when.zone", language, said, place(zone));
    }

    /** Empty when there is none to tell, and for a kind that never tells it. */
    private String next(String key, Delivery delivery, Locale language, boolean brief) {
        if (delivery.next() == null) {
            return "";
        }
        String date = when(delivery.next(), delivery, language, brief);
        return Objects.requireNonNullElse(messages.getMessage(key, new Object[] {date}, "", language), "");
    }

    /** English as it is spoken here; of any other language we know no more than its name. */
    private static Locale spoken(Locale language) {
        return language.getLanguage().equals("en") ? Locale.UK : Locale.forLanguageTag(language.getLanguage());
    }

    private static String place(ZoneId zone) {
        String id = zone.getId();
        return id.substring(id.lastIndexOf('/') + 1).replace('_', ' ');
    }

    private String say(String key, Locale language, Object... arguments) {
        return messages.getMessage(key, arguments, language);
    }

    private static String oneLine(String words) {
        return words.replaceAll("\\p{Cntrl}+", " ").strip();
    }

    /** Found at start-up: a link that nobody can follow is worse than none. */
    private static String checked(String address) {
        URI uri = URI.create(address);
        boolean sound = ("http".equals(uri.getScheme()) || "https".equals(uri.getScheme()))
                && uri.getHost() != null
                && uri.getQuery() == null
                && uri.getFragment() == null;
        if (!sound) {
            throw new IllegalStateException(
                    "Set safe-sessions.address to where people find us, such as https://sessions.example.org");
        }
        return address.endsWith("/") ? address.substring(0, address.length() - 1) : address;
    }
}
