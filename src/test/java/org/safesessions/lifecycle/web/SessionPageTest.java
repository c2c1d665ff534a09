package org.safesessions.lifecycle.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.safesessions.CleanTables;
import org.safesessions.Scenes;
import org.safesessions.WholeHouse;
import org.safesessions.kernel.SessionId;
import org.safesessions.plan.SessionState;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@WholeHouse
class SessionPageTest {

    @LocalServerPort
    private int port;

    @Autowired
    private Scenes scenes;

    @Autowired
    private CleanTables tables;

    private Visitor visitor;

    @BeforeEach
    void arrive() {
        tables.clean();
        visitor = new Visitor(port);
        visitor.signIn("hana");
    }

    @AfterEach
    void leave() {
        tables.clean();
    }

    @ParameterizedTest
    @CsvSource({
        "postpone, postponeReason= ,                                  REASON_MISSING,      postponeReason",
        "postpone, postponeReason=x&newStartsAtDate=2026-11-30,       TIME_MISSING,        newStartsAt",
        "postpone, postponeReason=x&newStartsAtDate=2027-03-28&newStartsAtTime=01:30, TIME_DOES_NOT_EXIST, newStartsAt",
        "postpone, postponeReason=x&newStartsAtDate=2020-01-01&newStartsAtTime=18:00, STARTS_IN_THE_PAST, newStartsAt",
        "cancel,   cancelReason=,                                     REASON_MISSING,      cancelReason",
        "staff,    host=&addCoHost=&removeCoHost=,                    NOTHING_TO_CHANGE,   host",
        "staff,    host=hugo&addCoHost=&removeCoHost=,                STAFF_NOT_CLEARED,   host",
        "staff,    host=hana&addCoHost=hugo&removeCoHost=,            STAFF_NOT_CLEARED,   addCoHost",
        "staff,    host=hana&addCoHost=&removeCoHost=cole,            NO_CO_HOST,          removeCoHost"
    })
    void aRefusedButtonLeadsToTheFieldToChange(String act, String typed, String code, String field) {
        SessionId id = scenes.awaitingApproval();
        String path = "/sessions/" + id;

        visitor.submit(path, path + "/" + act, fields(typed));
        String page = visitor.get(path).body();

        assertThat(page).containsPattern("data-code=\"" + code + "\">\\s*<a href=\"#" + field + "\">");
        assertThat(page).containsPattern(" id=\"" + field + "\"[^>]* aria-describedby=\"[^\"]*" + field + "-error\"");
        assertThat(page).contains("<p class=\"govuk-error-message\" id=\"" + field + "-error\">");
        assertThat(page).containsPattern("<details [^>]*id=\"" + act + "\"[^>]* open=\"open\"");
        assertThat(scenes.stateOf(id)).isEqualTo(SessionState.AWAITING_APPROVAL);
    }

    @Test
    void whatNoFieldCanMendStandsInTheSummaryAlone() {
        SessionId id = scenes.lackingOnlyALead();
        String path = "/sessions/" + id;

        visitor.submit(path, path + "/start", Map.of());

        assertThat(visitor.get(path).body()).containsPattern("<li data-code=\"NO_LEAD_ON_CALL\">\\s*No safeguarding");
    }

    @Test
    void aSessionThatNobodyStartedSaysSoAndOffersNoStart() {
        scenes.leadOnCall();
        SessionId id = scenes.lackingOnlyALead();
        String path = "/sessions/" + id;
        assertThat(visitor.get(path).body()).doesNotContain("id=\"postponed\"");

        scenes.timer("startTimeEnded", id);

        assertThat(visitor.get(path).body())
                .containsPattern("id=\"postponed\">This session was postponed, because nobody started it before its")
                .doesNotContain("action=\"" + path + "/start\"");
        assertThat(visitor.call("hana", "GET", "/api/v1/sessions/" + id, "").body())
                .contains("\"postponedBecause\":\"NOBODY_STARTED\"");
        assertThat(visitor.call("hana", "POST", "/api/v1/sessions/" + id + "/start", "")
                        .body())
                .contains("SESSION_OVER");
    }

    @Test
    void aPlanThatNobodyApprovedSaysSo() {
        SessionId id = scenes.awaitingApproval();

        scenes.timer("approvalTimeEnded", id);

        assertThat(visitor.get("/sessions/" + id).body())
                .contains("its planned end came before a safeguarding lead had approved the plan");
    }

    private static Map<String, String> fields(String typed) {
        Map<String, String> fields = new LinkedHashMap<>();
        for (String field : typed.split("&", -1)) {
            fields.put(field.substring(0, field.indexOf('=')), field.substring(field.indexOf('=') + 1));
        }
        return fields;
    }
}
