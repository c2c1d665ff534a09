package org.safesessions.practice.web;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.safesessions.people.Organisation;
import org.safesessions.people.Sentences;
import org.safesessions.practice.Letter;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Says what a message would have said. The outbox never hears of it, and the link in it leads nowhere. */
@Component
class PracticeLetters {

    private final MessageSource messages;
    private final Organisation organisation;
    private final Sentences sentences;

    PracticeLetters(MessageSource messages, Organisation organisation, Sentences sentences) {
        this.messages = messages;
        this.organisation = organisation;
        this.sentences = sentences;
    }

    /** One message in words. */
    record Shown(String to, String subject, String body) {}

    List<Shown> shown(List<Letter> letters, Instant startsAt) {
        return letters.stream().map(letter -> shown(letter, startsAt)).toList();
    }

    private Shown shown(Letter letter, Instant startsAt) {
        String when = sentences.when(startsAt);
        Object[] filled = {
            when, organisation.name(), organisation.standingNumber(), say("practice.link"), when, "", "", ""
        };
        String key = "notice." + letter.kind();
        return new Shown(
                letter.about() == null ? say("practice.to.lead") : say("practice.to." + letter.about()),
                say(key + ".subject", filled),
                say(key + ".body", filled));
    }

    private String say(String key, Object... filled) {
        return messages.getMessage(key, filled, Locale.UK);
    }
}
