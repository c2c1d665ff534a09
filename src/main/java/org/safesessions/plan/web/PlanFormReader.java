package org.safesessions.plan.web;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;
import org.safesessions.kernel.StaffId;
import org.safesessions.plan.Access;
import org.safesessions.plan.Audience;
import org.safesessions.plan.Expectations;
import org.safesessions.plan.Extra;
import org.safesessions.plan.InteractWith;
import org.safesessions.plan.Interactivity;
import org.safesessions.plan.LocalStart;
import org.safesessions.plan.SessionPlan;
import org.safesessions.plan.SessionType;
import org.safesessions.plan.Setting;
import org.safesessions.plan.Supervision;
import org.safesessions.platform.Platform;

/** Reads a form once; afterwards {@link #errors} says of each field that could not be read what to write instead. */
final class PlanFormReader {

    private static final DateTimeFormatter WITH_OFFSET = DateTimeFormatter.ofPattern("HH:mm (xxx)", Locale.UK);
    private static final int MOST_PEOPLE = 100_000;

    private final BiFunction<String, Object[], String> messages;
    private final Map<String, String> errors = new LinkedHashMap<>();
    private @Nullable Map<String, String> twice;

    PlanFormReader(BiFunction<String, Object[], String> messages) {
        this.messages = messages;
    }

    /** By field, in the order of the form. */
    Map<String, String> errors() {
        return errors;
    }

    /** The two moments to choose from, when the clocks go back over the time; null otherwise. */
    @Nullable Map<String, String> twice() {
        return twice;
    }

    /** Empty when there are errors. */
    Optional<SessionPlan> read(PlanForm form) {
        String title = form.title() == null ? "" : form.title();
        if (title.isBlank()) {
            wrong("title", "plan.error.title");
        }
        SessionType type = choice("sessionType", SessionType.class, form.sessionType());
        Audience audience = choice("audience", Audience.class, form.audience());
        ZoneId zone = zone(form.timeZone());
        Instant start = start(form, zone);
        Integer minutes = number("durationMinutes", form.durationMinutes(), "plan.error.number");
        Integer people = number("expectedParticipants", form.expectedParticipants(), "plan.error.people");
        if (people != null && (people < 1 || people > MOST_PEOPLE)) {
            wrong("expectedParticipants", "plan.error.people");
        }
        Platform platform = choice("platform", Platform.class, form.platform());
        Interactivity interactivity = choice("interactivity", Interactivity.class, form.interactivity());
        Access access = choice("access", Access.class, form.access());
        StaffId host = person("host", form.host(), "plan.error.host");
        List<StaffId> coHosts = coHosts(form.coHosts());
        Expectations told = told(form);
        Supervision offline = choice("offlineSupervision", Supervision.class, form.offlineSupervision());
        Supervision online = choice("onlineSupervision", Supervision.class, form.onlineSupervision());
        Set<Extra> extras = extras(form.extras());
        if (!errors.isEmpty()
                || type == null
                || audience == null
                || zone == null
                || start == null
                || minutes == null
                || people == null
                || platform == null
                || interactivity == null
                || access == null
                || host == null
                || told == null
                || offline == null
                || online == null) {
            return Optional.empty();
        }
        return Optional.of(new SessionPlan(
                title,
                type,
                audience,
                interactivity,
                access,
                platform,
                start,
                minutes,
                zone,
                host,
                coHosts,
                people,
                offline,
                online,
                told,
                extras));
    }

    private @Nullable Expectations told(PlanForm form) {
        Setting cameras = choice("cameras", Setting.class, form.cameras());
        Setting microphones = choice("microphones", Setting.class, form.microphones());
        Boolean comments = yesOrNo("comments", form.comments());
        InteractWith whom = choice("interactWith", InteractWith.class, form.interactWith());
        return cameras == null || microphones == null || comments == null || whom == null
                ? null
                : new Expectations(cameras, microphones, comments, whom);
    }

