package org.safesessions.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.safesessions.WholeHouse;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Whoever may not go somewhere reads on a page of ours what is missing and whom to ask; a program gets a status and JSON. */
@WholeHouse
class ClosedDoorsTest {

    @LocalServerPort
    private int port;

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
}
