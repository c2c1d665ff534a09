package org.safesessions.run.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.safesessions.Acting;
import org.safesessions.CleanTables;
import org.safesessions.Patience;
import org.safesessions.Scenes;
import org.safesessions.TestClock;
import org.safesessions.WholeHouse;
import org.safesessions.kernel.Delivery;
import org.safesessions.kernel.NoticeKind;
import org.safesessions.kernel.NoticeNeeded;
import org.safesessions.kernel.NoticeSource;
import org.safesessions.kernel.Recipient;
import org.safesessions.kernel.SessionId;
import org.safesessions.kernel.StaffId;
import org.safesessions.lifecycle.web.Visitor;
import org.safesessions.plan.PlanningDesk;
import org.safesessions.plan.SessionState;
import org.safesessions.run.LivePassDesk;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** The link to one live page, in good hands and in bad ones. */
@WholeHouse
class LivePassTest {

    private static final StaffId HANA = new StaffId("hana");
    private static final StaffId COLE = new StaffId("cole");
    private static final Set<String> METHODS = Set.of("GET", "POST", "PUT", "DELETE");
    private static final Pattern CSRF = Pattern.compile("name=\"_csrf\"[^>]*value=\"([^\"]+)\"");
    private static final Pattern VARIABLE = Pattern.compile("\\{\\w+(:[^{}]*(\\{[^}]*}[^{}]*)*)?}");

    @LocalServerPort
    private int port;

    @Autowired
    private Scenes scenes;

    @Autowired
    private CleanTables tables;

    @Autowired
    private Patience patience;

    @Autowired
    private Acting acting;

    @Autowired
    private TestClock clock;

    @Autowired
    private LivePassDesk passes;

    @Autowired
    private PlanningDesk planning;

    @Autowired
    private List<NoticeSource> sources;

    @Autowired
    private List<RequestMappingHandlerMapping> mappings;

    private SessionId id;
    private String link;
    private Visitor hana;

    @BeforeEach
    void hanaHasALinkAndSignedInOnceOnHerTelephone() {
        tables.clean();
        patience.have();
        id = scenes.ready();
        passes.issue(id, HANA);
        link = passes.path(id, HANA).orElseThrow();
        hana = new Visitor(port);
        hana.signIn("hana");
        hana.forget("SAFE-SESSIONS-0");
    }

    @AfterEach
    void clean() {
        tables.jdbc().update("update staff set active = true, cleared_until = '2028-11-23' where id = 'hana'");
        patience.have();
        tables.clean();
    }

    private static String to(HttpResponse<String> answer) {
        return answer.headers().firstValue("Location").orElse("");
    }

    private String livePage() {
        return "/sessions/" + id + "/live";
    }

    private HttpResponse<String> press(Visitor visitor) {
        return visitor.submit(link, link, Map.of());
    }

    private String code() {
        return sources.stream()
                .filter(source -> source.speaksTo() == Recipient.Kind.STAFF)
                .flatMap(source ->
                        source.delivery(NoticeNeeded.of(NoticeKind.LIVE_CODE, Recipient.staff(HANA), id)).stream())
                .map(Delivery::code)
                .findFirst()
                .orElseThrow();
    }

    private HttpResponse<String> type(Visitor visitor, String code) {
        return visitor.submit(link + "/code", link + "/code", Map.of("code", code));
    }

    private boolean isShut(Visitor visitor) {
        HttpResponse<String> answer = visitor.get(livePage());
        return answer.statusCode() == 302 && to(answer).equals("/sign-in");
    }

    private List<String> audit(String name) {
        return tables.jdbc()
                .queryForList(
                        "select concat(coalesce(by_staff, 'nobody'), ' ', codes) from audit_entry"
                                + " where subject = ? and name = ? order by id",
                        String.class,
                        id.toString(),
                        name);
    }

