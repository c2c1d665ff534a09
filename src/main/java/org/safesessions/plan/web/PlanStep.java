package org.safesessions.plan.web;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.safesessions.plan.Interactivity;
import org.safesessions.plan.UnfinishedPlan;

/** The questions of a plan, one a screen, in the order in which they are asked. */
enum PlanStep {
    TITLE(Section.WHAT, "title"),
    TYPE(Section.WHAT, "sessionType"),
    AUDIENCE(Section.WHAT, "audience"),
    WHEN(Section.WHAT, "startsAtDate", "startsAtTime", "whichTime", "timeZone", "durationMinutes"),
    REPEAT(Section.WHAT, "repeats"),
    UNTIL(Section.WHAT, "until", "nation"),
    DATES(Section.WHAT, "dates", "datesOf"),
    PEOPLE(Section.WHAT, "expectedParticipants"),
    TAKING_PART(Section.PLATFORM, "interactivity"),
    PLATFORM(Section.PLATFORM, "platform"),
    ACCESS(Section.ACCESS, "access"),
    HOST(Section.CONTROL, "host"),
    CO_HOSTS(Section.CONTROL, "coHosts"),
    EXTRAS(Section.CONTROL, "extras"),
    CAMERAS(Section.RULES, "cameras"),
    MICROPHONES(Section.RULES, "microphones"),
    COMMENTS(Section.RULES, "comments"),
    WHOM(Section.RULES, "interactWith"),
    FACE_TO_FACE(Section.RULES, "offlineSupervision"),
    ONLINE(Section.RULES, "onlineSupervision"),
    LEAD(Section.LEAD, "lead");

    /** What it is, and then the five questions of the guidance (S15). */
    enum Section {
        WHAT,
        PLATFORM,
        ACCESS,
        CONTROL,
        RULES,
        LEAD
    }

    private final Section section;
    private final List<String> fields;

    PlanStep(Section section, String... fields) {
        this.section = section;
        this.fields = List.of(fields);
    }

    public Section section() {
        return section;
    }

    public List<String> fields() {
        return fields;
    }

    /** The last word of its address, such as {@code taking-part}. */
    public String path() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Whether its answer is not settled by another: who only watches is neither seen nor heard (S50). */
    boolean isAsked(UnfinishedPlan answered) {
        String how = answered.answer("interactivity");
        return switch (this) {
            case CAMERAS, MICROPHONES, COMMENTS -> !how.equals(Interactivity.BROADCAST.name());
            case WHOM -> how.equals(Interactivity.INTERACTIVE.name());
            case UNTIL, DATES -> WeeklyAnswers.isWeekly(answered);
            default -> true;
        };
    }

    /** Dates that were chosen for another start or another end are chosen anew. */
    boolean isAnswered(UnfinishedPlan answered) {
        return answered.answers().containsKey(fields.get(0))
                && (this != DATES || WeeklyAnswers.areOfThisPlan(answered));
    }

    /** Whether an error or a refusal about that field of the form is said on this screen. */
    boolean shows(String field) {
        return fields.contains(field) || (this == WHEN && field.equals("startsAt"));
    }

    static Optional<PlanStep> of(String path) {
        return Arrays.stream(values()).filter(step -> step.path().equals(path)).findFirst();
    }

    /** The screen on which that field of the form is asked. */
    static Optional<PlanStep> asking(String field) {
        return Arrays.stream(values()).filter(step -> step.shows(field)).findFirst();
    }

    /** Empty after the last. */
    Optional<PlanStep> next(UnfinishedPlan answered) {
        return Arrays.stream(values())
                .skip(ordinal() + 1L)
                .filter(step -> step.isAsked(answered))
                .findFirst();
    }

    /** Empty before the second. */
    Optional<PlanStep> before(UnfinishedPlan answered) {
        return Arrays.stream(values())
                .limit(ordinal())
                .filter(step -> step.isAsked(answered))
                .reduce((one, other) -> other);
    }

    static Optional<PlanStep> firstOpen(UnfinishedPlan answered) {
        return Arrays.stream(values())
                .filter(step -> step.isAsked(answered) && !step.isAnswered(answered))
                .findFirst();
    }
}
