package org.safesessions.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.safesessions.kernel.StaffId;
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
class BrowserTest {

    @LocalServerPort
    int port;

    @Autowired
    StaffDesk staff;

    @BeforeEach
    void somebodyWithEveryPlaceInTheNavigation() {
        staff.enrol(new Staff(new StaffId("leila"), "Leila", Set.of(Duty.HOST, Duty.SAFEGUARDING_LEAD, Duty.MANAGER)));
    }

    @Test
    void showsPagesThatEverybodyCanReadOnADeskAndOnAPhone() {
        try (Browser browser = Browser.open("http://127.0.0.1:" + port)) {
            for (Page page : List.of(browser.desk(), browser.phone())) {
                page.navigate("/policy");
                assertReadable(page);
                page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Leila: demo"))
                        .click();
                assertThat(page.url()).endsWith("/policy");
                assertReadable(page);
                page.navigate("/audit?subject=nothing");
                assertReadable(page);
                page.navigate("/probe/refuse");
                assertReadable(page);
                page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Sign out"))
                        .click();
                assertThat(page.getByText("You are signed out").isVisible()).isTrue();
                page.getByLabel("User name").fill("leila");
                page.getByLabel("Password").fill("wrong");
                page.getByRole(
                                AriaRole.BUTTON,
                                new Page.GetByRoleOptions().setName("Sign in").setExact(true))
                        .click();
                assertThat(page.getByRole(AriaRole.ALERT).innerText()).contains("do not match");
                assertReadable(page);
            }
        }
    }

    private static void assertReadable(Page page) {
        assertThat(Browser.barriers(page)).as(page.url()).isEmpty();
        assertThat(Browser.isTooWide(page)).as(page.url() + " is too wide").isFalse();
    }
}
