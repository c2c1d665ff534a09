package org.safesessions.plan.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.safesessions.plan.Extra;
import org.safesessions.plan.InteractWith;
import org.safesessions.plan.PlanSlice;
import org.safesessions.plan.PlanningDesk;
import org.safesessions.plan.Session;
import org.safesessions.plan.SessionBook;
import org.safesessions.plan.SessionState;
import org.safesessions.plan.Setting;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.autoconfigure.web.servlet.AutoConfigureMockMvc;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.MvcResult;

@SpringBootTest(classes = PlanSlice.class, properties = "spring.datasource.url=jdbc:h2:mem:plan")
@AutoConfigureMockMvc
class PlanWizardTest {

    @Autowired
    MockMvc mvc;

    @Autowired
    PlanningDesk desk;

    @Autowired
    SessionBook sessions;

    @Autowired
    PlanSlice.World world;

    @Autowired
    JdbcTemplate sql;

    @BeforeEach
    void begin() {
        world.begin();
    }

    private WizardVisit hana() {
        return new WizardVisit(mvc, "hana");
    }

    private static Map<String, String> with(String... typed) {
        Map<String, String> form = new HashMap<>(PlanPageTest.aFilledForm());
        for (String one : typed) {
            form.put(one.substring(0, one.indexOf('=')), one.substring(one.indexOf('=') + 1));
        }
        return form;
    }

    private List<Session> all() {
        return sessions.inState(EnumSet.allOf(SessionState.class));
    }

    private static String body(MvcResult result) throws Exception {
        return result.getResponse().getContentAsString();
    }

    @Test
    void theBeginningNamesTheFiveQuestions() throws Exception {
        String page = hana().see("");

        assertThat(page).contains("1. Which platform", "2. Who can get in", "3. Who is in control");
        assertThat(page).contains("4. What are people told", "5. Is a safeguarding lead there");
        assertThat(page).doesNotContain("??", "id=\"unfinished\"");
    }

    @ParameterizedTest
    @ValueSource(strings = {"cole", "leila", "mona", "tess", "adam"})
    void onlyHostsPlan(String who) throws Exception {
        WizardVisit visit = new WizardVisit(mvc, who);

        assertThat(visit.look("").getResponse().getStatus()).isEqualTo(403);
        assertThat(visit.post("", Map.of("title", "Chess")).getResponse().getStatus())
                .isEqualTo(403);
        String begun = hana().begin("Chess").base();
        assertThat(visit.on(begun).look("/check").getResponse().getStatus()).isEqualTo(403);
    }

    @Test
    void anotherHostNeverSeesADraft() throws Exception {
        WizardVisit henry =
                new WizardVisit(mvc, "henry").on(hana().begin("Chess").base());

        for (String page : List.of("/check", "/type")) {
            assertThat(henry.look(page).getResponse().getStatus()).isEqualTo(404);
            assertThat(henry.post(page, Map.of("sessionType", "CLASS"))
                            .getResponse()
                            .getStatus())
                    .isEqualTo(404);
        }
        assertThat(henry.post("/throw-away", Map.of()).getResponse().getStatus())
                .isEqualTo(404);
        assertThat(henry.post("/suggested", Map.of()).getResponse().getStatus()).isEqualTo(404);
        assertThat(new WizardVisit(mvc, "henry").see("")).doesNotContain("Chess");
    }

    @Test
    void everyScreenAsksOneQuestionAndLeadsToTheNext() throws Exception {
        WizardVisit hana = hana().begin("Homework club");
        for (PlanStep step : PlanStep.values()) {
            if (step != PlanStep.TITLE && WizardVisit.asks(step, with())) {
                String page = hana.see("/" + step.path());
                assertThat(page.split("<h1", -1)).as("%s", step).hasSize(2);
                assertThat(page)
                        .contains("name=\"" + step.fields().get(0) + "\"")
                        .doesNotContain("??", "{0}");
                String next = hana.answer(step, with()).getResponse().getRedirectedUrl();
                assertThat(next).isEqualTo(hana.base() + "/" + (step == PlanStep.LEAD ? "check" : after(step)));
            }
        }
    }

