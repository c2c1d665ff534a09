package org.safesessions.journeys;

import com.microsoft.playwright.Page;

/** Planning a session in a browser, one question a screen. */
final class PlanScreens {

    private PlanScreens() {}

    /** Presses Continue, or on the last page hands the plan in. */
    static void go(Page page) {
        page.click("#plan button[type=submit]");
    }

    /** Begins a plan and answers what only its planner can know. */
    static void begin(Page page, String title, String audience, String date, String time) {
        page.navigate("/sessions/new");
        page.fill("#title", title);
        go(page);
        choose(page, "sessionType", "CLASS");
        choose(page, "audience", audience);
        page.fill("#startsAtDate", date);
        page.fill("#startsAtTime", time);
        page.fill("#durationMinutes", "60");
        go(page);
    }

    /** Answers the screen shown, and goes on. */
    static void choose(Page page, String field, String value) {
        page.check("#" + field + "-" + value);
        go(page);
    }

    /** All other questions, for a class in which young people meet on Zoom. */
    static void answerTheRest(Page page) {
        choose(page, "repeats", "ONCE");
        page.fill("#expectedParticipants", "12");
        go(page);
        choose(page, "interactivity", "INTERACTIVE");
        choose(page, "platform", "ZOOM");
        choose(page, "access", "REGISTERED");
        choose(page, "host", "hana");
        choose(page, "coHosts", "cole");
        go(page);
        choose(page, "cameras", "YOUR_CHOICE");
        choose(page, "microphones", "YOUR_CHOICE");
        choose(page, "comments", "true");
        choose(page, "interactWith", "EACH_OTHER");
        choose(page, "offlineSupervision", "ACCOMPANIED");
        choose(page, "onlineSupervision", "ACCOMPANIED");
        go(page);
    }
}