    @Test
    void opensAtOnceOnATelephoneSheKnowsAndLooksDoNothing() {
        HttpResponse<String> looked = hana.get(link);
        assertThat(looked.statusCode()).isEqualTo(200);
        assertThat(looked.headers().allValues("Set-Cookie")).noneMatch(cookie -> cookie.contains("-LIVE="));
        assertThat(isShut(hana)).isTrue();

        HttpResponse<String> pressed = press(hana);

        assertThat(to(pressed)).isEqualTo(livePage());
        assertThat(pressed.headers().allValues("Set-Cookie"))
                .filteredOn(cookie -> cookie.contains("-LIVE="))
                .singleElement()
                .asString()
                .contains("Path=/sessions/" + id + ";", "HttpOnly", "SameSite=Strict");
        assertThat(hana.get(livePage()).body()).contains("Hana, for this session only", "data-step=\"CHECK_IN\"");
        assertThat(audit("run.livePassOpened")).containsExactly("hana KNOWN_DEVICE");
        assertThat(audit("run.liveLinkSent")).containsExactly("nobody ");
    }

    @Test
    void asksForACodeOnAnyOtherDeviceAndTakesItOnce() {
        Visitor elsewhere = new Visitor(port);
        assertThat(to(press(elsewhere))).isEqualTo(link + "/code");
        assertThat(isShut(elsewhere)).isTrue();
        String code = code();

        assertThat(type(elsewhere, "").statusCode()).isEqualTo(422);
        assertThat(type(elsewhere, "<script>").body())
                .contains("not the figures")
                .doesNotContain("<script>\"");
        assertThat(to(type(elsewhere, code.substring(0, 3) + " " + code.substring(3))))
                .isEqualTo(livePage());
        assertThat(isShut(elsewhere)).isFalse();
        assertThat(type(new Visitor(port), code).statusCode()).isEqualTo(422);
        assertThat(audit("run.livePassOpened")).containsExactly("hana CODE");
        assertThat(audit("run.liveCodeSent")).containsExactly("nobody ");
        assertThat(audit("run.liveCodeWrong")).hasSize(2);
        assertThat(tables.jdbc().queryForList("select secret_hash from live_key", String.class))
                .noneMatch(hash -> hash.length() != 64);
    }

    @Test
    void aCodeIsWorthNothingAfterTenMinutesOrAfterANewOneOrAfterFiveMistakes() {
        Visitor elsewhere = new Visitor(port);
        press(elsewhere);
        String old = code();
        clock.pass(Duration.ofMinutes(10));
        assertThat(type(elsewhere, old).statusCode()).isEqualTo(422);

        press(elsewhere);
        String first = code();
        press(elsewhere);
        String second = code();
        assertThat(second).isNotEqualTo(first);
        assertThat(type(elsewhere, first).statusCode()).isEqualTo(422);
        patience.have();
        for (int guess = 0; guess < 4; guess++) {
            assertThat(type(elsewhere, "x" + guess).statusCode()).isEqualTo(422);
        }
        patience.have();
        assertThat(type(elsewhere, second).statusCode())
                .as("the right one, too late")
                .isEqualTo(422);
        assertThat(isShut(elsewhere)).isTrue();
    }

    @Test
    void whoeverGuessesOrAsksTooOftenIsToldHowLongToWait() {
        Visitor elsewhere = new Visitor(port);
        for (int code = 0; code < 3; code++) {
            press(elsewhere);
        }
        HttpResponse<String> asked = press(elsewhere);
        for (int guess = 0; guess < 5; guess++) {
            type(elsewhere, "x" + guess);
        }
        HttpResponse<String> guessed = type(elsewhere, "000000");

        assertThat(List.of(asked, guessed)).allSatisfy(answer -> {
            assertThat(answer.statusCode()).isEqualTo(429);
            assertThat(answer.headers().firstValueAsLong("Retry-After").orElse(0))
                    .isPositive();
        });
    }

