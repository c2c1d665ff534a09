package org.safesessions.plan.web;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.safesessions.calendar.Nation;
import org.safesessions.kernel.StaffId;
import org.safesessions.people.Duty;
import org.safesessions.people.Sentences;
import org.safesessions.people.SignedInStaff;
import org.safesessions.people.Staff;
import org.safesessions.people.StaffDesk;
import org.safesessions.plan.Access;
import org.safesessions.plan.Audience;
import org.safesessions.plan.Extra;
import org.safesessions.plan.InteractWith;
import org.safesessions.plan.Interactivity;
import org.safesessions.plan.Session;
import org.safesessions.plan.SessionState;
import org.safesessions.plan.SessionType;
import org.safesessions.plan.Setting;
import org.safesessions.plan.Supervision;
import org.safesessions.platform.Platform;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** What can be chosen on the pages of a plan, from value to words, and which buttons make sense. */
@Component("planChoices")
class PlanChoices {

    private final Sentences sentences;
    private final StaffDesk staff;
    private final SignedInStaff signedIn;
    private final MessageSource messages;

    PlanChoices(Sentences sentences, StaffDesk staff, SignedInStaff signedIn, MessageSource messages) {
        this.sentences = sentences;
        this.staff = staff;
        this.signedIn = signedIn;
        this.messages = messages;
    }

    public Map<String, String> sessionTypes() {
        return oneOf(SessionType.values());
    }

    public Map<String, String> audiences() {
        return oneOf(Audience.values());
    }

    public Map<String, String> platforms() {
        return oneOf(Platform.values());
    }

    public Map<String, String> interactivities() {
        return words(Interactivity.values());
    }

    public Map<String, String> accesses() {
        return words(Access.values());
    }

    public Map<String, String> settings() {
        return words(Setting.values());
    }

    public Map<String, String> interactWith() {
        return words(InteractWith.values());
    }

    /** For questions that are asked only where people interact with somebody. */
    public Map<String, String> interactWithSomebody() {
        return words(new InteractWith[] {InteractWith.EACH_OTHER, InteractWith.STAFF_ONLY});
    }

    /** Without the empty choice that a list to pull down begins with. */
    Map<String, String> withoutEmpty(Map<String, String> choices) {
        choices.remove("");
        return choices;
    }

    public Map<String, String> extras() {
        return words(Extra.values());
    }

    public Map<String, String> supervisions() {
        return words(Supervision.values());
    }

    public Map<String, String> yesOrNo() {
        Map<String, String> choices = new LinkedHashMap<>();
        choices.put("true", say("plan.comments.true"));
        choices.put("false", say("plan.comments.false"));
        return choices;
    }

    Map<String, String> repeats() {
        Map<String, String> choices = new LinkedHashMap<>();
        choices.put(WeeklyAnswers.ONCE, say("plan.repeats.ONCE"));
        choices.put(WeeklyAnswers.WEEKLY, say("plan.repeats.WEEKLY"));
        return choices;
    }

    Map<String, String> nations() {
        Map<String, String> choices = new LinkedHashMap<>();
        for (Nation nation : Nation.values()) {
            choices.put(nation.name(), say("nation." + nation.name()));
        }
        return choices;
    }

    public Map<String, String> states() {
        Map<String, String> choices = new LinkedHashMap<>();
        choices.put("", say("plan.sessions.all"));
        choices.putAll(words(SessionState.values()));
        return choices;
    }

    public Map<String, String> hosts() {
        return people(staff.withDuty(Duty.HOST).stream().map(Staff::id).toList());
    }

    public Map<String, String> coHosts() {
        return people(staff.withDuty(Duty.CO_HOST).stream().map(Staff::id).toList());
    }

    public Map<String, String> itsCoHosts(Session session) {
        return orNobody(people(session.coHosts()));
    }

    public Map<String, String> otherCoHosts(Session session) {
        Map<String, String> others = coHosts();
        session.coHosts().forEach(coHost -> others.remove(coHost.value()));
        others.remove(session.host().value());
        return orNobody(others);
    }

    public boolean mayPlan() {
        return signedIn.has(Duty.HOST);
    }

    public boolean mayRevise(Session session) {
        return session.state() == SessionState.DRAFT
                && signedIn.has(Duty.HOST)
                && signedIn.current()
                        .map(me ->
                                session.host().equals(me) || session.plannedBy().equals(me))
                        .orElse(false);
    }

    public boolean mayDecide(Session session) {
        return session.state() == SessionState.AWAITING_APPROVAL
                && signedIn.has(Duty.SAFEGUARDING_LEAD)
                && signedIn.current()
                        .map(me -> !session.isStaff(me) && !session.plannedBy().equals(me))
                        .orElse(false);
    }

    private Map<String, String> oneOf(Enum<?>[] constants) {
        Map<String, String> choices = new LinkedHashMap<>();
        choices.put("", say("plan.choose"));
        choices.putAll(words(constants));
        return choices;
    }

    private Map<String, String> words(Enum<?>[] constants) {
        Map<String, String> choices = new LinkedHashMap<>();
        for (Enum<?> constant : constants) {
            choices.put(constant.name(), sentences.of(constant));
        }
        return choices;
    }

    private Map<String, String> people(Collection<StaffId> ids) {
        Map<String, String> choices = new LinkedHashMap<>();
        List.copyOf(ids).forEach(id -> choices.put(id.value(), staff.nameOf(id)));
        return choices;
    }

    private Map<String, String> orNobody(Map<String, String> people) {
        Map<String, String> choices = new LinkedHashMap<>();
        choices.put("", say("plan.act.staff.same"));
        choices.putAll(people);
        return choices;
    }

    String say(String key, Object... details) {
        return messages.getMessage(key, details, LocaleContextHolder.getLocale());
    }
}
