package org.safesessions.people.web;

import static org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher.withDefaults;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Arrays;
import org.safesessions.kernel.Reason;
import org.safesessions.people.BrowserCookies;
import org.safesessions.people.LimitedSignIns;
import org.safesessions.people.RefusalCode;
import org.safesessions.people.StorableText;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.security.authentication.LockedException;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configuration.EnableWebSecurity;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.config.observation.SecurityObservationSettings;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.authentication.AnonymousAuthenticationFilter;
import org.springframework.security.web.authentication.LoginUrlAuthenticationEntryPoint;
import org.springframework.security.web.csrf.CsrfException;
import org.springframework.security.web.firewall.HttpFirewall;
import org.springframework.security.web.firewall.StrictHttpFirewall;
import org.springframework.security.web.util.matcher.OrRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;

/**
 * Who may knock at which door. Nothing is open that {@link PublicPaths} does not list. Being signed in only opens the
 * door: what a person may see and do is the desks' to decide.
 *
 * <p>Paths are matched as whole request paths, never as text patterns relative to a servlet: the engine's web API is a
 * servlet of its own, and relative patterns would silently miss it.
 */
@Configuration(proxyBeanMethods = false)
@EnableWebSecurity
class SecurityRules {

    private static final RequestMatcher CALLS =
            anyOf("/api/**", "/v3/api-docs/**", "/v3/api-docs", "/v3/api-docs.yaml");
    private static final RequestMatcher ENGINE = anyOf("/camunda/**");
    private static final RequestMatcher ENGINE_CALLS = anyOf("/camunda/api/**");

    /** The engine's web apps bring a CSRF defence of their own, for exactly these. */
    private static final RequestMatcher ENGINE_GUARDS_ITSELF = anyOf("/camunda/api/**", "/camunda/app/**");

    /** What each filter took is measured by nobody, and was a tenth of the work of a short call. */
    @Bean
    SecurityObservationSettings nothingIsObserved() {
        return SecurityObservationSettings.noObservations();
    }

    @Bean
    @Order(1)
    SecurityFilterChain calls(HttpSecurity http) throws Exception {
        return http.securityMatcher(CALLS)
                .authorizeHttpRequests(
                        rights -> rights.requestMatchers(anyOf(PublicPaths.OF_CALLS.toArray(String[]::new)))
                                .permitAll()
                                .anyRequest()
                                .authenticated())
                .httpBasic(Customizer.withDefaults())
                .csrf(csrf -> csrf.disable()) // no cookie signs anybody in here
                .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .requestCache(cache -> cache.disable())
                .logout(logout -> logout.disable())
                .headers(PageHeaders::forCalls)
                .build();
    }

    @Bean
    @Order(2)
    SecurityFilterChain engineWebApps(HttpSecurity http, SignInTarget target) throws Exception {
        return signedInByForm(http.securityMatcher(ENGINE), target)
                .authorizeHttpRequests(rights -> rights.anyRequest().authenticated())
                .csrf(csrf -> csrf.ignoringRequestMatchers(ENGINE_GUARDS_ITSELF))
                .headers(PageHeaders::forEngineWebApps)
                .build();
    }

    @Bean
    @Order(3)
    SecurityFilterChain pages(
            HttpSecurity http, SignInTarget target, ObjectProvider<LimitedSignIns> limited, BrowserCookies cookies)
            throws Exception {
        return signedInByForm(http, target)
                .addFilterBefore(new LimitedSignInFilter(limited, cookies), AnonymousAuthenticationFilter.class)
                .authorizeHttpRequests(rights -> rights.dispatcherTypeMatchers(DispatcherType.ERROR)
                        .permitAll()
                        .requestMatchers(anyOf(PublicPaths.OF_PAGES.toArray(String[]::new)))
                        .permitAll()
                        .requestMatchers(anyOf("/actuator/**"))
                        .denyAll()
                        .anyRequest()
                        .authenticated())
                .csrf(csrf -> csrf.ignoringRequestMatchers(anyOf(PublicPaths.WITHOUT_COOKIE.toArray(String[]::new))))
                .formLogin(form -> form.loginPage(PublicPaths.SIGN_IN)
                        .loginProcessingUrl(PublicPaths.SIGN_IN)
                        .failureHandler(SecurityRules::saySignInFailed)
                        .successHandler(target))
                .logout(logout -> logout.logoutRequestMatcher(withDefaults().matcher(HttpMethod.POST, "/sign-out"))
                        .addLogoutHandler((request, response, who) -> target.forget(request, who))
                        .logoutSuccessUrl(PublicPaths.SIGN_IN + "?out"))
                .headers(PageHeaders::forPages)
                .build();
    }

    private static HttpSecurity signedInByForm(HttpSecurity http, SignInTarget target) throws Exception {
        return http.requestCache(cache -> cache.requestCache(target.cache()))
                .exceptionHandling(trouble -> trouble.defaultAuthenticationEntryPointFor(
                                SecurityRules::sayUnauthorized, ENGINE_CALLS)
                        .defaultAuthenticationEntryPointFor(signInPage(), request -> true)
                        .accessDeniedHandler(denied()));
    }

    private static AuthenticationEntryPoint signInPage() {
        LoginUrlAuthenticationEntryPoint page = new LoginUrlAuthenticationEntryPoint(PublicPaths.SIGN_IN);
        page.setFavorRelativeUris(true);
        return page;
    }

    private static void saySignInFailed(
            HttpServletRequest request, HttpServletResponse response, AuthenticationException trouble)
            throws IOException {
        response.sendRedirect(PublicPaths.SIGN_IN + (trouble instanceof LockedException ? "?wait" : "?wrong"));
    }

    private static void sayUnauthorized(
            HttpServletRequest request, HttpServletResponse response, AuthenticationException trouble)
            throws IOException {
        response.sendError(HttpStatus.UNAUTHORIZED.value());
    }

    /** A form whose CSRF token no longer holds was most likely open for too long: say so, not "forbidden". */
    private static AccessDeniedHandler denied() {
        return (request, response, trouble) -> {
            if (trouble instanceof CsrfException) {
                RefusalCode.put(request, Reason.of("PAGE_TOO_OLD"));
            }
            response.sendError(HttpStatus.FORBIDDEN.value());
        };
    }

    @Bean
    HttpFirewall firewall() {
        StrictHttpFirewall firewall = new StrictHttpFirewall();
        firewall.setAllowedParameterValues(StorableText::isStorable);
        return firewall;
    }

    private static RequestMatcher anyOf(String... paths) {
        return new OrRequestMatcher(Arrays.stream(paths)
                .<RequestMatcher>map(path -> withDefaults().matcher(path))
                .toList());
    }
}
