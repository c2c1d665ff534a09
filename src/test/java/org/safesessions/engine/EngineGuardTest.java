package org.safesessions.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.List;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.safesessions.kernel.Reason;
import org.safesessions.kernel.RefusalHeard;
import org.safesessions.people.Sentences;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@EngineOnlyTest
class EngineGuardTest {

    private static final String E = WebApps.ENGINE;

    @LocalServerPort
    private int port;

    @Autowired
    private OneTask process;

    @Autowired
    private EngineOnly.TestTask desk;

    @Autowired
    private EngineOnly.People people;

    @Autowired
    private EngineOnly.Heard heard;

    @Autowired
    private Sentences sentences;

    @Autowired
    private IdentityService identity;

    private WebApps cole;

    @BeforeEach
    void signIn() {
        cole = WebApps.of(port, "cole");
    }

    @AfterEach
    void everybodyIsBackAndTheDeskAccepts() {
        people.takeBack("cole");
        desk.isFor("cole");
        desk.accepts();
    }

    @ParameterizedTest
    @CsvSource({
        "POST, /camunda/api/admin/auth/user/default/login/tasklist",
        "POST, /camunda/api/admin/setup/default/user/create",
        "GET,  /camunda/app/admin/default/",
        "GET,  /camunda/app/admin/default/setup/",
        "GET,  /camunda/app/tasklist/default/setup/",
        "GET,  /camunda/app/welcome/default/",
        "GET,  /camunda-welcome/index.html",
        "POST, /camunda/api/engine/engine/default/deployment/create",
        "POST, /camunda/api/engine/engine/default/filter/create",
        "PUT,  /camunda/api/engine/engine/default/filter/safe-sessions-overdue",
        "DELETE, /camunda/api/engine/engine/default/filter/safe-sessions-overdue",
        "POST, /camunda/api/engine/engine/default/task/create",
        "PUT,  /camunda/api/engine/engine/default/task/x",
        "POST, /camunda/api/engine/engine/default/task/x/assignee",
        "POST, /camunda/api/engine/engine/default/task/x/delegate",
        "POST, /camunda/api/engine/engine/default/task/x/resolve",
        "POST, /camunda/api/engine/engine/default/task/x/bpmnError",
        "POST, /camunda/api/engine/engine/default/task/x/bpmnEscalation",
        "POST, /camunda/api/engine/engine/default/task/x/comment/create",
        "POST, /camunda/api/engine/engine/default/task/x/attachment/create",
        "POST, /camunda/api/engine/engine/default/task/x/identity-links",
        "PUT,  /camunda/api/engine/engine/default/task/x/variables/a",
        "PUT,  /camunda/api/engine/engine/default/task/x/localVariables/a",
        "POST, /camunda/api/engine/engine/default/message",
        "POST, /camunda/api/engine/engine/default/signal",
        "POST, /camunda/api/engine/engine/default/condition",
        "POST, /camunda/api/engine/engine/default/process-definition/key/one-task/start",
        "POST, /camunda/api/engine/engine/default/process-definition/key/one-task/submit-form",
        "POST, /camunda/api/engine/engine/default/process-instance/x/modification",
        "PUT,  /camunda/api/engine/engine/default/process-instance/x/variables/a",
        "PUT,  /camunda/api/engine/engine/default/process-instance/x/suspended",
        "DELETE, /camunda/api/engine/engine/default/process-instance/x",
        "POST, /camunda/api/engine/engine/default/process-instance/delete",
        "POST, /camunda/api/engine/engine/default/process-definition/x/restart",
        "POST, /camunda/api/engine/engine/default/execution/x/signal",
        "POST, /camunda/api/engine/engine/default/external-task/fetchAndLock",
        "POST, /camunda/api/engine/engine/default/migration/execute",
        "POST, /camunda/api/engine/engine/default/modification/execute",
        "PUT,  /camunda/api/engine/engine/default/job/x/retries",
        "POST, /camunda/api/engine/engine/default/job/x/execute",
        "POST, /camunda/api/engine/engine/default/authorization/create",
        "POST, /camunda/api/engine/engine/default/user/create",
        "POST, /camunda/api/engine/engine/default/group/create",
        "POST, /camunda/api/engine/engine/default/decision-definition/key/x/evaluate",
        "GET,  /camunda/api/engine/engine/default/user",
        "GET,  /camunda/api/engine/engine/default/telemetry/data",
        "GET,  /camunda/api/engine/engine/default/schema/log",
        "GET,  /camunda/api/engine/engine/other/task",
        "GET,  /camunda/api/engine/engine/default/task/x/comment",
        "GET,  /camunda/api/engine/engine/default/task/x/identity-links",
        "GET,  /camunda/api/engine/engine/default/history/user-operation",
        "GET,  /camunda/api/engine/engine/default/history/process-instance",
        "GET,  /camunda/api/engine/engine/default/variable-instance",
        "GET,  /camunda/api/engine/engine/default/version",
        "HEAD, /camunda/api/engine/engine/default/task",
        "POST, /camunda/api/engine/engine/default/task/x%2Fassignee",
        "TRACE, /camunda/api/engine/engine/default/task"
    })
    void lets_nothing_in_that_is_not_on_its_list(String method, String path) {
        HttpResponse<String> answer = cole.send(method, path, method.equals("GET") ? null : "{}");

        assertThat(answer.statusCode()).isIn(400, 404, 405);
    }

