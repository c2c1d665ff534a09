package org.safesessions.register.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.safesessions.plan.Plans.aClass;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.httpBasic;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.safesessions.kernel.NoticeKind;
import org.safesessions.plan.Audience;
import org.safesessions.plan.Session;
import org.safesessions.register.AgeGroup;
import org.safesessions.register.RegisterSlice;
import org.safesessions.register.RegisterSlice.Club;
import org.safesessions.register.RegisteredPerson;
import org.safesessions.register.RegistrationDesk;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.autoconfigure.web.servlet.AutoConfigureMockMvc;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;

@SpringBootTest(classes = RegisterSlice.class, properties = "spring.datasource.url=jdbc:h2:mem:register")
@AutoConfigureMockMvc
class ImportTest {

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

    private MockHttpServletResponse send(String who, Session session, boolean dryRun, byte[] file) throws Exception {
        return mvc.perform(multipart("/api/v1/sessions/" + session.id() + "/registrations/import?dryRun=" + dryRun)
                        .file(new MockMultipartFile("file", "list.csv", "text/csv", file))
                        .with(httpBasic(who, who)))
                .andReturn()
                .getResponse();
    }

    private static byte[] golden(String file) throws Exception {
        try (InputStream stream = ImportTest.class.getResourceAsStream("/imports/" + file)) {
            return stream.readAllBytes();
        }
    }

