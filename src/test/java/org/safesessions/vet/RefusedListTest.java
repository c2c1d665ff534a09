package org.safesessions.vet;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.safesessions.Acting;
import org.safesessions.CleanTables;
import org.safesessions.Scenes;
import org.safesessions.TestClock;
import org.safesessions.WholeHouse;
import org.safesessions.kernel.RegistrationId;
import org.safesessions.kernel.SessionId;
import org.safesessions.register.Forms;
import org.safesessions.register.VettingStanding.Standing;
import org.springframework.beans.factory.annotation.Autowired;

/** Somebody was refused, and comes back. */
@WholeHouse
class RefusedListTest {

    private static final Forms REFUSED =
            Forms.aChild().named("José Brown").carer("Bea Brown", "bea@example.org", "07700 900456");

    @Autowired
    private Scenes scenes;

    @Autowired
    private Acting acting;

    @Autowired
    private CleanTables tables;

    @Autowired
    private VettingDesk desk;

    @Autowired
    private VettingBook book;

    @Autowired
    private RefusedList list;

    @Autowired
    private TestClock clock;

    @BeforeEach
    void somebodyWasRefused() {
        tables.clean();
        RegistrationId person = scenes.registered(scenes.approved(Duration.ofHours(4)), REFUSED);
        acting.as("cole", () -> desk.decide(person, scenes.refusal()));
        acting.as("leila", () -> desk.confirmRefusal(person, true, null));
    }

    @Test
    void theSameNameAtTheSameAddressIsFound() {
        assertThat(likeness(REFUSED)).isEqualTo(Likeness.SAME_NAME_AND_ADDRESS);
    }

    @Test
    void theSameNameElsewhereIsFound() {
        assertThat(likeness(Forms.aChild().named("José Brown").carer("X", "other@example.org", null)))
                .isEqualTo(Likeness.SAME_NAME);
    }

    @Test
    void nearlyTheSameNameIsFound() {
        assertThat(likeness(Forms.aChild().named("BROWN, Jose").carer("X", "other@example.org", null)))
                .isEqualTo(Likeness.NEARLY_THE_SAME_NAME);
    }

    @Test
    void anotherNameAtTheSameTelephoneIsFound() {
        assertThat(likeness(Forms.aChild().named("Alex Green").carer("X", "other@example.org", "07700 900456")))
                .isEqualTo(Likeness.SAME_ADDRESS);
    }

    @Test
    void somebodyElseIsNot() {
        RegistrationId person = comes(Forms.aChild().named("Alex Green").carer("X", "other@example.org", null));

        assertThat(acting.as("cole", () -> desk.visible(person)).refusedBefore())
                .isEmpty();
    }

    @Test
    void whoeverIsFoundIsReferredAndMayStillBeCleared() {
        RegistrationId person = comes(REFUSED);
        assertThat(book.of(person)).isEqualTo(Standing.BEING_CHECKED);

        acting.as(
                "cole",
                () -> desk.decide(
                        person,
                        new VettingDecision(
                                VettingOutcome.CLEARED,
                                CheckOutcome.PASSED,
                                null,
                                null,
                                IdentityHow.DOCUMENT_SEEN,
                                null,
                                null,
                                "I saw her passport; it was a mistake.")));

        assertThat(book.of(person)).isEqualTo(Standing.CLEARED);
    }

    @Test
    void aRefusalIsForgottenWhenItExpires() {
        assertThat(rows()).isEqualTo(1);
        clock.pass(Duration.ofDays(729));
        list.forgetWhatExpired();
        assertThat(rows()).isEqualTo(1);

        clock.pass(Duration.ofDays(1));
        list.forgetWhatExpired();

        assertThat(rows()).isZero();
    }

    @Test
    void theListHoldsNoNameAndNoAddress() {
        String row = tables.jdbc().queryForList("select * from refused_person").toString();

        assertThat(row).doesNotContainIgnoringCase("brown").doesNotContain("900456", "example.org");
    }

    private int rows() {
        return tables.jdbc().queryForList("select * from refused_person").size();
    }

    private Likeness likeness(Forms form) {
        RegistrationId person = comes(form);
        return acting.as("cole", () -> desk.visible(person))
                .refusedBefore()
                .get(0)
                .likeness();
    }

    private RegistrationId comes(Forms form) {
        SessionId another = scenes.approved(Duration.ofHours(5));
        return scenes.registered(another, form);
    }
}
