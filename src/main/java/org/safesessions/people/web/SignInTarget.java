package org.safesessions.people.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.safesessions.kernel.StaffId;
import org.safesessions.people.BrowserCookies;
import org.safesessions.people.DeviceDesk;
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

/**
 * After signing in, the page that was asked for: always a path of ours, whatever host or address was sent. The browser is
 * remembered as one of this person's, until they sign out on it.
 */
@Component
class SignInTarget implements AuthenticationSuccessHandler {

    private static final String HOME = "/";

    private final HttpSessionRequestCache cache = new HttpSessionRequestCache();
    private final RedirectStrategy redirect = new DefaultRedirectStrategy();

    private final DeviceDesk devices;
    private final BrowserCookies cookies;

    SignInTarget(DeviceDesk devices, BrowserCookies cookies) {
        this.devices = devices;
        this.cookies = cookies;
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
        remember(request, response, new StaffId(authentication.getName()));
        SavedRequest saved = cache.getRequest(request, response);
        cache.removeRequest(request, response);
        redirect.sendRedirect(request, response, saved instanceof DefaultSavedRequest asked ? path(asked) : HOME);
    }

    /** The only place where a browser becomes known: somebody has just signed in on it with all that it takes. */
    private void remember(HttpServletRequest request, HttpServletResponse response, StaffId person) {
        cookies.keepDevice(request, response, devices.remember(person, cookies.device(request)), devices.howLong());
    }

    /** Whoever signs out leaves nothing of theirs on that browser. */
    void forget(HttpServletRequest request, @Nullable Authentication authentication) {
        if (authentication != null) {
            devices.forget(new StaffId(authentication.getName()), cookies.device(request));
        }
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