    private static byte[] typed(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    @Test
    void aDryRunSaysWhoWouldBeRegisteredAndRegistersNobody() throws Exception {
        Session session = club.open(aClass());

        MockHttpServletResponse answer = send("cole", session, true, golden("zoom-registration.csv"));
        JsonNode result = json.readTree(answer.getContentAsString());

        assertThat(answer.getStatus()).isEqualTo(200);
        assertThat(result.get("format").asText()).isEqualTo("ZOOM");
        assertThat(result.get("accepted").findValuesAsText("participantName"))
                .containsExactly("Sam Brown", "Kim Brown", "Zoë O'Hara");
        assertThat(result.get("accepted").get(0).get("email").asText()).isEqualTo("bea@example.org");
        assertThat(result.get("rejected")).isEmpty();
        assertThat(desk.peopleOf(session.id())).isEmpty();
    }

    @Test
    void everybodyInTheFileIsRegisteredAndTheSameAddressWithAnotherNameIsAnotherPerson() throws Exception {
        Session session = club.open(aClass());

        assertThat(send("cole", session, false, golden("zoom-registration.csv")).getStatus())
                .isEqualTo(200);

        assertThat(desk.peopleOf(session.id()))
                .extracting(RegisteredPerson::displayName)
                .containsExactly("Sam B", "Kim B", "Zoë O");
        assertThat(desk.peopleOf(session.id()))
                .extracting(RegisteredPerson::ageGroup)
                .containsOnly(AgeGroup.UNDER_13);
        assertThat(desk.peopleOf(session.id())).noneMatch(RegisteredPerson::agreed);
        assertThat(club.told().kinds()).containsOnly(NoticeKind.CONFIRM_ADDRESS).hasSize(3);
        club.told().forget();
        assertThat(send("cole", session, false, golden("zoom-registration.csv")).getStatus())
                .isEqualTo(200);
        assertThat(desk.peopleOf(session.id())).hasSize(3);
        assertThat(club.told().kinds()).isEmpty();
    }

    @Test
    void oneBadLineAndNobodyIsRegistered() throws Exception {
        Session session = club.open(aClass());
        byte[] file = typed("Name,Email,Age\nSam Brown,bea@example.org,9\n,x@example.org,9\nKim Brown,nonsense,9\n"
                + "Sam Brown,BEA@example.org,9\nAda Adult,ada@example.org,40\n");

        MockHttpServletResponse answer = send("cole", session, false, file);
        JsonNode result = json.readTree(answer.getContentAsString());

        assertThat(answer.getStatus()).isEqualTo(422);
        assertThat(result.get("rejected").findValuesAsText("line")).containsExactly("3", "4", "5", "6");
        assertThat(result.get("rejected").findValuesAsText("code"))
                .containsExactly(
                        "PARTICIPANT_NAME_MISSING", "CARER_EMAIL_NOT_ACCEPTED", "ROW_REPEATS", "AGE_DOES_NOT_FIT");
        assertThat(desk.peopleOf(session.id())).isEmpty();
    }

    @Test
    void whereBothMayComeTheFileMustSayHowOldTheyAre() throws Exception {
        Session session = club.open(aClass().forThe(Audience.MIXED));

        JsonNode without = json.readTree(send("cole", session, true, typed("Name,Email\nSam,sam@example.org\n"))
                .getContentAsString());

        assertThat(without.get("rejected").findValuesAsText("code")).containsExactly("ROW_AGE_UNKNOWN");
    }

    @ParameterizedTest
    @CsvSource({"cole,200", "hana,403", "leila,403", "cora,403", "mona,403", "adam,403"})
    void onlyACoHostOfTheSessionImports(String who, int status) throws Exception {
        Session session = club.open(aClass());

        assertThat(send(who, session, true, golden("zoom-registration.csv")).getStatus())
                .isEqualTo(status);
    }

    @Test
    void whatIsNoListIsRefusedWithWhatToDo() throws Exception {
        Session session = club.open(aClass());

        assertThat(send("cole", session, true, typed("PK\u0003\u0004")).getStatus())
                .isEqualTo(422);
        assertThat(send("cole", session, true, new byte[0]).getStatus()).isEqualTo(422);
        assertThat(mvc.perform(post("/api/v1/sessions/" + session.id() + "/registrations/import")
                                .contentType("multipart/form-data; boundary=x")
                                .content("no parts")
                                .with(httpBasic("cole", "cole")))
                        .andReturn()
                        .getResponse()
                        .getStatus())
                .isEqualTo(400);
    }

    @Test
    void aCoHostCorrectsWhatTheColumnsMeanAndRegistersAll() throws Exception {
        Session session = club.open(aClass());
        MockHttpSession visit = new MockHttpSession();
        String path = "/sessions/" + session.id() + "/registrations/import";
        byte[] file = typed("Who,Contact\nSam Brown,bea@example.org\n");

        assertThat(mvc.perform(get(path).session(visit).with(user("cole")))
                        .andReturn()
                        .getResponse()
                        .getStatus())
                .isEqualTo(200);
        MockHttpServletResponse refused = mvc.perform(multipart(path)
                        .file(new MockMultipartFile("file", "x.csv", "text/csv", typed("PK\u0003\u0004")))
                        .session(visit)
                        .with(user("cole"))
                        .with(csrf()))
                .andReturn()
                .getResponse();
        assertThat(refused.getStatus()).isEqualTo(422);
        assertThat(refused.getContentAsString()).contains("href=\"#file\"", "workbook");

        mvc.perform(multipart(path)
                .file(new MockMultipartFile("file", "list.csv", "text/csv", file))
                .session(visit)
                .with(user("cole"))
                .with(csrf()));
        String page = mvc.perform(get(path + "/preview").session(visit).with(user("cole")))
                .andReturn()
                .getResponse()
                .getContentAsString();
        assertThat(page).contains("Who", "bea@example.org");
        mvc.perform(post(path + "/columns")
                .param("column", "FULL_NAME", "EMAIL")
                .session(visit)
                .with(user("cole"))
                .with(csrf()));
        mvc.perform(post(path + "/take").session(visit).with(user("cole")).with(csrf()));

        assertThat(desk.peopleOf(session.id()))
                .extracting(RegisteredPerson::fullName)
                .containsExactly("Sam Brown");
    }

    @Test
    void aCoHostGetsTheListBackWithWhatToCorrectAndNoFormulaInIt() throws Exception {
        Session session = club.open(aClass());
        MockHttpSession visit = new MockHttpSession();
        String path = "/sessions/" + session.id() + "/registrations/import";

        choose(path, visit, "Name,Email,Phone,Age\nSam Brown,nonsense,=1+1,9\nKim Brown,kim@example.org,,9\n");
        MockHttpServletResponse list = mvc.perform(
                        get(path + "/preview/to-correct").session(visit).with(user("cole")))
                .andReturn()
                .getResponse();

        assertThat(list.getContentType()).isEqualTo("text/csv;charset=UTF-8");
        assertThat(list.getHeader("Content-Disposition")).startsWith("attachment");
        assertThat(list.getContentAsString())
                .startsWith("\uFEFF\"What to correct\",\"Name\",\"Email\",\"Phone\",\"Age\"\r\n")
                .containsPattern("\"[^\"]{20,}\",\"Sam Brown\",\"nonsense\",\"'=1\\+1\",\"9\"")
                .contains("\"\",\"Kim Brown\",\"kim@example.org\",\"\",\"9\"");

        String corrected =
                list.getContentAsString().replace("nonsense", "bea@example.org").replace("'=1+1", "'+44 7700 900123");
        choose(path, visit, corrected);
        mvc.perform(post(path + "/take").session(visit).with(user("cole")).with(csrf()));
        assertThat(desk.peopleOf(session.id()))
                .extracting(RegisteredPerson::fullName)
                .containsExactlyInAnyOrder("Sam Brown", "Kim Brown");
    }

    @Test
    void thereIsNoListToCorrectWithoutAListAndNoneForOthers() throws Exception {
        Session session = club.open(aClass());
        String path = "/sessions/" + session.id() + "/registrations/import";
        MockHttpSession visit = new MockHttpSession();

        assertThat(mvc.perform(get(path + "/preview/to-correct").session(visit).with(user("cole")))
                        .andReturn()
                        .getResponse()
                        .getRedirectedUrl())
                .isEqualTo(path);
        choose(path, visit, "Name,Email\nSam Brown,bea@example.org\n");
        assertThat(mvc.perform(get(path + "/preview/to-correct").session(visit).with(user("hana")))
                        .andReturn()
                        .getResponse()
                        .getStatus())
                .isEqualTo(403);
    }

    private void choose(String path, MockHttpSession visit, String list) throws Exception {
        mvc.perform(multipart(path)
                .file(new MockMultipartFile("file", "list.csv", "text/csv", typed(list)))
                .session(visit)
                .with(user("cole"))
                .with(csrf()));
    }
}
