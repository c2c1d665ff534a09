package org.safesessions.people.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.safesessions.kernel.Language;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/**
 * Keeps the language that somebody chose until they close the browser. Where people report what worries them nothing is
 * kept at all: there the language stays in the address.
 */
@Component
class LanguageCookie implements HandlerInterceptor, WebMvcConfigurer {

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(this);
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        String path = request.getRequestURI();
        if (PublicPaths.isForThePublic(path) && !PublicPaths.keepsNothing(path)) {
            PublicLocales.asked(request).ifPresent(language -> keep(request, response, language));
        }
        return true;
    }

    private static void keep(HttpServletRequest request, HttpServletResponse response, Language language) {
        ResponseCookie cookie = ResponseCookie.from(PublicLocales.COOKIE, language.code())
                .path("/")
                .httpOnly(true)
                .sameSite("Lax")
                .secure(request.isSecure())
                .build();
        response.addHeader(HttpHeaders.SET_COOKIE, cookie.toString());
    }
}
