package org.safesessions.journeys;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.ArrayList;
import java.util.List;

/** Looks at pages as somebody with the narrowest phone, a screen reader or no mouse does, and notes what bars them. */
final class LookAtPages {

    /** What the Tab key would jump over, or reach in another order than it is read. */
    private static final String NOT_BY_KEYBOARD = """
            () => [...document.querySelectorAll('main a[href], main button, main input, main select, main textarea, main summary, main [onclick], main [role=button]')]
                .filter(one => one.type !== 'hidden' && one.checkVisibility())
                .filter(one => one.tabIndex !== 0 || !one.matches('a[href], button, input, select, textarea, summary'))
                .map(one => one.outerHTML.slice(0, 80))""";

    private final List<String> troubles = new ArrayList<>();
    private int looked;

    /**
     * @param what an address to go to, or what to call the page that is there
     */
    void at(Page page, String what) {
        if (what.startsWith("/")) {
            page.navigate(what);
        }
        looked++;
        String where = what + " at " + page.url() + ": ";
        Browser.barriers(page).forEach(barrier -> troubles.add(where + barrier));
        if (Browser.isTooWide(page)) {
            troubles.add(where + "is too wide for a phone");
        }
        if (page.locator("h1").count() != 1) {
            troubles.add(where + "has not exactly one heading of its own");
        }
        @SuppressWarnings("unchecked") // what the script gives
        List<String> unreachable = (List<String>) page.evaluate(NOT_BY_KEYBOARD);
        unreachable.forEach(one -> troubles.add(where + "no keyboard reaches " + one));
    }

    /** Sends a form with nothing in it, and looks at what comes back. */
    void atMistake(Page page, String path, String button) {
        page.navigate(path);
        press(page, button);
        if (page.locator("#error-summary").count() != 1) {
            troubles.add(path + ", " + button + ": no mistake is shown at " + page.url());
        }
        at(page, "after " + button + " with nothing filled in");
    }

    static void press(Page page, String button) {
        page.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName(button).setExact(true))
                .first()
                .click();
    }

    List<String> troubles() {
        return List.copyOf(troubles);
    }

    int looked() {
        return looked;
    }
}
