package org.safesessions.register;

import static org.assertj.core.api.Assertions.assertThat;
import static org.safesessions.plan.Plans.aClass;
import static org.safesessions.register.Forms.aChild;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.safesessions.kernel.Delivery;
import org.safesessions.kernel.DropCause;
import org.safesessions.kernel.NoticeKind;
import org.safesessions.kernel.NoticeNeeded;
import org.safesessions.kernel.NoticeSource;
import org.safesessions.kernel.Recipient;
import org.safesessions.kernel.RegistrationId;
import org.safesessions.kernel.SessionId;
import org.safesessions.plan.PlanningDesk;
import org.safesessions.plan.Session;
import org.safesessions.plan.SessionState;
import org.safesessions.register.RegisterSlice.Club;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;

/** A message may be sent long after it was asked for: what it says must be so then. */
@SpringBootTest(classes = RegisterSlice.class, properties = "spring.datasource.url=jdbc:h2:mem:register")
class LateNoticesTest {

    @Autowired
    RegistrationDesk desk;

    @Autowired
    PlanningDesk planning;

    @Autowired
    NoticeSource source;

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

    private RegistrationId registered(Session session, String name) {
        desk.receive(session.publicToken(), List.of(aChild().named(name).form()), null);
        return Stream.concat(desk.peopleOf(session.id()).stream(), desk.waitingOf(session.id()).stream())
                .filter(person -> person.fullName().equals(name))
                .findFirst()
                .orElseThrow()
                .id();
    }

    private static NoticeNeeded notice(NoticeKind kind, RegistrationId person) {
        return NoticeNeeded.of(kind, Recipient.registration(person), person);
    }

    private Optional<Delivery> delivery(NoticeKind kind, RegistrationId person) {
        return source.delivery(notice(kind, person));
    }

    private Optional<Instant> next(NoticeKind kind, RegistrationId person) {
        return delivery(kind, person).map(Delivery::next);
    }

    private SessionId postpone(Session session, Instant to) {
        Club.as("hana");
        SessionId next =
                planning.postpone(session.id(), to, "The room is flooded.").orElseThrow();
        Club.nobody();
        return next;
    }

    @ParameterizedTest
    @EnumSource(
            value = NoticeKind.class,
            names = {
                "CONFIRM_ADDRESS",
                "REGISTERED_BEFORE",
                "PLACE_BECAME_FREE",
                "PLACE_CONFIRMED",
                "MORE_INFORMATION_NEEDED",
                "SESSION_SOON"
            })
    void nobodyIsAskedToASessionThatWasCalledOffMeanwhile(NoticeKind kind) {
        Session postponed = club.open(aClass());
        RegistrationId sam = registered(postponed, "Sam Brown");
        assertThat(delivery(kind, sam)).isPresent();

        Club.as("hana");
        planning.postpone(postponed.id(), null, "The room is flooded.");
        Session cancelled = club.open(aClass());
        RegistrationId kim = registered(cancelled, "Kim Brown");
        Club.as("hana");
        planning.cancel(cancelled.id(), "The room is flooded.");

        assertThat(delivery(kind, sam)).isEmpty();
        assertThat(source.whyDropped(notice(kind, sam))).isEqualTo(DropCause.SESSION_OFF);
        assertThat(delivery(kind, kim)).isEmpty();
        assertThat(delivery(NoticeKind.SESSION_POSTPONED, sam)).isPresent();
        assertThat(delivery(NoticeKind.SESSION_CANCELLED, kim)).isPresent();
        assertThat(delivery(NoticeKind.YOUR_LINK, sam)).isPresent();
    }

    @Test
    void aReminderIsDroppedOnceTheSessionIsOver() {
        Session session = club.open(aClass());
        RegistrationId sam = registered(session, "Sam Brown");
        club.move(session, SessionState.READY, SessionState.RUNNING, SessionState.ENDED);

        assertThat(delivery(NoticeKind.SESSION_SOON, sam)).isEmpty();
    }

    @Test
    void whyNobodyWasToldIsKnown() {
        Session session = club.open(aClass());
        RegistrationId sam = registered(session, "Sam Brown");
        desk.release(sam);

        assertThat(delivery(NoticeKind.PLACE_CONFIRMED, sam)).isEmpty();
        assertThat(source.whyDropped(notice(NoticeKind.PLACE_CONFIRMED, sam))).isEqualTo(DropCause.NOT_SO_ANY_MORE);
    }

    @Test
    void whoeverIsToldOfAPostponementIsToldTheNewDateHoweverOftenItMoves() {
        Session session = club.open(aClass());
        RegistrationId sam = registered(session, "Sam Brown");
        Instant week = session.startsAt().plus(Duration.ofDays(7));
        Instant fortnight = session.startsAt().plus(Duration.ofDays(14));

        SessionId next = postpone(session, week);
        assertThat(next(NoticeKind.SESSION_POSTPONED, sam)).contains(week);

        SessionId last = postpone(planning.get(next), fortnight);
        assertThat(next(NoticeKind.SESSION_POSTPONED, sam)).contains(fortnight);

        Club.as("hana");
        planning.cancel(last, "Nobody can.");
        assertThat(next(NoticeKind.SESSION_POSTPONED, sam)).isEmpty();
    }

    @Test
    void whoeverGotNoPlaceIsToldTheNextDateThatIsOpen() {
        Session session = club.open(aClass().expecting(1));
        registered(session, "Sam Brown");
        RegistrationId kim = registered(session, "Kim Brown");
        club.move(session, SessionState.READY);
        assertThat(delivery(NoticeKind.NO_PLACE, kim)).isPresent();
        assertThat(next(NoticeKind.NO_PLACE, kim)).isEmpty();

        Session other = another(session, 14);
        Session next = another(session, 7);

        assertThat(other.startsAt()).isAfter(next.startsAt());
        assertThat(next(NoticeKind.NO_PLACE, kim)).contains(next.startsAt());
    }

    @Test
    void whoeverRanOutOfTimeIsToldTheNextDateAndWhoeverWasRefusedIsNot() {
        Session session = club.open(aClass());
        RegistrationId undecided = registered(session, "Sam Brown");
        RegistrationId refused = registered(session, "Kim Brown");
        desk.release(undecided);
        desk.release(refused);
        club.checks().sayOutOfTime(undecided);
        Session next = another(session, 7);

        assertThat(next(NoticeKind.NOT_THIS_TIME, undecided)).contains(next.startsAt());
        assertThat(delivery(NoticeKind.NOT_THIS_TIME, refused)).isPresent();
        assertThat(next(NoticeKind.NOT_THIS_TIME, refused)).isEmpty();
    }

    private Session another(Session session, int days) {
        Club.as("hana");
        SessionId id = planning.plan(
                        session.plan().startingAt(session.startsAt().plus(Duration.ofDays(days))))
                .id();
        if (planning.get(id).state() == SessionState.AWAITING_APPROVAL) {
            Club.as("leila");
            planning.decide(id, true, "somebody is there");
        }
        Club.nobody();
        return planning.get(id);
    }
}
