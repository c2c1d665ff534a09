package org.safesessions.run.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.safesessions.people.Brake;
import org.safesessions.people.Organisation;
import org.safesessions.run.JoinDesk;
import org.safesessions.run.JoinScreen;
import org.safesessions.run.JoinTrouble;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * The page on which people wait, and come in. Looking at it changes nothing and shows no way in: the link may have been
 * followed by a mail program, or shown in a chat. It needs no script and no cookie.
 */
@Controller
class JoinPage {

    private static final int SECONDS_AT_THE_DOOR = 20;
    private static final int SECONDS_BEFORE = 300;

    private final JoinDesk desk;
    private final Brake brake;
    private final Organisation organisation;

    JoinPage(JoinDesk desk, Brake brake, Organisation organisation) {
        this.desk = desk;
        this.brake = brake;
        this.organisation = organisation;
    }

    /** What the page does for somebody whose link opened it. */
    private interface Act {
        String with(JoinScreen screen);
    }

    /**
     * @param still asked for by somebody whom it disturbs that the page loads again by itself
     */
    @GetMapping("/registration/{token}/join")
    String show(
            @PathVariable String token,
            @RequestParam(required = false) @Nullable String still,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        return open(token, request, response, model, screen -> {
            model.addAttribute("still", still != null);
            if (still == null) {
                renew(screen, response);
            }
            return page(model, token, screen);
        });
    }

    @PostMapping("/registration/{token}/join")
    String hereNow(@PathVariable String token, HttpServletRequest request, HttpServletResponse response, Model model) {
        return open(token, request, response, model, before -> {
            JoinDesk.Entrance entrance = desk.hereNow(token);
            if (entrance.details() == null) {
                return "redirect:/registration/" + token + "/join";
            }
            model.addAttribute("details", entrance.details());
            return page(model, token, entrance.screen());
        });
    }

    @GetMapping("/registration/{token}/join/trouble")
    String trouble(@PathVariable String token, HttpServletRequest request, HttpServletResponse response, Model model) {
        return open(token, request, response, model, screen -> troublePage(model, token, screen, false));
    }

    @PostMapping("/registration/{token}/join/trouble")
    String doesNotWork(
            @PathVariable String token,
            @RequestParam JoinTrouble trouble,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        return open(
                token,
                request,
                response,
                model,
                screen -> troublePage(model, token, screen, desk.doesNotWork(token, trouble)));
    }

    @GetMapping("/s/{publicToken}/join")
    String showToAll(@PathVariable String publicToken, HttpServletResponse response, Model model) {
        JoinScreen screen = desk.lookAtAll(publicToken);
        renew(screen, response);
        model.addAttribute("screen", screen);
        return "run/join-all";
    }

    /** Without any script; what is shown changes nothing, so it may be asked for again and again. */
    private static void renew(JoinScreen screen, HttpServletResponse response) {
        if (screen.moment().isPassing()) {
            int seconds = screen.moment().isAtTheDoor() ? SECONDS_AT_THE_DOOR : SECONDS_BEFORE;
            response.setHeader("Refresh", Integer.toString(seconds));
        }
    }

    private static String page(Model model, String token, JoinScreen screen) {
        model.addAttribute("screen", screen);
        model.addAttribute("path", "/registration/" + token);
        return "run/join";
    }

    private static String troublePage(Model model, String token, JoinScreen screen, boolean told) {
        model.addAttribute("told", told);
        model.addAttribute("troubles", JoinTrouble.chosen());
        page(model, token, screen);
        return "run/join-trouble";
    }

    /** What this link opens, or the page that says kindly that it opens nothing, the same for every cause. */
    private String open(String token, HttpServletRequest request, HttpServletResponse response, Model model, Act act) {
        String from = request.getRemoteAddr();
        brake.check(Brake.Counted.WRONG_TOKEN, from);
        JoinScreen screen = desk.look(token).orElse(null);
        if (screen != null) {
            return act.with(screen);
        }
        brake.count(Brake.Counted.WRONG_TOKEN, from);
        response.setStatus(404);
        model.addAttribute("organisation", organisation);
        return "register/no-link";
    }
}
