package org.safesessions.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.safesessions.platform.Control;
import org.springframework.context.support.StaticMessageSource;

class PhrasesTest {

    @Test
    void namesAreJoinedAsPeopleSayThem() {
        assertThat(Phrases.names(List.of())).isEmpty();
        assertThat(Phrases.names(List.of("Cole"))).isEqualTo("Cole");
        assertThat(Phrases.names(List.of("Cole", "Dev"))).isEqualTo("Cole and Dev");
        assertThat(Phrases.names(List.of("Cole", "Dev", "Hana"))).isEqualTo("Cole, Dev and Hana");
    }

    @Test
    void aTimeIsSaidInTheSessionsOwnZone() {
        assertThat(Phrases.clock(Instant.parse("2026-07-01T17:45:00Z"), ZoneId.of("Europe/London")))
                .isEqualTo("18:45 on Wednesday 1 July (Europe/London)");
        assertThat(Phrases.time(Instant.parse("2026-07-01T17:45:00Z"), ZoneId.of("Europe/London")))
                .isEqualTo("18:45");
    }

    @Test
    void aControlIsSaidInAFewWordsIfThereAreAny() {
        StaticMessageSource messages = new StaticMessageSource();
        messages.addMessage("control.short.WAITING_ROOM", Locale.UK, "waiting room on");
        messages.addMessage("control.WAITING_ROOM", Locale.UK, "Switch on the waiting room.");
        messages.addMessage("control.PASSCODE", Locale.UK, "Give the room a passcode.");

        assertThat(messages.getMessage(Phrases.control(Control.WAITING_ROOM), Locale.UK))
                .isEqualTo("waiting room on");
        assertThat(messages.getMessage(Phrases.control(Control.PASSCODE), Locale.UK))
                .isEqualTo("Give the room a passcode.");
        assertThat(messages.getMessage(Phrases.control(Control.UNLISTED), Locale.UK))
                .isEqualTo("UNLISTED");
    }
}
