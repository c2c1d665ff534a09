package org.safesessions.plan.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.safesessions.kernel.Reason;
import org.safesessions.plan.PlanSlice;
import org.safesessions.plan.PlanningDesk;
import org.safesessions.plan.Session;
import org.safesessions.plan.SessionBook;
import org.safesessions.plan.SessionState;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.autoconfigure.web.servlet.AutoConfigureMockMvc;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.MvcResult;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

@SpringBootTest(classes = PlanSlice.class, properties = "spring.datasource.url=jdbc:h2:mem:plan")
@AutoConfigureMockMvc
class PlanPageTest {

    private static final Pattern VERSION = Pattern.compile("name=\"version\" value=\"(\\d+)\"");

    @Autowired
    MockMvc mvc;

    @Autowired
    PlanningDesk desk;

    @Autowired
    SessionBook sessions;

    @Autowired
    PlanSlice.World world;

    @BeforeEach
    void begin() {
        world.begin();
    }

    static Map<String, String> aFilledForm() {
        Map<String, String> form = new LinkedHashMap<>();
        form.put("title", "Homework club");
        form.put("sessionType", "CLASS");
        form.put("audience", "CHILDREN_UNDER_13");
        form.put("interactivity", "INTERACTIVE");
        form.put("access", "REGISTERED");
        form.put("platform", "ZOOM");
        form.put("startsAtDate", "2026-11-23");
        form.put("startsAtTime", "18:00");
        form.put("timeZone", "Europe/London");
        form.put("durationMinutes", "60");
        form.put("host", "hana");
        form.put("coHosts", "cole");
        form.put("repeats", "ONCE");
        form.put("expectedParticipants", "12");
        form.put("offlineSupervision", "ACCOMPANIED");
        form.put("onlineSupervision", "ACCOMPANIED");
        form.put("cameras", "YOUR_CHOICE");
        form.put("microphones", "YOUR_CHOICE");
        form.put("comments", "true");
        form.put("interactWith", "EACH_OTHER");
        return form;
    }

    private MvcResult send(String who, String path, Map<String, String> form) throws Exception {
        MockHttpServletRequestBuilder request = post(path).with(user(who)).with(csrf());
        form.forEach(request::param);
        return mvc.perform(request).andReturn();
    }

    private String page(String who, String path, int status) throws Exception {
        MvcResult result = mvc.perform(get(path).with(user(who))).andReturn();
        assertThat(result.getResponse().getStatus()).isEqualTo(status);
        return result.getResponse().getContentAsString();
    }

    private List<Session> all() {
        return sessions.inState(EnumSet.allOf(SessionState.class));
    }

    private static String body(MvcResult result) throws Exception {
        return result.getResponse().getContentAsString();
    }

    private String planned() throws Exception {
        return new WizardVisit(mvc, "hana").handIn(aFilledForm()).getResponse().getRedirectedUrl();
    }

    /** Changes a plan that a lead returned. */
    private MvcResult change(Map<String, String> form) throws Exception {
        String path = planned();
        send("leila", path + "/approval", Map.of("approved", "false", "decisionReason", "Who lets people in?"));
        Matcher version = VERSION.matcher(page("hana", path + "/edit", 200));
        assertThat(version.find()).isTrue();
        Map<String, String> changed = new LinkedHashMap<>(form);
        changed.put("version", version.group(1));
        return send("hana", path + "/edit", changed);
    }

    private void nothingChanged() {
        assertThat(all()).extracting(Session::state).containsExactly(SessionState.DRAFT);
    }

    @Test
    void anEmptyFormIsAnsweredFieldByField() throws Exception {
        MvcResult result = change(Map.of());

        assertThat(result.getResponse().getStatus()).isEqualTo(422);
        assertThat(body(result)).contains("href=\"#title\"", "href=\"#startsAt\"", "href=\"#interactWith\"");
        nothingChanged();
    }

    @Test
    void whatWasTypedIsKeptWhenTheDeskRefuses() throws Exception {
        Map<String, String> form = aFilledForm();
        form.put("title", "Crêpes & <b>tea</b>");
        form.put("access", "OPEN");

        MvcResult result = change(form);

        assertThat(result.getResponse().getStatus()).isEqualTo(422);
        assertThat(body(result)).contains("data-code=\"INTERACTIVE_AND_OPEN\"");
        assertThat(body(result)).contains("Crêpes &amp; &lt;b&gt;tea&lt;/b&gt;", "value=\"18:00\"");
        assertThat(body(result)).containsPattern("value=\"OPEN\"\\s+checked");
    }

