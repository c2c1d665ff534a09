package org.safesessions.concern;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Everything that one entry of a chronology says, as it is hashed: of its words, the digest of their sealed form, so that the
 * record can be checked without opening them, and for as long as it is kept.
 *
 * @param belongsTo the number of the entry that it corrects or adds to
 * @param words SHA-256 of the sealed words
 * @param facts what the concern's own row said after the act, see {@link CaseFacts}; null when it was written before rows
 *     were vouched for
 */
record ChainedEntry(
        UUID id,
        UUID concern,
        int number,
        String kind,
        Instant at,
        @Nullable String by,
        @Nullable String code,
        @Nullable Integer belongsTo,
        String words,
        @Nullable String facts,
        @Nullable String requestPrint) {

    private static final ObjectMapper JSON = new ObjectMapper();

    /**
     * One form only for one content: JSON with its names in the order of their characters and nothing between (RFC 8785; all
     * values are texts, whole numbers or nothing).
     */
    String canonical() {
        Map<String, @Nullable Object> content = new TreeMap<>();
        content.put("id", id.toString());
        content.put("concern", concern.toString());
        content.put("number", number);
        content.put("kind", kind);
        content.put("at", at.toString());
        content.put("by", by);
        content.put("code", code);
        content.put("belongsTo", belongsTo);
        content.put("words", words);
        content.put("facts", facts);
        content.put("requestPrint", requestPrint);
        return json(content);
    }

    static String json(Map<String, @Nullable Object> sorted) {
        try {
            return JSON.writeValueAsString(sorted);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    @Override
    public String toString() {
        return number + " " + kind;
    }
}
