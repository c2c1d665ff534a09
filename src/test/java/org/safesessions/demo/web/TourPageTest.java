package org.safesessions.demo.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.safesessions.WholeHouse;
import org.safesessions.lifecycle.web.Visitor;
import org.springframework.boot.test.web.server.LocalServerPort;

@WholeHouse
class TourPageTest {

    @LocalServerPort
    int port;

    private Visitor hana;

    @BeforeEach
    void signIn() {
        hana = new Visitor(port);
        hana.signIn("hana");
    }

    private String afterPressing(String path, Map<String, String> fields) {
        HttpResponse<String> answer = hana.submit("/tour", path, fields);
        assertThat(answer.statusCode()).isEqualTo(302);
        return hana.get("/tour").body();
    }

    @Test
    void isAListOfFiveLinksWithoutAnyScriptAndRemembersWhatWasDone() {
        String page = hana.get("/tour").body();

        assertThat(page.split("id=\"step-")).hasSize(6);
        assertThat(page).contains("href=\"/rota\"").doesNotContain("<script", ">Done<");
        assertThat(afterPressing("/tour/2", Map.of("done", "true"))).contains(">Done<", "Not done yet");
        assertThat(afterPressing("/tour/2", Map.of("done", "false"))).doesNotContain(">Done<");
    }

    @Test
    void isHiddenAndShownAgain() {
        assertThat(afterPressing("/tour/shown", Map.of("shown", "false"))).contains("Show the tour on the first page");
        assertThat(afterPressing("/tour/shown", Map.of("shown", "true"))).contains("Hide the tour");
    }

    @Test
    void knowsNoSixthStep() {
        assertThat(hana.submit("/tour", "/tour/6", Map.of()).statusCode()).isEqualTo(404);
    }

    @Test
    void isNotOfferedWhereThereIsNothingToBeLedThrough() {
        assertThat(hana.get("/").body()).doesNotContain("Hide the tour");
    }
}
