package org.safesessions.video;

import org.safesessions.platform.Platform;

/**
 * What somebody wants to publish.
 *
 * @param consentKept whether everybody who can be seen or heard, or their carer, has agreed in writing
 * @param collectsNothing whether people watch without an account, and nothing is asked of them
 * @param where a link under which colleagues can watch it before it is published
 * @param description what is to stand under it
 */
public record VideoPlan(
        String title,
        Viewers viewers,
        Platform platform,
        Listing listing,
        InThePicture inThePicture,
        boolean consentKept,
        boolean collectsNothing,
        String where,
        String description) {

    @Override
    public String toString() {
        return "video plan";
    }
}
