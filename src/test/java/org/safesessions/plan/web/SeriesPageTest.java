package org.safesessions.plan.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.safesessions.kernel.SeriesId;
import org.safesessions.kernel.SessionId;
import org.safesessions.plan.PlanSlice;
import org.safesessions.plan.PlanningDesk;
import org.safesessions.plan.Plans;
import org.safesessions.plan.SeriesBook;
import org.safesessions.plan.SeriesDay;
import org.safesessions.plan.SeriesWatch;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.autoconfigure.web.servlet.AutoConfigureMockMvc;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.authentication.TestingAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

@SpringBootTest(classes = PlanSlice.class, properties = "spring.datasource.url=jdbc:h2:mem:plan")
@AutoConfigureMockMvc
class SeriesPageTest {

    private static final LocalDate FIRST = LocalDate.parse("2026-11-23");

    @Autowired
    MockMvc mvc;

    @Autowired
    PlanningDesk planning;

    @Autowired
    SeriesBook book;

    @Autowired
    SeriesWatch watch;

    @Autowired
    PlanSlice.World world;

    private SessionId club;

    @BeforeEach
    void aSession() {
        world.begin();
        world.sql().update("delete from term_range");
        SecurityContextHolder.getContext().setAuthentication(new TestingAuthenticationToken("hana", "", List.of()));
        club = planning.plan(Plans.aClass().plan()).id();
        SecurityContextHolder.clearContext();
    }

    @AfterEach
    void finish() {
        watch.look();
    }

    private MockHttpServletResponse send(String who, MockHttpServletRequestBuilder call) throws Exception {
        return mvc.perform(call.with(user(who)).with(csrf())).andReturn().getResponse();
    }

    private String page(String who, String path) throws Exception {
        MockHttpServletResponse answer = send(who, get(path));
        assertThat(answer.getStatus()).isEqualTo(200);
        return answer.getContentAsString();
    }

    private String repeat() {
        return "/sessions/" + club + "/repeat";
    }

    private SeriesId repeated(String until, String... dates) throws Exception {
        MockHttpServletResponse answer =
                send("hana", post(repeat()).param("until", until).param("dates", dates));
        assertThat(answer.getStatus()).isEqualTo(302);
        return book.of(club).orElseThrow();
    }

    @Test
    void bankHolidaysAndDaysOutsideTermAreNamedAndNotTicked() throws Exception {
        send("hana", post("/series/terms").param("firstDay", "2026-11-01").param("lastDay", "2026-12-18"));

        String page = page("hana", repeat() + "?until=2027-01-11&nation=ENGLAND_AND_WALES");

        assertThat(tick(page, "2026-12-07")).contains("checked");
        assertThat(tick(page, "2026-12-28")).doesNotContain("checked=");
        assertThat(tick(page, "2027-01-11")).doesNotContain("checked=");
        assertThat(page).contains("Bank holiday: Boxing Day", "There is no term on that day");
        assertThat(tick(page("hana", repeat() + "?until=2026-11-30&nation=SCOTLAND"), "2026-11-30"))
                .doesNotContain("checked=");
    }

    private static String tick(String page, String day) {
        int at = page.indexOf("value=\"" + day + "\"");
        assertThat(at).isPositive();
        return page.substring(page.lastIndexOf('<', at), page.indexOf('>', at));
    }