    @Test
    void isDeadAtOnceWhenSheLosesWhatItTakesAndAliveWhenSheHasItAgain() {
        press(hana);
        assertThat(isShut(hana)).isFalse();
        for (String loss : List.of("active = false", "cleared_until = '2026-11-22'", "trained_until = '2026-11-22'")) {
            tables.jdbc().update("update staff set " + loss + " where id = 'hana'");
            assertThat(isShut(hana)).as(loss).isTrue();
            assertThat(hana.get(link).statusCode()).as(loss).isEqualTo(404);
            tables.jdbc()
                    .update("update staff set active = true, cleared_until = '2028-11-23',"
                            + " trained_until = '2029-11-23' where id = 'hana'");
        }
        tables.jdbc().update("update online_session set host = 'cole' where id = ?", id.value());
        assertThat(isShut(hana)).as("somebody else hosts").isTrue();
        tables.jdbc().update("update online_session set host = 'hana' where id = ?", id.value());
        assertThat(isShut(hana)).isFalse();
        clock.set(scenes.session(id).endsAt().plus(Duration.ofHours(2)));
        assertThat(isShut(hana)).as("two hours after the end").isTrue();
        assertThat(hana.get(link).statusCode()).isEqualTo(404);
    }

    @Test
    void isDeadWhenTheSessionIsCalledOffAndNeverThereForAnybodyElse() {
        press(hana);
        SessionId other = scenes.approved(Duration.ofHours(5));
        assertThat(to(hana.get("/sessions/" + other + "/live"))).isEqualTo("/sign-in");
        acting.as("hana", () -> planning.cancel(id, "The room is flooded."));
        assertThat(isShut(hana)).isTrue();
        passes.issue(other, new StaffId("dev"));
        assertThat(passes.path(other, new StaffId("dev"))).isEmpty();
        for (String none : List.of("nonsense", "A".repeat(64), link.substring(6, 69) + "_")) {
            assertThat(hana.get("/live/" + none).statusCode()).isEqualTo(404);
        }
    }

    @Test
    void aDeviceIsKnownOnlyByASignInOfTheSamePersonAndForgottenWhenTheySignOut() {
        Visitor shared = new Visitor(port);
        shared.signIn("cole");
        shared.forget("SAFE-SESSIONS-0");
        assertThat(to(press(shared))).as("Cole's").isEqualTo(link + "/code");

        shared.signIn("hana");
        shared.forget("SAFE-SESSIONS-0");
        assertThat(to(press(shared))).as("hers too").isEqualTo(livePage());

        String planted = hana.cookie("SAFE-SESSIONS-0-DEVICE");
        hana.signIn("hana");
        Visitor thief = new Visitor(port);
        thief.bring("SAFE-SESSIONS-0-DEVICE", planted);
        assertThat(to(press(thief))).as("what was known before the sign-in").isEqualTo(link + "/code");

        hana.submit("/policy", "/sign-out", Map.of());
        assertThat(to(press(hana))).as("signed out").isEqualTo(link + "/code");
    }

    @Test
    void givesNoRightThatThePersonHasNot() {
        scenes.leadOnCall();
        scenes.prepare(id);
        press(hana);
        HttpResponse<String> vouched =
                hana.submit(livePage(), "/sessions/" + id + "/controls/attest-all", Map.of("back", "live"));
        assertThat(to(vouched)).isEqualTo(livePage());
        assertThat(hana.get(livePage()).body()).contains("The host cannot vouch for this setting");

        hana.submit(livePage(), "/sessions/" + id + "/start", Map.of("back", "live"));
        assertThat(scenes.stateOf(id)).isEqualTo(SessionState.RUNNING);
        assertThat(tables.jdbc().queryForObject("select started_by from live_session", String.class))
                .isEqualTo("hana");
    }

    @Test
    void theGateIsAsShutAsForAnybody() {
        press(hana);
        hana.submit(livePage(), "/sessions/" + id + "/start", Map.of("back", "live"));

        assertThat(scenes.stateOf(id)).isNotEqualTo(SessionState.RUNNING);
        assertThat(audit("refused.start-refused")).singleElement().asString().contains("hana", "NO_LEAD_ON_CALL");
    }

    @Test
    void isClosedOnADeviceThatOthersUseToo() {
        press(hana);
        String secret = hana.cookie("SAFE-SESSIONS-0-LIVE");
        hana.submit(livePage(), livePage() + "/close", Map.of());

        Visitor thief = new Visitor(port);
        assertThat(isShut(hana)).isTrue();
        assertThat(thief.get(livePage(), "Cookie", "SAFE-SESSIONS-0-LIVE=" + secret)
                        .statusCode())
                .isEqualTo(302);
        assertThat(audit("run.livePassClosed")).containsExactly("hana ");
    }

