package org.safesessions.plan;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;

/**
 * What participants are told before they come: the guidance's questions about cameras, microphones, comments and whom
 * they may interact with. They are shown on the invitation, the rules page and the holding screen.
 *
 * @param comments whether participants may write comments or chat
 */
@Embeddable
public record Expectations(
        @Column(name = "cameras") @Enumerated(EnumType.STRING)
        Setting cameras,

        @Column(name = "microphones") @Enumerated(EnumType.STRING)
        Setting microphones,

        @Column(name = "comments") boolean comments,

        @Column(name = "interact_with") @Enumerated(EnumType.STRING)
        InteractWith interactWith) {

    /** Nobody is seen or heard, nobody writes: the guidance's lecture or workout. */
    public static Expectations onlyWatching() {
        return new Expectations(Setting.OFF, Setting.OFF, false, InteractWith.NOBODY);
    }

    /** Whether anybody taking part could be seen, be heard, write, or meet somebody. */
    public boolean allowAnyInteraction() {
        return interactWith != InteractWith.NOBODY || comments || cameras != Setting.OFF || microphones != Setting.OFF;
    }
}
