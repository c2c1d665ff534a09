package org.safesessions.run.paper;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.safesessions.paper.Print;
import org.safesessions.people.Organisation;
import org.safesessions.people.Translations;
import org.safesessions.plan.Expectations;
import org.safesessions.plan.InteractWith;
import org.safesessions.plan.Setting;
import org.safesessions.policy.HelpLines;
import org.safesessions.run.Company;
import org.safesessions.run.HoldingScreen;
import org.safesessions.run.JoinMoment;
import org.safesessions.run.Signpost;
import org.springframework.context.support.ResourceBundleMessageSource;
import org.thymeleaf.spring6.SpringTemplateEngine;
import org.thymeleaf.templateresolver.ClassLoaderTemplateResolver;

/** The drawing room without the house around it. */
final class PaperScenes {

    static final String TOKEN = "abcdefghijklmnopqrstuvwxyz";
    static final Instant NOW = Instant.parse("2026-11-23T18:05:00Z");

    private PaperScenes() {}

    static Papers papers() {
        ResourceBundleMessageSource messages = new ResourceBundleMessageSource();
        messages.setBasenames("messages/run", "messages/register", "messages/language");
        messages.setDefaultEncoding("UTF-8");
        messages.setFallbackToSystemLocale(false);
        ClassLoaderTemplateResolver pages = new ClassLoaderTemplateResolver();
        pages.setPrefix("templates/");
        pages.setSuffix(".html");
        pages.setCharacterEncoding("UTF-8");
        SpringTemplateEngine templates = new SpringTemplateEngine();
        templates.setTemplateResolver(pages);
        templates.setMessageSource(messages);
        SheetWords words = new SheetWords(
                messages,
                new Translations(),
                organisation(),
                new HelpLines(),
                new Signpost("https://sessions.example.org"),
                Clock.fixed(NOW, ZoneOffset.UTC),
                ZoneId.of("Europe/London"));
        return new Papers(words, new PrintedSheet(new Print(templates)));
    }

    private static Organisation organisation() {
        return new Organisation("Riverside Youth Trust", "020 7946 0000", "the duty manager");
    }

    static HoldingScreen.Lead leila() {
        return new HoldingScreen.Lead("Leila Lead", "07700 900123", "leila@example.org");
    }

    static HoldingScreen titled(String title) {
        return screen(title, JoinMoment.SOON, leila());
    }

    static HoldingScreen screen(String title, JoinMoment moment, HoldingScreen.@Nullable Lead lead) {
        return new HoldingScreen(
                title,
                TOKEN,
                moment,
                null,
                Company.GROWN_UP,
                new Expectations(Setting.YOUR_CHOICE, Setting.YOUR_CHOICE, true, InteractWith.EACH_OTHER),
                false,
                true,
                new HelpLines().forThose(true, false),
                lead,
                organisation());
    }

    static List<HoldingScreen> gone() {
        return List.of(
                screen("Homework club", JoinMoment.OVER, leila()),
                screen("Homework club", JoinMoment.CANCELLED, leila()));
    }
}
