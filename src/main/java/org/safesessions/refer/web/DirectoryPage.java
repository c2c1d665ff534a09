package org.safesessions.refer.web;

import org.safesessions.people.Duty;
import org.safesessions.people.SignedInStaff;
import org.safesessions.refer.Directory;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** Whom to ring, for leads, managers and trustees. */
@Controller
class DirectoryPage {

    private final Directory directory;
    private final SignedInStaff signedIn;

    DirectoryPage(Directory directory, SignedInStaff signedIn) {
        this.directory = directory;
        this.signedIn = signedIn;
    }

    @GetMapping("/directory")
    String show(Model model) {
        signedIn.require(Duty.SAFEGUARDING_LEAD, Duty.MANAGER, Duty.TRUSTEE);
        model.addAttribute("directory", directory);
        return "refer/directory";
    }
}