    @Test
    void whatIsTickedIsPlannedAndTheFirstDateIsThere() throws Exception {
        SeriesId id = repeated("2026-12-21", "2026-11-30", "2026-12-14", "1999-01-01");

        assertThat(book.with(club).orElseThrow().days().stream().map(SeriesDay::plannedOn))
                .containsExactly(FIRST, FIRST.plusWeeks(1), FIRST.plusWeeks(3));
        assertThat(page("cole", "/series/" + id)).contains("Waiting for approval", "Opens later", "Move or cancel");
        assertThat(page("leila", "/series")).contains("/series/" + id);
        assertThat(send("hana", get(repeat())).getStatus()).isEqualTo(409);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "soon", "31/03/2027", "+999999999-12-31"})
    void aLastDayThatIsNoneIsAskedForAgain(String until) throws Exception {
        for (MockHttpServletRequestBuilder call : List.of(get(repeat()), post(repeat()))) {
            MockHttpServletResponse answer = send("hana", call.param("until", until));

            assertThat(answer.getStatus()).isEqualTo(422);
            assertThat(answer.getContentAsString()).contains("Choose a day, such as", "id=\"error-summary\"");
        }
    }

    @Test
    void nothingTickedIsNoSeries() throws Exception {
        MockHttpServletResponse answer = send("hana", post(repeat()).param("until", "2026-12-14"));

        assertThat(answer.getStatus()).isEqualTo(422);
        assertThat(answer.getContentAsString()).contains("No date is left");
        assertThat(book.of(club)).isEmpty();
    }

    @Test
    void onlyItsHostRepeatsIt() throws Exception {
        for (String other : Set.of("cole", "leila", "henry", "tess")) {
            assertThat(send(other, get(repeat())).getStatus()).as(other).isEqualTo(403);
            assertThat(send(other, post(repeat()).param("until", "2026-12-14").param("dates", "2026-11-30"))
                            .getStatus())
                    .as(other)
                    .isEqualTo(403);
        }
    }

    @Test
    void oneDateIsMovedOrCancelledAndWhatIsMissingIsAskedFor() throws Exception {
        SeriesId id = repeated("2026-12-14", "2026-11-30", "2026-12-07", "2026-12-14");
        String date = "/series/" + id + "/dates/";

        assertThat(send("hana", post(date + "2026-11-30/move")).getStatus()).isEqualTo(422);
        assertThat(send("hana", post(date + "2026-11-30/cancel")).getStatus()).isEqualTo(422);
        MockHttpServletResponse kept = send(
                "hana",
                post(date + "2026-11-30/move")
                        .param("newStartsAtDate", "2026-02-30")
                        .param("newStartsAtTime", "18:00")
                        .param("moveReason", "The hall is taken."));
        assertThat(kept.getStatus()).isEqualTo(422);
        assertThat(kept.getContentAsString()).contains("The hall is taken.");
        send(
                "cole",
                post(date + "2026-11-30/move")
                        .param("newStartsAtDate", "2026-12-01")
                        .param("newStartsAtTime", "17:00")
                        .param("moveReason", "The hall is taken."));
        send("cole", post(date + "2026-12-07/cancel").param("cancelReason", "Half-term."));

        String page = page("hana", "/series/" + id);
        assertThat(page).contains("17:00 on Tuesday 1 December 2026", "Cancelled");
        assertThat(send("hana", get(date + "2026-12-08")).getStatus()).isEqualTo(404);
        assertThat(send("hana", get(date + "soon")).getStatus()).isEqualTo(404);
        assertThat(send("henry", get(date + "2026-12-07")).getStatus()).isEqualTo(403);
    }

    @Test
    void termsAreEnteredByHostsAndManagersWithTheirDaysInOrder() throws Exception {
        assertThat(send("hana", post("/series/terms").param("firstDay", "soon")).getStatus())
                .isEqualTo(422);
        assertThat(send(
                                "hana",
                                post("/series/terms")
                                        .param("firstDay", "2027-03-01")
                                        .param("lastDay", "2027-02-28"))
                        .getStatus())
                .isEqualTo(422);
        assertThat(send(
                                "hana",
                                post("/series/terms")
                                        .param("firstDay", "2027-03-01")
                                        .param("lastDay", "2028-03-02"))
                        .getStatus())
                .isEqualTo(422);
        for (String other : List.of("cole", "leila", "adam")) {
            assertThat(send(other, get("/series/terms")).getStatus()).isEqualTo(403);
            assertThat(send(
                                    other,
                                    post("/series/terms")
                                            .param("firstDay", "2027-01-04")
                                            .param("lastDay", "2027-03-31"))
                            .getStatus())
                    .isEqualTo(403);
        }
        send("mona", post("/series/terms").param("firstDay", "2027-01-04").param("lastDay", "2027-03-31"));
        String page = page("hana", "/series/terms");
        assertThat(page).contains("4 January 2027 to 31 March 2027");
        String term = page.replaceAll("(?s).*/series/terms/([0-9a-f-]{36})/remove.*", "$1");
        send("hana", post("/series/terms/" + term + "/remove"));
        assertThat(page("hana", "/series/terms")).contains("No terms are entered.");
    }
}