    private @Nullable Instant start(PlanForm form, @Nullable ZoneId zone) {
        LocalDateTime wall = wall(form.startsAtDate(), form.startsAtTime());
        if (wall == null) {
            wrong("startsAt", "plan.error.date");
            return null;
        }
        if (zone == null) {
            return null;
        }
        List<Instant> instants = LocalStart.instants(wall, zone);
        if (instants.isEmpty()) {
            wrong("startsAt", "plan.error.gap");
            return null;
        }
        if (instants.size() == 1) {
            return instants.get(0);
        }
        twice = new LinkedHashMap<>();
        twice.put(
                "EARLIER",
                say("plan.twice.EARLIER", WITH_OFFSET.format(instants.get(0).atZone(zone))));
        twice.put(
                "LATER",
                say("plan.twice.LATER", WITH_OFFSET.format(instants.get(1).atZone(zone))));
        if ("EARLIER".equals(form.whichTime())) {
            return instants.get(0);
        }
        if ("LATER".equals(form.whichTime())) {
            return instants.get(1);
        }
        wrong("whichTime", "plan.error.twice");
        return null;
    }

    /** Null when either cannot be read, or lies beyond the years a database holds. */
    static @Nullable LocalDateTime wall(@Nullable String date, @Nullable String time) {
        if (date == null || time == null) {
            return null;
        }
        try {
            LocalDate day = LocalDate.parse(date.strip());
            return day.getYear() < 1971 || day.getYear() > 9998
                    ? null
                    : LocalDateTime.of(day, LocalTime.parse(time.strip()));
        } catch (DateTimeException unreadable) {
            return null;
        }
    }

    private @Nullable ZoneId zone(@Nullable String typed) {
        try {
            if (typed != null && !typed.isBlank()) {
                return ZoneId.of(typed.strip());
            }
        } catch (DateTimeException unknown) {
            // said below
        }
        wrong("timeZone", "plan.error.zone");
        return null;
    }

    private <E extends Enum<E>> @Nullable E choice(String field, Class<E> type, @Nullable String typed) {
        for (E constant : type.getEnumConstants()) {
            if (constant.name().equals(typed)) {
                return constant;
            }
        }
        wrong(field, "plan.error.choose");
        return null;
    }

    private @Nullable Boolean yesOrNo(String field, @Nullable String typed) {
        if ("true".equals(typed) || "false".equals(typed)) {
            return Boolean.valueOf(typed);
        }
        wrong(field, "plan.error.choose");
        return null;
    }

    private @Nullable Integer number(String field, @Nullable String typed, String message) {
        try {
            if (typed != null) {
                return Integer.valueOf(typed.strip());
            }
        } catch (NumberFormatException notANumber) {
            // said below
        }
        wrong(field, message);
        return null;
    }

    private @Nullable StaffId person(String field, @Nullable String typed, String message) {
        try {
            if (typed != null && !typed.isBlank()) {
                return new StaffId(typed);
            }
        } catch (IllegalArgumentException noUserName) {
            // said below
        }
        wrong(field, message);
        return null;
    }

    private List<StaffId> coHosts(@Nullable List<String> typed) {
        List<StaffId> people = new ArrayList<>();
        for (String user : typed == null ? List.<String>of() : typed) {
            StaffId person = person("coHosts", user, "plan.error.coHosts");
            if (person != null) {
                people.add(person);
            }
        }
        return people;
    }

    private Set<Extra> extras(@Nullable List<String> typed) {
        Set<Extra> extras = EnumSet.noneOf(Extra.class);
        for (String code : typed == null ? List.<String>of() : typed) {
            if (!code.isEmpty()) {
                Extra extra = choice("extras", Extra.class, code);
                if (extra != null) {
                    extras.add(extra);
                }
            }
        }
        return extras;
    }

    private void wrong(String field, String message) {
        errors.put(field, say(message));
    }

    private String say(String key, Object... details) {
        return messages.apply(key, details);
    }
}
