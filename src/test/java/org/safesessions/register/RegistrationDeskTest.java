package org.safesessions.register;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.safesessions.plan.Plans.aBroadcast;
import static org.safesessions.plan.Plans.aClass;
import static org.safesessions.register.Forms.aChild;

import java.util.List;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.safesessions.kernel.ActRefused;
import org.safesessions.kernel.NoticeKind;
import org.safesessions.kernel.Reason;
import org.safesessions.plan.Session;
import org.safesessions.plan.SessionState;
import org.safesessions.register.RegisterSlice.Club;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;

@SpringBootTest(classes = RegisterSlice.class, properties = "spring.datasource.url=jdbc:h2:mem:register")
class RegistrationDeskTest {

    @Autowired
    RegistrationDesk desk;

    @Autowired
    Club club;

    @BeforeEach
    void begin() {
        club.begin();
    }

    @AfterEach
    void nobodySignedIn() {
        Club.nobody();
    }

    private Receipt receive(Session session, Forms... people) {
        return desk.receive(
                session.publicToken(), List.of(people).stream().map(Forms::form).toList(), null);
    }

    private static List<String> codes(ThrowingCallable act) {
        return catchThrowableOfType(ActRefused.class, act).reasons().stream()
                .map(Reason::code)
                .toList();
    }

    @Test
    void theFirstToComeGetThePlacesAndTheOthersWaitInTheirOrder() {
        Session session = club.open(aClass().expecting(2));

        receive(session, aChild().named("Ann One"));
        receive(session, aChild().named("Ben Two"));
        receive(session, aChild().named("Cat Three"));
        receive(session, aChild().named("Dan Four"));

        assertThat(desk.peopleOf(session.id()))
                .extracting(RegisteredPerson::fullName)
                .containsExactly("Ann One", "Ben Two");
        assertThat(desk.waitingOf(session.id()))
                .extracting(RegisteredPerson::fullName)
                .containsExactly("Cat Three", "Dan Four");
    }

    @Test
    void aRepeatRegistersNobodyTwiceAndIsToldTheSame() {
        Session session = club.open(aClass());

        Receipt first = receive(session, aChild());
        Receipt again = receive(session, aChild());

        assertThat(again).isEqualTo(first);
        assertThat(desk.peopleOf(session.id())).hasSize(1);
        assertThat(club.told().kinds()).containsExactly(NoticeKind.CONFIRM_ADDRESS, NoticeKind.REGISTERED_BEFORE);
    }

    @Test
    void theSameAddressWithAnotherNameIsAnotherPerson() {
        Session session = club.open(aClass());

        receive(session, aChild().named("Sam Brown"), aChild().named("Kim Brown"));

        assertThat(desk.peopleOf(session.id()))
                .extracting(RegisteredPerson::fullName)
                .containsExactly("Sam Brown", "Kim Brown");
        assertThat(desk.peopleOf(session.id()))
                .extracting(RegisteredPerson::household)
                .containsOnly(desk.peopleOf(session.id()).get(0).household());
    }

    @Test
    void aFormSentTwiceSendsNothingTwice() {
        Session session = club.open(aClass());
        UUID key = UUID.randomUUID();

        Receipt first = desk.receive(session.publicToken(), List.of(aChild().form()), key);
        Receipt again = desk.receive(session.publicToken(), List.of(aChild().form()), key);

        assertThat(again).isEqualTo(first);
        assertThat(club.told().kinds()).containsExactly(NoticeKind.CONFIRM_ADDRESS);
    }

    @Test
    void nobodyRegistersForASessionThatPeopleOnlyWatch() {
        Session session = club.open(aBroadcast());

        assertThat(codes(() -> receive(session, Forms.anAdult()))).containsExactly("REGISTRATION_NOT_NEEDED");
    }

    @Test
    void nobodyIsTakenInAfterItClosed() {
        Session open = club.open(aClass());
        Session closed = club.open(aClass());
        desk.close(open.id());
        club.move(closed, SessionState.VETTING);

        assertThat(codes(() -> receive(open, aChild()))).containsExactly("REGISTRATION_CLOSED");
        assertThat(codes(() -> receive(closed, aChild()))).containsExactly("REGISTRATION_CLOSED");
    }
}
