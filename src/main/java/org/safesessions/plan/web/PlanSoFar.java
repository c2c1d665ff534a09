package org.safesessions.plan.web;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.safesessions.kernel.StaffId;
import org.safesessions.people.Duty;
import org.safesessions.people.SignedInStaff;
import org.safesessions.people.Staff;
import org.safesessions.people.StaffDesk;
import org.safesessions.plan.Access;
import org.safesessions.plan.Audience;
import org.safesessions.plan.Expectations;
import org.safesessions.plan.Interactivity;
import org.safesessions.plan.PlatformAdvice;
import org.safesessions.plan.PlatformAdvisor;
import org.safesessions.plan.PlatformQuestion;
import org.safesessions.plan.SessionType;
import org.safesessions.plan.Suggestions;
import org.safesessions.plan.UnfinishedPlan;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Fills in what nobody has answered yet with what is usual, so that rules can be asked early and few questions need thought. */
@Component
class PlanSoFar {

    private final PlatformAdvisor advisor;
    private final SignedInStaff signedIn;
    private final StaffDesk staff;
    private final WeeklyAnswers weekly;
    private final String home;

    PlanSoFar(
            PlatformAdvisor advisor,
            SignedInStaff signedIn,
            StaffDesk staff,
            WeeklyAnswers weekly,
            @Value("${safe-sessions.time-zone:Europe/London}") String home) {
        this.advisor = advisor;
        this.signedIn = signedIn;
        this.staff = staff;
        this.weekly = weekly;
        this.home = home;
    }

    /**
     * What is usual for the session these answers describe; nothing for what only its planner can know, its title, its kind,
     * for whom it is and when.
     */
    Map<String, List<String>> suggested(UnfinishedPlan answered) {
        Map<String, List<String>> usual = new HashMap<>();
        Suggestions kind = Suggestions.forA(one(SessionType.class, answered.answer("sessionType"), SessionType.OTHER));
        put(usual, "timeZone", home);
        put(usual, "durationMinutes", kind.minutes());
        usual.putAll(weekly.suggested(answered));
        put(usual, "expectedParticipants", kind.people());
        put(usual, "interactivity", kind.interactivity());
        put(usual, "host", signedIn.id().value());
        onlyOne(answered).ifPresent(coHost -> put(usual, "coHosts", coHost.value()));
        usual.put("extras", List.of());
        Interactivity how = one(Interactivity.class, answered.answer("interactivity"), kind.interactivity());
        put(
                usual,
                "access",
                how == Interactivity.BROADCAST || kind.access() != Access.OPEN ? kind.access() : Access.REGISTERED);
        Expectations told = Suggestions.settled(how, kind.expectations());
        put(usual, "cameras", told.cameras());
        put(usual, "microphones", told.microphones());
        put(usual, "comments", told.comments());
        put(usual, "interactWith", told.interactWith());
        Optional<Audience> audience = known(Audience.class, answered.answer("audience"));
        audience.map(Suggestions::supervision).ifPresent(carer -> put(usual, "offlineSupervision", carer));
        String faceToFace = answered.answer("offlineSupervision");
        usual.computeIfAbsent(
                "onlineSupervision",
                field -> faceToFace.isEmpty()
                        ? usual.getOrDefault("offlineSupervision", List.of())
                        : List.of(faceToFace));
        audience.ifPresent(whom ->
                put(usual, "platform", ranked(with(answered, usual)).get(0).platform()));
        return usual;
    }

    /** Every platform for the session as it is answered, the best first. */
    List<PlatformAdvice> ranked(UnfinishedPlan answered) {
        return advisor.ranked(new PlatformQuestion(
                one(Audience.class, answered.answer("audience"), Audience.MIXED),
                !answered.answer("interactivity").equals(Interactivity.BROADCAST.name()),
                one(Access.class, answered.answer("access"), Access.REGISTERED)));
    }

    /** The answers, and what is usual where there is none; what is no choice is as it must be, whatever was answered before. */
    UnfinishedPlan filled(UnfinishedPlan answered) {
        UnfinishedPlan all = with(answered, suggested(answered));
        Map<String, List<String>> settled = new HashMap<>(all.answers());
        known(Interactivity.class, all.answer("interactivity")).ifPresent(how -> {
            if (how == Interactivity.BROADCAST) {
                put(settled, "cameras", Expectations.onlyWatching().cameras());
                put(settled, "microphones", Expectations.onlyWatching().microphones());
                put(settled, "comments", Expectations.onlyWatching().comments());
                put(settled, "interactWith", Expectations.onlyWatching().interactWith());
            } else if (how == Interactivity.MODERATED) {
                put(
                        settled,
                        "interactWith",
                        Suggestions.settled(how, Expectations.onlyWatching()).interactWith());
            }
        });
        return new UnfinishedPlan(answered.id(), settled, answered.changedAt());
    }

    /** The answers, with others where they leave something open. */
    static UnfinishedPlan with(UnfinishedPlan answered, Map<String, List<String>> others) {
        Map<String, List<String>> all = new HashMap<>(others);
        all.putAll(answered.answers());
        return new UnfinishedPlan(answered.id(), all, answered.changedAt());
    }

    private Optional<StaffId> onlyOne(UnfinishedPlan answered) {
        String host = answered.answer("host").isEmpty() ? signedIn.id().value() : answered.answer("host");
        Set<StaffId> others = staff.withDuty(Duty.CO_HOST).stream()
                .filter(person -> day(answered).map(person::isClearedOn).orElse(true))
                .map(Staff::id)
                .filter(person -> !person.value().equals(host))
                .collect(Collectors.toSet());
        return others.size() == 1 ? others.stream().findFirst() : Optional.empty();
    }

    private static Optional<LocalDate> day(UnfinishedPlan answered) {
        return Optional.ofNullable(
                        PlanFormReader.wall(answered.answer("startsAtDate"), answered.answer("startsAtTime")))
                .map(LocalDateTime::toLocalDate);
    }

    private static void put(Map<String, List<String>> answers, String field, Object value) {
        answers.put(field, List.of(value instanceof Enum<?> one ? one.name() : value.toString()));
    }

    private static <E extends Enum<E>> E one(Class<E> type, String code, E otherwise) {
        return known(type, code).orElse(otherwise);
    }

    private static <E extends Enum<E>> Optional<E> known(Class<E> type, String code) {
        return Arrays.stream(type.getEnumConstants())
                .filter(constant -> constant.name().equals(code))
                .findFirst();
    }
}
