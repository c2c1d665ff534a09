package org.safesessions.policy.web;

import org.safesessions.policy.PolicyBook;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** Shows all staff the figures that the rules are written with. */
@Controller
class PolicyPage {

    private final PolicyBook policy;

    PolicyPage(PolicyBook policy) {
        this.policy = policy;
    }

    @GetMapping("/policy")
    String show(Model model) {
        model.addAttribute("version", policy.version());
        model.addAttribute("figures", policy.figures());
        return "policy/figures";
    }
}
