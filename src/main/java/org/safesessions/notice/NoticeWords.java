package org.safesessions.notice;

import java.net.URI;
import java.text.Normalizer;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.safesessions.kernel.Delivery;
import org.safesessions.kernel.Language;
import org.safesessions.kernel.NoticeKind;
import org.safesessions.people.Organisation;
import org.safesessions.people.Translations;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/**
 * Puts a message into words. A template is given eight things and no more: when the session is, our name, our standing
 * number, the link, the time in short, a sentence about the next date, long and in short, and six figures or the number of a case. So nothing about a person
 * can get into a message, whatever anybody typed.
 */
@Component
class NoticeWords {

    /** Letters that mean nothing to a mail, a browser or a person but themselves. */
    private static final Pattern PATH =
            Pattern.compile("/|(/[A-Za-z0-9_.~-]{1,200}){1,6}/?(\\?[A-Za-z0-9_.~=&-]{1,200})?");

    private static final Pattern SIX_FIGURES = Pattern.compile("[0-9]{6}");
    private static final Pattern CASE_NUMBER = Pattern.compile("[0-9A-HJKMNP-TV-Z]{4}-[0-9A-HJKMNP-TV-Z]{4}");

    private static final String BELOW = "\n" + "-".repeat(20) + " English " + "-".repeat(20) + "\n\n";

    private final MessageSource messages;
    private final Organisation organisation;
    private final Translations translations;
    private final String address;
    private final ZoneId home;

    NoticeWords(
            MessageSource messages,
            Organisation organisation,
            Translations translations,
            @Value("${safe-sessions.address}") String address,
            @Value("${safe-sessions.time-zone:Europe/London}") ZoneId home) {
        this.messages = messages;
        this.organisation = organisation;
        this.translations = translations;
        this.address = checked(address);
        this.home = home;
    }

    /**
     * In the language of whoever it is for. Where no speaker has checked our words in it, the English ones follow.
     *
     * @throws IllegalArgumentException when the link would lead anywhere but to a page of ours, or a word is missing
     */
    Letter letter(NoticeKind kind, Delivery delivery) {
        Language language = Language.spoken(delivery.language());
        String link = link(delivery.path(), language);
        Letter own = letter(kind, delivery, language, link);
        if (translations.isChecked(language)) {
            return own;
        }
        Letter english = letter(kind, delivery, Language.ENGLISH, link);
        return new Letter(
                own.subject(),
                say("notice.unchecked", language.locale()) + "\n\n" + own.body() + BELOW + english.body(),
                own.text() + " / " + english.subject(),
                link);
    }

    private Letter letter(NoticeKind kind, Delivery delivery, Language language, String link) {
        Locale locale = language.locale();
        String name = "notice." + kind.name();
        Object[] only = {
            when(delivery.when(), delivery, locale, false),
            organisation.name(),
            organisation.standingNumber(),
            link,
            when(delivery.when(), delivery, locale, true),
            next(name + ".next", delivery, locale, false),
            next("notice.next.brief", delivery, locale, true),
            figures(delivery.code())
        };
        return new Letter(
                oneLine(say(name + ".subject", locale, only)),
                say(name + ".body", locale, only) + "\n\n" + say("notice.footer", locale, only) + "\n",
                plain(oneLine(say(name + ".text", locale, only)), language),
                link);
    }

    /** Accents cost a text message half its length, and everybody who speaks these languages reads them without. */
    private static String plain(String text, Language language) {
        if (language.isRightToLeft()) {
            return text;
        }
        return Normalizer.normalize(text, Normalizer.Form.NFD)
                .replaceAll("\\p{M}+", "")
                .replace('\u0142', 'l')
                .replace('\u0141', 'L')
                .replace('\u2019', '\'');
    }

    /** The page opens in the language of the message. */
    private String link(@Nullable String path, Language language) {
        if (path == null) {
            return address;
        }
        if (!PATH.matcher(path).matches() || path.contains("..")) {
            throw new IllegalArgumentException("the link leads nowhere of ours");
        }
        return address
                + path
                + (language == Language.ENGLISH ? "" : (path.contains("?") ? "&" : "?") + "lang=" + language.code());
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

    /** Nothing but figures, or the number of a case, can come this way. */
    private static String figures(@Nullable String code) {
        if (code != null
                && !SIX_FIGURES.matcher(code).matches()
                && !CASE_NUMBER.matcher(code).matches()) {
            throw new IllegalArgumentException("a code is six figures, or the number of a case");
        }
        return code == null ? "" : code;
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
