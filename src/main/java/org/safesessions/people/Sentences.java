package org.safesessions.people;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Collection;
import java.util.Locale;
import java.util.stream.Collectors;
import org.safesessions.kernel.InWords;
import org.safesessions.kernel.Language;
import org.safesessions.kernel.Reason;
import org.safesessions.kernel.StaffId;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.MessageSource;
import org.springframework.context.MessageSourceResolvable;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/**
 * Says codes, people and times in words. Pages call it as {@code @sentences}. A reason's sentence is the message
 * {@code reason.CODE}; an enum constant's is {@code simpleName.CONSTANT}, such as {@code control.WAITING_ROOM}.
 */
@Component
public class Sentences {

    private static final DateTimeFormatter EXACTLY =
            DateTimeFormatter.ofPattern("HH:mm:ss 'on' d MMMM uuuu", Locale.UK);
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.UK);

    private final MessageSource messages;
    private final StaffDesk staff;
    private final ZoneId home;

    Sentences(MessageSource messages, StaffDesk staff, @Value("${safe-sessions.time-zone:Europe/London}") ZoneId home) {
        this.messages = messages;
        this.staff = staff;
        this.home = home;
    }

    /** What is wrong and what to do about it; the bare code when nobody has written its sentence. */
    public String of(Reason reason) {
        Object[] details = reason.details().stream().map(this::toWords).toArray();
        return message("reason." + reason.code(), reason.code(), details);
    }

    public String of(Enum<?> constant) {
        String type = constant.getDeclaringClass().getSimpleName();
        String key = Character.toLowerCase(type.charAt(0)) + type.substring(1) + "." + constant.name();
        return message(key, constant.name().toLowerCase(Locale.ROOT).replace('_', ' '));
    }

    /** The title of a problem such as {@code start-refused}. */
    public String problem(String name, String otherwise) {
        return message("problem." + name, otherwise);
    }

    /** The name of an event, such as {@code run.sessionStarted} or {@code refused.start-refused}, as people say it. */
    public String event(String name) {
        String what = name.substring(name.indexOf('.') + 1);
        if (name.startsWith("refused.")) {
            return message("event.refused", "Refused") + ": " + problem(what, what.replace('-', ' '));
        }
        String words = what.replaceAll("([A-Z])", " $1").toLowerCase(Locale.ROOT);
        return message("event." + name, Character.toUpperCase(words.charAt(0)) + words.substring(1));
    }

    /** In the organisation's own time zone. */
    public String when(Instant instant) {
        return when(instant, home);
    }

    /** In the language of whoever reads it. */
    public String when(Instant instant, ZoneId zone) {
        return Language.spoken(LocaleContextHolder.getLocale()).moment().format(instant.atZone(zone));
    }

    /** For beside the words of a translation that nobody has checked. */
    public String whenInEnglish(Instant instant, ZoneId zone) {
        return Language.ENGLISH.moment().format(instant.atZone(zone));
    }

    /** As {@link #when(Instant)}, to the second. */
    public String exactly(Instant instant) {
        return EXACTLY.format(instant.atZone(home));
    }

    public String day(LocalDate day) {
        return DAY.format(day);
    }

    /** A message within a message stays one: the message source puts it into words. */
    private Object toWords(Object detail) {
        return detail instanceof MessageSourceResolvable ? detail : say(detail);
    }

    /** Text for anything a reason may carry as a detail. */
    public String say(Object detail) {
        if (detail instanceof StaffId id) {
            return staff.nameOf(id);
        }
        if (detail instanceof Instant instant) {
            return when(instant);
        }
        if (detail instanceof LocalDate day) {
            return day(day);
        }
        if (detail instanceof Duration duration) {
            return InWords.duration(duration);
        }
        if (detail instanceof Enum<?> constant) {
            return of(constant);
        }
        if (detail instanceof MessageSourceResolvable message) {
            return messages.getMessage(message, LocaleContextHolder.getLocale());
        }
        if (detail instanceof Collection<?> many) {
            return many.stream().map(this::say).collect(Collectors.joining(", "));
        }
        return detail.toString();
    }

    private String message(String key, String otherwise, Object... details) {
        String found = messages.getMessage(key, details, otherwise, LocaleContextHolder.getLocale());
        return found == null ? otherwise : found;
    }
}
