package org.safesessions.run.paper;

import java.time.Clock;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.safesessions.kernel.Language;
import org.safesessions.people.Organisation;
import org.safesessions.people.Translations;
import org.safesessions.policy.HelpLine;
import org.safesessions.policy.HelpLines;
import org.safesessions.run.HoldingLine;
import org.safesessions.run.HoldingScreen;
import org.safesessions.run.JoinMoment;
import org.safesessions.run.QrCode;
import org.safesessions.run.Signpost;
import org.safesessions.run.paper.Sheet.Line;
import org.safesessions.run.paper.Sheet.Part;
import org.safesessions.run.paper.Sheet.Sign;
import org.safesessions.run.paper.Sheet.Way;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Puts a holding screen, or the rules of all sessions, into the words of one language. */
@Component
class SheetWords {

    /** It has a sentence of its own. */
    private static final String EMERGENCY = "999";

    private static final List<HoldingLine> MAY = List.of(
            poster("may.leave"),
            poster("may.ask"),
            poster("may.helper"),
            new HoldingLine("holding.poster.may.tell", null, true));
    private static final List<HoldingLine> MAY_NOT = List.of(
            poster("not.unkind"),
            poster("not.private"),
            poster("not.record"),
            poster("not.contact"),
            poster("not.link"));
    private static final List<HoldingLine> TIPS = List.of(
            new HoldingLine("holding.carers.name", null, false),
            new HoldingLine("holding.carers.background", null, false),
            new HoldingLine("holding.carers.after", null, false));

    private final MessageSource messages;
    private final Translations translations;
    private final Organisation organisation;
    private final HelpLines helpLines;
    private final Signpost signpost;
    private final Clock clock;
    private final ZoneId home;

    SheetWords(
            MessageSource messages,
            Translations translations,
            Organisation organisation,
            HelpLines helpLines,
            Signpost signpost,
            Clock clock,
            @Value("${safe-sessions.time-zone:Europe/London}") ZoneId home) {
        this.messages = messages;
        this.translations = translations;
        this.organisation = organisation;
        this.helpLines = helpLines;
        this.signpost = signpost;
        this.clock = clock;
        this.home = home;
    }

    private static HoldingLine poster(String name) {
        return new HoldingLine("holding.poster." + name, null, false);
    }

    /** For where people join, to be read from the back of a room. */
    Sheet screen(HoldingScreen screen, Language language, boolean easy) {
        List<Part> parts = new ArrayList<>();
        if (easy) {
            parts.add(part("holding.expect", Sign.PICTURE, screen.easy(), language));
        } else {
            parts.add(part("holding.expect", Sign.POINT, screen.expected(), language));
            parts.add(part("holding.rules", Sign.POINT, screen.rules(), language));
            parts.add(part("holding.carers", Sign.POINT, screen.tipsForCarers(), language));
        }
        return ofSession(screen, language, screen.isNoMore() ? screen.moment() : JoinMoment.SOON, parts);
    }

    /** For a wall beside the screen, and for the noticeboard of a centre. */
    Sheet poster(HoldingScreen screen, Language language, boolean easy) {
        if (easy) {
            return screen(screen, language, true);
        }
        return ofSession(
                screen,
                language,
                screen.isNoMore() ? screen.moment() : null,
                List.of(
                        part("holding.expect", Sign.POINT, screen.expected(), language),
                        part("holding.poster.may", Sign.MAY, MAY, language),
                        part("holding.poster.not", Sign.MAY_NOT, MAY_NOT, language),
                        part("holding.carers", Sign.POINT, screen.tipsForCarers(), language)));
    }

    /**
     * For all sessions. It hangs for months, so it names nobody who is on call only now: the number on it is the one that
     * somebody always answers.
     */
    Sheet rules(Language language) {
        List<Part> parts = List.of(
                part("holding.poster.may", Sign.MAY, MAY, language),
                part("holding.poster.not", Sign.MAY_NOT, MAY_NOT, language),
                part("holding.carers", Sign.POINT, TIPS, language));
        return sheet(
                language,
                say(language, "rules.title"),
                line(language, "rules.intro", true, PlainText.of(organisation.name())),
                parts,
                null,
                helpLines.forThose(true, true),
                signpost.report(),
                signpost.rules());
    }

    private Sheet ofSession(HoldingScreen screen, Language language, @Nullable JoinMoment moment, List<Part> parts) {
        return sheet(
                language,
                PlainText.of(screen.title()),
                moment == null ? null : line(language, "holding.moment." + moment, true),
                screen.isNoMore() ? List.of() : parts,
                screen.lead(),
                screen.helpLines(),
                signpost.concern(screen.publicToken()),
                signpost.holding(screen.publicToken()));
    }

    private Sheet sheet(
            Language language,
            String title,
            @Nullable Line welcome,
            List<Part> parts,
            HoldingScreen.@Nullable Lead lead,
            List<HelpLine> lines,
            String tell,
            String address) {
        return new Sheet(
                language,
                unchecked(language),
                title,
                PlainText.of(organisation.name()),
                welcome,
                parts,
                say(language, "holding.worried"),
                ways(language, lead),
                lines.stream()
                        .filter(line -> !line.number().equals(EMERGENCY))
                        .map(line -> way(language, line))
                        .toList(),
                line(language, "holding.danger", true),
                QrCode.of(tell),
                line(language, "holding.scan", true),
                say(
                        language,
                        "holding.made",
                        language.moment().format(clock.instant().atZone(home))),
                say(language, "holding.current"),
                address);
    }

    private List<Way> ways(Language language, HoldingScreen.@Nullable Lead lead) {
        List<Way> ways = new ArrayList<>();
        if (lead != null) {
            Line words = line(language, "holding.lead", true);
            String reach = lead.phone() != null ? lead.phone() : lead.email();
            ways.add(new Way(words.text(), words.english(), PlainText.of(lead.name()), reach));
        }
        Line standing = line(language, "holding.standing", true, PlainText.of(organisation.name()));
        ways.add(new Way(standing.text(), standing.english(), null, organisation.standingNumber()));
        ways.add(
                new Way(say(language, "holding.second", PlainText.of(organisation.secondContact())), null, null, null));
        return List.copyOf(ways);
    }

    private Way way(Language language, HelpLine line) {
        String key = "helpLine." + line.number().replace(" ", "");
        String what = messages.getMessage(key, null, line.what(), language.locale());
        return new Way(what == null ? line.what() : what, english(language, line.what()), line.name(), line.number());
    }

    private Part part(String heading, Sign sign, List<HoldingLine> lines, Language language) {
        return new Part(
                say(language, heading),
                sign,
                lines.stream().map(line -> line(language, line)).toList());
    }

    private Line line(Language language, HoldingLine line) {
        Line words = line(language, line.key(), line.vital());
        return new Line(words.text(), words.english(), line.picture());
    }

    private Line line(Language language, String key, boolean vital, Object... details) {
        String english = vital ? english(language, say(Language.ENGLISH, key, details)) : null;
        return new Line(say(language, key, details), english, null);
    }

    private @Nullable String english(Language language, String words) {
        return translations.isChecked(language) ? null : words;
    }

    private @Nullable Line unchecked(Language language) {
        if (translations.isChecked(language)) {
            return null;
        }
        return new Line(
                say(language, "language.unchecked"),
                "Translated, not yet checked by a speaker of " + language.englishName() + ".",
                null);
    }

    private String say(Language language, String key, Object... details) {
        return messages.getMessage(key, details, language.locale());
    }
}
