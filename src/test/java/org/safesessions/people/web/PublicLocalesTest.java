package org.safesessions.people.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.Cookie;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.safesessions.kernel.Language;
import org.safesessions.people.Translations;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.context.support.StaticMessageSource;
import org.springframework.http.HttpHeaders;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/** In which language a page is, and where that is kept. */
class PublicLocalesTest {

    private final PublicLocales locales = new PublicLocales();
    private final LanguageCookie cookie = new LanguageCookie();
    private final PageLanguage page = new PageLanguage(new Translations(), new StaticMessageSource());

    @AfterEach
    void forget() {
        RequestContextHolder.resetRequestAttributes();
        LocaleContextHolder.resetLocaleContext();
    }

    private static MockHttpServletRequest get(String path) {
        int query = path.indexOf('?');
        MockHttpServletRequest request = new MockHttpServletRequest("GET", query < 0 ? path : path.substring(0, query));
        request.setQueryString(query < 0 ? null : path.substring(query + 1));
        return request;
    }

    private Language of(MockHttpServletRequest request) {
        return Language.spoken(locales.resolveLocale(request));
    }

    @Test
    void theLinkCountsMoreThanTheCookieAndTheCookieMoreThanTheBrowser() {
        MockHttpServletRequest all = get("/s/abc/join?lang=ar");
        all.setCookies(new Cookie("lang", "pl"));
        all.addHeader(HttpHeaders.ACCEPT_LANGUAGE, "cy");
        MockHttpServletRequest kept = get("/s/abc/join");
        kept.setCookies(new Cookie("lang", "pl"));
        kept.addHeader(HttpHeaders.ACCEPT_LANGUAGE, "cy");
        MockHttpServletRequest browser = get("/s/abc/join");
        browser.addHeader(HttpHeaders.ACCEPT_LANGUAGE, "cy");
        browser.addPreferredLocale(Locale.forLanguageTag("cy"));

        assertThat(of(all)).isEqualTo(Language.ARABIC);
        assertThat(of(kept)).isEqualTo(Language.POLISH);
        assertThat(of(browser)).isEqualTo(Language.WELSH);
        assertThat(of(get("/s/abc/join"))).isEqualTo(Language.ENGLISH);
    }

    @ParameterizedTest
    @ValueSource(strings = {"lang=xx", "lang=", "lang=ENGLISH", "language=cy", "lang=cy%0d", "slang=cy", "lang=../cy"})
    void whatIsNoLanguageOfOursIsNone(String query) {
        MockHttpServletRequest request = get("/report?" + query);
        request.setCookies(new Cookie("lang", "<script>"));

        assertThat(of(request)).isEqualTo(Language.ENGLISH);
    }

    @Test
    void aBrowserThatAsksForNoneOfOursReadsEnglish() {
        MockHttpServletRequest request = get("/report");
        request.addHeader(HttpHeaders.ACCEPT_LANGUAGE, "fr, de");
        request.addPreferredLocale(Locale.GERMAN);
        request.addPreferredLocale(Locale.FRENCH);

        assertThat(of(request)).isEqualTo(Language.ENGLISH);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/sign-in", "/sessions/1/live", "/concerns/new", "/vetting", "/reports", "/error"})
    void staffReadEnglishWhateverTheyAskFor(String path) {
        MockHttpServletRequest request = get(path + "?lang=ar");
        request.setCookies(new Cookie("lang", "ar"));
        request.addHeader(HttpHeaders.ACCEPT_LANGUAGE, "ar");

        assertThat(locales.resolveLocale(request)).isEqualTo(Locale.UK);
        assertThat(links(request)).isZero();
    }

    @Test
    void aPageOfOursThatSaysWhatWentWrongSpeaksAsThePageThatWasAskedFor() {
        MockHttpServletRequest lost = get("/error");
        lost.setAttribute(RequestDispatcher.ERROR_REQUEST_URI, "/registration/abc");
        lost.setCookies(new Cookie("lang", "ur"));

        assertThat(of(lost)).isEqualTo(Language.URDU);
    }

    @ParameterizedTest
    @CsvSource({
        "/s/abc/join, true",
        "/registration/abc, true",
        "/guidance/rules, true",
        "/report, false",
        "/receipt, false",
        "/s/abc/concern, false",
        "/sessions/1, false"
    })
    void aChoiceIsKeptExceptWherePeopleReport(String path, boolean isKept) {
        MockHttpServletResponse response = new MockHttpServletResponse();

        cookie.preHandle(get(path + "?lang=cy"), response, this);

        String set = response.getHeader(HttpHeaders.SET_COOKIE);
        if (isKept) {
            assertThat(set)
                    .startsWith("lang=cy;")
                    .contains("HttpOnly", "SameSite=Lax")
                    .doesNotContain("Max-Age");
        } else {
            assertThat(set).isNull();
        }
    }

    @Test
    void nothingIsKeptOfSomebodyWhoChoseNothing() {
        MockHttpServletResponse response = new MockHttpServletResponse();

        cookie.preHandle(get("/s/abc/join"), response, this);

        assertThat(response.getHeader(HttpHeaders.SET_COOKIE)).isNull();
    }

    @Test
    void linksLeadToTheSamePageAndNameEachLanguageInItself() {
        MockHttpServletRequest request = get("/s/abc/register/person?n=1&lang=pl");
        show(request);

        assertThat(page.links())
                .extracting(PageLanguage.Link::href)
                .containsExactly("?n=1&lang=en", "?n=1&lang=cy", "?n=1&lang=pl", "?n=1&lang=ur", "?n=1&lang=ar");
        assertThat(page.links())
                .filteredOn(PageLanguage.Link::here)
                .extracting(PageLanguage.Link::name)
                .containsExactly("Polski");
        assertThat(page.direction()).isEqualTo("ltr");
        assertThat(page.checked()).isFalse();
    }

    /** A receipt is shown once, and what was typed would be gone. */
    @Test
    void anAnswerToSomethingSentHasNoLinks() {
        MockHttpServletRequest sent = get("/report?lang=ar");
        sent.setMethod("POST");

        assertThat(links(sent)).isZero();
        assertThat(page.direction()).isEqualTo("rtl");
        assertThat(page.carried("/receipt")).isEqualTo("/receipt?lang=ar");
    }

    @Test
    void aLocaleIsNeverSetFromElsewhere() {
        assertThatThrownBy(() -> locales.setLocale(get("/report"), null, Locale.UK))
                .isInstanceOf(UnsupportedOperationException.class);
    }

    private int links(MockHttpServletRequest request) {
        show(request);
        return page.links().size();
    }

    private void show(MockHttpServletRequest request) {
        RequestContextHolder.setRequestAttributes(new ServletRequestAttributes(request));
        LocaleContextHolder.setLocale(locales.resolveLocale(request));
    }
}
