package org.safesessions.people.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.http.MediaType;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.DefaultRedirectStrategy;
import org.springframework.security.web.RedirectStrategy;
import org.springframework.security.web.authentication.AuthenticationSuccessHandler;
import org.springframework.security.web.savedrequest.DefaultSavedRequest;
import org.springframework.security.web.savedrequest.HttpSessionRequestCache;
import org.springframework.security.web.savedrequest.RequestCache;
import org.springframework.security.web.savedrequest.SavedRequest;
import org.springframework.stereotype.Component;

/** After signing in, the page that was asked for: always a path of ours, whatever host or address was sent. */
@Component
class SignInTarget implements AuthenticationSuccessHandler {

    private static final String HOME = "/";

    private final HttpSessionRequestCache cache = new HttpSessionRequestCache();
    private final RedirectStrategy redirect = new DefaultRedirectStrategy();

    SignInTarget() {
        cache.setRequestMatcher(SignInTarget::isAPageSomebodyAskedFor);
        cache.setMatchingRequestParameterName(null);
    }

    RequestCache cache() {
        return cache;
    }

    @Override
    public void onAuthenticationSuccess(
            HttpServletRequest request, HttpServletResponse response, Authentication authentication)
            throws IOException {
        SavedRequest saved = cache.getRequest(request, response);
        cache.removeRequest(request, response);
        redirect.sendRedirect(request, response, saved instanceof DefaultSavedRequest asked ? path(asked) : HOME);
    }

    static String path(DefaultSavedRequest asked) {
        String path = asked.getRequestURI();
        if (!path.startsWith("/") || path.startsWith("//") || path.contains("\\")) {
            return HOME;
        }
        return asked.getQueryString() == null ? path : path + "?" + asked.getQueryString();
    }

    private static boolean isAPageSomebodyAskedFor(HttpServletRequest request) {
        String accept = request.getHeader("Accept");
        return "GET".equals(request.getMethod())
                && accept != null
                && accept.contains(MediaType.TEXT_HTML_VALUE)
                && !request.getRequestURI().startsWith("/camunda/api/")
                && !request.getRequestURI().startsWith("/error");
    }
}
