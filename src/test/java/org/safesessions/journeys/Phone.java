package org.safesessions.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;

/** What holds for every page on a phone. */
final class Phone {

    private Phone() {}

    /** Presses the button of the page's form. */
    static void next(Page page) {
        page.locator("main form[method=post] button[type=submit]").last().click();
    }

    /** Nobody has to scroll sideways, and axe finds no barrier. */
    static void isFit(Page page) {
        assertThat(Browser.isTooWide(page)).as(page.url()).isFalse();
        assertThat(Browser.barriers(page)).as(page.url()).isEmpty();
    }
}
