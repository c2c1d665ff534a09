package org.safesessions.video.web;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.safesessions.kernel.Reason;
import org.safesessions.platform.Platform;
import org.safesessions.video.InThePicture;
import org.safesessions.video.Listing;
import org.safesessions.video.ReadableVideo;
import org.safesessions.video.Video;
import org.safesessions.video.VideoPlan;
import org.safesessions.video.Viewers;

/**
 * A plan as somebody typed it.
 *
 * @param key makes two clicks one video
 * @param consentKept "yes", or nothing
 * @param collectsNothing "yes", or nothing
 */
record VideoForm(
        @Nullable String key,
        @Nullable String title,
        @Nullable String viewers,
        @Nullable String platform,
        @Nullable String listing,
        @Nullable String inThePicture,
        @Nullable String consentKept,
        @Nullable String collectsNothing,
        @Nullable String where,
        @Nullable String description,
        @Nullable String note) {

    static VideoForm empty(String key) {
        return new VideoForm(key, "", null, null, null, null, null, null, "", "", "");
    }

    static VideoForm of(ReadableVideo read) {
        Video video = read.video();
        return new VideoForm(
                "",
                video.title(),
                video.viewers().name(),
                video.platform().name(),
                video.listing().name(),
                video.inThePicture().name(),
                "yes",
                "yes",
                read.words().where(),
                read.words().description(),
                "");
    }

    /**
     * @param errors takes a reason for each question that is not answered
     * @return empty when there is one
     */
    Optional<VideoPlan> read(Map<String, Reason> errors) {
        Viewers forWhom = chosen("viewers", viewers, Viewers.values(), errors);
        Platform at = chosen("platform", platform, Platform.values(), errors);
        Listing found = chosen("listing", listing, Listing.values(), errors);
        InThePicture seen = chosen("inThePicture", inThePicture, InThePicture.values(), errors);
        if (forWhom == null || at == null || found == null || seen == null) {
            return Optional.empty();
        }
        return Optional.of(new VideoPlan(
                text(title),
                forWhom,
                at,
                found,
                seen,
                "yes".equals(consentKept),
                "yes".equals(collectsNothing),
                text(where),
                text(description)));
    }

    private static <E extends Enum<E>> @Nullable E chosen(
            String field, @Nullable String typed, E[] choices, Map<String, Reason> errors) {
        E chosen = Arrays.stream(choices)
                .filter(one -> one.name().equals(typed))
                .findFirst()
                .orElse(null);
        if (chosen == null) {
            errors.put(field, Reason.of("VIDEO_CHOOSE"));
        }
        return chosen;
    }

    /** As a group of boxes knows it. */
    public List<String> consents() {
        return consentKept == null ? List.of() : List.of(consentKept);
    }

    public List<String> nothings() {
        return collectsNothing == null ? List.of() : List.of(collectsNothing);
    }

    static String text(@Nullable String typed) {
        return typed == null ? "" : typed;
    }

    @Override
    public String toString() {
        return "form";
    }
}