    @Test
    void whoeverIsSignedInStaysWhoTheyAre() {
        Visitor signedIn = new Visitor(port);
        signedIn.signIn("hana");
        assertThat(to(press(signedIn))).isEqualTo(livePage());
        assertThat(signedIn.get(livePage()).body()).contains("Signed in as Hana", "href=\"/sessions\"");

        Visitor leila = new Visitor(port);
        leila.signIn("leila");
        assertThat(press(leila).statusCode()).isEqualTo(409);
        assertThat(audit("run.livePassOpened")).isEmpty();
    }

    @Test
    void reachesWhatTheReviewedListSaysAndNothingElse() throws Exception {
        List<String> reviewed = Files.readAllLines(Path.of("security/live-pass-routes.txt")).stream()
                .filter(line -> !line.startsWith("#"))
                .toList();
        assertThat(LivePassRoutes.ALL).containsExactlyInAnyOrderElementsOf(reviewed);

        SessionId other = scenes.approved(Duration.ofHours(5));
        Set<String> opened = new TreeSet<>();
        Set<String> ofAnother = new TreeSet<>();
        Bearer bearer = bearer();
        for (String pattern : patterns()) {
            for (String method : METHODS) {
                if (bearer.isLetIn(method, filledIn(pattern, id))) {
                    opened.add(method + " " + pattern.replaceAll("\\{(\\w+):.*?36}}", "{$1}"));
                }
                if (bearer.isLetIn(method, filledIn(pattern, other))) {
                    ofAnother.add(method + " " + pattern);
                }
            }
            bearer = pattern.endsWith("/close") ? bearer() : bearer;
        }

        assertThat(opened).containsExactlyInAnyOrderElementsOf(reviewed);
        assertThat(ofAnother).isEmpty();
        for (String door : List.of("/camunda/app/tasklist/", "/camunda/app/cockpit/", "/camunda/api/engine/engine/")) {
            assertThat(bearer().isLetIn("GET", door)).as(door).isFalse();
        }
    }

    /** Somebody who has the cookie of the live page, sends it everywhere, and knows the token of a form. */
    private record Bearer(Visitor browser, String cookie, String csrf) {

        /** Whether they get any further than to where strangers are sent. */
        boolean isLetIn(String method, String path) {
            if (isPublic(path)) {
                return false;
            }
            HttpResponse<String> answer = browser.send(HttpRequest.newBuilder(browser.at(path))
                    .header("Accept", "text/html")
                    .header("Cookie", cookie)
                    .header("X-CSRF-TOKEN", csrf)
                    .method(method, HttpRequest.BodyPublishers.noBody()));
            return answer.statusCode() != 401 && !to(answer).equals("/sign-in");
        }
    }

    private Bearer bearer() {
        press(hana);
        String cookie = "SAFE-SESSIONS-0-LIVE=" + hana.cookie("SAFE-SESSIONS-0-LIVE");
        Visitor browser = new Visitor(port);
        Matcher csrf = CSRF.matcher(browser.get(livePage(), "Cookie", cookie).body());
        assertThat(csrf.find()).isTrue();
        return new Bearer(browser, cookie, csrf.group(1));
    }

    private static boolean isPublic(String path) {
        return path.matches("/(api/v1/public|carer|registration|s|live|report|receipt|guidance|sign-in|error)(/.*)?");
    }

    private Set<String> patterns() {
        Set<String> patterns = new TreeSet<>();
        for (RequestMappingHandlerMapping mapping : mappings) {
            for (RequestMappingInfo info : mapping.getHandlerMethods().keySet()) {
                patterns.addAll(info.getPatternValues());
            }
        }
        assertThat(patterns).hasSizeGreaterThan(60);
        return patterns;
    }

    private static String filledIn(String pattern, SessionId session) {
        return VARIABLE.matcher(pattern)
                .replaceAll(
                        variable -> variable.group().toLowerCase(Locale.ROOT).contains("control")
                                ? "WAITING_ROOM"
                                : session.toString())
                .replace("*", "1");
    }
}
