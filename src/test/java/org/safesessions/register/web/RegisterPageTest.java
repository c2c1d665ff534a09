package org.safesessions.register.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.safesessions.plan.Plans.aBroadcast;
import static org.safesessions.plan.Plans.aClass;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.safesessions.plan.Access;
import org.safesessions.plan.Audience;
import org.safesessions.plan.Session;
import org.safesessions.plan.SessionState;
import org.safesessions.platform.Platform;
import org.safesessions.register.RegisterSlice;
import org.safesessions.register.RegisterSlice.Club;
import org.safesessions.register.RegisteredPerson;
import org.safesessions.register.RegistrationDesk;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.autoconfigure.web.servlet.AutoConfigureMockMvc;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

@SpringBootTest(classes = RegisterSlice.class, properties = "spring.datasource.url=jdbc:h2:mem:register")
@AutoConfigureMockMvc
class RegisterPageTest {

    @Autowired
    MockMvc mvc;

    @Autowired
    RegistrationDesk desk;

    @Autowired
    Club club;

    private MockHttpSession visit;

    @BeforeEach
    void begin() {
        club.begin();
        visit = new MockHttpSession();
    }

    private MockHttpServletResponse look(Session session, String page) throws Exception {
        return mvc.perform(
                        get("/s/" + session.publicToken() + "/register" + page).session(visit))
                .andReturn()
                .getResponse();
    }

    private MockHttpServletResponse send(Session session, String page, String... fields) throws Exception {
        MockHttpServletRequestBuilder request = post("/s/" + session.publicToken() + "/register" + page)
                .session(visit)
                .with(csrf());
        for (int index = 0; index < fields.length; index += 2) {
            request.param(fields[index], fields[index + 1]);
        }
        return mvc.perform(request).andReturn().getResponse();
    }

    private void child(Session session, int n, String name) throws Exception {
        MockHttpServletResponse answer =
                send(session, "/person", "n", "" + n, "name", name, "ageGroup", "UNDER_13", "supervision", "CARER");
        assertThat(answer.getStatus()).as(answer.getContentAsString()).isEqualTo(302);
    }

    private void carer(Session session) throws Exception {
        send(session, "/contact", "name", "Bea Brown", "relationship", "mother", "email", "bea@example.org");
        send(session, "/emergency", "emergencyPhone", "07700 900123", "whereAreYou", "1 High Street");
        send(session, "/agree", "rules", "yes", "carerAgreement", "yes");
    }

    @Test
    void aCarerRegistersTwoChildrenInOneGo() throws Exception {
        Session session = club.open(aClass());

        assertThat(look(session, "").getContentAsString()).contains("Homework club");
        assertThat(send(session, "").getRedirectedUrl()).endsWith("/register/person");
        child(session, 0, "Sam Brown");
        carer(session);
        child(session, 1, "Kim Brown");
        assertThat(look(session, "/check").getContentAsString()).contains("Sam Brown", "Sam B", "Kim Brown");
        MockHttpServletResponse sent = send(session, "/check");

        assertThat(sent.getRedirectedUrl()).endsWith("/register/done");
        assertThat(desk.peopleOf(session.id()))
                .extracting(RegisteredPerson::fullName)
                .containsExactly("Sam Brown", "Kim Brown");
        assertThat(send(session, "/check").getRedirectedUrl()).endsWith("/register");
        assertThat(desk.peopleOf(session.id())).hasSize(2);
    }

    @Test
    void whatIsWrongIsSaidAtItsFieldAndWhatWasTypedIsKept() throws Exception {
        Session session = club.open(aClass());
        send(session, "");

        MockHttpServletResponse answer = send(
                session,
                "/person",
                "name",
                "Sam Brown",
                "displayName",
                "Sam Brown",
                "ageGroup",
                "UNDER_13",
                "supervision",
                "CARER");

        assertThat(answer.getStatus()).isEqualTo(422);
        assertThat(answer.getContentAsString())
                .contains(
                        "href=\"#displayName\"",
                        "leave the surname out",
                        "value=\"Sam Brown\"",
                        "id=\"displayName-error\"");
    }

