package org.safesessions.video;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.safesessions.kernel.PlainText;
import org.safesessions.kernel.Reason;
import org.safesessions.kernel.SecureLink;
import org.safesessions.platform.Platform;

/** What a video must be before anybody watches it, and how it must be set before and while people can see it (S19). */
public final class VideoPolicy {

    public static final int TITLE_SHORTEST = 3;
    public static final int TITLE_LONGEST = 120;
    public static final int LINK_LONGEST = 1_000;
    public static final int DESCRIPTION_LONGEST = 2_000;
    public static final int NOTE_LONGEST = 1_000;

    /** Where a video can stand without people signing in; anything else but YouTube a lead looks at with care. */
    public static final Set<Platform> PLATFORMS = EnumSet.of(Platform.YOUTUBE, Platform.OTHER);

    private VideoPolicy() {}

    /** All that is wrong with it; empty when a second person may watch it. */
    public static List<Reason> check(VideoPlan plan) {
        List<Reason> reasons = new ArrayList<>();
        law(
                PlainText.whyNotLine(plan.title(), TITLE_SHORTEST, TITLE_LONGEST)
                        .isEmpty(),
                "VIDEO_TITLE_NOT_ACCEPTED",
                reasons);
        law(
                PlainText.whyNotText(plan.description(), 0, DESCRIPTION_LONGEST).isEmpty(),
                "VIDEO_DESCRIPTION_NOT_ACCEPTED",
                reasons);
        law(PLATFORMS.contains(plan.platform()), "VIDEO_PLATFORM_UNSUITABLE", reasons);
        law(plan.platform() == Platform.YOUTUBE || !plan.listing().isForKids(), "VIDEO_KIDS_MARK_IS_YOUTUBES", reasons);
        law(
                plan.platform() != Platform.YOUTUBE
                        || !plan.viewers().includeChildren()
                        || plan.listing().isForKids(),
                "VIDEO_NOT_MARKED_FOR_KIDS",
                reasons);
        law(
                plan.inThePicture() != InThePicture.CHILDREN_OR_AT_RISK
                        || plan.listing().isUnlisted(),
                "VIDEO_SHOWS_CHILDREN_TO_ANYBODY",
                reasons);
        law(!plan.inThePicture().needsConsent() || plan.consentKept(), "VIDEO_CONSENT_MISSING", reasons);
        law(plan.collectsNothing(), "VIDEO_ASKS_FOR_DATA", reasons);
        link(plan.where()).ifPresent(reasons::add);
        return List.copyOf(reasons);
    }

    /** Why people cannot be sent to that link; empty when they can. */
    static Optional<Reason> link(String link) {
        boolean fine = PlainText.whyNotLine(link, 1, LINK_LONGEST).isEmpty() && SecureLink.isOne(link.strip());
        return fine ? Optional.empty() : Optional.of(Reason.of("VIDEO_LINK_NOT_ACCEPTED"));
    }

    /** Which settings nobody has seen in place; empty when people may watch it. */
    static List<Reason> missing(Set<VideoSetting> seen) {
        List<Reason> reasons = new ArrayList<>();
        for (VideoSetting setting : VideoSetting.values()) {
            law(seen.contains(setting), "VIDEO_" + setting.name() + "_NOT_SEEN", reasons);
        }
        return List.copyOf(reasons);
    }

    private static void law(boolean kept, String code, List<Reason> reasons) {
        if (!kept) {
            reasons.add(Reason.of(code));
        }
    }
}
