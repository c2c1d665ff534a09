package org.safesessions.people.web;

import java.util.List;

/**
 * What can be reached without signing in. The same list is {@code security/public-endpoints.txt}, for people who review
 * it; a test compares the two, and asks for every other path without signing in.
 */
final class PublicPaths {

    static final String SIGN_IN = "/sign-in";

    static final List<String> OF_PAGES =
            List.of(SIGN_IN, "/assets/**", "/livez", "/readyz", "/s/{publicToken}/holding");

    static final List<String> OF_CALLS = List.of("/api/v1/public/**");

    private PublicPaths() {}
}
