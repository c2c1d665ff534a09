package org.safesessions.policy.web;

import org.safesessions.policy.HelpLines;
import org.safesessions.policy.PolicyBook;
import org.safesessions.policy.PolicyDesk;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** Shows all staff the figures that the rules are written with, and who has changed which. */
@Controller
class PolicyPage {

    private final PolicyBook policy;
    private final PolicyDesk desk;
    private final HelpLines helpLines;

    PolicyPage(PolicyBook policy, PolicyDesk desk, HelpLines helpLines) {
        this.policy = policy;
        this.desk = desk;
        this.helpLines = helpLines;
    }

    @GetMapping("/policy")
    String show(Model model) {
        model.addAttribute("version", policy.version());
        model.addAttribute("figures", policy.figures());
        model.addAttribute("helpLines", helpLines.all());
        model.addAttribute("open", desk.open());
        model.addAttribute("decided", desk.decided());
        model.addAttribute("mayPropose", desk.mayPropose());
        return "policy/figures";
    }
}
