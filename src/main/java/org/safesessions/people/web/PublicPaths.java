package org.safesessions.people.web;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What can be reached without signing in. The same list is {@code security/public-endpoints.txt}, for people who review
 * it; a test compares the two, and asks for every other path without signing in.
 */
final class PublicPaths {

    static final String SIGN_IN = "/sign-in";

    static final List<String> OF_PAGES = List.of(
            SIGN_IN,
            "/assets/**",
            "/carer/{token}",
            "/carer/{token}/how-was-it",
            "/guidance/carers",
            "/guidance/rules",
            "/guidance/rules/poster.pdf",
            "/live/{token}",
            "/live/{token}/code",
            "/livez",
            "/readyz",
            "/receipt",
            "/registration/{token}",
            "/registration/{token}/confirm",
            "/registration/{token}/correct",
            "/registration/{token}/join",
            "/registration/{token}/join/trouble",
            "/registration/{token}/withdraw",
            "/report",
            "/s/{publicToken}/concern",
            "/s/{publicToken}/holding",
            "/s/{publicToken}/join",
            "/s/{publicToken}/register",
            "/s/{publicToken}/register/{page}");

    /**
     * Pages whose forms work without any cookie, so they carry no token either. They act for nobody who is signed in, so
     * another site that sends them for somebody gains nothing; those for joining and for answering afterwards act for whoever knows the secret link.
     */
    static final List<String> WITHOUT_COOKIE = List.of(
            "/carer/{token}",
            "/carer/{token}/how-was-it",
            "/receipt",
            "/registration/{token}/join",
            "/registration/{token}/join/trouble",
            "/report",
            "/s/{publicToken}/concern");

    static final List<String> OF_CALLS = List.of("/api/v1/public/**");

    /** Read by those who report what worries them: nothing of it stays in their browser. */
    private static final Set<String> KEEPING_NOTHING = Set.of("/receipt", "/report");

    /** Of the above, what is not a page for the public to read; the way to a live page is for our own people. */
    private static final Set<String> NOT_READ =
            Set.of(SIGN_IN, "/assets/**", "/live/{token}", "/live/{token}/code", "/livez", "/readyz");

    private static final Set<String> FIRST_WORDS = OF_PAGES.stream()
            .filter(path -> !NOT_READ.contains(path))
            .map(PublicPaths::firstWord)
            .collect(Collectors.toUnmodifiableSet());

    private PublicPaths() {}

    /** Whether a page at that path, be it found or not, is read by people who do not work here. */
    static boolean isForThePublic(String path) {
        return FIRST_WORDS.contains(firstWord(path));
    }

    static boolean keepsNothing(String path) {
        return KEEPING_NOTHING.contains(path) || (path.startsWith("/s/") && path.endsWith("/concern"));
    }

    private static String firstWord(String path) {
        int end = path.indexOf('/', 1);
        return end < 0 ? path : path.substring(0, end);
    }
}
