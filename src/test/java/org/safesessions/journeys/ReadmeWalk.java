package org.safesessions.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.TimeoutError;
import com.microsoft.playwright.options.AriaRole;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Does in a browser what README.md says, word for word: a name signs in, what is bold is pressed, what is slanted is seen,
 * and what else stands as code is typed where the words before it are. So it fails as soon as a word of the product changes
 * and README.md does not.
 */
final class ReadmeWalk {

    /** In this order, because a list and an answer in it may have one name. */
    private static final List<AriaRole> PRESSED =
            List.of(AriaRole.RADIO, AriaRole.CHECKBOX, AriaRole.BUTTON, AriaRole.LINK);

    private final Browser browser;
    private final List<String> people;
    private @Nullable Page page;
    private String lastSeen = "";

    ReadmeWalk(Browser browser, List<String> people) {
        this.browser = browser;
        this.people = people;
    }

    /** The page at which it ended. */
    Page walk(Readme.Thing thing) {
        for (Readme.Step step : thing.steps()) {
            try {
                walk(step);
            } catch (RuntimeException | AssertionError elsewhere) {
                throw new AssertionError(
                        "README.md, thing " + thing.number() + ", stops being true at \"" + step.word() + "\"",
                        elsewhere);
            }
        }
        return page();
    }

    private void walk(Readme.Step step) {
        String word = step.word();
        switch (step.mark()) {
            case BOLD -> press(word);
            case SLANTED -> see(word);
            case CODE -> {
                if (people.contains(word)) {
                    signIn(word);
                } else {
                    type(word);
                }
            }
        }
    }

    private void signIn(String person) {
        if (page != null) {
            page.context().close();
        }
        page = browser.deskOf(person);
    }

    private void press(String name) {
        browser.settle(page());
        try {
            page().waitForCondition(() -> toPress(name).isPresent());
        } catch (TimeoutError missing) {
            throw new AssertionError("Nothing to press is called that at " + page().url(), missing);
        }
        toPress(name).orElseThrow().click();
        browser.settle(page());
    }

    private Optional<Locator> toPress(String name) {
        return PRESSED.stream()
                .map(role -> visible(page().getByRole(
                                role, new Page.GetByRoleOptions().setName(name).setExact(true))))
                .flatMap(Optional::stream)
                .findFirst()
                .or(() -> visible(page().getByText(name, new Page.GetByTextOptions().setExact(true))));
    }

    private static Optional<Locator> visible(Locator all) {
        return all.all().stream().filter(Locator::isVisible).findFirst();
    }

    private void see(String words) {
        assertThat(page().getByText(words)
                        .filter(new Locator.FilterOptions().setVisible(true))
                        .first())
                .isVisible();
        lastSeen = words;
    }

    private void type(String words) {
        page().locator("section")
                .filter(new Locator.FilterOptions().setHasText(lastSeen))
                .locator("input[type=text]")
                .last()
                .fill(words);
    }

    private Page page() {
        if (page == null) {
            throw new AssertionError("README.md does not say whom to sign in as");
        }
        return page;
    }
}
