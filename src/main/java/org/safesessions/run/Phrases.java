package org.safesessions.run;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import org.safesessions.platform.Control;
import org.springframework.context.MessageSourceResolvable;
import org.springframework.context.support.DefaultMessageSourceResolvable;

/** Lists and times as the reasons' sentences need them. */
final class Phrases {

    private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("HH:mm 'on' EEEE d MMMM", Locale.UK);

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm", Locale.UK);

    private Phrases() {}

    /** "18:45". */
    static String time(Instant instant, ZoneId zone) {
        return TIME.format(instant.atZone(zone));
    }

    /** "18:45 on Wednesday 1 July (Europe/London)". */
    static String clock(Instant instant, ZoneId zone) {
        return CLOCK.format(instant.atZone(zone)) + " (" + zone.getId() + ")";
    }

    /** "Cole", "Cole and Dev", "Cole, Dev and Hana". */
    static String names(List<String> names) {
        int last = names.size() - 1;
        return last < 1
                ? String.join("", names)
                : String.join(", ", names.subList(0, last)) + " and " + names.get(last);
    }

    /** A few words for it, put into words only when somebody reads them. */
    static MessageSourceResolvable control(Control control) {
        return new DefaultMessageSourceResolvable(
                new String[] {"control.short." + control.name(), "control." + control.name()}, control.name());
    }
}
