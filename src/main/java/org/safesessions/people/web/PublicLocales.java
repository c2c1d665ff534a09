package org.safesessions.people.web;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Collections;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.safesessions.kernel.Language;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.util.WebUtils;

/**
 * The language of a page. Staff read English. The public reads what they chose by a link ({@code ?lang=cy}) now or on an
 * earlier page, else what their browser asks for, else English.
 */
@Component("localeResolver")
class PublicLocales implements LocaleResolver {

    /** Two letters, kept until the browser is closed; nothing in it says who somebody is. */
    static final String COOKIE = "lang";

    private static final String ATTRIBUTE = PublicLocales.class.getName();
    private static final Pattern ASKED = Pattern.compile("(?:^|&)lang=([a-z]{2})(?=&|$)");

    @Override
    public Locale resolveLocale(HttpServletRequest request) {
        if (request.getAttribute(ATTRIBUTE) instanceof Language known) {
            return known.locale();
        }
        Language language = PublicPaths.isForThePublic(path(request)) ? ofThePublic(request) : Language.ENGLISH;
        request.setAttribute(ATTRIBUTE, language);
        return language.locale();
    }

    @Override
    public void setLocale(HttpServletRequest request, @Nullable HttpServletResponse response, @Nullable Locale locale) {
        throw new UnsupportedOperationException("A page is in the language that its address asks for");
    }

    /** What the address itself asks for. */
    static Optional<Language> asked(HttpServletRequest request) {
        Matcher lang = ASKED.matcher(Objects.requireNonNullElse(request.getQueryString(), ""));
        return lang.find() ? Language.of(lang.group(1)) : Optional.empty();
    }

    private static Language ofThePublic(HttpServletRequest request) {
        return Stream.of(asked(request), kept(request), spoken(request))
                .flatMap(Optional::stream)
                .findFirst()
                .orElse(Language.ENGLISH);
    }

    private static Optional<Language> kept(HttpServletRequest request) {
        Cookie cookie = WebUtils.getCookie(request, COOKIE);
        return cookie == null ? Optional.empty() : Language.of(cookie.getValue());
    }

    /** The first that the browser's own list names and we have words in. */
    private static Optional<Language> spoken(HttpServletRequest request) {
        return request.getHeader("Accept-Language") == null
                ? Optional.empty()
                : Collections.list(request.getLocales()).stream()
                        .flatMap(locale -> Language.of(locale.getLanguage()).stream())
                        .findFirst();
    }

    private static String path(HttpServletRequest request) {
        return Objects.toString(request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI), request.getRequestURI());
    }
}
