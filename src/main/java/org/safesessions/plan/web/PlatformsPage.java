package org.safesessions.plan.web;

import java.util.List;
import org.safesessions.people.Duty;
import org.safesessions.people.Sentences;
import org.safesessions.people.SignedInStaff;
import org.safesessions.platform.Ability;
import org.safesessions.platform.PlatformBook;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** What each platform can do, for those who plan, run and approve sessions (guidance row S17). */
@Controller
class PlatformsPage {

    private final PlatformBook book;
    private final Sentences sentences;
    private final SignedInStaff signedIn;

    PlatformsPage(PlatformBook book, Sentences sentences, SignedInStaff signedIn) {
        this.book = book;
        this.sentences = sentences;
        this.signedIn = signedIn;
    }

    @GetMapping("/sessions/platforms")
    String platforms(Model model) {
        signedIn.require(Duty.HOST, Duty.CO_HOST, Duty.SAFEGUARDING_LEAD, Duty.MANAGER);
        model.addAttribute("sheets", book.all());
        model.addAttribute("abilities", List.of(Ability.values()));
        model.addAttribute("words", sentences);
        return "plan/platforms";
    }
}
