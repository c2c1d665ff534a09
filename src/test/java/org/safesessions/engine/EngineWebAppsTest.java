package org.safesessions.engine;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.LoadState;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.safesessions.kernel.Reason;
import org.safesessions.people.Sentences;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Camunda's own web apps behind the guard, in a real browser: they must miss nothing that staff need. */
@EngineOnlyTest
class EngineWebAppsTest {

    private static final int PAGES_AT_ONCE = 400;
    private static final Path CHROMIUM = Path.of("/usr/bin/chromium");

    @LocalServerPort
    private int port;

    @Autowired
    private OneTask process;

    @Autowired
    private EngineOnly.TestTask task;

    @Autowired
    private Sentences sentences;

    private final List<String> refused = new ArrayList<>();

    @Test
    void tasklist_shows_our_sentence_in_the_form_keeps_what_was_typed_and_lets_the_task_be_done() {
        Task open = process.begin();
        task.refuses("NO_LEAD_ON_CALL");
        as("cole", page -> {
            page.navigate("/camunda/app/tasklist/default/#/?task=" + open.getId());
            page.getByText("Claim").first().click();
            page.getByLabel("Your note").fill("Typed with care");
            page.locator("button:has-text('Complete')").click();
            page.getByText(sentences.of(Reason.of("NO_LEAD_ON_CALL"))).first().waitFor();
            assertThat(page.content()).doesNotContain("ENGINE-");
            assertThat(page.getByLabel("Your note").inputValue()).isEqualTo("Typed with care");
            assertThat(process.isOpen(open)).isTrue();

            task.accepts();
            // the sentence lies over the button until it is closed
            page.waitForResponse(
                    answer -> answer.url().endsWith("/submit-form") && answer.status() == 204,
                    () -> page.locator("button:has-text('Complete')").dispatchEvent("click"));
        });
        assertThat(process.isOpen(open)).isFalse();
        assertThat(refused).containsExactly("409 POST " + WebApps.ENGINE + "/task/" + open.getId() + "/submit-form");
    }

    @Test
    void tasklist_shows_our_lists() {
        as("cole", page -> {
            page.navigate("/camunda/app/tasklist/default/");
            page.getByText("For me to take").first().waitFor();
            for (String list : List.of("My tasks", "Due within 2 hours", "Overdue")) {
                page.waitForResponse(
                        answer -> answer.url().contains("/filter/safe-sessions-")
                                && answer.url().contains("/list"),
                        () -> page.getByText(list).first().click());
            }
        });
        assertThat(refused).isEmpty();
    }

    /** Camunda's nonce is drawn in one filter and written into the page in another: others must not come in between. */
    @Test
    void every_page_has_the_nonce_of_its_own_policy_when_many_ask_at_once() {
        WebApps cole = WebApps.of(port, "cole");
        List<String> wrong = IntStream.range(0, PAGES_AT_ONCE)
                .parallel()
                .mapToObj(one -> cole.get("/camunda/app/tasklist/default/"))
                .filter(page -> !page.body().contains("nonce=\"" + nonceOf(page) + "\""))
                .map(page -> nonceOf(page))
                .toList();
        assertThat(wrong).isEmpty();
    }

    private static String nonceOf(HttpResponse<String> page) {
        String policy = page.headers().firstValue("Content-Security-Policy").orElseThrow();
        Matcher nonce = Pattern.compile("'nonce-([^']+)'").matcher(policy);
        assertThat(nonce.find()).as(policy).isTrue();
        return nonce.group(1);
    }

    @Test
    void cockpit_shows_managers_where_processes_stand() {
        Task open = process.begin();
        as("mona", page -> {
            for (String place : List.of(
                    "",
                    "#/dashboard",
                    "#/processes",
                    "#/decisions",
                    "#/process-definition/" + open.getProcessDefinitionId() + "/runtime",
                    "#/process-instance/" + open.getProcessInstanceId() + "/runtime")) {
                page.navigate("/camunda/app/cockpit/default/" + place);
                page.waitForLoadState(LoadState.NETWORKIDLE);
            }
        });
        assertThat(refused).isEmpty();
    }

    private void as(String name, java.util.function.Consumer<Page> work) {
        Assumptions.assumeTrue(Files.exists(CHROMIUM), "no Chromium here");
        try (Playwright playwright = Playwright.create(
                        new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
                Browser browser = playwright
                        .chromium()
                        .launch(new BrowserType.LaunchOptions()
                                .setExecutablePath(CHROMIUM)
                                .setArgs(List.of("--no-sandbox")));
                BrowserContext context = browser.newContext(new Browser.NewContextOptions()
                        .setBaseURL("http://127.0.0.1:" + port)
                        .setHttpCredentials(name, name))) {
            Page page = context.newPage();
            page.onResponse(response -> {
                if (response.status() >= 400
                        && response.status() != 401
                        && response.url().contains("/camunda/")) {
                    String path =
                            response.url().replaceFirst("^https?://[^/]+", "").replaceFirst("\\?.*", "");
                    refused.add(response.status() + " " + response.request().method() + " " + path);
                }
            });
            work.accept(page);
        }
    }
}
