package org.safesessions.oncall.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.springframework.http.MediaType.APPLICATION_JSON;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.httpBasic;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import com.jayway.jsonpath.JsonPath;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.safesessions.Acting;
import org.safesessions.CleanTables;
import org.safesessions.Scenes;
import org.safesessions.WholeHouse;
import org.safesessions.kernel.ShiftId;
import org.safesessions.oncall.OnCallDesk;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpHeaders;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;

/** The rota as programs and people meet it. */
@WholeHouse
class RotaWebTest {

    private static final String TOMORROW = "2026-11-24T18:00:00Z";
    private static final String TOMORROW_LATE = "2026-11-24T22:00:00Z";

    @Autowired
    private WebApplicationContext context;

    @Autowired
    private CleanTables tables;

    @Autowired
    private Scenes scenes;

    @Autowired
    private Acting acting;

    @Autowired
    private OnCallDesk desk;

    private MockMvc mvc;

    @BeforeEach
    void open() {
        tables.clean();
        mvc = MockMvcBuilders.webAppContextSetup(context)
                .apply(springSecurity())
                .build();
    }

    // --- calls -----------------------------------------------------------------------------------------------------

    @Test
    void aLeadAddsAShiftConfirmsItAndIsOnCall() throws Exception {
        String location = add("leila", "leila", "LEAD", TOMORROW, TOMORROW_LATE)
                .andExpect(status().isCreated())
                .andExpect(header().string(HttpHeaders.ETAG, "\"0\""))
                .andExpect(jsonPath("$.lead").value("leila"))
                .andExpect(jsonPath("$.tier").value("LEAD"))
                .andExpect(jsonPath("$.from").value(TOMORROW))
                .andExpect(jsonPath("$.to").value(TOMORROW_LATE))
                .andExpect(jsonPath("$.confirmed").value(false))
                .andReturn()
                .getResponse()
                .getHeader(HttpHeaders.LOCATION);

        call("leila", get(location)).andExpect(status().isOk());
        call("leila", post(location + "/confirm"))
                .andExpect(status().isOk())
                .andExpect(header().string(HttpHeaders.ETAG, "\"1\""))
                .andExpect(jsonPath("$.confirmed").value(true))
                .andExpect(jsonPath("$.confirmedAt").exists());
        call("mona", get("/api/v1/rota/on-call?at=2026-11-24T19:00:00Z"))
                .andExpect(jsonPath("$.items", hasSize(1)))
                .andExpect(jsonPath("$.items[0].lead").value("leila"));
        call("mona", get("/api/v1/rota/on-call")).andExpect(jsonPath("$.items", hasSize(0)));
        call("dev", get("/api/v1/rota?from=2026-11-24T00:00:00Z&to=2026-11-25T00:00:00Z"))
                .andExpect(jsonPath("$.items", hasSize(1)));
    }

    @Test
    void timesMayHaveAnyOffset() throws Exception {
        add("leila", "leila", "DEPUTY", "2026-11-24T13:00:00-05:00", TOMORROW_LATE)
                .andExpect(jsonPath("$.from").value(TOMORROW));
    }

    @Test
    void whoMayNotIsToldSo() throws Exception {
        add("leila", "dev", "LEAD", TOMORROW, TOMORROW_LATE)
                .andExpect(status().isForbidden())
                .andExpect(jsonPath("$.reasons[0].code").value("ONLY_YOUR_OWN_SHIFTS"));
        add("mona", "dev", "LEAD", TOMORROW, TOMORROW_LATE).andExpect(status().isCreated());
        add("hana", "leila", "LEAD", TOMORROW, TOMORROW_LATE).andExpect(status().isForbidden());
        for (String path : List.of("", "/gaps", "/on-call")) {
            call("hana", get("/api/v1/rota" + path)).andExpect(status().isForbidden());
            call("adam", get("/api/v1/rota" + path)).andExpect(status().isForbidden());
            mvc.perform(get("/api/v1/rota" + path)).andExpect(status().isUnauthorized());
        }
        call("mona", post("/api/v1/rota/heartbeat")).andExpect(status().isForbidden());
    }

