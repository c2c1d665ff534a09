package org.safesessions.register.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.safesessions.plan.Plans.aClass;
import static org.safesessions.register.Forms.aChild;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.safesessions.kernel.NoticeKind;
import org.safesessions.kernel.NoticeNeeded;
import org.safesessions.kernel.NoticeSource;
import org.safesessions.kernel.Recipient;
import org.safesessions.kernel.RegistrationId;
import org.safesessions.plan.PlanningDesk;
import org.safesessions.plan.Plans;
import org.safesessions.plan.Session;
import org.safesessions.plan.SessionState;
import org.safesessions.register.Forms;
import org.safesessions.register.RegisterSlice;
import org.safesessions.register.RegisterSlice.Club;
import org.safesessions.register.RegisteredPerson;
import org.safesessions.register.RegistrationDesk;
import org.safesessions.register.RegistrationState;
import org.safesessions.seal.LinkTokens;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.autoconfigure.web.servlet.AutoConfigureMockMvc;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

@SpringBootTest(classes = RegisterSlice.class, properties = "spring.datasource.url=jdbc:h2:mem:register")
@AutoConfigureMockMvc
class MyRegistrationPageTest {

    private static int visitors;

    @Autowired
    MockMvc mvc;

    @Autowired
    RegistrationDesk desk;

    @Autowired
    PlanningDesk planning;

    @Autowired
    NoticeSource source;

    @Autowired
    LinkTokens tokens;

    @Autowired
    Club club;

    private String from;

    @BeforeEach
    void begin() {
        club.begin();
        from = "10.0.0." + ++visitors;
    }

    private MockHttpServletResponse look(String path) throws Exception {
        return mvc.perform(get(path).with(request -> {
                    request.setRemoteAddr(from);
                    return request;
                }))
                .andReturn()
                .getResponse();
    }

    private MockHttpServletResponse send(String path, String... fields) throws Exception {
        MockHttpServletRequestBuilder request = post(path).with(csrf());
        for (int index = 0; index < fields.length; index += 2) {
            request.param(fields[index], fields[index + 1]);
        }
        return mvc.perform(request).andReturn().getResponse();
    }

    private RegisteredPerson registered(Session session, Forms form) {
        desk.receive(session.publicToken(), List.of(form.form()), null);
        List<RegisteredPerson> people = desk.peopleOf(session.id());
        return people.isEmpty() ? desk.waitingOf(session.id()).get(0) : people.get(people.size() - 1);
    }

    /** As it is mailed. */
    private String link(RegistrationId id) {
        NoticeNeeded notice = NoticeNeeded.of(NoticeKind.YOUR_LINK, Recipient.registration(id), id);
        return source.delivery(notice).orElseThrow().path();
    }

    @Test
    void lookingChangesNothingAndTheButtonConfirms() throws Exception {
        Session session = club.open(aClass());
        RegisteredPerson sam = registered(session, aChild());
        String link = link(sam.id());

        assertThat(look(link).getContentAsString()).contains("data-status=\"confirm\"", "Sam B");
        assertThat(desk.person(sam.id()).addressConfirmed()).isFalse();
        assertThat(send(link + "/confirm").getRedirectedUrl()).isEqualTo(link);
        assertThat(desk.person(sam.id()).state()).isEqualTo(RegistrationState.CONFIRMED);
        assertThat(look(link).getContentAsString()).contains("data-status=\"beingChecked\"");
    }

    @Test
    void everyCauseOfADeadLinkLooksTheSame() throws Exception {
        Session session = club.open(aClass());
        RegisteredPerson sam = registered(session, aChild());
        RegisteredPerson kim = registered(session, aChild().named("Kim Brown"));
        String expired = link(kim.id());
        String revoked = link(sam.id());
        desk.revokeLinks(sam.id());
        String unknown = "/registration/" + tokens.make("registration", UUID.randomUUID(), 1);
        String otherUse = "/registration/" + tokens.make("carer", kim.id().value(), 1);
        club.world().clock().set(session.endsAt().plus(Duration.ofDays(29)));

        String body = page(look(expired));
        for (String link :
                List.of(revoked, unknown, otherUse, "/registration/nonsense", "/registration/" + "A".repeat(64))) {
            MockHttpServletResponse answer = look(link);
            assertThat(answer.getStatus()).as(link).isEqualTo(404);
            assertThat(page(answer)).as(link).isEqualTo(body);
        }
        assertThat(body).contains("Send me my link again", "020 7946 0000", "/report");
        club.world().clock().set(Plans.NOW);
    }

    private static String page(MockHttpServletResponse answer) throws Exception {
        return answer.getContentAsString().replaceAll("name=\"_csrf\"[^>]*>", "");
    }

    @Test
    void whoeverGuessesLinksIsSlowedDown() throws Exception {
        for (int guess = 0; guess < 30; guess++) {
            look("/registration/guess" + guess);
        }

        saysWhenToTryAgain(look("/registration/onemore"));
    }

    /** Whether there is such a registration or not: who asks must not learn it. */
    @Test
    void whoeverAsksForTheirLinkAgainAndAgainIsToldWhenToTryAgain() throws Exception {
        for (int asked = 0; asked < 3; asked++) {
            assertThat(send("/registration/again", "contact", "often@example.org")
                            .getRedirectedUrl())
                    .isEqualTo("/registration/again");
        }

        saysWhenToTryAgain(send("/registration/again", "contact", "often@example.org"));
        assertThat(send("/registration/again", "contact", "somebody-else@example.org")
                        .getRedirectedUrl())
                .isEqualTo("/registration/again");
    }

