package org.safesessions.people.web;

import java.util.List;

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

    private PublicPaths() {}
}
