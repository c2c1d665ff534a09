package org.safesessions.people.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.safesessions.kernel.StaffId;
import org.safesessions.lifecycle.web.Visitor;
import org.safesessions.lifecycle.web.WebSlice;
import org.safesessions.people.Duty;
import org.safesessions.people.Staff;
import org.safesessions.people.StaffDesk;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;

@SpringBootTest(
        classes = WebSlice.class,
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = "spring.datasource.url=jdbc:h2:mem:shell")
class SecurityRulesTest {

    @LocalServerPort
    int port;

    @Autowired
    StaffDesk staff;

    Visitor visitor;

    @BeforeEach
    void hanaVisits() {
        staff.enrol(new Staff(new StaffId("hana"), "Hana", Set.of(Duty.HOST)));
        staff.enrol(new Staff(new StaffId("leila"), "Leila", Set.of(Duty.SAFEGUARDING_LEAD)));
        visitor = new Visitor(port);
    }

    @Test
    void openExactlyWhatTheReviewedListSays() throws Exception {
        List<String> reviewed = Files.readAllLines(Path.of("security/public-endpoints.txt")).stream()
                .filter(line -> !line.startsWith("#") && !line.isBlank())
                .toList();

        assertThat(reviewed)
                .containsExactlyInAnyOrderElementsOf(
                        Stream.concat(PublicPaths.OF_PAGES.stream(), PublicPaths.OF_CALLS.stream())
                                .toList());
    }

