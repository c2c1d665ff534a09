package org.safesessions.video;

import static org.assertj.core.api.Assertions.assertThat;
import static org.safesessions.platform.Platform.OTHER;
import static org.safesessions.platform.Platform.YOUTUBE;
import static org.safesessions.video.InThePicture.CHILDREN_OR_AT_RISK;
import static org.safesessions.video.InThePicture.NOBODY;
import static org.safesessions.video.InThePicture.STAFF_ONLY;
import static org.safesessions.video.Listing.PUBLIC_FOR_KIDS;
import static org.safesessions.video.Listing.UNLISTED;
import static org.safesessions.video.Listing.UNLISTED_FOR_KIDS;
import static org.safesessions.video.Viewers.ADULTS;
import static org.safesessions.video.Viewers.CHILDREN;
import static org.safesessions.video.Viewers.MIXED;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.safesessions.kernel.Reason;
import org.safesessions.platform.Platform;

class VideoPolicyTest {

    private static final String LINK = "https://files.example/story";

    private static VideoPlan plan(Viewers viewers, Platform platform, Listing listing, InThePicture picture) {
        return new VideoPlan("Story of the month", viewers, platform, listing, picture, true, true, LINK, "");
    }

    private static VideoPlan with(String title, boolean consent, boolean nothing, String where, String description) {
        return new VideoPlan(
                title, CHILDREN, YOUTUBE, UNLISTED_FOR_KIDS, STAFF_ONLY, consent, nothing, where, description);
    }

    private static List<String> wrong(VideoPlan plan) {
        return VideoPolicy.check(plan).stream().map(Reason::code).toList();
    }

    @Test
    void aStoryForChildrenOnYouTubeMarkedForKidsMayBeWatched() {
        assertThat(wrong(plan(CHILDREN, YOUTUBE, UNLISTED_FOR_KIDS, STAFF_ONLY)))
                .isEmpty();
        assertThat(wrong(plan(CHILDREN, YOUTUBE, PUBLIC_FOR_KIDS, STAFF_ONLY))).isEmpty();
        assertThat(wrong(plan(ADULTS, YOUTUBE, UNLISTED, STAFF_ONLY))).isEmpty();
        assertThat(wrong(plan(CHILDREN, OTHER, UNLISTED, STAFF_ONLY))).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(
            value = Platform.class,
            names = {"YOUTUBE", "OTHER"},
            mode = EnumSource.Mode.EXCLUDE)
    void whereAnybodyCouldAnswerNothingIsPublished(Platform platform) {
        assertThat(wrong(plan(ADULTS, platform, UNLISTED, STAFF_ONLY))).containsExactly("VIDEO_PLATFORM_UNSUITABLE");
    }

    @Test
    void whereChildrenWatchYouTubeIsToldSo() {
        assertThat(wrong(plan(CHILDREN, YOUTUBE, UNLISTED, STAFF_ONLY))).containsExactly("VIDEO_NOT_MARKED_FOR_KIDS");
        assertThat(wrong(plan(MIXED, YOUTUBE, UNLISTED, STAFF_ONLY))).containsExactly("VIDEO_NOT_MARKED_FOR_KIDS");
        assertThat(wrong(plan(CHILDREN, OTHER, UNLISTED_FOR_KIDS, STAFF_ONLY)))
                .containsExactly("VIDEO_KIDS_MARK_IS_YOUTUBES");
    }

    @Test
    void strangersNeverFindAVideoThatShowsChildrenOrAdultsAtRisk() {
        assertThat(wrong(plan(CHILDREN, YOUTUBE, PUBLIC_FOR_KIDS, CHILDREN_OR_AT_RISK)))
                .containsExactly("VIDEO_SHOWS_CHILDREN_TO_ANYBODY");
        assertThat(wrong(plan(CHILDREN, YOUTUBE, UNLISTED_FOR_KIDS, CHILDREN_OR_AT_RISK)))
                .isEmpty();
    }

    @Test
    void whoeverCanBeSeenHasAgreed() {
        assertThat(wrong(with("Story", false, true, LINK, ""))).containsExactly("VIDEO_CONSENT_MISSING");
        assertThat(wrong(new VideoPlan("Story", CHILDREN, YOUTUBE, UNLISTED_FOR_KIDS, NOBODY, false, true, LINK, "")))
                .isEmpty();
    }

    @Test
    void viewersGiveUsNothing() {
        assertThat(wrong(with("Story", true, false, LINK, ""))).containsExactly("VIDEO_ASKS_FOR_DATA");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "story", "http://files.example/story", "https:///story", "https://me@files.example/story"})
    void peopleAreSentToSecureLinksOnly(String link) {
        assertThat(wrong(with("Story", true, true, link, ""))).containsExactly("VIDEO_LINK_NOT_ACCEPTED");
        assertThat(VideoPolicy.link(link)).contains(Reason.of("VIDEO_LINK_NOT_ACCEPTED"));
    }

    @Test
    void whatIsTypedCanBeShown() {
        assertThat(wrong(with("S", true, true, LINK, ""))).containsExactly("VIDEO_TITLE_NOT_ACCEPTED");
        assertThat(wrong(with("Story", true, true, LINK, "a".repeat(2_001))))
                .containsExactly("VIDEO_DESCRIPTION_NOT_ACCEPTED");
    }

    @Test
    void everythingThatIsWrongIsSaidAtOnce() {
        assertThat(wrong(new VideoPlan(
                        "", CHILDREN, Platform.ZOOM, PUBLIC_FOR_KIDS, CHILDREN_OR_AT_RISK, false, false, "", "")))
                .containsExactly(
                        "VIDEO_TITLE_NOT_ACCEPTED",
                        "VIDEO_PLATFORM_UNSUITABLE",
                        "VIDEO_KIDS_MARK_IS_YOUTUBES",
                        "VIDEO_SHOWS_CHILDREN_TO_ANYBODY",
                        "VIDEO_CONSENT_MISSING",
                        "VIDEO_ASKS_FOR_DATA",
                        "VIDEO_LINK_NOT_ACCEPTED");
    }

    @ParameterizedTest
    @EnumSource(VideoSetting.class)
    void eachSettingMustHaveBeenSeen(VideoSetting setting) {
        Set<VideoSetting> others = EnumSet.complementOf(EnumSet.of(setting));

        assertThat(VideoPolicy.missing(others)).containsExactly(Reason.of("VIDEO_" + setting + "_NOT_SEEN"));
        assertThat(VideoPolicy.missing(EnumSet.allOf(VideoSetting.class))).isEmpty();
    }
}