    private static String after(PlanStep step) {
        return Arrays.stream(PlanStep.values())
                .skip(step.ordinal() + 1L)
                .filter(next -> WizardVisit.asks(next, with()))
                .findFirst()
                .orElseThrow()
                .path();
    }

    @Test
    void whatIsAnsweredIsHandedInAndTheDraftIsGone() throws Exception {
        WizardVisit hana = hana().through(with("extras=GUESTS"));
        String check = hana.see("/check");
        assertThat(check).contains("Homework club", "Class or lesson", "Guests:", "data-risk=\"RESIDUAL\"");
        assertThat(check)
                .contains("has to approve it", "Let each guest in by name.")
                .doesNotContain("??", "{0}");

        MvcResult result = hana.post("/check", Map.of());

        Session session = all().get(0);
        assertThat(result.getResponse().getRedirectedUrl()).isEqualTo("/sessions/" + session.id());
        assertThat(result.getFlashMap().get("notice").toString()).contains("has to approve");
        assertThat(session.state()).isEqualTo(SessionState.AWAITING_APPROVAL);
        assertThat(session.plan().extras()).containsExactly(Extra.GUESTS);
        assertThat(hana().see("")).doesNotContain("id=\"unfinished\"");
        assertThat(sql.queryForObject("select count(*) from plan_draft", Integer.class))
                .isZero();
    }

    @Test
    void handedInTwiceItIsOneSession() throws Exception {
        WizardVisit hana = hana().through(with());
        String first = hana.post("/check", Map.of()).getResponse().getRedirectedUrl();
        String second = hana.post("/check", Map.of()).getResponse().getRedirectedUrl();

        assertThat(second).isEqualTo(first);
        assertThat(all()).hasSize(1);
    }

    @Test
    void twoClicksAtTheSameMomentMakeOneSession() throws Exception {
        WizardVisit hana = hana().through(with());
        ExecutorService hands = Executors.newFixedThreadPool(2);
        try {
            Callable<MvcResult> click = () -> hana.post("/check", Map.of());
            for (Future<MvcResult> answer : hands.invokeAll(List.of(click, click))) {
                assertThat(answer.get().getResponse().getRedirectedUrl())
                        .isEqualTo("/sessions/" + all().get(0).id());
            }
        } finally {
            hands.shutdownNow();
        }

        assertThat(all()).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource({
        "TYPE, sessionType=NONSENSE, sessionType",
        "AUDIENCE, audience=, audience",
        "WHEN, startsAtDate=31/12/2026, startsAt",
        "WHEN, startsAtDate=2020-01-01, startsAt",
        "WHEN, durationMinutes=1e9, durationMinutes",
        "WHEN, durationMinutes=1, durationMinutes",
        "WHEN, timeZone=Europe/Atlantis, timeZone",
        "REPEAT, repeats=, repeats",
        "REPEAT, repeats=DAILY, repeats",
        "PEOPLE, expectedParticipants=0, expectedParticipants",
        "TAKING_PART, interactivity=, interactivity",
        "PLATFORM, platform=SKYPE, platform",
        "PLATFORM, platform=YOUTUBE, platform",
        "ACCESS, access=OPEN, access",
        "HOST, host=hugo, host",
        "HOST, host=cole, host",
        "HOST, host=../../etc, host",
        "CO_HOSTS, coHosts=hana, coHosts",
        "CO_HOSTS, coHosts=hugo, coHosts",
        "CO_HOSTS, coHosts=leila, coHosts",
        "EXTRAS, extras=NONSENSE, extras",
        "COMMENTS, comments=perhaps, comments",
        "ONLINE, onlineSupervision=INDEPENDENT, onlineSupervision"
    })
    void whatIsWrongIsSaidOnItsOwnScreenAndNothingIsKeptOfIt(PlanStep step, String typed, String field)
            throws Exception {
        WizardVisit hana = hana().through(with());
        String before = withoutToken(hana.see("/check"));

        MvcResult result = hana.answer(step, with(typed));

        assertThat(result.getResponse().getStatus()).isEqualTo(422);
        assertThat(body(result))
                .contains("There is a problem", "href=\"#" + field + "\"", "id=\"" + field + "-error\"");
        assertThat(body(result)).doesNotContain("??", "{0}");
        assertThat(withoutToken(hana.see("/check"))).isEqualTo(before);
    }

    private static String withoutToken(String page) {
        return page.replaceAll("name=\"_csrf\" value=\"[^\"]*\"", "");
    }

    @Test
    void withoutACoHostTheScreenSaysWhatToDo() throws Exception {
        WizardVisit hana = hana().through(with());

        assertThat(body(hana.answer(PlanStep.CO_HOSTS, Map.of()))).contains("NO_CO_HOST");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "ab", "\u202eevil"})
    void aPlanBeginsWithATitle(String title) throws Exception {
        MvcResult result = hana().post("", Map.of("title", title));

        assertThat(result.getResponse().getStatus()).isEqualTo(422);
        assertThat(body(result)).contains("href=\"#title\"");
        assertThat(hana().see("")).doesNotContain("id=\"unfinished\"");
    }