    @ParameterizedTest
    @CsvSource({
        "2026-11-24T18:00:00Z, 2026-11-24T18:00:00Z, SHIFT_ENDS_BEFORE_IT_BEGINS",
        "2026-11-20T18:00:00Z, 2026-11-20T20:00:00Z, SHIFT_IN_THE_PAST",
        "2026-11-24T18:00:00Z, 2027-01-24T18:00:00Z, SHIFT_TOO_LONG",
        "2036-11-24T18:00:00Z, 2036-11-24T19:00:00Z, SHIFT_TOO_FAR_AHEAD",
        "-1000000000-01-01T00:00:00Z, +1000000000-12-31T23:59:59Z, SHIFT_TOO_LONG"
    })
    void anImpossibleShiftIsRefusedInWords(String from, String to, String code) throws Exception {
        add("leila", "leila", "LEAD", from, to)
                .andExpect(status().isUnprocessableEntity())
                .andExpect(content().contentType("application/problem+json"))
                .andExpect(jsonPath("$.reasons[0].code").value(code))
                .andExpect(jsonPath("$.reasons[0].text", not(containsString("SHIFT_"))));
    }

    @Test
    void theSameShiftTwiceIsOneShift() throws Exception {
        add("leila", "leila", "LEAD", TOMORROW, TOMORROW_LATE).andExpect(status().isCreated());

        add("leila", "leila", "LEAD", TOMORROW, TOMORROW_LATE)
                .andExpect(status().isConflict())
                .andExpect(jsonPath("$.reasons[0].code").value("SHIFTS_OVERLAP"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"nobody", "hana", "Robert'); drop table", "ÄÖ", "../../x"})
    void whoIsNoLeadGetsNoShift(String lead) throws Exception {
        add("mona", lead, "LEAD", TOMORROW, TOMORROW_LATE)
                .andExpect(status().isUnprocessableEntity())
                .andExpect(jsonPath("$.reasons[0].code").value("NOT_A_LEAD"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "[]",
                "{}",
                "{\"lead\":\"leila\",\"tier\":\"BOSS\",\"from\":\"2026-11-24T18:00:00Z\",\"to\":\"2026-11-24T19:00:00Z\"}",
                "{\"lead\":\"leila\",\"tier\":\"LEAD\",\"from\":\"tonight\",\"to\":\"2026-11-24T19:00:00Z\"}",
                "{\"lead\":\"leila\",\"tier\":\"LEAD\",\"from\":\"2026-11-24T18:00:00\",\"to\":\"2026-11-24T19:00:00Z\"}",
                "{\"lead\":\"\\u0000\",\"tier\":\"LEAD\",\"from\":\"2026-11-24T18:00:00Z\",\"to\":\"2026-11-24T19:00:00Z\"}"
            })
    void whatCannotBeReadIsABadRequest(String body) throws Exception {
        call("leila", post("/api/v1/rota/shifts").contentType(APPLICATION_JSON).content(body))
                .andExpect(status().isBadRequest())
                .andExpect(content().contentType("application/problem+json"));
    }

    @Test
    void aNumberBeyondAllTimesIsRefusedLikeAnyOther() throws Exception {
        call("leila", post("/api/v1/rota/shifts").contentType(APPLICATION_JSON).content("""
                        {"lead":"leila","tier":"LEAD","from":1e99999999,"to":"2026-11-24T19:00:00Z"}"""))
                .andExpect(status().is4xxClientError());
    }

    @ParameterizedTest
    @CsvSource({
        "/api/v1/rota?from=tomorrow, 400",
        "/api/v1/rota?from=2026-11-24T18:00:00Z&to=2026-11-24T18:00:00Z, 422",
        "/api/v1/rota?from=2026-11-24T18:00:00Z&to=2030-11-24T18:00:00Z, 422",
        "/api/v1/rota?to=2020-11-24T18:00:00Z, 422",
        "/api/v1/rota/on-call?at=%2B1000000000-12-31T23:59:59.999999999Z, 422",
        "/api/v1/rota/on-call?at=-1000000000-01-01T00:00:00Z, 422",
        "/api/v1/rota/gaps?days=0, 400",
        "/api/v1/rota/gaps?days=100000000000000, 400",
        "/api/v1/rota/shifts/1, 404",
        "/api/v1/rota/shifts/00000000-0000-0000-0000-000000000000, 404"
    })
    void anImpossibleQuestionGetsAnAnswerAllTheSame(String path, int expected) throws Exception {
        call("leila", get(java.net.URI.create(path))).andExpect(status().is(expected));
    }

    @Test
    void aStaleConfirmationIsAConflict() throws Exception {
        ShiftId shift = scenes.offeredShift("leila");
        String path = "/api/v1/rota/shifts/" + shift;

        call("leila", post(path + "/confirm").header(HttpHeaders.IF_MATCH, "\"7\""))
                .andExpect(status().isConflict());
        call("leila", post(path + "/confirm").header(HttpHeaders.IF_MATCH, "nonsense"))
                .andExpect(status().isConflict());
        call("leila", post(path + "/confirm").header(HttpHeaders.IF_MATCH, "W/\"0\""))
                .andExpect(status().isOk());
        call("dev", post(path + "/confirm")).andExpect(status().isForbidden());
    }

    @Test
    void withdrawingIsNeverRefusedToItsLead() throws Exception {
        String path = "/api/v1/rota/shifts/" + scenes.leadOnCall();

        withdraw("leila", path, "{\"reason\":\"ill\",\"handOverTo\":\"No Such Person!\"}")
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.shift.withdrawn").value(true))
                .andExpect(jsonPath("$.handedTo").doesNotExist())
                .andExpect(jsonPath("$.notHandedOver").value("NOT_A_LEAD"));
        call("leila", post(path + "/withdraw")).andExpect(status().isOk());
        call("leila", post(path + "/confirm")).andExpect(status().isConflict());
    }

    @Test
    void theOtherLeadIsAskedOrTakesOver() throws Exception {
        String handedTo = JsonPath.read(
                withdraw("leila", "/api/v1/rota/shifts/" + scenes.leadOnCall(), "{\"handOverTo\":\"dev\"}")
                        .andReturn()
                        .getResponse()
                        .getContentAsString(),
                "$.handedTo");
        call("dev", post("/api/v1/rota/shifts/" + handedTo + "/confirm")).andExpect(status().isOk());

        call("dev", post("/api/v1/rota/shifts/" + scenes.shiftWithoutItsLead("leila") + "/take-over"))
                .andExpect(status().isCreated())
                .andExpect(jsonPath("$.lead").value("dev"))
                .andExpect(jsonPath("$.confirmed").value(true));
    }

    @Test
    void hereIsHereForAnHour() throws Exception {
        call("leila", post("/api/v1/rota/heartbeat"))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.lead").value("leila"))
                .andExpect(jsonPath("$.countsUntil").value("2026-11-23T19:55:00Z"));
    }

    @Test
    void gapsAreListedAgainstPlannedSessions() throws Exception {
        String session = scenes.ready().toString();

        call("mona", get("/api/v1/rota/gaps?days=14"))
                .andExpect(jsonPath("$.items", hasSize(1)))
                .andExpect(jsonPath("$.items[0].session").value(session))
                .andExpect(jsonPath("$.items[0].askedFor").value(false));
    }

    @Test
    void aGapThatOnlyTheSessionsOwnPeopleWouldFillSaysSo() throws Exception {
        String session = scenes.ready().toString();
        scenes.leadOnCall();
        call("mona", get("/api/v1/rota/gaps")).andExpect(jsonPath("$.items", hasSize(0)));

        tables.jdbc().update("insert into cover_needed_not_by values (?, 'leila')", UUID.fromString(session));

        call("mona", get("/api/v1/rota/gaps"))
                .andExpect(jsonPath("$.items[0].session").value(session))
                .andExpect(jsonPath("$.items[0].onlyStaffAreOnCall").value(true));
        visit("leila", get("/rota"))
                .andExpect(content().string(containsString("needed in the session itself, as host or co-host")));
    }

    // --- the page --------------------------------------------------------------------------------------------------

    @Test
    void aLeadSeesTheirShiftsAndSaysTheyAreHere() throws Exception {
        scenes.offeredShift("leila");
        visit("leila", get("/rota"))
                .andExpect(status().isOk())
                .andExpect(content()
                        .string(allOf(
                                containsString("I am here"),
                                containsString("Not confirmed yet"),
                                containsString("Tuesday 24 November, 18:55 to 22:55"),
                                not(containsString("??")))));

        visit("leila", post("/rota/here").with(csrf())).andExpect(redirectedUrl("/rota"));

        visit("leila", get("/rota")).andExpect(content().string(containsString("It counts until 19:55")));
    }

    @Test
    void aManagerSeesTheGapsAndWithdrawsForALeadButHasNothingToConfirm() throws Exception {
        ShiftId shift = scenes.leadOnCall();
        scenes.ready();
        visit("mona", get("/rota"))
                .andExpect(content()
                        .string(allOf(containsString("Withdraw this shift"), not(containsString("I am here")))));

        visit(
                        "mona",
                        post("/rota/shifts/" + shift + "/withdraw")
                                .param("reason", "no answer")
                                .with(csrf()))
                .andExpect(redirectedUrl("/rota"));

        visit("mona", get("/rota"))
                .andExpect(content()
                        .string(allOf(containsString("A session has no confirmed lead"), containsString("no answer"))));
    }

    @Test
    void everyButtonDoesWhatItSays() throws Exception {
        ShiftId mine = scenes.offeredShift("leila");
        visit("leila", post("/rota/shifts/" + mine + "/confirm").with(csrf())).andExpect(redirectedUrl("/rota"));
        assertThat(desk.get(mine).isConfirmed()).isTrue();

        visit(
                        "leila",
                        post("/rota/shifts/" + mine + "/withdraw")
                                .param("handOverTo", "")
                                .with(csrf()))
                .andExpect(redirectedUrl("/rota"));
        visit("dev", post("/rota/shifts/" + mine + "/take-over").with(csrf())).andExpect(redirectedUrl("/rota"));
        visit("dev", post("/rota/shifts/" + mine + "/take-over").with(csrf()))
                .andExpect(status().isConflict())
                .andExpect(content().string(containsString("Another lead has already taken this shift")));
    }

    @Test
    void aHandOverThatFailsIsSaidSo() throws Exception {
        ShiftId shift = scenes.leadOnCall();

        visit(
                        "leila",
                        post("/rota/shifts/" + shift + "/withdraw")
                                .param("handOverTo", "hana")
                                .with(csrf()))
                .andExpect(redirectedUrl("/rota"))
                .andExpect(
                        result -> assertThat(result.getFlashMap().get("notice").toString())
                                .contains("could not be handed over", "is not a safeguarding lead"));
    }

    @Test
    void aShiftIsAddedInLocalTime() throws Exception {
        form("leila", "2027-06-01", "18:30", "2027-06-01", "21:00").andExpect(redirectedUrl("/rota"));

        Instant begins = Instant.parse("2027-06-01T17:30:00Z");
        assertThat(acting.as(
                        "leila",
                        () -> desk.rota(
                                new org.safesessions.kernel.Interval(begins, begins.plus(Duration.ofMinutes(1))))))
                .singleElement()
                .satisfies(shift -> assertThat(shift.interval().from()).isEqualTo(begins));
    }

    @Test
    void aFormSentTwiceMakesOneShiftAndIsNoMistake() throws Exception {
        form("leila", "2027-06-01", "18:30", "2027-06-01", "21:00").andExpect(redirectedUrl("/rota"));
        form("leila", "2027-06-01", "18:30", "2027-06-01", "21:00").andExpect(redirectedUrl("/rota"));

        visit("leila", get("/api/v1/rota?from=2027-06-01T00:00:00Z&to=2027-06-02T00:00:00Z"))
                .andExpect(jsonPath("$.items", hasSize(1)));
        form("leila", "2027-06-01", "18:30", "2027-06-01", "21:30")
                .andExpect(status().isConflict())
                .andExpect(content().string(containsString("data-code=\"SHIFTS_OVERLAP\"")));
    }

    @ParameterizedTest
    @CsvSource({
        "2027-03-28, 01:30, The clocks go forward that night",
        "2026-10-25, 01:30, this time comes twice",
        "28 March, 01:30, This is not a date and a time",
        "'', 01:30, Give both a date and a time",
        "2020-01-01, 01:30, already over"
    })
    void whatIsWrongIsSaidAndWhatWasTypedIsKept(String date, String time, String sentence) throws Exception {
        form("leila", date, time, "2026-11-01", "23:59")
                .andExpect(status().isUnprocessableEntity())
                .andExpect(content()
                        .string(allOf(
                                containsString(sentence),
                                containsString("value=\"" + date + "\""),
                                containsString("value=\"23:59\""))));
    }

    @ParameterizedTest
    @CsvSource({
        "2026-11-24, 2026-11-24, 17:00, SHIFT_ENDS_BEFORE_IT_BEGINS, to",
        "2036-11-24, 2036-11-25, 17:00, SHIFT_TOO_FAR_AHEAD, from",
        "2026-11-24, 2027-11-24, 17:00, SHIFT_TOO_LONG, to"
    })
    void aRefusalLeadsToTheFieldItIsAbout(String from, String to, String until, String code, String field)
            throws Exception {
        String page = form("leila", from, "18:00", to, until)
                .andExpect(status().isUnprocessableEntity())
                .andReturn()
                .getResponse()
                .getContentAsString();

        assertThat(page)
                .containsPattern("data-code=\"" + code + "\">\\s*<a href=\"#" + field + "\">")
                .containsPattern(" id=\"" + field + "\"[^>]* aria-describedby=\"[^\"]*" + field + "-error\"");
    }

    @Test
    void aFormWithoutAnythingInItIsAnsweredInWords() throws Exception {
        visit("leila", post("/rota/shifts").with(csrf()))
                .andExpect(status().isUnprocessableEntity())
                .andExpect(content().string(containsString("Choose a safeguarding lead.")));
    }

    @Test
    void thePageIsForLeadsAndManagersAndNothingIsDoneWithoutItsOwnForm() throws Exception {
        visit("hana", get("/rota")).andExpect(status().isForbidden());
        visit("hana", post("/rota/here").with(csrf())).andExpect(status().isForbidden());
        visit("leila", post("/rota/here")).andExpect(status().isForbidden());
    }

    private ResultActions add(String person, String lead, String tier, String from, String to) throws Exception {
        return call(
                person,
                post("/api/v1/rota/shifts").contentType(APPLICATION_JSON).content("""
                                {"lead":"%s","tier":"%s","from":"%s","to":"%s"}""".formatted(lead, tier, from, to)));
    }

    private ResultActions withdraw(String person, String path, String body) throws Exception {
        return call(
                person, post(path + "/withdraw").contentType(APPLICATION_JSON).content(body));
    }

    private ResultActions form(String person, String fromDate, String fromTime, String toDate, String toTime)
            throws Exception {
        return visit(
                person,
                post("/rota/shifts")
                        .param("lead", person)
                        .param("tier", "LEAD")
                        .param("fromDate", fromDate)
                        .param("fromTime", fromTime)
                        .param("toDate", toDate)
                        .param("toTime", toTime)
                        .with(csrf()));
    }

    private ResultActions call(String person, MockHttpServletRequestBuilder request) throws Exception {
        return mvc.perform(request.with(httpBasic(person, person)));
    }

    private ResultActions visit(String person, MockHttpServletRequestBuilder request) throws Exception {
        return mvc.perform(request.with(user(person)));
    }
}
