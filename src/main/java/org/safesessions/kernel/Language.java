package org.safesessions.kernel;

import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A language in which we have words for the public. Digits are the Latin ones in all of them: a telephone number must
 * look as it is dialled.
 */
public enum Language {
    ENGLISH("en-GB", "en", "English", "English", "HH:mm 'on' EEEE d MMMM uuuu"),
    WELSH("cy", "cy", "Cymraeg", "Welsh", "HH:mm, EEEE d MMMM uuuu"),
    POLISH("pl", "pl", "Polski", "Polish", "HH:mm, EEEE, d MMMM uuuu"),
    URDU("ur-u-nu-latn", "ur", "\u0627\u0631\u062f\u0648", "Urdu", "HH:mm\u060c EEEE d MMMM uuuu"),
    ARABIC(
            "ar-u-nu-latn",
            "ar",
            "\u0627\u0644\u0639\u0631\u0628\u064a\u0629",
            "Arabic",
            "HH:mm\u060c EEEE d MMMM uuuu");

    private final Locale locale;
    private final String code;
    private final String ownName;
    private final String englishName;
    private final DateTimeFormatter moment;

    Language(String tag, String code, String ownName, String englishName, String moment) {
        this.locale = Locale.forLanguageTag(tag);
        this.code = code;
        this.ownName = ownName;
        this.englishName = englishName;
        this.moment = DateTimeFormatter.ofPattern(moment, locale);
    }

    /** For messages, names of days and months. */
    public Locale locale() {
        return locale;
    }

    /** Two letters, as in {@code lang="cy"}. */
    public String code() {
        return code;
    }

    /** As those who speak it call it. */
    public String ownName() {
        return ownName;
    }

    public String englishName() {
        return englishName;
    }

    public boolean isRightToLeft() {
        return this == URDU || this == ARABIC;
    }

    /** A time of day and its day. */
    public DateTimeFormatter moment() {
        return moment;
    }

    /** Empty when we have no words in it. */
    public static Optional<Language> of(String code) {
        return Stream.of(values())
                .filter(language -> language.code.equals(code))
                .findFirst();
    }

    /** English for whoever speaks a language that we have no words in. */
    public static Language spoken(Locale locale) {
        return of(locale.getLanguage()).orElse(ENGLISH);
    }
}