    @Test
    void aTimeThatComesTwiceIsAskedAboutAndThenMeant() throws Exception {
        WizardVisit hana = hana().through(with());
        MvcResult asked = hana.answer(PlanStep.WHEN, with("startsAtDate=2027-10-31", "startsAtTime=01:30"));
        assertThat(body(asked)).contains("01:30 (+01:00)", "01:30 (+00:00)", "href=\"#whichTime\"");

        hana.answer(PlanStep.WHEN, with("startsAtDate=2027-10-31", "startsAtTime=01:30", "whichTime=LATER"));
        hana.post("/check", Map.of());
        assertThat(all().get(0).startsAt()).hasToString("2027-10-31T01:30:00Z");
    }

    @Test
    void whoOnlyWatchesIsNotAskedAboutCamerasAndIsNeverSeen() throws Exception {
        WizardVisit hana = hana().through(with());

        hana.answer(PlanStep.TAKING_PART, with("interactivity=BROADCAST"));
        assertThat(hana.see("/check")).doesNotContain("/cameras?", "/whom?");
        assertThat(hana.answer(PlanStep.EXTRAS, Map.of()).getResponse().getRedirectedUrl())
                .endsWith("/face-to-face");
        hana.post("/check", Map.of());

        assertThat(all().get(0).plan().expectations().cameras()).isEqualTo(Setting.OFF);
        assertThat(all().get(0).plan().expectations().interactWith()).isEqualTo(InteractWith.NOBODY);
    }

    @Test
    void whatBecameWrongLaterIsSaidWhenThePlanIsHandedInWithALinkToItsScreen() throws Exception {
        WizardVisit hana = hana().through(with());
        hana.answer(PlanStep.TAKING_PART, with("interactivity=BROADCAST"));
        hana.answer(PlanStep.ACCESS, with("access=OPEN"));
        hana.answer(PlanStep.TAKING_PART, with());

        MvcResult result = hana.post("/check", Map.of());

        assertThat(result.getResponse().getStatus()).isEqualTo(422);
        assertThat(body(result)).containsPattern("data-code=\"INTERACTIVE_AND_OPEN\">\\s*<a href=\"#access\">");
        assertThat(body(result)).contains(" id=\"access\"", "/access?then=check");
        assertThat(all()).isEmpty();
    }

    @Test
    void aChangedAnswerLeadsBackToTheCheck() throws Exception {
        WizardVisit hana = hana().through(with());

        MvcResult changed = hana.post("/people", Map.of("expectedParticipants", "9", "then", "check"));

        assertThat(changed.getResponse().getRedirectedUrl()).isEqualTo(hana.base() + "/check");
        hana.post("/check", Map.of());
        assertThat(all().get(0).plan().expectedParticipants()).isEqualTo(9);
    }

