package org.safesessions.register.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.safesessions.plan.Plans.aClass;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.httpBasic;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.safesessions.kernel.RegistrationId;
import org.safesessions.plan.Audience;
import org.safesessions.plan.Session;
import org.safesessions.plan.SessionState;
import org.safesessions.register.AddressConfirmed;
import org.safesessions.register.RegisterSlice;
import org.safesessions.register.RegisterSlice.Club;
import org.safesessions.register.RegistrationDesk;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.autoconfigure.web.servlet.AutoConfigureMockMvc;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

@SpringBootTest(classes = RegisterSlice.class, properties = "spring.datasource.url=jdbc:h2:mem:register")
@AutoConfigureMockMvc
class RegistrationsApiTest {

    private static final String CHILD = """
            {"participantName": "Sam Brown", "ageGroup": "UNDER_13", "email": "bea@example.org",
             "carer": {"name": "Bea Brown", "email": "bea@example.org", "relationship": "mother", "willSupervise": true},
             "supervisionNeed": "ACCOMPANIED", "emergencyPhone": "+44 7700 900123", "acceptsRules": true,
             "acceptsCarerAgreement": true, "language": "en"}
            """;
    private static final String ADULT = """
            {"participantName": "Ada Adult", "ageGroup": "ADULT", "phone": "07700 900456",
             "supervisionNeed": "INDEPENDENT", "emergencyPhone": "07700 900123", "acceptsRules": true, "language": "en"}
            """;

    @Autowired
    MockMvc mvc;

    @Autowired
    ObjectMapper json;

    @Autowired
    RegistrationDesk desk;

    @Autowired
    Club club;

    @BeforeEach
    void begin() {
        club.begin();
    }

    private MockHttpServletResponse register(String publicToken, String body) throws Exception {
        return mvc.perform(post("/api/v1/public/sessions/" + publicToken + "/registrations")
                        .contentType(MediaType.APPLICATION_JSON)
                        .content(body))
                .andReturn()
                .getResponse();
    }

    private JsonNode read(MockHttpServletResponse answer, int status) throws Exception {
        assertThat(answer.getStatus()).as(answer.getContentAsString()).isEqualTo(status);
        return json.readTree(answer.getContentAsString());
    }

    private String with(String body, String path, String value) throws Exception {
        ObjectNode changed = (ObjectNode) json.readTree(body);
        ObjectNode where = path.startsWith("carer.") ? (ObjectNode) changed.get("carer") : changed;
        String field = path.substring(path.indexOf('.') + 1);
        if (value == null) {
            where.remove(field);
        } else {
            where.set(field, json.readTree(value));
        }
        return changed.toString();
    }

    private static List<String> codes(JsonNode problem) {
        List<String> codes = new ArrayList<>();
        problem.get("reasons").forEach(reason -> codes.add(reason.get("code").asText()));
        return codes;
    }

    @Test
    void aChildIsTakenInAndARepeatLooksTheSame() throws Exception {
        Session session = club.open(aClass());

        JsonNode first = read(register(session.publicToken(), CHILD), 202);
        JsonNode again = read(register(session.publicToken(), CHILD), 202);

        assertThat(first.get("reference").asText()).matches("[0-9A-F]{5}-[0-9A-F]{5}");
        assertThat(again).isEqualTo(first);
    }

