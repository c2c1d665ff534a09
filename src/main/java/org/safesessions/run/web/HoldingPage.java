package org.safesessions.run.web;

import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.safesessions.people.Organisation;
import org.safesessions.run.HoldingDesk;
import org.safesessions.run.QrCode;
import org.safesessions.run.Signpost;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** The screen people see while they join; needs no sign-in, is never kept by a browser. */
@Controller
class HoldingPage {

    @Configuration(proxyBeanMethods = false)
    @EnableConfigurationProperties(Organisation.class)
    static class Settings {}

    private final HoldingDesk desk;
    private final Signpost signpost;

    HoldingPage(HoldingDesk desk, Signpost signpost) {
        this.desk = desk;
        this.signpost = signpost;
    }

    /**
     * @param easy asked for by whoever reads short sentences beside pictures more easily
     */
    @GetMapping("/s/{publicToken}/holding")
    String holding(
            @PathVariable String publicToken,
            @RequestParam(required = false) @Nullable String easy,
            Model model,
            HttpServletResponse response) {
        // left on view for an hour, it must not show a lead who has gone off call
        response.setHeader("Refresh", "60");
        model.addAttribute("screen", desk.show(publicToken));
        model.addAttribute("code", QrCode.of(signpost.concern(publicToken)));
        model.addAttribute("easy", easy != null);
        return "run/holding";
    }
}
