package org.safesessions.register.web;

import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.safesessions.kernel.ActRefused;
import org.safesessions.kernel.Language;
import org.safesessions.kernel.Reason;
import org.safesessions.people.RefusalFields;
import org.safesessions.plan.Audience;
import org.safesessions.plan.Session;
import org.safesessions.plan.SessionState;
import org.safesessions.plan.Supervision;
import org.safesessions.register.AgeGroup;
import org.safesessions.register.EntryRules;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** Puts on the pages of registration what they show. What an adult reads never calls them anybody's child. */
@Component
class RegisterView {

    private static final Set<SessionState> NO_LONGER =
            EnumSet.of(SessionState.CANCELLED, SessionState.POSTPONED, SessionState.ENDED);
    private static final Set<Audience> CHILDREN = EnumSet.of(Audience.CHILDREN_UNDER_13, Audience.CHILDREN_13_TO_17);

    private static final List<String> LANGUAGES = List.of(
            "en-GB", "cy", "ar", "bn", "es", "fa", "fr", "gu", "pa", "pl", "pt", "ro", "so", "tr", "uk", "ur", "zh");

    private final RegisterWords words;

    RegisterView(RegisterWords words) {
        this.words = words;
    }

    boolean isOpen(Session session) {
        return EntryRules.registers(session.plan()) && session.state() == SessionState.OPEN_FOR_REGISTRATION;
    }

    /** Null when both adults and children may come, so that they must be asked. */
    @Nullable Boolean isForAdults(Session session) {
        Audience audience = session.plan().audience();
        return audience == Audience.MIXED ? null : !CHILDREN.contains(audience);
    }

    String start(Model model, Session session, String who) {
        frame(model, session);
        if (!isOpen(session)) {
            String why = !EntryRules.registers(session.plan())
                    ? "notNeeded"
                    : NO_LONGER.contains(session.state()) ? session.state().name() : "closed";
            model.addAttribute("why", why);
            return "register/closed";
        }
        Map<String, String> whos = new LinkedHashMap<>();
        whos.put("CHILD", say("register.who.child"));
        whos.put("ADULT", say("register.who.adult"));
        model.addAttribute("asksWho", isForAdults(session) == null);
        model.addAttribute("forAdults", Boolean.TRUE.equals(isForAdults(session)));
        model.addAttribute("whos", whos);
        model.addAttribute("who", who);
        return "register/start";
    }

    String person(Model model, Session session, Draft draft, int n, PersonStep typed) {
        frame(model, session);
        EntryRules rules = EntryRules.of(session.plan());
        model.addAttribute("adult", draft.isAdult());
        model.addAttribute("n", n);
        model.addAttribute("typed", typed);
        model.addAttribute("ages", ages());
        model.addAttribute("supervisions", supervisions(rules, draft.isAdult()));
        model.addAttribute("asksAccount", rules.showsAccounts());
        model.addAttribute("hidesSurname", rules.hidesSurnames(draft.isAdult() ? AgeGroup.ADULT : AgeGroup.UNDER_13));
        return "register/person";
    }

    String contact(Model model, Session session, Draft draft, ContactStep typed) {
        frame(model, session);
        model.addAttribute("adult", draft.isAdult());
        model.addAttribute("typed", typed);
        model.addAttribute("languages", languages());
        model.addAttribute("ownLanguage", own());
        return "register/contact";
    }

    String emergency(Model model, Session session, Draft draft, EmergencyStep typed) {
        frame(model, session);
        model.addAttribute("adult", draft.isAdult());
        model.addAttribute("typed", typed);
        return "register/emergency";
    }

    String agree(Model model, Session session, Draft draft, AgreeStep typed) {
        frame(model, session);
        model.addAttribute("adult", draft.isAdult());
        model.addAttribute("typed", typed);
        return "register/agree";
    }

