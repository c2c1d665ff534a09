package org.safesessions.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.List;
import java.util.regex.Pattern;

/** What a carer does on a phone. */
final class CarerPages {

    private CarerPages() {}

    static void register(Page carer, String address, List<String> children) {
        carer.navigate(address);
        carer.locator("main button[type=submit]").first().click();
        person(carer, children.get(0));
        carer.fill("#name", "Bea Brown");
        carer.fill("#relationship", "mother");
        carer.fill("#email", "bea@example.org");
        Phone.next(carer);
        carer.fill("#emergencyPhone", "07700 900123");
        carer.fill("#whereAreYou", "1 High Street, Leeds");
        Phone.next(carer);
        carer.check("#rules");
        carer.check("#carerAgreement");
        Phone.next(carer);
        carer.getByText("Another child").first().click();
        person(carer, children.get(1));
        assertThat(carer.locator("main")).containsText("Kim Brown");
        Phone.isFit(carer);
        Browser.picture(carer, "phone-check-answers");
        carer.locator("form[action$='/check'] button[type=submit]").click();
        assertThat(carer).hasURL(Pattern.compile(".*/register/done"));
    }

    private static void person(Page carer, String name) {
        carer.fill("#name", name);
        carer.check("#ageGroup-AGED_13_TO_17");
        carer.locator("input[name=supervision]").first().check();
        Phone.next(carer);
    }

    /** One letter for the whole household: it leads to the first child, and from there to the other. */
    static void confirmTheAddress(Page carer, Page anybody) {
        anybody.navigate("/dev/mail");
        Locator link = anybody.locator("a[href^='/registration/']");
        assertThat(link).hasCount(1);
        carer.navigate(link.getAttribute("href"));
        carer.locator("form[action$='/confirm'] button[type=submit]").click();
        assertThat(carer.locator("#status")).hasAttribute("data-status", "beingChecked");
        Phone.isFit(carer);
        carer.locator("main a[href^='/registration/']")
                .getByText("Sam B")
                .or(carer.getByText("Kim B"))
                .last()
                .click();
        assertThat(carer.locator("#status")).hasAttribute("data-status", "beingChecked");
    }

    static void comeIn(Page carer, String room) {
        carer.reload();
        assertThat(carer.locator("#moment")).hasAttribute("data-moment", "COME_IN");
        carer.locator("form[action$='/join'] button").click();
        assertThat(carer.locator("#way-in-link")).hasAttribute("href", room);
        Browser.picture(carer, "phone-come-in");
    }
}
