package org.safesessions.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import org.safesessions.kernel.SessionId;

/** What a co-host does at the door, with one hand. */
final class DoorPages {

    private DoorPages() {}

    static void nobodyComesIn(Page hand, SessionId session) {
        letInFirst(hand);
        assertThat(hand.locator("#error-summary [data-code=NO_LEAD_ON_CALL]")).isVisible();
        hand.navigate("/sessions/" + session + "/live");
        assertThat(hand.locator("[data-standing=ADMITTED]")).hasCount(0);
    }

    static void letIn(Page hand, SessionId session) {
        hand.navigate("/sessions/" + session + "/live");
        for (int waiting = 12; waiting > 1; waiting--) {
            letInFirst(hand);
            assertThat(hand.locator("[data-standing=WAITING]")).hasCount(waiting - 1);
        }
        assertThat(hand.locator("[data-standing=ADMITTED]")).hasCount(11);
    }

    private static void letInFirst(Page hand) {
        Locator card = hand.locator("article[data-standing=WAITING]").first();
        Locator fits = card.locator("form")
                .filter(new Locator.FilterOptions().setHas(hand.locator("button[value=LET_IN]")))
                .first();
        if (fits.locator("input[name=carer]").count() > 0) {
            fits.locator("input[name=carer]").check();
        }
        fits.locator("button[value=LET_IN]").click();
    }

    static void keepOutWhoDoesNotFit(Page hand) {
        Locator last = hand.locator("article[data-standing=WAITING]");
        last.locator("summary").click();
        last.locator("input[name=reason]").fill("A grown man answered.");
        last.locator("button[value=DOES_NOT_FIT]").click();
        assertThat(hand.locator("article[data-standing=HELD]")).hasCount(1);
        assertThat(hand.locator("[data-standing=ADMITTED]")).hasCount(11);
        Phone.isFit(hand);
    }

    static void noteWhoIsNotExpected(Page hand) {
        hand.fill("#displayName", "iPhone of Ron");
        hand.locator("#unexpected button[type=submit]").click();
        Locator card = hand.locator("article").filter(new Locator.FilterOptions().setHasText("iPhone of Ron"));
        assertThat(card.locator("[data-mark=not-expected]")).isVisible();
        assertThat(card.locator("button[value=LET_IN]")).hasCount(0);
        Browser.picture(hand, "phone-door");
    }
}