    @Test
    void anAdultNeedsNoCarer() throws Exception {
        Session session = club.open(aClass().forThe(Audience.ADULTS_AT_RISK));

        assertThat(read(register(session.publicToken(), ADULT), 202).fieldNames())
                .toIterable()
                .containsExactly("reference");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            nullValues = "null",
            value = {
                "participantName|\" \"|PARTICIPANT_NAME_MISSING",
                "participantName|\"Sam\\u202eBrown\"|PARTICIPANT_NAME_NOT_ACCEPTED",
                "displayName|\"Sam Brown\"|DISPLAY_NAME_SHOWS_SURNAME",
                "ageGroup|\"ADULT\"|AGE_DOES_NOT_FIT",
                "carer|null|CARER_MISSING",
                "carer.name|null|CARER_NAME_MISSING",
                "carer.email|null|CARER_CONTACT_MISSING",
                "carer.email|\"no\"|CARER_EMAIL_NOT_ACCEPTED",
                "carer.phone|\"12\"|CARER_PHONE_NOT_ACCEPTED",
                "carer.willSupervise|false|SUPERVISOR_MISSING",
                "email|\"a@b\"|EMAIL_NOT_ACCEPTED",
                "phone|\"x\"|PHONE_NOT_ACCEPTED",
                "emergencyPhone|null|EMERGENCY_PHONE_MISSING",
                "emergencyPhone|\"999\"|EMERGENCY_PHONE_NOT_ACCEPTED",
                "acceptsRules|null|RULES_NOT_ACCEPTED",
                "acceptsRules|false|RULES_NOT_ACCEPTED",
                "acceptsCarerAgreement|false|CARER_AGREEMENT_NOT_ACCEPTED",
                "language|\"English, please\"|LANGUAGE_NOT_ACCEPTED"
            })
    void eachRuleThatIsBrokenIsNamed(String field, String value, String code) throws Exception {
        Session session = club.open(aClass());

        JsonNode problem = read(register(session.publicToken(), with(CHILD, field, value)), 422);

        assertThat(problem.get("type").asText()).isEqualTo("/problems/registration-refused");
        assertThat(codes(problem)).containsExactly(code);
    }

