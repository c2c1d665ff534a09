package org.safesessions.run;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.safesessions.people.Organisation;
import org.safesessions.plan.Expectations;
import org.safesessions.policy.HelpLine;

/**
 * What people see while they join: public, so it names nobody but the lead on call.
 *
 * @param publicToken of the session, for links and for {@link QrCode} codes
 * @param moment what people are waiting for
 * @param tellBy "19:15": by when they hear more, if they were told to wait
 * @param company whom they may have with them
 * @param onlyWatching nobody is seen or heard: cameras and microphones are off, and that is not a choice
 * @param carerStays a carer has to be there all the time
 * @param helpLines whom those it is for can call besides us
 * @param lead null when nobody is on call, or nobody knows; the standing contacts are shown in any case
 */
public record HoldingScreen(
        String title,
        String publicToken,
        JoinMoment moment,
        @Nullable String tellBy,
        Company company,
        Expectations expectations,
        boolean onlyWatching,
        boolean carerStays,
        List<HelpLine> helpLines,
        @Nullable Lead lead,
        Organisation organisation) {

    /** The lead on call now. At least one of phone and mail is there. */
    public record Lead(
            String name, @Nullable String phone, @Nullable String email) {}

    /** Whether nothing is left to come to, so that its rules are of no use. */
    public boolean isNoMore() {
        return moment == JoinMoment.POSTPONED || moment == JoinMoment.CANCELLED || moment == JoinMoment.OVER;
    }

    /** The answers to the guidance's questions about what to expect. */
    public List<HoldingLine> expected() {
        List<HoldingLine> lines = new ArrayList<>();
        if (onlyWatching) {
            lines.add(HoldingLine.of("holding.only.watching"));
        } else {
            lines.add(HoldingLine.of("holding.off.at.first"));
            lines.add(HoldingLine.of("holding.cameras." + expectations.cameras()));
            lines.add(HoldingLine.of("holding.microphones." + expectations.microphones()));
        }
        lines.add(HoldingLine.of(expectations.comments() ? "holding.comments.yes" : "holding.comments.no"));
        lines.add(HoldingLine.of("holding.interact." + expectations.interactWith()));
        return List.copyOf(lines);
    }

    /** What everybody keeps to. */
    public List<HoldingLine> rules() {
        return List.of(
                HoldingLine.of("holding.rule.kind"),
                HoldingLine.of("holding.rule.private"),
                HoldingLine.of("holding.rule.record"),
                HoldingLine.vital("holding.rule.tell"));
    }

    /** What helps those who look after somebody. */
    public List<HoldingLine> tipsForCarers() {
        List<HoldingLine> lines = new ArrayList<>();
        if (carerStays) {
            lines.add(HoldingLine.of("holding.carers.stay"));
        }
        lines.add(HoldingLine.of("holding.carers.name"));
        lines.add(HoldingLine.of("holding.carers.background"));
        lines.add(HoldingLine.of("holding.carers.after"));
        lines.add(HoldingLine.of("holding.carers.contact"));
        return List.copyOf(lines);
    }

    /** The same in short sentences beside pictures. */
    public List<HoldingLine> easy() {
        List<HoldingLine> lines = new ArrayList<>();
        if (onlyWatching) {
            lines.add(HoldingLine.beside("eye", "holding.easy.watch"));
        } else {
            lines.add(HoldingLine.beside("camera", "holding.easy.camera." + expectations.cameras()));
            lines.add(HoldingLine.beside("microphone", "holding.easy.microphone." + expectations.microphones()));
        }
        lines.add(HoldingLine.beside("heart", "holding.easy.kind"));
        lines.add(HoldingLine.beside("lock", "holding.easy.private"));
        lines.add(HoldingLine.beside("record", "holding.easy.record"));
        lines.add(new HoldingLine("holding.easy.tell", "talk", true));
        lines.add(new HoldingLine("holding.easy.leave", "door", true));
        return List.copyOf(lines);
    }
}
