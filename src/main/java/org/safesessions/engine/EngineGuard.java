package org.safesessions.engine;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.security.Principal;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.safesessions.kernel.ActRefused;
import org.safesessions.people.RefusalCode;
import org.safesessions.people.RefusalLedger;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * The door of Camunda's web apps. Lets in what {@link EngineGuardRoutes} lists, reads every body before the engine does, and
 * lets out no words of the engine's. Camunda's own sign-in and its set-up of a first administrator (CVE-2026-77226) are on
 * no list; a query with an expression (CVE-2026-109432) does not get past it.
 */
final class EngineGuard extends OncePerRequestFilter {

    private static final Logger LOG = LoggerFactory.getLogger(EngineGuard.class);

    private final EngineGuardRoutes routes = new EngineGuardRoutes();
    private final EngineGuardBody bodies;
    private final ObjectProvider<EngineGuardReply> replies;
    private final ObjectProvider<RefusalLedger> ledger;

    EngineGuard(
            EngineGuardBody bodies, ObjectProvider<EngineGuardReply> replies, ObjectProvider<RefusalLedger> ledger) {
        this.bodies = bodies;
        this.replies = replies;
        this.ledger = ledger;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        try {
            EngineGuardRoutes.Kind kind = routes.kindOf(request.getMethod(), path(request))
                    .orElseThrow(() -> new EngineGuardRefused(HttpStatus.NOT_FOUND, "NOT_HERE"));
            switch (kind) {
                case STATIC -> toPage(request, response, chain);
                case ENTRANCE -> response.sendRedirect(tasklistOrCockpit(path(request)));
                case LOGOUT -> logout(request, response);
                default -> toEngine(request, response, chain, kind);
            }
        } catch (EngineGuardRefused refused) {
            refuse(request, response, refused);
        }
    }

    /** Programs read a sentence in JSON; people who typed an address, or followed a link, get a page of ours. */
    private void refuse(HttpServletRequest request, HttpServletResponse response, EngineGuardRefused refused)
            throws IOException {
        String accepted = request.getHeader(HttpHeaders.ACCEPT);
        boolean isPage = accepted != null && accepted.contains(MediaType.TEXT_HTML_VALUE);
        if (!isPage || path(request).startsWith("/camunda/api/")) {
            if (refused.status() == HttpStatus.FORBIDDEN) {
                ledger.getObject().note(ActRefused.notAllowed(null, refused.type()));
            }
            replies.getObject().refuse(response, refused);
            return;
        }
        keepOut(request, ActRefused.notAllowed(null, "CAMUNDA_PAGE_CLOSED"));
        response.sendError(refused.status().value());
    }

    /** Camunda says no to whoever may not use an app, but not why: our page does. */
    private void toPage(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        chain.doFilter(request, response);
        if (response.getStatus() == HttpStatus.FORBIDDEN.value()) {
            String app = path(request).contains("/cockpit/") ? "cockpit" : "tasklist";
            keepOut(request, ActRefused.notAllowed(null, "NOT_YOUR_DUTY", EngineGrants.mayOpen(app)));
        }
    }

    /** Puts it on record, without the address, which may hold anything; and tells the page that comes why. */
    private void keepOut(HttpServletRequest request, ActRefused refused) {
        ledger.getObject().note(refused);
        RefusalCode.put(request, refused.reasons().get(0));
    }

    private void toEngine(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain, EngineGuardRoutes.Kind kind)
            throws ServletException, IOException {
        EngineGuardBody.checkQuery(request.getQueryString());
        byte[] body = bodies.checked(request, kind, name(request.getUserPrincipal()));
        EngineGuardReply.Held held = new EngineGuardReply.Held(response);
        held.setHeader("Cache-Control", "no-store");
        try {
            chain.doFilter(new EngineGuardRequest(request, body), held);
        } catch (RuntimeException | ServletException broken) {
            LOG.error("A call of the engine's web API failed: {}", kind, broken);
            held.setStatus(HttpStatus.INTERNAL_SERVER_ERROR.value());
        }
        Optional<ActRefused> refusal =
                held.getStatus() < HttpStatus.BAD_REQUEST.value() ? Optional.empty() : RefusalInFlight.heard();
        // whoever reads the answer can rely on its being on record
        refusal.ifPresent(ledger.getObject()::note);
        replies.getObject().pass(held, refusal);
    }

    /** Camunda's own sign-out would forget the person for a moment only: ours has to end. */
    private static void logout(HttpServletRequest request, HttpServletResponse response) {
        HttpSession session = request.getSession(false);
        if (session != null) {
            session.invalidate();
        }
        SecurityContextHolder.clearContext();
        response.setStatus(HttpStatus.NO_CONTENT.value());
    }

    private static String tasklistOrCockpit(String path) {
        return path.contains("cockpit") ? "/camunda/app/cockpit/default/" : "/camunda/app/tasklist/default/";
    }

    private static String path(HttpServletRequest request) {
        return request.getRequestURI().substring(request.getContextPath().length());
    }

    private static @Nullable String name(@Nullable Principal who) {
        return who == null ? null : who.getName();
    }
}
