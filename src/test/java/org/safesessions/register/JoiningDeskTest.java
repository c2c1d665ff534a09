package org.safesessions.register;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.safesessions.plan.Plans.aClass;
import static org.safesessions.plan.SessionState.READY;
import static org.safesessions.plan.SessionState.RUNNING;
import static org.safesessions.register.Forms.aChild;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.safesessions.kernel.ActRefused;
import org.safesessions.kernel.Reason;
import org.safesessions.plan.Plans;
import org.safesessions.plan.Session;
import org.safesessions.register.RegisterSlice.Club;
import org.safesessions.register.VettingStanding.Standing;
import org.safesessions.seal.LinkTokens;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;

@SpringBootTest(classes = RegisterSlice.class, properties = "spring.datasource.url=jdbc:h2:mem:register")
class JoiningDeskTest {

    private static final JoiningDetails ZOOM =
            new JoiningDetails("https://zoom.example/j/81234567890", "812 3456 7890", "swordfish", null);

    @Autowired
    JoiningDesk joining;

    @Autowired
    EmergencyDesk emergency;

    @Autowired
    RegistrationDesk desk;

    @Autowired
    MyRegistrationDesk mine;

    @Autowired
    LinkTokens tokens;

    @Autowired
    Club club;

    @BeforeEach
    void begin() {
        club.begin();
    }

    @AfterEach
    void nobodySignedIn() {
        Club.nobody();
        club.world().clock().set(Plans.NOW);
    }

    private RegisteredPerson sam(Session session) {
        desk.receive(
                session.publicToken(),
                List.of(aChild().emergency("07700 900123", "1 High Street").form()),
                null);
        return desk.peopleOf(session.id()).get(0);
    }

    private String token(RegisteredPerson person) {
        return tokens.make("registration", person.id().value(), 1);
    }

    private void write(Session session, JoiningDetails details) {
        Club.as("hana");
        joining.write(session.id(), details);
        Club.nobody();
    }

    private List<String> notYet(String token) {
        return joining.wayIn(token).notYet().stream().map(Reason::code).toList();
    }

    @Test
    void theWayInIsShownOnlyWhenAddressChecksAndDoorAllow() {
        Session session = club.open(aClass());
        write(session, ZOOM);
        RegisteredPerson sam = sam(session);
        String token = token(sam);

        assertThat(notYet(token)).containsExactly("ADDRESS_NOT_CONFIRMED", "BEING_CHECKED", "DOORS_NOT_OPEN");
        mine.confirmAddress(token);
        assertThat(notYet(token)).containsExactly("BEING_CHECKED", "DOORS_NOT_OPEN");
        club.checks().say(sam.id(), Standing.CLEARED);
        assertThat(notYet(token)).containsExactly("DOORS_NOT_OPEN");
        club.move(session, READY);
        assertThat(joining.wayIn(token).details()).isNull();
        assertThat(club.world().happened().names()).doesNotContain("register.joiningDetailsShown");
        club.move(session, RUNNING);

        assertThat(joining.wayIn(token).details()).isEqualTo(ZOOM);
        assertThat(club.world().happened().names()).containsOnlyOnce("register.joiningDetailsShown");
        club.checks().say(sam.id(), Standing.NOT_THIS_TIME);
        assertThat(notYet(token)).containsExactly("NOT_THIS_TIME");
        desk.revokeLinks(sam.id());
        assertThat(catchThrowableOfType(ActRefused.class, () -> joining.wayIn(token))
                        .kind())
                .isEqualTo(ActRefused.Kind.NOT_FOUND);
    }

    @Test
    void thoseWhoWaitForAPlaceAreNotLetIn() {
        Session session = club.open(aClass().expecting(1));
        write(session, ZOOM);
        sam(session);
        desk.receive(session.publicToken(), List.of(aChild().named("Kim Brown").form()), null);
        RegisteredPerson kim = desk.waitingOf(session.id()).get(0);
        mine.confirmAddress(token(kim));
        club.checks().say(kim.id(), Standing.CLEARED);
        club.move(session, READY, RUNNING);

        assertThat(notYet(token(kim))).containsExactly("NO_PLACE_YET");
    }

    @Test
    void theWayInLiesSealed() {
        Session session = club.open(aClass());
        write(session, ZOOM);
        sam(session);

        byte[] room = club.sql().queryForObject("select words from session_room", byte[].class);
        byte[] person = club.sql().queryForObject("select words from registration", byte[].class);

        assertThat(new String(room, StandardCharsets.ISO_8859_1)).doesNotContain("swordfish", "zoom");
        assertThat(new String(person, StandardCharsets.ISO_8859_1)).doesNotContain("Sam", "Brown", "900123", "bea");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"http://zoom.example/j/1", "javascript:alert(1)", "zoom", "https://user:pass@zoom.example/"})
    void aLinkThatIsNotWhatItLooksLikeIsRefused(String link) {
        Session session = club.open(aClass());
        Club.as("cole");

        ActRefused refused = catchThrowableOfType(
                ActRefused.class, () -> joining.write(session.id(), new JoiningDetails(link, null, null, null)));

        assertThat(refused.reasons()).extracting(Reason::code).containsExactly("JOINING_LINK_NOT_ACCEPTED");
    }

    @ParameterizedTest
    @ValueSource(strings = {"cora", "leila", "mona", "adam", "tess", "henry"})
    void onlyItsStaffWriteDownTheWayIn(String who) {
        Session session = club.open(aClass());
        Club.as(who);

        assertThat(catchThrowableOfType(ActRefused.class, () -> joining.write(session.id(), ZOOM))
                        .kind())
                .isEqualTo(ActRefused.Kind.NOT_ALLOWED);
        assertThat(catchThrowableOfType(ActRefused.class, () -> joining.forStaff(session.id()))
                        .kind())
                .isEqualTo(ActRefused.Kind.NOT_ALLOWED);
    }

    @Test
    void theEmergencyNumberIsShownOnTheDayAloneAndEachLookIsOnRecord() {
        Session session = club.open(aClass());
        RegisteredPerson sam = sam(session);
        Club.as("cole");

        assertThat(catchThrowableOfType(ActRefused.class, () -> emergency.emergencyContact(sam.id()))
                        .reasons())
                .extracting(Reason::code)
                .containsExactly("NOT_DURING_SESSION");
        club.world().clock().set(session.startsAt().minus(Duration.ofMinutes(10)));
        assertThat(emergency.emergencyContact(sam.id()))
                .isEqualTo(new EmergencyContact("Sam B", "+447700900123", "1 High Street", "Bea Brown"));
        assertThat(club.world().happened().names()).containsOnlyOnce("register.emergencyContactRead");
        Club.as("mona");
        assertThat(catchThrowableOfType(ActRefused.class, () -> emergency.emergencyContact(sam.id()))
                        .kind())
                .isEqualTo(ActRefused.Kind.NOT_ALLOWED);
    }
}
