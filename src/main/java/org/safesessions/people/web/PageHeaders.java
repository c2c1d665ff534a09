package org.safesessions.people.web;

import static org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher.withDefaults;

import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.web.header.HeaderWriter;
import org.springframework.security.web.header.writers.CrossOriginOpenerPolicyHeaderWriter.CrossOriginOpenerPolicy;
import org.springframework.security.web.header.writers.CrossOriginResourcePolicyHeaderWriter.CrossOriginResourcePolicy;
import org.springframework.security.web.header.writers.DelegatingRequestMatcherHeaderWriter;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.springframework.security.web.header.writers.StaticHeadersWriter;
import org.springframework.security.web.util.matcher.NegatedRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;

/**
 * What a browser is told about our answers. Pages run no script and no style but our own files, and nobody may show
 * them inside a page of theirs; only {@code /tasks/**} may be shown inside Tasklist, which is ours too. Answers are not
 * stored by the browser, except what {@code /assets/**} says of itself.
 */
final class PageHeaders {

    private static final String OWN_FILES_ONLY =
            "default-src 'none'; style-src 'self'; img-src 'self'; script-src 'self';"
                    + " connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors ";
    private static final String NO_SENSORS = "camera=(), microphone=(), geolocation=(), payment=(), usb=()";
    private static final RequestMatcher SHOWN_IN_TASKLIST = withDefaults().matcher("/tasks/**");

    private PageHeaders() {}

    static void forPages(HeadersConfigurer<HttpSecurity> headers) {
        common(headers)
                .frameOptions(frame -> frame.disable())
                .addHeaderWriter(when(SHOWN_IN_TASKLIST, "Content-Security-Policy", OWN_FILES_ONLY + "'self'"))
                .addHeaderWriter(when(SHOWN_IN_TASKLIST, "X-Frame-Options", "SAMEORIGIN"))
                .addHeaderWriter(when(not(SHOWN_IN_TASKLIST), "Content-Security-Policy", OWN_FILES_ONLY + "'none'"))
                .addHeaderWriter(when(not(SHOWN_IN_TASKLIST), "X-Frame-Options", "DENY"));
    }

    static void forCalls(HeadersConfigurer<HttpSecurity> headers) {
        common(headers)
                .contentSecurityPolicy(csp -> csp.policyDirectives("default-src 'none'; frame-ancestors 'none'"));
    }

    /** The engine's web apps set a Content-Security-Policy of their own, which must not be written over. */
    static void forEngineWebApps(HeadersConfigurer<HttpSecurity> headers) {
        common(headers).frameOptions(frame -> frame.sameOrigin());
    }

    private static HeadersConfigurer<HttpSecurity> common(HeadersConfigurer<HttpSecurity> headers) {
        return headers.referrerPolicy(policy -> policy.policy(ReferrerPolicy.SAME_ORIGIN))
                .permissionsPolicyHeader(policy -> policy.policy(NO_SENSORS))
                .crossOriginOpenerPolicy(policy -> policy.policy(CrossOriginOpenerPolicy.SAME_ORIGIN))
                .crossOriginResourcePolicy(policy -> policy.policy(CrossOriginResourcePolicy.SAME_ORIGIN));
    }

    private static HeaderWriter when(RequestMatcher matcher, String name, String value) {
        return new DelegatingRequestMatcherHeaderWriter(matcher, new StaticHeadersWriter(name, value));
    }

    private static RequestMatcher not(RequestMatcher matcher) {
        return new NegatedRequestMatcher(matcher);
    }
}