    @Test
    void there_is_no_engine_rest_beside_it() {
        assertThat(cole.get("/engine-rest/engine").statusCode()).isEqualTo(404);
        assertThat(cole.get("/rest/engine").statusCode()).isEqualTo(404);
        assertThat(EngineGuardTest.class
                        .getClassLoader()
                        .getResource("org/camunda/bpm/spring/boot/starter/rest/CamundaBpmRestInitializer.class"))
                .isNull();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"nameExpression\":\"${now()}\"}",
                "{\"NAMEEXPRESSION\":\"${now()}\"}",
                "{\"orQueries\":[{\"a\":{\"b\":[{\"dueAfterExpression\":\"${now()}\"}]}}]}",
                "{\"orQueries\":[{\"dueAfter\\u0045xpression\":\"${now()}\"}]}",
                "{\"name\":\"a\",\"name\":\"b\"}",
                "{\"name\":",
                "{} {}",
                "\"text\"",
                "[[[[[[[[[[[[[[[[[[[[[[[[[1]]]]]]]]]]]]]]]]]]]]]]]]]",
                "nonsense"
            })
    void reads_every_corner_of_a_query(String query) {
        assertThat(cole.post(E + "/task/count", query).statusCode()).isEqualTo(400);
    }

    @Test
    void reads_the_address_too() {
        assertThat(cole.get(E + "/task/count?dueAfterExpression=x").statusCode())
                .isEqualTo(400);
        assertThat(cole.get(E + "/task/count?dueAfter%45xpression=x").statusCode())
                .isEqualTo(400);
        assertThat(cole.get(E + "/task/count?orQueries=x").statusCode()).isEqualTo(400);
    }

    @Test
    void stops_reading_after_64_kilobytes() {
        String long_ = "{\"name\":\"" + "x".repeat(70 * 1024) + "\"}";

        assertThat(cole.post(E + "/task/count", long_).statusCode()).isEqualTo(413);
    }

    @Test
    void lets_a_candidate_take_a_task_put_it_back_and_answer_it() {
        Task task = process.begin();

        assertThat(cole.post(E + "/task/" + task.getId() + "/claim", "{\"userId\":\"cole\"}")
                        .statusCode())
                .isEqualTo(204);
        assertThat(cole.post(E + "/task/" + task.getId() + "/unclaim", null).statusCode())
                .isEqualTo(204);
        assertThat(submit(task, "{\"note\":{\"value\":\"All well\"},\"allInPlace\":{\"value\":true}}")
                        .statusCode())
                .isEqualTo(204);
        assertThat(desk.last().textOrNull("note")).isEqualTo("All well");
        assertThat(desk.last().yes("allInPlace")).isTrue();
        assertThat(process.isOpen(task)).isFalse();
    }

    @Test
    void lets_nobody_take_a_task_for_somebody_else_and_puts_it_on_record() {
        Task task = process.begin();
        int before = heard.refusals().size();

        assertThat(cole.post(E + "/task/" + task.getId() + "/claim", "{\"userId\":\"carla\"}")
                        .statusCode())
                .isEqualTo(403);
        assertThat(heard.refusals()).hasSize(before + 1).last().satisfies(refusal -> {
            assertThat(refusal.codes()).containsExactly("ONLY_FOR_YOURSELF");
            assertThat(refusal.by()).hasToString("cole");
        });
    }

    @Test
    void shows_and_gives_a_task_to_its_candidates_only_not_to_others_of_their_group() {
        Task task = process.begin();
        WebApps carla = WebApps.of(port, "carla");

        assertThat(carla.get(E + "/task/" + task.getId()).statusCode()).isEqualTo(404);
        assertThat(carla.post(E + "/task/" + task.getId() + "/complete", "{\"variables\":{}}")
                        .statusCode())
                .isBetween(400, 499);
        assertThat(process.isOpen(task)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"leadOnCall\":{\"value\":true}}",
                "{\"loopCounter\":{\"value\":1}}",
                "{\"note\":{\"value\":\"x\",\"type\":\"Object\"}}",
                "{\"note\":{\"value\":\"x\",\"type\":\"Bytes\"}}",
                "{\"note\":{\"value\":\"x\",\"type\":\"Xml\"}}",
                "{\"note\":{\"value\":{\"a\":1}}}",
                "{\"note\":{\"value\":\"\\u0000\"}}",
                "{\"note\":{\"value\":\"\\ud800\"}}",
                "{\"a.b\":{\"value\":1}}"
            })
    void takes_no_answer_that_is_more_than_an_answer(String variables) {
        Task task = process.begin();

        assertThat(submit(task, variables).statusCode()).isEqualTo(400);
        assertThat(process.isOpen(task)).isTrue();
    }

    @Test
    void takes_twenty_thousand_characters_of_answers_and_no_more() {
        Task task = process.begin();

        HttpResponse<String> tooLong = submit(task, "{\"note\":{\"value\":\"" + "x".repeat(20_001) + "\"}}");

        assertThat(tooLong.statusCode()).isEqualTo(422);
        assertThat(tooLong.body()).contains("20,000 characters");
        assertThat(submit(task, "{\"note\":{\"value\":\"" + "x".repeat(20_000) + "\"}}")
                        .statusCode())
                .isEqualTo(204);
    }

    @Test
    void says_a_refusal_in_our_words_alone_and_puts_it_on_record() {
        Task task = process.begin();
        desk.refuses("NO_LEAD_ON_CALL");
        int before = heard.refusals().size();

        HttpResponse<String> answer = submit(task, "{\"note\":{\"value\":\"Wozzlebury\"}}");

        assertThat(answer.statusCode()).isEqualTo(409);
        assertThat(answer.body())
                .contains(
                        "\"type\":\"ActRefused\"",
                        sentences.of(Reason.of("NO_LEAD_ON_CALL")).replace("\"", "\\\""))
                .doesNotContain("ENGINE-", "Wozzlebury", "TaskListener");
        assertThat(process.isOpen(task)).isTrue();
        List<RefusalHeard> refusals = heard.refusals();
        assertThat(refusals).hasSize(before + 1);
        assertThat(refusals.get(before).codes()).containsExactly("NO_LEAD_ON_CALL");
        assertThat(refusals.get(before).by()).hasToString("cole");
    }

    @Test
    void tells_of_a_change_meanwhile() {
        Task task = process.begin();
        desk.failsWith(new OptimisticLockingException("ENGINE-03005 Wozzlebury"));

        HttpResponse<String> answer = submit(task, "{}");

        assertThat(answer.statusCode()).isEqualTo(409);
        assertThat(answer.body())
                .contains("Somebody else changed this task at the same time. Reload it and try again.")
                .doesNotContain("Wozzlebury");
    }

    @Test
    void keeps_the_engines_own_words_to_itself() {
        Task task = process.begin();
        desk.failsWith(new ProcessEngineException("Wozzlebury"));

        HttpResponse<String> answer = submit(task, "{\"note\":{\"value\":\"Wozzlebury\"}}");

        assertThat(answer.statusCode()).isEqualTo(500);
        assertThat(answer.body()).contains("Something went wrong").doesNotContain("Wozzlebury");
    }

    @Test
    void tells_whoever_comes_too_late_that_the_task_is_done() {
        Task task = process.begin();
        submit(task, "{}");

        HttpResponse<String> answer = submit(task, "{}");

        assertThat(answer.statusCode()).isEqualTo(409);
        assertThat(answer.body()).contains("has been done already");
    }

    @Test
    void lets_go_at_once_whoever_no_longer_works_here() {
        assertThat(cole.get(E + "/task/count").statusCode()).isEqualTo(200);

        people.sendAway("cole");

        assertThat(cole.get(E + "/task/count").statusCode()).isEqualTo(401);
        assertThat(cole.get("/camunda/app/tasklist/default/").statusCode()).isEqualTo(401);
    }

    @Test
    void ends_our_own_sign_in_with_camundas_button() {
        String before = cole.cookie("SAFE-SESSIONS");

        assertThat(cole.post("/camunda/api/admin/auth/user/default/logout", null)
                        .statusCode())
                .isEqualTo(204);

        cole.get(E + "/task/count");
        assertThat(cole.cookie("SAFE-SESSIONS")).isNotEqualTo(before);
    }

    @Test
    void opens_tasklist_and_cockpit_to_those_who_need_them() {
        for (String name : List.of("hana", "cole", "leila", "mona", "tess")) {
            assertThat(app(name, "tasklist")).as(name).isEqualTo(200);
        }
        assertThat(app("adam", "tasklist")).isEqualTo(403);
        for (String name : List.of("mona", "adam")) {
            assertThat(app(name, "cockpit")).as(name).isEqualTo(200);
        }
        for (String name : List.of("hana", "cole", "leila", "tess")) {
            assertThat(app(name, "cockpit")).as(name).isEqualTo(403);
        }
    }

    @Test
    void shows_a_person_nobody_but_themselves() {
        assertThat(cole.get(E + "/user/cole/profile").body()).contains("Cole");
        assertThat(cole.get(E + "/user/leila/profile").statusCode()).isEqualTo(404);
        assertThat(identity.checkPassword("cole", "cole")).isFalse();
        assertThat(identity.createUserQuery().userId(EngineActor.TECHNICAL_USER).count())
                .isZero();
    }

    private int app(String name, String app) {
        return WebApps.of(port, name).get("/camunda/app/" + app + "/default/").statusCode();
    }

    private HttpResponse<String> submit(Task task, String variables) {
        return cole.post(E + "/task/" + task.getId() + "/submit-form", "{\"variables\":" + variables + "}");
    }
}