    @Test
    void anAdultMustBeReachable() throws Exception {
        Session session = club.open(aClass().forThe(Audience.ADULTS));

        assertThat(codes(read(register(session.publicToken(), with(ADULT, "phone", null)), 422)))
                .containsExactly("CONTACT_MISSING");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "{",
                "[]",
                "null",
                "{\"ageGroup\": \"OLD\"}",
                "{\"ageGroup\": 1}",
                "{\"participantName\": \"Sam\"}"
            })
    void whatCannotBeReadIsRefusedAsSuch(String body) throws Exception {
        Session session = club.open(aClass());

        assertThat(register(session.publicToken(), body).getStatus()).isEqualTo(400);
    }

    @Test
    void anUnknownSessionIsNotThereAndAClosedOneSaysSo() throws Exception {
        Session session = club.open(aClass());
        club.move(session, SessionState.VETTING);

        assertThat(codes(read(register("nosuchsession", CHILD), 404))).containsExactly("NOT_FOUND");
        assertThat(codes(read(register(session.publicToken(), CHILD), 409))).containsExactly("REGISTRATION_CLOSED");
    }

    @ParameterizedTest
    @CsvSource({"cole,200", "leila,200", "hana,403", "cora,403", "mona,403", "tess,403", "adam,403"})
    void onlyItsCoHostsAndLeadsSeeWhoAskedToCome(String who, int status) throws Exception {
        Session session = club.open(aClass());
        register(session.publicToken(), CHILD);

        MockHttpServletResponse answer = mvc.perform(get("/api/v1/sessions/" + session.id() + "/registrations")
                        .with(httpBasic(who, who)))
                .andReturn()
                .getResponse();

        JsonNode read = read(answer, status);
        assertThat(answer.getContentAsString().contains("Sam Brown")).isEqualTo(status == 200);
        if (status == 200) {
            assertThat(read.get("items").get(0).get("displayName").asText()).isEqualTo("Sam B");
            assertThat(read.get("items").get(0).get("ageGroup").asText()).isEqualTo("UNDER_13");
            assertThat(answer.getContentAsString()).doesNotContain("900123", "bea@example.org");
        }
    }

    @Test
    void theAgesThatAreAllowedAreNamedAsTheyAreWritten() throws Exception {
        Session session = club.open(aClass());

        String answer = register(session.publicToken(), with(CHILD, "ageGroup", "\"AGED_13_TO_17\""))
                .getContentAsString();

        assertThat(answer).contains("UNDER_13, 13_TO_17, ADULT").doesNotContain("AGED_13_TO_17");
        assertThat(register(session.publicToken(), with(CHILD, "ageGroup", "\"13_TO_17\""))
                        .getStatus())
                .isEqualTo(202);
    }

    @Test
    void theLanguageIsKept() throws Exception {
        Session session = club.open(aClass());
        register(session.publicToken(), with(CHILD, "language", "\"cy\""));

        assertThat(read(asStaff(get("/api/v1/sessions/" + session.id() + "/registrations"), "cole"), 200)
                        .at("/items/0/language")
                        .asText())
                .isEqualTo("cy");
    }

    @ParameterizedTest
    @CsvSource({"cole,200", "leila,200", "hana,403", "cora,403", "mona,403", "adam,403"})
    void onlyItsCoHostsAndLeadsConfirmAnAddressAfterACall(String who, int status) throws Exception {
        Session session = club.open(aClass());
        register(session.publicToken(), CHILD);
        RegistrationId sam = desk.peopleOf(session.id()).get(0).id();
        club.world().happened().forget();

        MockHttpServletResponse answer = asStaff(post("/api/v1/registrations/" + sam + "/address-confirmed"), who);

        assertThat(answer.getStatus()).isEqualTo(status);
        assertThat(desk.person(sam).addressConfirmed()).isEqualTo(status == 200);
        assertThat(club.world().happened().events().stream()
                        .filter(AddressConfirmed.class::isInstance)
                        .map(event -> String.valueOf(event.by())))
                .containsExactlyElementsOf(status == 200 ? List.of(who) : List.of());
    }

    @Test
    void anAddressIsConfirmedOnceAndOnlyOfARegistrationThatStands() throws Exception {
        Session session = club.open(aClass());
        register(session.publicToken(), CHILD);
        RegistrationId sam = desk.peopleOf(session.id()).get(0).id();
        club.world().happened().forget();

        asStaff(post("/api/v1/registrations/" + sam + "/address-confirmed"), "cole");
        asStaff(post("/api/v1/registrations/" + sam + "/address-confirmed"), "cole");

        assertThat(club.world().happened().events().stream().filter(AddressConfirmed.class::isInstance))
                .hasSize(1);
        desk.release(sam);
        assertThat(asStaff(post("/api/v1/registrations/" + sam + "/address-confirmed"), "cole")
                        .getStatus())
                .isEqualTo(409);
        assertThat(asStaff(post("/api/v1/registrations/" + RegistrationId.random() + "/address-confirmed"), "cole")
                        .getStatus())
                .isEqualTo(404);
    }

    private MockHttpServletResponse asStaff(MockHttpServletRequestBuilder request, String who) throws Exception {
        return mvc.perform(request.with(httpBasic(who, who))).andReturn().getResponse();
    }

    @Test
    void whoeverRegistersTooManyFromOneAddressIsToldWhenToTryAgainAndOthersAreNotHeldUp() throws Exception {
        Session session = club.open(aClass());
        for (int person = 0; person < 20; person++) {
            assertThat(register(
                                    session.publicToken(),
                                    with(CHILD, "participantName", "\"Kim " + "a".repeat(person + 1) + "\""))
                            .getStatus())
                    .isEqualTo(202);
        }

        MockHttpServletResponse tooMany =
                register(session.publicToken(), with(CHILD, "participantName", "\"Kim Last\""));
        JsonNode problem = read(tooMany, 429);
        assertThat(Long.parseLong(String.valueOf(tooMany.getHeader("Retry-After"))))
                .isBetween(1L, 3600L);
        assertThat(problem.get("reasons").get(0).get("text").asText())
                .contains("Wait " + tooMany.getHeader("Retry-After") + " seconds, then try again");
        assertThat(register(session.publicToken(), with(CHILD, "carer.email", "\"another@example.org\""))
                        .getStatus())
                .isEqualTo(202);
    }
}
