package org.safesessions.register.web;

import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.safesessions.people.Organisation;
import org.safesessions.plan.SessionState;
import org.safesessions.register.AgeGroup;
import org.safesessions.register.EntryRules;
import org.safesessions.register.MyRegistration;
import org.safesessions.register.RegistrationState;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** Puts on the pages of one's own registration what they show. */
@Component
class MyRegistrationView {

    private static final Set<SessionState> TAKING_IN =
            EnumSet.of(SessionState.OPEN_FOR_REGISTRATION, SessionState.VETTING);

    private final Organisation organisation;
    private final RegisterView choices;
    private final RegisterWords words;

    MyRegistrationView(Organisation organisation, RegisterView choices, RegisterWords words) {
        this.organisation = organisation;
        this.choices = choices;
        this.words = words;
    }

    String status(Model model, String token, MyRegistration mine) {
        frame(model, token, mine);
        model.addAttribute("status", status(mine));
        return "register/mine";
    }

    String correct(Model model, String token, CorrectForm form, MyRegistration mine) {
        frame(model, token, mine);
        boolean adult = mine.person().ageGroup() == AgeGroup.ADULT;
        EntryRules rules = EntryRules.of(mine.session().plan());
        model.addAttribute("form", form);
        model.addAttribute("ages", choices.ages());
        Map<String, String> languages = RegisterView.languages();
        languages.putIfAbsent(mine.person().language(), mine.person().language());
        model.addAttribute("languages", languages);
        model.addAttribute("supervisions", choices.supervisions(rules, adult));
        model.addAttribute("asksAccount", rules.showsAccounts());
        return "register/correct";
    }

    String withdraw(Model model, String token, MyRegistration mine) {
        frame(model, token, mine);
        return "register/withdraw";
    }

    /** The same whatever was wrong with the link. */
    String noLink(Model model) {
        model.addAttribute("organisation", organisation);
        return "register/no-link";
    }

    String again(Model model, String contact) {
        model.addAttribute("organisation", organisation);
        model.addAttribute("contact", contact);
        return "register/again";
    }

    void unreadable(Model model) {
        Map<String, String> errors = new LinkedHashMap<>();
        errors.put("accountCreatedOn", say("register.account.date.unreadable"));
        model.addAttribute("errors", errors);
    }

    String say(String message) {
        return words.say(message);
    }

    private void frame(Model model, String token, MyRegistration mine) {
        model.addAttribute("mine", mine);
        model.addAttribute("words", words);
        model.addAttribute("planned", mine.session());
        model.addAttribute("path", "/registration/" + token);
        model.addAttribute("adult", mine.person().ageGroup() == AgeGroup.ADULT);
        model.addAttribute("organisation", organisation);
    }

    /** Which sentence says where it stands: how the session stands, then what is still to be done by them. */
    private static String status(MyRegistration mine) {
        RegistrationState state = mine.person().state();
        switch (mine.session().state()) {
            case POSTPONED -> {
                return mine.next() == null ? "postponed" : "newDate";
            }
            case CANCELLED -> {
                return "cancelled";
            }
            case ENDED, DEBRIEFED, CLOSED -> {
                return "over";
            }
            default -> {}
        }
        if (state == RegistrationState.RELEASED) {
            return "notThisTime";
        }
        if (state == RegistrationState.WAITING_LIST
                && !TAKING_IN.contains(mine.session().state())) {
            return "noPlace";
        }
        if (!mine.person().addressConfirmed() || mine.asksForAgreement()) {
            return "confirm";
        }
        if (state == RegistrationState.WAITING_LIST) {
            return "waiting";
        }
        return switch (mine.standing()) {
            case CLEARED -> "cleared";
            case MORE_INFORMATION -> "moreInformation";
            case NOT_THIS_TIME -> "notThisTime";
            case BEING_CHECKED -> "beingChecked";
        };
    }
}
