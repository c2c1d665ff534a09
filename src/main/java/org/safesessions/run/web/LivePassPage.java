package org.safesessions.run.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import java.util.Optional;
import org.safesessions.kernel.ActRefused;
import org.safesessions.kernel.SessionId;
import org.safesessions.kernel.StaffId;
import org.safesessions.people.Brake;
import org.safesessions.people.BrowserCookies;
import org.safesessions.people.SignedInStaff;
import org.safesessions.run.LivePassDesk;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * The link that a host or co-host is sent shortly before their session. Opening it shows a button: mail programs follow
 * links too. Pressing that leads to the live page, or to a code when we do not know the device.
 */
@Controller
class LivePassPage {

    private static final int CODE_MAY_BE_SENT = 20;

    private final LivePassDesk passes;
    private final SignedInStaff signedIn;
    private final BrowserCookies cookies;
    private final Brake brake;
    private final MessageSource messages;

    LivePassPage(
            LivePassDesk passes, SignedInStaff signedIn, BrowserCookies cookies, Brake brake, MessageSource messages) {
        this.passes = passes;
        this.signedIn = signedIn;
        this.cookies = cookies;
        this.brake = brake;
        this.messages = messages;
    }

    /** What a page does for somebody whose link leads somewhere. */
    private interface Act {
        String with(LivePassDesk.Way way);
    }

    @GetMapping("/live/{token}")
    String show(@PathVariable String token, HttpServletRequest request, HttpServletResponse response, Model model) {
        return follow(token, request, response, model, way -> "run/way");
    }

    @PostMapping("/live/{token}")
    String open(@PathVariable String token, HttpServletRequest request, HttpServletResponse response, Model model) {
        return follow(token, request, response, model, way -> {
            Optional<StaffId> here = signedIn.current();
            if (here.isPresent()) {
                return forWhoIsSignedIn(way, here.get(), response, model);
            }
            Optional<LivePassDesk.Opened> opened = passes.open(token, cookies.device(request));
            if (opened.isPresent()) {
                return toTheLivePage(opened.get(), request, response);
            }
            passes.sendCode(token);
            return "redirect:/live/" + token + "/code";
        });
    }

    @GetMapping("/live/{token}/code")
    String ask(@PathVariable String token, HttpServletRequest request, HttpServletResponse response, Model model) {
        return follow(token, request, response, model, way -> "run/way-code");
    }

    @PostMapping("/live/{token}/code")
    String type(
            @PathVariable String token,
            @RequestParam(defaultValue = "") String code,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        return follow(token, request, response, model, way -> {
            String figures = code.replaceAll("[\\s-]+", "");
            if (figures.isEmpty() || figures.length() > CODE_MAY_BE_SENT) {
                return again("way.code.missing", response, model);
            }
            Optional<LivePassDesk.Opened> opened = passes.openByCode(token, figures);
            return opened.isPresent()
                    ? toTheLivePage(opened.get(), request, response)
                    : again("way.code.wrong", response, model);
        });
    }

    /** For a device that others use too. */
    @PostMapping("/sessions/{id:[0-9a-fA-F-]{36}}/live/close")
    String close(@PathVariable SessionId id, HttpServletRequest request, HttpServletResponse response) {
        cookies.passes(request).forEach(secret -> passes.close(id, secret));
        cookies.dropPass(request, response, path(id));
        return "redirect:/sign-in?out";
    }

    private String forWhoIsSignedIn(LivePassDesk.Way way, StaffId here, HttpServletResponse response, Model model) {
        if (here.equals(way.person())) {
            return "redirect:" + path(way.session()) + "/live";
        }
        response.setStatus(409);
        model.addAttribute(
                "reasons",
                ActRefused.conflict(way.session(), "SIGNED_IN_AS_ANOTHER").reasons());
        return "run/way";
    }

    private String toTheLivePage(LivePassDesk.Opened opened, HttpServletRequest request, HttpServletResponse response) {
        cookies.keepPass(request, response, opened.secret(), path(opened.session()), opened.lives());
        return "redirect:" + path(opened.session()) + "/live";
    }

    private String again(String why, HttpServletResponse response, Model model) {
        response.setStatus(422);
        model.addAttribute("errors", Map.of("code", messages.getMessage(why, null, LocaleContextHolder.getLocale())));
        return "run/way-code";
    }

    private static String path(SessionId id) {
        return "/sessions/" + id;
    }

    /** Where the link leads, or the page that says that it leads nowhere, the same for every cause. */
    private String follow(
            String token, HttpServletRequest request, HttpServletResponse response, Model model, Act act) {
        String from = request.getRemoteAddr();
        brake.check(Brake.Counted.WRONG_TOKEN, from);
        Optional<LivePassDesk.Way> way = passes.look(token);
        if (way.isEmpty()) {
            brake.count(Brake.Counted.WRONG_TOKEN, from);
            response.setStatus(404);
            return "run/no-way";
        }
        model.addAttribute("way", way.get());
        model.addAttribute("path", "/live/" + token);
        return act.with(way.get());
    }
}