    String check(Model model, Session session, Draft draft) {
        frame(model, session);
        EntryRules rules = EntryRules.of(session.plan());
        model.addAttribute("adult", draft.isAdult());
        model.addAttribute("draft", draft);
        model.addAttribute("ages", ages());
        model.addAttribute("supervisions", supervisions(rules, draft.isAdult()));
        model.addAttribute("asksAccount", rules.showsAccounts());
        return "register/check";
    }

    String done(Model model, Session session) {
        frame(model, session);
        return "register/done";
    }

    void error(Model model, String field, String message) {
        @SuppressWarnings("unchecked") // only this method puts it there
        Map<String, String> errors = model.getAttribute("errors") instanceof Map<?, ?> known
                ? (Map<String, String>) known
                : new LinkedHashMap<>();
        errors.put(field, say(message));
        model.addAttribute("errors", errors);
    }

    void show(Model model, RefusalFields fields, Session session, List<Reason> wrong) {
        fields.show(
                new ActRefused(ActRefused.Kind.UNACCEPTABLE, "registration-refused", session.id(), wrong),
                model::addAttribute);
    }

    /** Answers that must be one of those offered, or a date. */
    boolean unreadable(Model model, Session session, Draft draft, PersonStep typed) {
        boolean age = typed.ageIsKnown(draft.isAdult());
        if (!age) {
            error(model, "ageGroup", "register.age.missing");
        }
        // where the plan asks for somebody, the rule itself says so
        boolean supervision = draft.isAdult()
                || EntryRules.of(session.plan()).supervision() != Supervision.INDEPENDENT
                || supervisions(EntryRules.of(session.plan()), false).containsKey(typed.supervision());
        if (!supervision) {
            error(model, "supervision", "register.supervision.missing");
        }
        boolean named = !PersonStep.OTHER.equals(typed.supervision())
                || (typed.supervisorName() != null && !typed.supervisorName().isBlank());
        if (!named) {
            error(model, "supervisorName", "register.supervisor.missing");
        }
        boolean date = typed.accountDateIsReadable();
        if (!date) {
            error(model, "accountCreatedOn", "register.account.date.unreadable");
        }
        return !(age && supervision && named && date);
    }

    Map<String, String> ages() {
        Map<String, String> ages = new LinkedHashMap<>();
        ages.put(AgeGroup.UNDER_13.name(), say("ageGroup.UNDER_13"));
        ages.put(AgeGroup.AGED_13_TO_17.name(), say("ageGroup.AGED_13_TO_17"));
        return ages;
    }

    /** That people here speak most, each in its own words; we write in English where we have no other words yet. */
    static Map<String, String> languages() {
        Map<String, String> languages = new LinkedHashMap<>();
        for (String tag : LANGUAGES) {
            Locale language = Locale.forLanguageTag(tag);
            languages.put(tag, language.getDisplayLanguage(language));
        }
        return languages;
    }

    /** Whoever reads us in a language will want our messages in it. */
    private static String own() {
        Language read = Language.spoken(LocaleContextHolder.getLocale());
        return read == Language.ENGLISH ? read.locale().toLanguageTag() : read.code();
    }

    /** Nobody may be with a child only where the plan says so. */
    Map<String, String> supervisions(EntryRules rules, boolean adult) {
        Map<String, String> answers = new LinkedHashMap<>();
        if (!adult) {
            answers.put(PersonStep.CARER, say("register.supervision.carer"));
        }
        answers.put(PersonStep.OTHER, say(adult ? "register.supervision.adult.other" : "register.supervision.other"));
        if (adult || rules.supervision() == Supervision.INDEPENDENT) {
            answers.put(
                    PersonStep.NOBODY,
                    say(adult ? "register.supervision.adult.nobody" : "register.supervision.nobody"));
        }
        return answers;
    }

    private void frame(Model model, Session session) {
        model.addAttribute("planned", session);
        model.addAttribute("words", words);
        model.addAttribute("path", "/s/" + session.publicToken() + "/register");
    }

    private String say(String message) {
        return words.say(message);
    }
}