    private static void saysWhenToTryAgain(MockHttpServletResponse answer) throws Exception {
        assertThat(answer.getStatus()).isEqualTo(429);
        assertThat(Long.parseLong(String.valueOf(answer.getHeader("Retry-After"))))
                .isBetween(1L, 900L);
        assertThat(answer.getContentAsString())
                .contains("Wait " + answer.getHeader("Retry-After") + " seconds, then try again", "999");
    }

    @Test
    void aCorrectionOfWhatSomebodyElseHasChangedMeanwhileIsRefused() throws Exception {
        Session session = club.open(aClass());
        RegisteredPerson sam = registered(session, aChild());
        String link = link(sam.id());
        String[] correction = {
            "name",
            "Sam Browne",
            "ageGroup",
            "UNDER_13",
            "supervision",
            "CARER",
            "carerName",
            "Bea Brown",
            "email",
            "bea@example.org",
            "emergencyPhone",
            "07700 900123",
            "version",
            "0"
        };

        assertThat(look(link + "/correct").getContentAsString()).contains("value=\"Sam Brown\"", "bea@example.org");
        assertThat(send(link + "/correct", correction).getRedirectedUrl()).isEqualTo(link);
        assertThat(desk.person(sam.id()).fullName()).isEqualTo("Sam Browne");
        assertThat(send(link + "/correct", correction).getStatus()).isEqualTo(409);
    }

    @Test
    void aNewAddressMustBeConfirmedAgainAndTheOldLinkIsDead() throws Exception {
        Session session = club.open(aClass());
        RegisteredPerson sam = registered(session, aChild());
        String link = link(sam.id());
        send(link + "/confirm");
        club.told().forget();

        send(
                link + "/correct",
                "name",
                "Sam Brown",
                "ageGroup",
                "UNDER_13",
                "supervision",
                "CARER",
                "carerName",
                "Bea Brown",
                "email",
                "new@example.org",
                "emergencyPhone",
                "07700 900123",
                "version",
                "1");

        assertThat(look(link).getStatus()).isEqualTo(404);
        assertThat(desk.person(sam.id()).addressConfirmed()).isFalse();
        assertThat(club.told().kinds()).containsExactly(NoticeKind.CONFIRM_ADDRESS);
        assertThat(source.delivery(club.told().notices().get(0)).orElseThrow().address())
                .isEqualTo("new@example.org");
    }

    @Test
    void withdrawingClosesTheLinkAndGivesThePlaceToTheFirstInLine() throws Exception {
        Session session = club.open(aClass().expecting(1));
        RegisteredPerson sam = registered(session, aChild());
        desk.receive(session.publicToken(), List.of(aChild().named("Kim Brown").form()), null);
        String link = link(sam.id());
        club.told().forget();

        assertThat(look(link + "/withdraw").getContentAsString()).contains("Withdraw Sam B?");
        send(link + "/withdraw");

        assertThat(look(link).getStatus()).isEqualTo(404);
        assertThat(desk.peopleOf(session.id()))
                .extracting(RegisteredPerson::fullName)
                .containsExactly("Kim Brown");
        assertThat(club.told().kinds())
                .containsExactlyInAnyOrder(NoticeKind.REGISTRATION_WITHDRAWN, NoticeKind.PLACE_BECAME_FREE);
        assertThat(club.world().happened().names()).contains("register.registrationWithdrawn", "register.placeGiven");
    }

    @Test
    void sendMeMyLinkAgainAnswersTheSameWhetherTheAddressIsKnownOrNot() throws Exception {
        Session session = club.open(aClass());
        registered(session, aChild());
        club.told().forget();

        MockHttpServletResponse known = send("/registration/again", "contact", "BEA@example.org ");
        MockHttpServletResponse unknown = send("/registration/again", "contact", "somebody@example.org");
        MockHttpServletResponse nonsense = send("/registration/again", "contact", "nonsense");

        assertThat(known.getStatus()).isEqualTo(unknown.getStatus()).isEqualTo(302);
        assertThat(known.getRedirectedUrl()).isEqualTo(unknown.getRedirectedUrl());
        assertThat(club.told().kinds()).containsExactly(NoticeKind.YOUR_LINK);
        assertThat(nonsense.getStatus()).isEqualTo(422);
    }

    @Test
    void itSaysWhenThereIsNothingMoreToWaitFor() throws Exception {
        Session session = club.open(aClass().expecting(1));
        RegisteredPerson sam = registered(session, aChild());
        desk.receive(session.publicToken(), List.of(aChild().named("Kim Brown").form()), null);
        String waiting = link(desk.waitingOf(session.id()).get(0).id());
        String placed = link(sam.id());
        send(waiting + "/confirm");
        assertThat(look(waiting).getContentAsString()).contains("data-status=\"waiting\"");

        club.move(session, SessionState.READY);
        assertThat(look(waiting).getContentAsString())
                .contains("data-status=\"noPlace\"")
                .doesNotContain("/correct", "/join");

        Club.as("hana");
        planning.postpone(session.id(), session.startsAt().plus(Duration.ofDays(7)), "The room is flooded.");
        Club.nobody();
        assertThat(look(placed).getContentAsString())
                .contains("data-status=\"newDate\"", "id=\"next-date\"")
                .doesNotContain("/correct", "/join");
    }

    @Test
    void theLanguageIsKeptWhenSomethingElseIsCorrected() throws Exception {
        Session session = club.open(aClass());
        RegisteredPerson sam = registered(session, aChild().speaking("nn"));
        String link = link(sam.id());

        assertThat(look(link + "/correct").getContentAsString()).contains("value=\"nn\" selected");
    }
}