    @Test
    void everyPageAsksAgainForWhatIsMissing() throws Exception {
        Session session = club.open(aClass());
        send(session, "");
        child(session, 0, "Sam Brown");

        assertThat(send(session, "/person", "n", "1").getStatus()).isEqualTo(422);
        assertThat(send(session, "/contact").getContentAsString()).contains("href=\"#email\"", "href=\"#name\"");
        assertThat(send(session, "/contact", "name", "Bea", "email", "no").getStatus())
                .isEqualTo(422);
        send(session, "/contact", "name", "Bea", "email", "bea@example.org");
        assertThat(send(session, "/emergency", "emergencyPhone", "999").getContentAsString())
                .contains("href=\"#emergencyPhone\"");
        send(session, "/emergency", "emergencyPhone", "07700 900123");
        assertThat(send(session, "/agree", "rules", "yes").getContentAsString()).contains("href=\"#carerAgreement\"");
        assertThat(look(session, "/check").getRedirectedUrl()).endsWith("/agree");
        for (String page : List.of("/person", "/contact", "/emergency", "/agree")) {
            assertThat(look(session, page).getStatus()).as(page).isEqualTo(200);
        }
    }

    @Test
    void anAdultDecidesForThemselvesAndNobodyCallsThemAChild() throws Exception {
        Session session = club.open(aClass().forThe(Audience.ADULTS_AT_RISK));
        List<String> pages = new ArrayList<>();
        pages.add(look(session, "").getContentAsString());
        send(session, "");
        pages.add(look(session, "/person").getContentAsString());
        assertThat(send(session, "/person", "name", "Ada Adult").getRedirectedUrl())
                .endsWith("/contact");
        pages.add(look(session, "/contact").getContentAsString());
        send(session, "/contact", "phone", "07700 900456");
        pages.add(look(session, "/emergency").getContentAsString());
        send(session, "/emergency", "emergencyPhone", "07700 900123");
        pages.add(look(session, "/agree").getContentAsString());
        send(session, "/agree", "rules", "yes");
        pages.add(look(session, "/check").getContentAsString());
        send(session, "/check");

        assertThat(pages)
                .noneMatch(page -> page.toLowerCase(Locale.ROOT).matches("(?s).*<main.*(child|carer).*</main>.*"));
        assertThat(desk.peopleOf(session.id()))
                .extracting(RegisteredPerson::displayName)
                .containsExactly("Ada A");
    }

    @Test
    void accountsAreAskedForOnlyWhereStrangersSeeThem() throws Exception {
        Session zoom = club.open(aClass());
        Session facebook = club.open(
                aClass().forThe(Audience.ADULTS).on(Platform.FACEBOOK_GROUP).open(Access.PRIVATE_GROUP));
        send(zoom, "");
        send(facebook, "");

        assertThat(look(zoom, "/person").getContentAsString()).doesNotContain("accountUrl");
        assertThat(look(facebook, "/person").getContentAsString())
                .contains("accountUrl", "everybody can see the account");
    }

    @Test
    void whoeverCannotRegisterIsToldKindlyWhy() throws Exception {
        Session watched = club.open(aBroadcast());
        Session late = club.open(aClass());
        club.move(late, SessionState.VETTING);

        assertThat(look(watched, "").getContentAsString()).contains("data-why=\"notNeeded\"");
        assertThat(look(late, "").getContentAsString()).contains("data-why=\"closed\"");
        assertThat(mvc.perform(get("/s/nosuchsession/register"))
                        .andReturn()
                        .getResponse()
                        .getStatus())
                .isEqualTo(404);
    }

    @Test
    void theLanguageTheySpeakIsAskedForAndKept() throws Exception {
        Session session = club.open(aClass());
        send(session, "");
        child(session, 0, "Sam Brown");
        assertThat(look(session, "/contact").getContentAsString()).contains("polski", "Cymraeg");

        MockHttpServletResponse wrong =
                send(session, "/contact", "name", "Bea Brown", "email", "bea@example.org", "language", "<b>");
        assertThat(wrong.getContentAsString()).contains("href=\"#language\"");
        send(session, "/contact", "name", "Bea Brown", "email", "bea@example.org", "language", "pl");
        send(session, "/emergency", "emergencyPhone", "07700 900123", "whereAreYou", "1 High Street");
        send(session, "/agree", "rules", "yes", "carerAgreement", "yes");
        send(session, "/check");

        assertThat(desk.peopleOf(session.id()))
                .extracting(RegisteredPerson::language)
                .containsExactly("pl");
    }
}
