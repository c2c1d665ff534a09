package org.safesessions.plan.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import java.util.Map;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.MvcResult;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;

/** Somebody who answers the questions of a plan, one screen after the other. */
final class WizardVisit {

    private final MockMvc mvc;
    private final String who;
    private String base = "/sessions/new";

    WizardVisit(MockMvc mvc, String who) {
        this.mvc = mvc;
        this.who = who;
    }

    /** Where the plan is that was begun. */
    String base() {
        return base;
    }

    WizardVisit begin(String title) throws Exception {
        String next = post("", Map.of("title", title)).getResponse().getRedirectedUrl();
        assertThat(next).endsWith("/type");
        base = next.substring(0, next.length() - "/type".length());
        return this;
    }

    WizardVisit on(String begun) {
        base = begun;
        return this;
    }

    /** Answers one screen with what that form says to its fields. */
    MvcResult answer(PlanStep step, Map<String, String> form) throws Exception {
        MockHttpServletRequestBuilder request = MockMvcRequestBuilders.post(base + "/" + step.path())
                .with(user(who))
                .with(csrf());
        step.fields().stream()
                .filter(form::containsKey)
                .forEach(field -> request.param(
                        field, field.equals("dates") ? form.get(field).split(" ") : new String[] {form.get(field)}));
        return mvc.perform(request).andReturn();
    }

    /** Whether that screen is shown to whoever answers like this, as far as they are asked for dates. */
    static boolean asks(PlanStep step, Map<String, String> form) {
        return (step != PlanStep.UNTIL && step != PlanStep.DATES) || form.containsKey("until");
    }

    /** Answers every screen, each of them well. */
    WizardVisit through(Map<String, String> form) throws Exception {
        begin(form.get("title"));
        for (PlanStep step : PlanStep.values()) {
            if (step != PlanStep.TITLE && asks(step, form)) {
                assertThat(answer(step, form).getResponse().getStatus())
                        .as("%s", step)
                        .isEqualTo(302);
            }
        }
        return this;
    }

    MvcResult handIn(Map<String, String> form) throws Exception {
        return through(form).post("/check", Map.of());
    }

    MvcResult post(String page, Map<String, String> form) throws Exception {
        MockHttpServletRequestBuilder request =
                MockMvcRequestBuilders.post(base + page).with(user(who)).with(csrf());
        form.forEach(request::param);
        return mvc.perform(request).andReturn();
    }

    MvcResult look(String page) throws Exception {
        return mvc.perform(get(base + page).with(user(who))).andReturn();
    }

    String see(String page) throws Exception {
        MvcResult seen = look(page);
        assertThat(seen.getResponse().getStatus()).isEqualTo(200);
        return seen.getResponse().getContentAsString();
    }
}
