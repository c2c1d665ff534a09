package org.safesessions.video.web;

import java.util.EnumMap;
import java.util.Map;
import org.safesessions.kernel.Language;
import org.safesessions.people.Organisation;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/**
 * What is to stand under a video, to be copied: what its maker wrote, and whom to tell when something in it worries anybody.
 * The sentences are those of the holding screen, so they are there in every language it is.
 */
@Component
class VideoDescription {

    private final MessageSource messages;
    private final Organisation organisation;
    private final String address;

    VideoDescription(
            MessageSource messages, Organisation organisation, @Value("${safe-sessions.address}") String address) {
        this.messages = messages;
        this.organisation = organisation;
        this.address = address.endsWith("/") ? address.substring(0, address.length() - 1) : address;
    }

    /** By language, the English first. */
    Map<Language, String> of(String written) {
        Map<Language, String> all = new EnumMap<>(Language.class);
        for (Language language : Language.values()) {
            all.put(language, (written.isEmpty() ? "" : written + "\n\n") + whomToTell(language));
        }
        return all;
    }

    private String whomToTell(Language language) {
        return say("frame.worried", language) + ": " + address + "/report\n"
                + say("holding.standing", language, organisation.name()) + " " + organisation.standingNumber() + "\n"
                + say("holding.danger", language);
    }

    private String say(String key, Language language, Object... details) {
        return messages.getMessage(key, details, language.locale());
    }
}
