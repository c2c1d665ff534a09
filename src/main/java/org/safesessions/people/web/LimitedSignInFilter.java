package org.safesessions.people.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.safesessions.people.BrowserCookies;
import org.safesessions.people.LimitedSignIn;
import org.safesessions.people.LimitedSignIns;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Gives a name to a request that {@link LimitedSignIns} allows, for as long as that request lasts. It stands in the chain
 * of our pages alone: calls of programs and the engine's web apps never hear of it. Whoever is signed in stays who they are.
 */
final class LimitedSignInFilter extends OncePerRequestFilter {

    private final ObjectProvider<LimitedSignIns> limited;
    private final BrowserCookies cookies;

    LimitedSignInFilter(ObjectProvider<LimitedSignIns> limited, BrowserCookies cookies) {
        this.limited = limited;
        this.cookies = cookies;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Authentication signedIn = SecurityContextHolder.getContext().getAuthentication();
        if (signedIn == null || !signedIn.isAuthenticated()) {
            cookies.passes(request).stream()
                    .flatMap(secret -> limited.stream()
                            .flatMap(who -> who.holder(request.getMethod(), request.getRequestURI(), secret).stream()))
                    .findFirst()
                    .ifPresent(person -> name(new LimitedSignIn(person)));
        }
        chain.doFilter(request, response);
    }

    /** In a context of its own, which nobody saves. */
    private static void name(LimitedSignIn person) {
        SecurityContext context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(person);
        SecurityContextHolder.setContext(context);
    }
}
