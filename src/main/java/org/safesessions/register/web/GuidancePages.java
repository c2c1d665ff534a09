package org.safesessions.register.web;

import org.safesessions.people.Organisation;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** The rules of our sessions, and what helps carers, for anybody to read and to print. */
@Controller
class GuidancePages {

    private final Organisation organisation;

    GuidancePages(Organisation organisation) {
        this.organisation = organisation;
    }

    @GetMapping("/guidance/rules")
    String rules(Model model) {
        model.addAttribute("organisation", organisation);
        return "register/rules";
    }

    @GetMapping("/guidance/carers")
    String carers(Model model) {
        model.addAttribute("organisation", organisation);
        return "register/carers";
    }
}
