package org.safesessions.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.List;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.User;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The two published holes of the engine's last open version, tried as an attacker would: by a plain member of staff. */
abstract class EngineHoles {

    @LocalServerPort
    private int port;

    @Autowired
    private EngineOnly.Probe probe;

    @Autowired
    private IdentityService identity;

    private WebApps hana;

    @BeforeEach
    void signIn() {
        if (!identity.isReadOnly() && identity.createUserQuery().userId("hana").count() == 0) {
            User user = identity.newUser("hana");
            user.setPassword("hana");
            identity.saveUser(user);
        }
        hana = WebApps.of(port, "hana");
    }

    /** CVE-2026-109432, in the forms in which an expression may hide. Whether any of them reached a bean of ours. */
    boolean expressionsInsideOrQueriesReachBeans() {
        int before = probe.reached();
        String hidden = "{\"orQueries\":[{\"assigneeExpression\":\"${probe.fire()}\"}]}";
        List.of(hidden, "{\"orQueries\":[{\"orQueries\":[{\"dueBeforeExpression\":\"${probe.fire()}\"}]}]}")
                .forEach(query -> {
                    hana.post(WebApps.ENGINE + "/task?firstResult=0&maxResults=10", query);
                    hana.post(WebApps.ENGINE + "/task/count", query);
                    hana.post(WebApps.ENGINE + "/filter/safe-sessions-overdue/list?firstResult=0&maxResults=10", query);
                    hana.post(WebApps.ENGINE + "/filter/safe-sessions-overdue/count", query);
                });
        return probe.reached() > before;
    }

    /** Every payload of the list, each refused as a whole. */
    void noPayloadIsAnswered() {
        List<String> answered = ExpressionPayloads.all().stream()
                .filter(payload -> {
                    String text =
                            payload.replace("\\", "\\\\").replace("\"", "\\\"").replace("\t", "\\t");
                    HttpResponse<String> answer = hana.post(
                            WebApps.ENGINE + "/task/count",
                            "{\"orQueries\":[{\"dueBeforeExpression\":\"" + text + "\"}]}");
                    return answer.statusCode() < 400;
                })
                .toList();
        assertThat(answered).isEmpty();
    }

    /** CVE-2026-77226. Whether a first administrator could be made. */
    boolean aFirstAdministratorCanBeMade() {
        int status = hana.post(
                        "/camunda/api/admin/setup/default/user/create",
                        "{\"profile\":{\"id\":\"eve\",\"firstName\":\"E\",\"lastName\":\"V\",\"email\":\"e@example.org\"},"
                                + "\"credentials\":{\"password\":\"canary-password\"}}")
                .statusCode();
        boolean made = identity.createUserQuery().userId("eve").count() > 0;
        assertThat(status < 300).isEqualTo(made);
        return made;
    }

    /** The layers do not get in the way of what Tasklist asks. */
    void aHarmlessQueryIsAnswered() {
        assertThat(hana.post(WebApps.ENGINE + "/task/count", "{\"orQueries\":[{\"nameLike\":\"%a%\"}]}")
                        .body())
                .startsWith("{\"count\":");
    }
}
