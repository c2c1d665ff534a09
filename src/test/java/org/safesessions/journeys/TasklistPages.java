package org.safesessions.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;

/** What a person does in Camunda Tasklist, in a browser. */
final class TasklistPages {

    private TasklistPages() {}

    /** Opens the first task of that name and claims it. */
    static void take(Page person, String task) {
        person.navigate("/camunda/app/tasklist/");
        person.locator("[cam-tasks]").getByText(task).first().click();
        person.getByText("Claim", new Page.GetByTextOptions().setExact(true))
                .first()
                .click();
        assertThat(person.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Complete")))
                .isEnabled();
    }

    /** Picks a value of a list, in the form of the open task. */
    static void choose(Page person, String question, String answer) {
        Locator field = person.locator(".fjs-form-field-select")
                .filter(new Locator.FilterOptions().setHasText(question))
                .first();
        field.locator(".fjs-input-group").click();
        field.locator(".fjs-dropdownlist-item")
                .filter(new Locator.FilterOptions().setHasText(answer))
                .first()
                .click();
    }

    /** Presses Complete and waits for the engine's answer, whatever it is. */
    static void complete(Page person) {
        person.waitForResponse(
                answer -> answer.url().endsWith("/submit-form"),
                () -> person.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Complete"))
                        .click());
    }
}