    @Test
    void whoeverClosesThePageFindsTheirPlanAgainAndTheRestIsAnsweredAsUsual() throws Exception {
        WizardVisit begun = hana().begin("Chess for beginners");
        begun.answer(PlanStep.TYPE, with());
        begun.answer(PlanStep.AUDIENCE, with());
        begun.answer(PlanStep.WHEN, with());
        begun.answer(PlanStep.REPEAT, with());

        assertThat(hana().see("")).contains("Chess for beginners", begun.base() + "/check");
        assertThat(begun.see("/check")).contains("Some questions are still open.", begun.base() + "/people?then=check");
        assertThat(begun.post("/check", Map.of()).getResponse().getStatus()).isEqualTo(422);
        assertThat(begun.see("/people")).contains("value=\"12\"", "is usual for such a session");

        String open = begun.post("/suggested", Map.of()).getResponse().getRedirectedUrl();
        assertThat(open).as("who looks after the room, nobody can guess").endsWith("/co-hosts?then=check");
        begun.post("/co-hosts", Map.of("coHosts", "cole", "then", "check"));
        begun.post("/check", Map.of());

        assertThat(all().get(0).title()).isEqualTo("Chess for beginners");
        assertThat(all().get(0).plan().expectations().interactWith()).isEqualTo(InteractWith.STAFF_ONLY);
    }

    @Test
    void aDraftIsSealedThrownAwayWhenAskedAndForgottenWhenLeftForLong() throws Exception {
        String begun = hana().begin("Chess for beginners").base();
        byte[] words = sql.queryForObject("select words from plan_draft", byte[].class);
        assertThat(new String(words, java.nio.charset.StandardCharsets.ISO_8859_1))
                .doesNotContain("Chess");

        hana().on(begun).post("/throw-away", Map.of());
        assertThat(hana().see("")).doesNotContain("Chess for beginners");

        hana().begin("Draughts");
        world.clock().set(world.clock().instant().plus(Duration.ofDays(31)));
        hana().begin("Ludo");
        assertThat(hana().see("")).contains("Ludo").doesNotContain("Draughts");
    }

    @Test
    void whoIsBusyThenIsSaidBesideTheirName() throws Exception {
        hana().handIn(with());
        WizardVisit second = hana().through(with("title=Chess", "host=lena", "coHosts=cora"));

        assertThat(second.see("/co-hosts")).contains("Cole leads another session");
        assertThat(second.see("/lead")).contains("data-cover=\"no\"");
    }

    /** Three Mondays before Christmas, of which one is not ticked. */
    private static Map<String, String> weekly(String... typed) {
        Map<String, String> form = with(
                "repeats=WEEKLY",
                "until=2026-12-14",
                "nation=SCOTLAND",
                "dates=2026-11-23 2026-12-07 2026-12-14",
                "datesOf=2026-11-23 2026-12-14 SCOTLAND");
        for (String one : typed) {
            form.put(one.substring(0, one.indexOf('=')), one.substring(one.indexOf('=') + 1));
        }
        return form;
    }

    @Test
    void whatIsToBeEveryWeekIsAskedUntilWhenAndOnWhichDaysAndBecomesASeries() throws Exception {
        WizardVisit hana = hana().begin("Homework club");
        for (PlanStep step : List.of(PlanStep.TYPE, PlanStep.AUDIENCE, PlanStep.WHEN)) {
            hana.answer(step, weekly());
        }
        assertThat(hana.answer(PlanStep.REPEAT, weekly()).getResponse().getRedirectedUrl())
                .endsWith("/until");
        assertThat(hana.see("/until")).contains("type=\"date\"", "Whose bank holidays", "/series/terms");
        assertThat(hana.answer(PlanStep.UNTIL, weekly("until=2027-01-04"))
                        .getResponse()
                        .getRedirectedUrl())
                .endsWith("/dates");
        assertThat(hana.see("/dates"))
                .contains("4 January 2027", "Bank holiday", "name=\"datesOf\" value=\"2026-11-23 2027-01-04")
                .containsPattern("value=\"2026-12-07\"[^>]*checked")
                .doesNotContainPattern("value=\"2026-12-28\"[^>]*checked")
                .as("no day is usual for a kind of session")
                .doesNotContain("data-suggested", "??", "{0}");
        hana.post("/throw-away", Map.of());
        hana = hana().through(weekly());

        assertThat(hana.see("/check"))
                .contains("Every week", "Until 14 December 2026", "Scotland")
                .contains("23 November 2026", "7 December 2026", "once for all dates")
                .doesNotContain("30 November", "??", "{0}");
        MvcResult result = hana.post("/check", Map.of());

        String page = result.getResponse().getRedirectedUrl();
        assertThat(page).startsWith("/series/");
        assertThat(sql.queryForList("select planned_on from series_date order by planned_on", String.class))
                .containsExactly("2026-11-23", "2026-12-07", "2026-12-14");
        assertThat(all().get(0).state()).isEqualTo(SessionState.AWAITING_APPROVAL);
        assertThat(sql.queryForObject("select count(*) from plan_draft", Integer.class))
                .isZero();
        assertThat(hana.post("/check", Map.of()).getResponse().getRedirectedUrl())
                .as("handed in twice it is one")
                .isEqualTo(page);
    }

