package org.safesessions.video;

/**
 * A video with what was written about it, for somebody who may know of it.
 *
 * @param mine whether the next step is theirs to take, now
 * @param mayGiveUp whether they may say that it is not wanted any more
 */
public record ReadableVideo(Video video, VideoWords words, boolean mine, boolean mayGiveUp) {

    @Override
    public String toString() {
        return "video";
    }
}
