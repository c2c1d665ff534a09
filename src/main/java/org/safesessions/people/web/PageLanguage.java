package org.safesessions.people.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.safesessions.kernel.Language;
import org.safesessions.people.Translations;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/** The language of the page that is being made, for its templates: {@code @pageLanguage}. */
@Component("pageLanguage")
class PageLanguage {

    private final Translations translations;
    private final MessageSource messages;

    PageLanguage(Translations translations, MessageSource messages) {
        this.translations = translations;
        this.messages = messages;
    }

    /**
     * A link to the same page in another language.
     *
     * @param here whether it is the one shown
     */
    record Link(String code, String name, String direction, String href, boolean here) {}

    public Language language() {
        return Language.spoken(LocaleContextHolder.getLocale());
    }

    public String code() {
        return language().code();
    }

    public String direction() {
        return direction(language());
    }

    /** Whether a speaker has looked at the words; where nobody has, the English is never far. */
    public boolean checked() {
        return translations.isChecked(language());
    }

    /** The English words, to be shown beside those that nobody has checked. */
    public String english(String message, Object... details) {
        return messages.getMessage(message, details, Language.ENGLISH.locale());
    }

    /** Words that have a translation only if somebody wrote one. */
    public String orElse(String message, String otherwise) {
        String found = messages.getMessage(message, null, otherwise, LocaleContextHolder.getLocale());
        return found == null ? otherwise : found;
    }

    /**
     * From the page itself, so that the page for a link that opens nothing is the same whatever the link was. Empty on
     * pages of staff, and on an answer to something that was sent: what was typed, and a receipt that is shown
     * once, would be lost.
     */
    public List<Link> links() {
        return request()
                .filter(request -> PublicPaths.isForThePublic(request.getRequestURI()))
                .filter(request -> isShownAgain(request) || foundNothing())
                .map(request -> Arrays.stream(Language.values())
                        .map(language -> link(request, language))
                        .toList())
                .orElse(List.of());
    }

    /** This page in English; null where there is no such link. */
    public @Nullable String inEnglish() {
        return links().stream().map(Link::href).findFirst().orElse(null);
    }

    /** That path, with the language in it where nothing may be kept in the browser. */
    public String carried(String path) {
        return request()
                .flatMap(PublicLocales::asked)
                .map(language -> path + (path.indexOf('?') < 0 ? "?" : "&") + "lang=" + language.code())
                .orElse(path);
    }

    private Link link(HttpServletRequest request, Language language) {
        String rest = request.getQueryString() == null
                ? ""
                : Arrays.stream(request.getQueryString().split("&"))
                        .filter(part -> !part.isEmpty() && !part.startsWith("lang="))
                        .map(part -> part + "&")
                        .collect(Collectors.joining());
        return new Link(
                language.code(),
                language.ownName(),
                direction(language),
                "?" + rest + "lang=" + language.code(),
                language == language());
    }

    private static boolean isShownAgain(HttpServletRequest request) {
        return "GET".equals(request.getMethod());
    }

    /** Then nothing is lost, and the page is the same however it was come to. */
    private static boolean foundNothing() {
        return RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes attributes
                && attributes.getResponse() != null
                && attributes.getResponse().getStatus() == HttpStatus.NOT_FOUND.value();
    }

    private static String direction(Language language) {
        return language.isRightToLeft() ? "rtl" : "ltr";
    }

    private static Optional<HttpServletRequest> request() {
        return RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes attributes
                ? Optional.of(attributes.getRequest())
                : Optional.empty();
    }
}
