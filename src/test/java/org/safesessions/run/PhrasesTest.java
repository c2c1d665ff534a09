package org.safesessions.run;

import static org.assertj.core.api.Assertions.assertThat;

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
    void controlsArePutIntoTheReadersWords() {
        StaticMessageSource messages = new StaticMessageSource();
        messages.addMessage("control.WAITING_ROOM", Locale.UK, "the waiting room is on");
        messages.addMessage("control.PASSCODE", Locale.UK, "the room has a passcode");
        messages.addMessage("phrase.and", Locale.UK, "{0}; {1}");

        String sentence = messages.getMessage(
                Phrases.controls(List.of(Control.WAITING_ROOM, Control.PASSCODE, Control.UNLISTED)), Locale.UK);

        assertThat(sentence).isEqualTo("the waiting room is on; the room has a passcode; UNLISTED");
    }
}
