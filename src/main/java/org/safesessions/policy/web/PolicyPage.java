package org.safesessions.policy.web;

import org.safesessions.policy.HelpLines;
import org.safesessions.policy.PolicyBook;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** Shows all staff the figures that the rules are written with. */
@Controller
class PolicyPage {

    private final PolicyBook policy;
    private final HelpLines helpLines;

    PolicyPage(PolicyBook policy, HelpLines helpLines) {
        this.policy = policy;
        this.helpLines = helpLines;
    }

    @GetMapping("/policy")
    String show(Model model) {
        model.addAttribute("version", policy.version());
        model.addAttribute("figures", policy.figures());
        model.addAttribute("helpLines", helpLines.all());
        return "policy/figures";
    }
}