    @Test
    void whatIsWrongIsSaidOnceAtTheTop() throws Exception {
        String page = body(change(Map.of()));

        assertThat(page.split("id=\"error-summary\"", -1)).hasSize(2);
    }

    @Test
    void aTimeThatTheClocksSkipIsRefusedInWords() throws Exception {
        Map<String, String> form = aFilledForm();
        form.put("startsAtDate", "2027-03-28");
        form.put("startsAtTime", "01:30");

        MvcResult result = change(form);

        assertThat(result.getResponse().getStatus()).isEqualTo(422);
        assertThat(body(result)).contains("clocks go forward");
        nothingChanged();
    }

    @Test
    void aTimeThatComesTwiceIsAskedAboutAndThenMeant() throws Exception {
        Map<String, String> form = aFilledForm();
        form.put("startsAtDate", "2027-10-31");
        form.put("startsAtTime", "01:30");

        MvcResult asked = change(form);
        assertThat(asked.getResponse().getStatus()).isEqualTo(422);
        assertThat(body(asked)).contains("01:30 (+01:00)", "01:30 (+00:00)", "href=\"#whichTime\"");

        form.put("whichTime", "LATER");
        world.begin();
        change(form);
        assertThat(all().get(0).startsAt()).hasToString("2027-10-31T01:30:00Z");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "title=\u202eevil",
                "title=ab",
                "sessionType=NONSENSE",
                "startsAtDate=31/12/2026",
                "startsAtDate=+999999999-12-31",
                "startsAtTime=half past six",
                "timeZone=Europe/Atlantis",
                "durationMinutes=1e9",
                "durationMinutes=-5",
                "expectedParticipants=0",
                "host=../../etc",
                "host=hugo",
                "coHosts=hana",
                "coHosts=NOBODY AT ALL",
                "comments=perhaps",
                "platform=SKYPE"
            })
    void badInputIsRefusedOnThePageAndKept(String typed) throws Exception {
        String[] field = typed.split("=", 2);
        Map<String, String> form = aFilledForm();
        form.put(field[0], field[1]);

        MvcResult result = change(form);

        assertThat(result.getResponse().getStatus()).isEqualTo(422);
        assertThat(body(result))
                .contains("There is a problem", "Homework club".equals(form.get("title")) ? "Homework club" : "");
        assertThat(body(result)).doesNotContain("??", "{0}");
        nothingChanged();
    }

    @ParameterizedTest
    @CsvSource({
        "title=ab, TEXT_TOO_SHORT, title",
        "startsAtDate=2020-01-01, STARTS_IN_THE_PAST, startsAt",
        "startsAtDate=2199-01-01, STARTS_TOO_FAR_AHEAD, startsAt",
        "durationMinutes=1, DURATION_OUT_OF_RANGE, durationMinutes",
        "platform=SKYPE, PLATFORM_RETIRED, platform",
        "access=OPEN, INTERACTIVE_AND_OPEN, access",
        "host=cole, NOT_A_HOST, host",
        "host=hugo, STAFF_NOT_CLEARED, host",
        "host=nobody-here, UNKNOWN_STAFF, host",
        "coHosts=hugo, STAFF_NOT_CLEARED, coHosts",
        "coHosts=leila, NOT_A_CO_HOST, coHosts",
        "coHosts=hana, HOST_IS_CO_HOST, coHosts",
        "coHosts=, NO_CO_HOST, coHosts",
        "expectedParticipants=400, LARGE_SESSION_NEEDS_SECOND_CO_HOST, coHosts",
        "interactWith=NOBODY, EXPECTATIONS_DO_NOT_FIT, cameras",
        "onlineSupervision=INDEPENDENT, ONLINE_SUPERVISION_LOWER, onlineSupervision"
    })
    void aRefusalLeadsToTheFieldItIsAboutAndIsSaidThere(String typed, String code, String field) throws Exception {
        Map<String, String> form = aFilledForm();
        form.put(typed.substring(0, typed.indexOf('=')), typed.substring(typed.indexOf('=') + 1));
        if (form.get("coHosts").isEmpty()) {
            form.remove("coHosts");
        }

        String page = body(change(form));

        assertThat(page).containsPattern("data-code=\"" + code + "\">\\s*<a href=\"#" + field + "\">");
        assertThat(page).contains(" id=\"" + field + "\"");
        assertThat(page).containsPattern("aria-describedby=\"[^\"]*\\b" + field + "-error\"");
        assertThat(page).containsPattern("<p class=\"govuk-error-message\" id=\"" + field + "-error\">");
    }

    @Test
    void aReturnedPlanIsChangedAndHandedInAgain() throws Exception {
        String path = planned();
        MvcResult returned =
                send("leila", path + "/approval", Map.of("approved", "false", "decisionReason", "Who lets people in?"));
        assertThat(returned.getFlashMap().get("notice").toString()).contains("returned");

        String page = page("hana", path + "/edit", 200);
        assertThat(page).contains("Who lets people in?", "value=\"Homework club\"", "value=\"2026-11-23\"");
        Matcher version = VERSION.matcher(page);
        assertThat(version.find()).isTrue();
        Map<String, String> form = aFilledForm();
        form.put("title", "Homework club for all");
        form.put("version", "9999");
        assertThat(send("hana", path + "/edit", form).getResponse().getStatus()).isEqualTo(409);
        form.put("version", version.group(1));
        assertThat(send("hana", path + "/edit", form).getResponse().getRedirectedUrl())
                .isEqualTo(path);

        assertThat(all().get(0).title()).isEqualTo("Homework club for all");
        assertThat(all().get(0).state()).isEqualTo(SessionState.AWAITING_APPROVAL);
        page("hana", path + "/edit", 409);
    }

    @Test
    void theListShowsEachPersonTheirSessions() throws Exception {
        planned();

        assertThat(page("cole", "/sessions", 200)).contains("Homework club", "Waiting for approval");
        assertThat(page("leila", "/sessions?state=AWAITING_APPROVAL", 200)).contains("Homework club");
        assertThat(page("leila", "/sessions?state=RUNNING", 200)).doesNotContain("Homework club");
        assertThat(page("leila", "/sessions?state=NONSENSE", 200)).contains("Homework club");
        assertThat(page("tess", "/sessions", 200)).doesNotContain("Homework club");
        assertThat(page("adam", "/sessions", 200))
                .doesNotContain("Homework club")
                .doesNotContain("??");
    }

    @Test
    void theButtonsOfASessionDoWhatTheySay() throws Exception {
        String path = planned();
        assertThat(send("leila", path + "/approval", Map.of("approved", "true"))
                        .getFlashMap()
                        .get("notice")
                        .toString())
                .contains("approved");
        assertThat(send("cole", path + "/staff", Map.of("host", "hana", "addCoHost", "cora"))
                        .getFlashMap()
                        .get("notice"))
                .isNotNull();
        MvcResult postponed = send(
                "hana",
                path + "/postpone",
                Map.of("postponeReason", "Ill", "newStartsAtDate", "2026-11-30", "newStartsAtTime", "18:00"));
        String next = postponed.getResponse().getRedirectedUrl();
        assertThat(next).isNotEqualTo(path);
        send("hana", next + "/cancel", Map.of("cancelReason", "Flood"));

        assertThat(all()).extracting(Session::state).containsExactly(SessionState.POSTPONED, SessionState.CANCELLED);
    }

    @Test
    void aButtonThatIsRefusedSaysWhyAndKeepsWhatWasTyped() throws Exception {
        String path = planned();

        MvcResult result = send(
                "hana",
                path + "/postpone",
                Map.of("postponeReason", "Ill", "newStartsAtDate", "2027-03-28", "newStartsAtTime", "01:30"));

        assertThat(result.getResponse().getRedirectedUrl()).isEqualTo(path);
        assertThat((List<?>) result.getFlashMap().get("reasons")).isEqualTo(List.of(Reason.of("TIME_DOES_NOT_EXIST")));
        assertThat(result.getFlashMap().get("postponeReason")).isEqualTo("Ill");
        assertThat(all().get(0).state()).isEqualTo(SessionState.AWAITING_APPROVAL);
    }

    @Test
    void strangersGetNoButtons() throws Exception {
        String path = planned();
        for (String act : List.of("/approval", "/staff", "/postpone", "/cancel")) {
            Map<String, String> form =
                    Map.of("approved", "true", "host", "henry", "postponeReason", "x", "cancelReason", "x");

            assertThat(send("henry", path + act, form).getResponse().getStatus())
                    .isEqualTo(403);
        }
    }
}
