package org.safesessions.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.safesessions.CleanTables;
import org.safesessions.WholeHouse;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/**
 * Whoever may not go somewhere reads on a page of ours what is missing and whom to ask, and that they tried is on record; a
 * program gets a status and JSON.
 */
@WholeHouse
class ClosedDoorsTest {

    @LocalServerPort
    private int port;

    @Autowired
    private CleanTables tables;

    private long before;

    @BeforeEach
    void seeWhatIsOnRecordAlready() {
        before = Objects.requireNonNull(
                tables.jdbc().queryForObject("select coalesce(max(id), 0) from audit_entry", Long.class));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    hana | /camunda/app/cockpit/default/  | Manager, Administrator
                    cole | /camunda/app/cockpit/default/  | Manager, Administrator
                    adam | /camunda/app/tasklist/default/ | Host, Co-host, Safeguarding lead, Manager, Trustee
                    hana | /audit                         | Safeguarding lead, Manager
                    mona | /sessions/new                  | Host
                    """)
    void thePageSaysWhichDutyIsMissingAndWhomToAsk(String person, String path, String duties) {
        HttpResponse<String> answer = new TasklistClient(port, person).visit(path);

        assertThat(answer.statusCode()).isEqualTo(403);
        assertThat(answer.body())
                .contains("You may not do that", "It is for: " + duties + ".", "Managers whom you can ask: Mona")
                .contains("href=\"/\"");
        assertThat(onRecord()).containsExactly(person + " refused.not-allowed NOT_YOUR_DUTY");
    }

    @ParameterizedTest
    @CsvSource({
        "/camunda/app/admin/",
        "/camunda/app/admin/default/",
        "/camunda/app/welcome/",
        "/camunda/app/welcome/default/",
        "/camunda-welcome/index.html",
        "/camunda/app/tasklist/default/setup/"
    })
    void whatIsClosedForEverybodySaysSoOnAPageOfOurs(String path) {
        HttpResponse<String> answer = new TasklistClient(port, "adam").visit(path);

        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(answer.body())
                .contains("This page is closed here for everybody", "href=\"/\"")
                .doesNotContain("Whitelabel", "whom you can ask");
        assertThat(onRecord()).containsExactly("adam refused.not-allowed CAMUNDA_PAGE_CLOSED");
    }

    @Test
    void aProgramGetsItsStatusAndASentenceInJson() {
        TasklistClient hana = new TasklistClient(port, "hana");

        HttpResponse<String> closed = hana.get("/camunda/app/admin/default/");
        HttpResponse<String> call = hana.visit("/camunda/api/engine/engine/default/user");
        HttpResponse<String> ours =
                hana.getAs("hana", "/api/v1/rota?from=2026-11-23T00:00:00Z&to=2026-11-24T00:00:00Z");

        assertThat(closed.statusCode()).isEqualTo(404);
        assertThat(TasklistClient.json(closed).get("type").asText()).isEqualTo("NOT_HERE");
        assertThat(call.statusCode()).isEqualTo(404);
        assertThat(TasklistClient.json(call).get("message").asText()).contains("There is nothing here");
        assertThat(ours.statusCode()).isEqualTo(403);
        assertThat(TasklistClient.json(ours).at("/reasons/0/code").asText()).isEqualTo("NOT_YOUR_DUTY");
    }

    /** Every refusal, with all that is kept of it. */
    private List<String> onRecord() {
        return tables.jdbc()
                .queryForList(
                        "select concat_ws(' ', by_staff, name, nullif(subject, ''), codes) from audit_entry"
                                + " where name like 'refused.%' and id > ?",
                        String.class, before);
    }
}
