package org.safesessions.video;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.safesessions.kernel.StaffId;

/**
 * Links, and what people wrote about a video; sealed as a whole, kept nowhere else.
 *
 * @param where a link under which colleagues watch it before it is published
 * @param link where people watch it; null until it is published
 */
public record VideoWords(String where, @Nullable String link, String description, List<Note> notes) {

    private static final int MOST_NOTES = 100;

    /** What one person said, and when. */
    public record Note(VideoStep step, String by, Instant at, String text) {

        public StaffId who() {
            return new StaffId(by);
        }

        @Override
        public String toString() {
            return "note";
        }
    }

    VideoWords with(VideoPlan plan) {
        return new VideoWords(plan.where(), link, plan.description(), notes);
    }

    VideoWords publishedAt(String newLink) {
        return new VideoWords(where, newLink, description, notes);
    }

    /** Of a great many notes the oldest go. */
    VideoWords with(Note note) {
        List<Note> all = new ArrayList<>(notes);
        all.add(note);
        return new VideoWords(
                where, link, description, List.copyOf(all.subList(Math.max(0, all.size() - MOST_NOTES), all.size())));
    }

    @Override
    public String toString() {
        return "words";
    }
}
