package org.safesessions.demo.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.safesessions.plan.SessionBook;
import org.safesessions.plan.SessionState;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Profile;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.stereotype.Component;
import org.springframework.web.util.WebUtils;

/** The five steps as they lead through what is there today, and how far whoever looks has come. */
@Component
@Profile("!production")
class Tour {

    private static final Set<SessionState> TODAY =
            EnumSet.of(SessionState.BLOCKED, SessionState.READY, SessionState.RUNNING, SessionState.PAUSED);

    private static final String SESSIONS = "/sessions";
    private static final String HOMEWORK_CLUB = "Homework club";

    private final SessionBook sessions;
    private final String cookie;
    private final boolean seeded;

    Tour(
            SessionBook sessions,
            @Value("${server.servlet.session.cookie.name}") String session,
            @Value("${safe-sessions.demo-data}") boolean seeded) {
        this.sessions = sessions;
        this.cookie = session + "-TOUR";
        this.seeded = seeded;
    }

    /** Whether there is something to be led through. */
    boolean isOn() {
        return seeded;
    }

    /** To the list of sessions, when the one that a step is about is over. */
    List<TourStep> steps() {
        Optional<String> club = sessions.inState(TODAY).stream()
                .filter(session -> session.title().equals(HOMEWORK_CLUB))
                .findFirst()
                .map(session -> SESSIONS + "/" + session.id());
        return TourStep.all(
                club.orElse(SESSIONS), club.map(page -> page + "/live").orElse(SESSIONS));
    }

    TourProgress progress(HttpServletRequest request) {
        return Optional.ofNullable(WebUtils.getCookie(request, cookie))
                .map(kept -> TourProgress.read(kept.getValue()))
                .orElseGet(() -> TourProgress.read(""));
    }

    void keep(TourProgress progress, HttpServletRequest request, HttpServletResponse response) {
        ResponseCookie kept = ResponseCookie.from(cookie, progress.written())
                .path("/")
                .httpOnly(true)
                .sameSite("Strict")
                .secure(request.isSecure())
                .build();
        response.addHeader(HttpHeaders.SET_COOKIE, kept.toString());
    }
}
