package org.safesessions.people.web;

import java.util.List;
import org.safesessions.people.DemoSignIns;
import org.safesessions.people.SignedInStaff;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Where staff sign in. It never says which of user name and password was wrong. */
@Controller
class SignInPage {

    private final ObjectProvider<DemoSignIns> demo;
    private final SignedInStaff signedIn;

    SignInPage(ObjectProvider<DemoSignIns> demo, SignedInStaff signedIn) {
        this.demo = demo;
        this.signedIn = signedIn;
    }

    @GetMapping(PublicPaths.SIGN_IN)
    String show(
            @RequestParam(required = false) String wrong,
            @RequestParam(required = false) String wait,
            @RequestParam(required = false) String out,
            Model model) {
        if (signedIn.current().isPresent()) {
            return "redirect:/";
        }
        model.addAttribute("wrong", wrong != null);
        model.addAttribute("wait", wait != null);
        model.addAttribute("out", out != null);
        model.addAttribute(
                "people", demo.stream().findFirst().map(DemoSignIns::people).orElse(List.of()));
        return "people/sign-in";
    }
}
