package org.safesessions.vet;

/**
 * A search for other uses of a profile picture, made by hand in the searcher's own browser. Nothing is uploaded from here
 * and nothing of the picture is kept.
 */
public record ImageSearch(Engine engine, Finding finding) {

    /** Where it was searched. */
    public enum Engine {
        GOOGLE_LENS,
        TINEYE,
        BING
    }

    /** What was found. */
    public enum Finding {
        NOTHING_FOUND,
        FOUND_ELSEWHERE,
        UNCLEAR
    }
}
