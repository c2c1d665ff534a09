package org.safesessions.run.web;

import org.safesessions.kernel.RegistrationId;
import org.safesessions.kernel.SessionId;
import org.safesessions.people.RefusalFields;
import org.safesessions.run.DoorEntryId;
import org.safesessions.run.TroubleDesk;
import org.safesessions.run.WaitingDesk;
import org.safesessions.run.WaitingWord;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The taps on the live page about those who wait. Each goes back to that page. */
@Controller
@RequestMapping("/sessions/{id:[0-9a-fA-F-]{36}}")
class WaitingActions {

    private final WaitingDesk waiting;
    private final TroubleDesk troubles;
    private final LiveAnswer answer;

    WaitingActions(WaitingDesk waiting, TroubleDesk troubles, LiveAnswer answer) {
        this.waiting = waiting;
        this.troubles = troubles;
        this.answer = answer;
    }

    @PostMapping("/waiting/{entry}")
    String say(
            @PathVariable SessionId id,
            @PathVariable DoorEntryId entry,
            @RequestParam WaitingWord word,
            RedirectAttributes redirect) {
        return answer.to(
                id,
                word == WaitingWord.WORRIED ? "waiting.worried" : "waiting.said",
                redirect,
                RefusalFields.NONE,
                () -> waiting.say(id, entry, word));
    }

    @PostMapping("/troubles/{registration}/clear")
    String clear(@PathVariable SessionId id, @PathVariable RegistrationId registration, RedirectAttributes redirect) {
        return answer.to(id, "troubles.cleared", redirect, RefusalFields.NONE, () -> troubles.clear(id, registration));
    }
}
