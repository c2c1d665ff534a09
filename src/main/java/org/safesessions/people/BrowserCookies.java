package org.safesessions.people;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.stereotype.Component;

/**
 * The cookies that hold a secret: no script reads them, no other site's page sends them, and where people find
 * us over TLS they go no other way.
 * They are named after the session's cookie, so that two copies on one machine keep apart.
 */
@Component
public class BrowserCookies {

    private final String device;
    private final String pass;
    private final boolean alwaysOverTls;

    BrowserCookies(
            @Value("${server.servlet.session.cookie.name}") String session,
            @Value("${safe-sessions.address}") String address) {
        this.alwaysOverTls = address.startsWith("https:");
        this.device = session + "-DEVICE";
        this.pass = session + "-LIVE";
    }

    /** What the browser says it is known by. */
    public @Nullable String device(HttpServletRequest request) {
        return all(request, device).stream().findFirst().orElse(null);
    }

    /** What it brings for one session's live page. */
    public List<String> passes(HttpServletRequest request) {
        return all(request, pass);
    }

    public void keepDevice(
            HttpServletRequest request, HttpServletResponse response, BrowserSecret secret, Duration how) {
        keep(request, response, device, secret.forTheCookie(), "/", how);
    }

    public void keepPass(
            HttpServletRequest request, HttpServletResponse response, BrowserSecret secret, String path, Duration how) {
        keep(request, response, pass, secret.forTheCookie(), path, how);
    }

    public void dropPass(HttpServletRequest request, HttpServletResponse response, String path) {
        keep(request, response, pass, "", path, Duration.ZERO);
    }

    private static List<String> all(HttpServletRequest request, String name) {
        Cookie[] cookies = request.getCookies();
        return cookies == null
                ? List.of()
                : Arrays.stream(cookies)
                        .filter(cookie -> cookie.getName().equals(name))
                        .map(Cookie::getValue)
                        .toList();
    }

    private void keep(
            HttpServletRequest request,
            HttpServletResponse response,
            String name,
            String value,
            String path,
            Duration how) {
        ResponseCookie cookie = ResponseCookie.from(name, value)
                .path(path)
                .maxAge(how)
                .httpOnly(true)
                .sameSite("Strict")
                .secure(alwaysOverTls || request.isSecure())
                .build();
        response.addHeader(HttpHeaders.SET_COOKIE, cookie.toString());
    }
}
