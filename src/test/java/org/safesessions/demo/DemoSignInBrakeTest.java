package org.safesessions.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.safesessions.WholeHouse;
import org.safesessions.kernel.StaffId;
import org.safesessions.lifecycle.web.Visitor;
import org.safesessions.people.Duty;
import org.safesessions.people.Staff;
import org.safesessions.people.StaffDesk;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;

@WholeHouse
class DemoSignInBrakeTest {

    private static final StaffId WES = new StaffId("wes");

    @LocalServerPort
    int port;

    @Autowired
    private StaffDesk staff;

    @Autowired
    private JdbcTemplate jdbc;

    @BeforeEach
    void wesIsNew() {
        staff.enrol(new Staff(WES, "Wes", Set.of(Duty.TRUSTEE)));
    }

    @AfterEach
    void wesLeaves() {
        jdbc.update("delete from staff_duty where staff_id = ?", WES.value());
        jdbc.update("delete from staff where id = ?", WES.value());
    }

    private HttpResponse<String> signIn(String password) {
        return new Visitor(port).submit("/sign-in", "/sign-in", Map.of("username", WES.value(), "password", password));
    }

    @Test
    void afterTenWrongPasswordsTheRightOneHelpsNeitherAndThePageSaysToWait() {
        assertThat(signIn("wes").headers().firstValue("Location").orElse("")).doesNotContain("wait", "wrong");
        for (int tries = 0; tries < 10; tries++) {
            assertThat(signIn("guess" + tries).headers().firstValue("Location").orElse(""))
                    .endsWith("?wrong");
        }

        assertThat(signIn("wes").headers().firstValue("Location").orElse("")).endsWith("?wait");
        assertThat(new Visitor(port).get("/sign-in?wait").body()).contains("Wait a few minutes, then try again");
        assertThat(new Visitor(port)
                        .submit("/sign-in", "/sign-in", Map.of("username", "hana", "password", "hana"))
                        .headers()
                        .firstValue("Location")
                        .orElse(""))
                .doesNotContain("wait", "wrong");
    }
}
