package org.safesessions.register.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.safesessions.plan.Plans.aClass;
import static org.safesessions.register.Forms.aChild;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.safesessions.plan.Session;
import org.safesessions.register.RegisterSlice;
import org.safesessions.register.RegisterSlice.Club;
import org.safesessions.register.RegisteredPerson;
import org.safesessions.register.RegistrationDesk;
import org.safesessions.register.Source;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.autoconfigure.web.servlet.AutoConfigureMockMvc;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

@SpringBootTest(classes = RegisterSlice.class, properties = "spring.datasource.url=jdbc:h2:mem:register")
@AutoConfigureMockMvc
class RegistrationsPageTest {

    @Autowired
    MockMvc mvc;

    @Autowired
    RegistrationDesk desk;

    @Autowired
    Club club;

    @BeforeEach
    void begin() {
        club.begin();
    }

    private MockHttpServletResponse look(String who, Session session, String page) throws Exception {
        return mvc.perform(get("/sessions/" + session.id() + page).with(user(who)))
                .andReturn()
                .getResponse();
    }

    private MockHttpServletResponse send(String who, Session session, String page, String... fields) throws Exception {
        MockHttpServletRequestBuilder request =
                post("/sessions/" + session.id() + page).with(user(who)).with(csrf());
        for (int index = 0; index < fields.length; index += 2) {
            request.param(fields[index], fields[index + 1]);
        }
        return mvc.perform(request).andReturn().getResponse();
    }

    @Test
    void itsCoHostsAndLeadsSeeWhoHasAPlaceAndWhoWaits() throws Exception {
        Session session = club.open(aClass().expecting(1));
        desk.receive(
                session.publicToken(),
                List.of(aChild().form(), aChild().named("Kim Brown").form()),
                null);

        assertThat(look("cole", session, "/registrations").getContentAsString())
                .contains("Sam Brown", "Kim Brown", "1 of 1 places are taken, 1 are waiting", "waiting list")
                .doesNotContain("bea@example.org");
        assertThat(look("leila", session, "/registrations").getStatus()).isEqualTo(200);
        for (String who : List.of("hana", "cora", "mona", "adam", "tess")) {
            assertThat(look(who, session, "/registrations").getStatus()).as(who).isEqualTo(403);
        }
    }

    @Test
    void staffRegisterSomebodyWhoRang() throws Exception {
        Session session = club.open(aClass());

        assertThat(look("hana", session, "/registrations/new").getStatus()).isEqualTo(200);
        assertThat(send("hana", session, "/registrations/new", "name", "Sam Brown")
                        .getStatus())
                .isEqualTo(422);
        MockHttpServletResponse wrong =
                send("hana", session, "/registrations/new", "name", "Sam Brown", "ageGroup", "UNDER_13");
        assertThat(wrong.getContentAsString()).contains("href=\"#email\"", "value=\"Sam Brown\"");
        send(
                "hana",
                session,
                "/registrations/new",
                "name",
                "Sam Brown",
                "ageGroup",
                "UNDER_13",
                "carerName",
                "Bea",
                "phone",
                "07700 900456");

        assertThat(desk.peopleOf(session.id()))
                .extracting(RegisteredPerson::fullName, RegisteredPerson::source, RegisteredPerson::agreed)
                .containsExactly(tuple("Sam Brown", Source.STAFF, false));
        assertThat(send("mona", session, "/registrations/new", "name", "X", "ageGroup", "ADULT")
                        .getStatus())
                .isEqualTo(403);
    }

    @Test
    void staffWriteDownTheWayIn() throws Exception {
        Session session = club.open(aClass());

        assertThat(send("cole", session, "/joining", "link", "http://x").getContentAsString())
                .contains("href=\"#link\"");
        assertThat(send("cole", session, "/joining", "link", "https://zoom.example/j/1", "passcode", "swordfish")
                        .getStatus())
                .isEqualTo(302);
        assertThat(look("hana", session, "/joining").getContentAsString()).contains("swordfish");
        assertThat(look("leila", session, "/joining").getStatus()).isEqualTo(403);
    }

    @Test
    void aCoHostNotesThatTheAddressIsTheirsAfterACall() throws Exception {
        Session session = club.open(aClass());
        desk.receive(session.publicToken(), List.of(aChild().form()), null);
        String confirm = "/registrations/" + desk.peopleOf(session.id()).get(0).id() + "/address-confirmed";
        assertThat(look("cole", session, "/registrations").getContentAsString()).contains(confirm);

        assertThat(send("hana", session, confirm).getStatus()).isEqualTo(403);
        assertThat(send("cole", session, confirm).getStatus()).isEqualTo(302);

        assertThat(desk.peopleOf(session.id()).get(0).addressConfirmed()).isTrue();
        assertThat(look("cole", session, "/registrations").getContentAsString()).doesNotContain(confirm);
    }

    @Test
    void staffWriteDownTheLanguageToo() throws Exception {
        Session session = club.open(aClass());

        send(
                "hana",
                session,
                "/registrations/new",
                "name",
                "Sam Brown",
                "ageGroup",
                "UNDER_13",
                "carerName",
                "Bea",
                "phone",
                "07700 900456",
                "language",
                "pl");

        assertThat(desk.peopleOf(session.id()))
                .extracting(RegisteredPerson::language)
                .containsExactly("pl");
    }
}
