package org.safesessions.plan.web;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.safesessions.calendar.Nation;
import org.safesessions.kernel.Reason;
import org.safesessions.people.RefusalFields;
import org.safesessions.people.Sentences;
import org.safesessions.plan.Repeats;
import org.safesessions.plan.SeriesWeeks;
import org.safesessions.plan.SessionPlan;
import org.safesessions.plan.TermDesk;
import org.safesessions.plan.UnfinishedPlan;
import org.safesessions.plan.web.PlanQuestion.Option;
import org.springframework.stereotype.Component;

/** What a host answers of something that takes place every week: until when, and on which of those days. */
@Component
class WeeklyAnswers {

    static final String ONCE = "ONCE";
    static final String WEEKLY = "WEEKLY";
    static final RefusalFields FIELDS =
            RefusalFields.about("until", "SERIES_TOO_LONG", "SERIES_WITHOUT_DATES", "SERIES_OF_ONE");

    private static final int SHOWN_BY_NAME = 4;

    private final SeriesWeeks weeks;
    private final TermDesk terms;
    private final PlanChoices choices;
    private final Sentences sentences;

    WeeklyAnswers(SeriesWeeks weeks, TermDesk terms, PlanChoices choices, Sentences sentences) {
        this.weeks = weeks;
        this.terms = terms;
        this.choices = choices;
        this.sentences = sentences;
    }

    static boolean isWeekly(UnfinishedPlan answered) {
        return answered.answer("repeats").equals(WEEKLY);
    }

    /** Whether the dates were chosen among those that the plan as it stands has. */
    static boolean areOfThisPlan(UnfinishedPlan answered) {
        return answered.answer("datesOf").equals(datesOf(answered));
    }

    /** Null when it cannot be read, or lies beyond the years a database holds. */
    static @Nullable LocalDate day(String typed) {
        try {
            LocalDate day = LocalDate.parse(typed.strip());
            return day.getYear() < 1971 || day.getYear() > 9998 ? null : day;
        } catch (DateTimeException unreadable) {
            return null;
        }
    }

    static Nation nation(String sent) {
        return Arrays.stream(Nation.values())
                .filter(one -> one.name().equals(sent))
                .findFirst()
                .orElse(Nation.ENGLAND_AND_WALES);
    }

    /** Until the end of term, whose bank holidays, and every date that is neither one nor outside term. */
    Map<String, List<String>> suggested(UnfinishedPlan answered) {
        Map<String, List<String>> usual = new HashMap<>();
        if (!isWeekly(answered)) {
            return usual;
        }
        usual.put("nation", List.of(nation(answered.answer("nation")).name()));
        Optional.ofNullable(day(answered.answer("startsAtDate")))
                .flatMap(terms::endOfTerm)
                .ifPresent(end -> usual.put("until", List.of(end.toString())));
        UnfinishedPlan all = PlanSoFar.with(answered, usual);
        List<TermDesk.Suggestion> days = days(all);
        if (!days.isEmpty()) {
            usual.put(
                    "dates",
                    days.stream()
                            .filter(TermDesk.Suggestion::isFree)
                            .map(day -> day.day().toString())
                            .toList());
            usual.put("datesOf", List.of(datesOf(all)));
        }
        return usual;
    }

    /** Every date there could be, with what speaks against it. */
    List<Option> options(UnfinishedPlan filled) {
        return days(filled).stream()
                .map(day -> new Option(
                        day.day().toString(), sentences.day(day.day()), day.isFree() ? List.of() : List.of(why(day))))
                .toList();
    }

    static String datesOf(UnfinishedPlan answered) {
        return String.join(
                " ",
                answered.answer("startsAtDate"),
                answered.answer("until"),
                nation(answered.answer("nation")).name());
    }

    /** Empty when it takes place once, or it cannot be read until when. */
    Optional<Repeats> repeats(UnfinishedPlan answered) {
        LocalDate until = day(answered.answer("until"));
        if (!isWeekly(answered) || until == null) {
            return Optional.empty();
        }
        Set<String> chosen = new HashSet<>(answered.answers().getOrDefault("dates", List.of()));
        return Optional.of(new Repeats(
                until,
                days(answered).stream()
                        .map(TermDesk.Suggestion::day)
                        .filter(day -> !chosen.contains(day.toString()))
                        .collect(Collectors.toSet())));
    }

    /** What cannot be read of the answer on this screen, by field. */
    Map<String, String> errors(PlanStep step, UnfinishedPlan answered) {
        Map<String, String> errors = new LinkedHashMap<>();
        if (step == PlanStep.REPEAT
                && !isWeekly(answered)
                && !answered.answer("repeats").equals(ONCE)) {
            errors.put("repeats", choices.say("plan.error.choose"));
        }
        if (step == PlanStep.UNTIL && day(answered.answer("until")) == null) {
            errors.put("until", choices.say("series.error.day"));
        }
        if (step == PlanStep.DATES && !areOfThisPlan(answered)) {
            errors.put("dates", choices.say("series.error.dates"));
        }
        return errors;
    }

    /** What a rule says against the answer on this screen. */
    List<Reason> against(PlanStep step, UnfinishedPlan answered, SessionPlan plan) {
        if (step == PlanStep.UNTIL) {
            return Optional.ofNullable(day(answered.answer("until")))
                    .map(until -> weeks.against(plan, new Repeats(until, Set.of())))
                    .orElse(List.of());
        }
        if (step == PlanStep.DATES) {
            return repeats(answered)
                    .map(repeats -> weeks.against(plan, repeats))
                    .orElse(List.of());
        }
        return List.of();
    }

    String inWords(PlanStep step, UnfinishedPlan all) {
        return switch (step) {
            case REPEAT -> choices.say("plan.repeats." + (isWeekly(all) ? WEEKLY : ONCE));
            case UNTIL ->
                Optional.ofNullable(day(all.answer("until")))
                        .map(until -> choices.say(
                                "plan.until.text",
                                sentences.day(until),
                                choices.say("nation." + nation(all.answer("nation")))))
                        .orElse(all.answer("until"));
            default -> dates(all.answers().getOrDefault("dates", List.of()));
        };
    }

    /** The first dates by name, a line each, and how many there are besides. */
    private String dates(List<String> chosen) {
        List<LocalDate> days = chosen.stream()
                .flatMap(typed -> Optional.ofNullable(day(typed)).stream())
                .sorted()
                .toList();
        List<String> lines = new ArrayList<>(
                days.stream().limit(SHOWN_BY_NAME).map(sentences::day).toList());
        if (days.size() > SHOWN_BY_NAME) {
            lines.add(choices.say(
                    "plan.dates.more", days.size() - SHOWN_BY_NAME, sentences.day(days.get(days.size() - 1))));
        }
        return String.join("\n", lines);
    }

    private String why(TermDesk.Suggestion day) {
        return day.holiday().isEmpty() ? choices.say("series.no.term") : choices.say("series.holiday", day.holiday());
    }

    private List<TermDesk.Suggestion> days(UnfinishedPlan filled) {
        LocalDate first = day(filled.answer("startsAtDate"));
        LocalDate until = day(filled.answer("until"));
        return first == null || until == null
                ? List.of()
                : terms.weekly(first, until, nation(filled.answer("nation")), weeks.most());
    }
}