    @ParameterizedTest
    @CsvSource({
        "UNTIL, until=, until",
        "UNTIL, until=tomorrow, until",
        "UNTIL, until=2020-01-01, until",
        "UNTIL, until=2026-11-24, until",
        "UNTIL, until=2029-11-24, until",
        "DATES, dates=, dates",
        "DATES, dates=2026-12-07, dates",
        "DATES, dates=../../etc, dates",
        "DATES, datesOf=2026-11-24 2026-12-14 SCOTLAND, dates"
    })
    void badDatesAreSaidOnTheirOwnScreenAndNothingIsKeptOfThem(PlanStep step, String typed, String field)
            throws Exception {
        WizardVisit hana = hana().through(weekly());
        String before = withoutToken(hana.see("/check"));

        MvcResult result = hana.answer(step, weekly(typed));

        assertThat(result.getResponse().getStatus()).isEqualTo(422);
        assertThat(body(result))
                .contains("There is a problem", "href=\"#" + field + "\"", "id=\"" + field + "-error\"")
                .doesNotContain("??", "{0}");
        assertThat(withoutToken(hana.see("/check"))).isEqualTo(before);
    }

    @Test
    void datesAreChosenAnewWhenTheStartWasChangedAndNobodyIsAskedForThemOnceItIsOnceOnly() throws Exception {
        WizardVisit hana = hana().through(weekly());

        hana.post(
                "/when",
                Map.of(
                        "startsAtDate", "2026-11-24",
                        "startsAtTime", "18:00",
                        "timeZone", "Europe/London",
                        "durationMinutes", "60",
                        "then", "check"));
        assertThat(hana.see("/check")).contains("Some questions are still open.", "/dates?then=check");
        assertThat(hana.post("/check", Map.of()).getResponse().getStatus()).isEqualTo(422);
        assertThat(hana.see("/dates")).contains("8 December 2026").doesNotContain("7 December 2026");

        hana.post("/repeat", Map.of("repeats", "ONCE", "then", "check"));
        assertThat(hana.see("/check")).doesNotContain("/dates?", "/until?");
        assertThat(hana.post("/check", Map.of()).getResponse().getRedirectedUrl())
                .startsWith("/sessions/");
        assertThat(sql.queryForObject("select count(*) from series", Integer.class))
                .isZero();
    }

    @Test
    void theEndOfTermAndItsDatesAreSuggested() throws Exception {
        sql.update("delete from term_range");
        sql.update("insert into term_range (id, first_day, last_day, entered_by)"
                + " values (random_uuid(), '2026-09-01', '2026-12-18', 'mona')");
        try {
            WizardVisit hana = hana().begin("Homework club");
            for (PlanStep step : List.of(PlanStep.TYPE, PlanStep.AUDIENCE, PlanStep.WHEN, PlanStep.REPEAT)) {
                hana.answer(step, weekly());
            }

            assertThat(hana.see("/until")).contains("value=\"2026-12-18\"", "the end of the term");
        } finally {
            sql.update("delete from term_range");
        }
    }
}