    @ParameterizedTest
    @ValueSource(strings = {"/sign-in", "/assets/safe-sessions.css", "/assets/icon.svg", "/livez", "/readyz"})
    void openWhatIsListed(String path) {
        assertThat(visitor.get(path).statusCode()).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/policy",
                "/audit",
                "/probe/refuse",
                "/no-such-page",
                "/tasks/1",
                "/sign-in/more",
                "/error",
                "/actuator",
                "/actuator/health",
                "/s/token/live",
                "/camunda/app/tasklist/",
                "/v4/anything",
                "/messages/common.properties",
                "/webjars/camunda/api/"
            })
    void sendEverybodyElseToSignIn(String path) {
        HttpResponse<String> answer = visitor.get(path);

        assertThat(answer.statusCode()).isEqualTo(302);
        assertThat(answer.headers().firstValue("Location")).get().isEqualTo("/sign-in");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/api/v1/audit", "/api/v1/nothing", "/api/", "/v3/api-docs", "/camunda/api/engine/engine/"})
    void answerProgramsWithUnauthorized(String path) {
        assertThat(visitor.get(path).statusCode()).isEqualTo(401);
    }

    @Test
    void keepTheRestOfActuatorShutEvenForStaff() {
        visitor.signIn("leila");

        assertThat(visitor.get("/actuator/health").statusCode()).isEqualTo(403);
        assertThat(visitor.get("/actuator/env").statusCode()).isEqualTo(403);
        assertThat(visitor.get("/livez").body()).isEqualTo("{\"status\":\"UP\"}");
    }

    @Test
    void signInWithTheRightPasswordOnly() {
        HttpResponse<String> wrong =
                visitor.submit("/sign-in", "/sign-in", Map.of("username", "hana", "password", "cole"));
        HttpResponse<String> nobody =
                visitor.submit("/sign-in", "/sign-in", Map.of("username", "nobody", "password", "nobody"));
        HttpResponse<String> noToken = visitor.post("/sign-in", "username=hana&password=hana");
        HttpResponse<String> right = visitor.signIn("hana");

        assertThat(wrong.headers().firstValue("Location")).get().isEqualTo("/sign-in?wrong");
        assertThat(nobody.headers().firstValue("Location")).get().isEqualTo("/sign-in?wrong");
        assertThat(visitor.get("/sign-in?wrong").statusCode()).isEqualTo(302);
        assertThat(noToken.statusCode()).isEqualTo(403);
        assertThat(right.headers().firstValue("Location")).get().isEqualTo("/");
    }

    @Test
    void changeTheSessionAtSignInAndEndItAtSignOut() {
        String before = cookie(visitor.get("/sign-in"));
        String after = cookie(visitor.signIn("hana"));
        HttpResponse<String> out = visitor.submit("/policy", "/sign-out", Map.of());

        assertThat(before).contains("HttpOnly", "SameSite=Lax");
        assertThat(after.split(";", 2)[0]).isNotEqualTo(before.split(";", 2)[0]);
        assertThat(out.headers().firstValue("Location")).get().isEqualTo("/sign-in?out");
        assertThat(visitor.get("/policy").statusCode()).isEqualTo(302);
    }

    @Test
    void leadBackToTheAskedPageOfOursAndNowhereElse() {
        visitor.get("/policy?a=b");
        assertThat(visitor.signIn("hana").headers().firstValue("Location"))
                .get()
                .isEqualTo("/policy?a=b");

        Visitor tricked = new Visitor(port);
        tricked.get("/policy?continue=https://evil.example/");
        HttpResponse<String> answer = tricked.submit(
                "/sign-in?continue=https://evil.example/&redirect=//evil.example",
                "/sign-in?continue=https://evil.example/",
                Map.of("username", "hana", "password", "hana", "continue", "https://evil.example/"));
        assertThat(answer.headers().firstValue("Location")).get().asString().startsWith("/policy?continue=");
    }

    @Test
    void tellTheBrowserToRunNothingButOurFiles() {
        visitor.signIn("hana");

        HttpResponse<String> page = visitor.get("/policy");
        HttpResponse<String> inTasklist = visitor.get("/tasks/1");

        assertThat(header(page, "Content-Security-Policy"))
                .contains("default-src 'none'", "script-src 'self'", "base-uri 'none'", "frame-ancestors 'none'")
                .doesNotContain("unsafe");
        assertThat(header(page, "X-Frame-Options")).isEqualTo("DENY");
        assertThat(header(inTasklist, "Content-Security-Policy"))
                .contains("frame-ancestors 'self'")
                .doesNotContain("frame-ancestors 'none'");
        assertThat(header(inTasklist, "X-Frame-Options")).isEqualTo("SAMEORIGIN");
        assertThat(header(page, "Cache-Control")).contains("no-store");
        assertThat(header(page, "Referrer-Policy")).isEqualTo("same-origin");
        assertThat(header(page, "Permissions-Policy")).contains("camera=()");
        assertThat(header(page, "Cross-Origin-Opener-Policy")).isEqualTo("same-origin");
        assertThat(header(page, "Cross-Origin-Resource-Policy")).isEqualTo("same-origin");
        assertThat(header(page, "X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(page.body()).doesNotContain("style=\"", "<script", "onclick");
    }

    @Test
    void leaveTheEnginesOwnContentSecurityPolicyAlone() {
        visitor.signIn("hana");

        HttpResponse<String> engine = visitor.get("/camunda/nothing");

        assertThat(engine.statusCode()).isEqualTo(404);
        assertThat(engine.headers().firstValue("Content-Security-Policy")).isEmpty();
        assertThat(header(engine, "X-Frame-Options")).isEqualTo("SAMEORIGIN");
    }

    @Test
    void letNoSessionSignAProgramIn() {
        visitor.signIn("leila");

        assertThat(visitor.get("/api/v1/audit").statusCode()).isEqualTo(401);
    }

    @Test
    void refuseOddMethodsWithoutFailing() {
        HttpResponse<String> trace = visitor.send(
                HttpRequest.newBuilder(visitor.at("/policy")).method("TRACE", HttpRequest.BodyPublishers.noBody()));

        assertThat(trace.statusCode()).isBetween(400, 405);
    }

    @Test
    void offerTheInventedPeopleAsButtons() {
        assertThat(visitor.get("/sign-in").body()).contains("Hana: demo", "invented");
    }

    @Test
    void showEachPersonThePlacesOfTheirDuties() {
        visitor.signIn("hana");
        assertThat(visitor.get("/policy").body())
                .contains("Plan a session", "Signed in as Hana", "15 minutes", "Version 1", "aria-current=\"true\"")
                .doesNotContain("href=\"/audit\"", "href=\"/rota\"");

        Visitor lead = new Visitor(port);
        lead.signIn("leila");
        assertThat(lead.get("/policy").body())
                .contains("href=\"/audit\"", "href=\"/rota\"")
                .doesNotContain("Plan a session");
    }

    private static String header(HttpResponse<String> answer, String name) {
        List<String> values = answer.headers().allValues(name);
        assertThat(values).as(name).hasSize(1);
        return values.get(0);
    }

    private static String cookie(HttpResponse<String> answer) {
        return answer.headers().allValues("Set-Cookie").stream()
                .filter(cookie -> cookie.startsWith("SAFE-SESSIONS"))
                .findFirst()
                .orElse("");
    }
}
