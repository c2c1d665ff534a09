package org.safesessions.concern;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.TreeSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.safesessions.concern.RecordCheck.Trouble;

/**
 * The entries of one case as a chain: each holds the hash over the one before it and its own content. Because a hash can be
 * reckoned by anybody, each is proved with a key that is in no database: whoever can write to the database, and nothing
 * else, can make none that fits.
 */
final class ChronologyChain {

    /** Before the first entry. */
    static final String BEGIN = "0".repeat(64);

    private static final ObjectMapper JSON = new ObjectMapper();

    private final Prover prover;

    ChronologyChain(Prover prover) {
        this.prover = prover;
    }

    /** Makes keyed proofs, and knows its own again, also those of earlier keys. */
    interface Prover {
        String prove(String text);

        boolean proves(String text, String proof);
    }

    /** An entry as it is kept; no hash and no proof when it was written before there were any. */
    record Link(
            ChainedEntry entry,
            @Nullable String hash,
            @Nullable String proof) {}

    /** How many entries there are and the hash of the last, kept outside of them. */
    record Head(UUID concern, int entries, String hash, String proof) {}

    Link link(String previous, ChainedEntry entry) {
        String hash = hash(previous, entry);
        return new Link(entry, hash, prover.prove(hash));
    }

    Head head(UUID concern, int entries, String hash) {
        return new Head(concern, entries, hash, prover.prove(headText(concern, entries, hash)));
    }

    /** The hash with which the next entry begins, after entries from before there were hashes. */
    static String hashOf(List<ChainedEntry> unchained) {
        String hash = BEGIN;
        for (ChainedEntry entry : unchained) {
            hash = hash(hash, entry);
        }
        return hash;
    }

    /**
     * Finds the first entry that is not as it was written. Opens no word.
     *
     * @param links in the order of their numbers
     * @param row what the concern's own row says now
     * @param mayBegin whether the case is from before entries were chained, so that its first ones may have no hash
     */
    RecordCheck check(List<Link> links, @Nullable Head head, String row, boolean mayBegin) {
        String previous = BEGIN;
        boolean chained = false;
        int expected = 1;
        for (Link link : links) {
            ChainedEntry entry = link.entry();
            if (entry.number() != expected) {
                return RecordCheck.at(
                        entry.number() > expected ? Trouble.MISSING : Trouble.INSERTED,
                        Math.min(entry.number(), expected));
            }
            String hash = hash(previous, entry);
            boolean fromBefore = mayBegin && !chained && link.hash() == null;
            if (!fromBefore && !holds(link, hash)) {
                return RecordCheck.at(Trouble.CHANGED, expected);
            }
            chained |= !fromBefore;
            previous = hash;
            expected++;
        }
        if (mayBegin && !chained && head == null) {
            return RecordCheck.of(Trouble.NOT_CHAINED);
        }
        return checkEnd(links, head, previous, row);
    }

    private boolean holds(Link link, String hash) {
        return hash.equals(link.hash()) && link.proof() != null && prover.proves(hash, link.proof());
    }

    private RecordCheck checkEnd(List<Link> links, @Nullable Head head, String last, String row) {
        if (head == null || !prover.proves(headText(head.concern(), head.entries(), head.hash()), head.proof())) {
            return RecordCheck.of(Trouble.HEAD_CHANGED);
        }
        if (head.entries() > links.size()) {
            return RecordCheck.at(Trouble.CUT_OFF, links.size() + 1);
        }
        if (head.entries() < links.size()) {
            return RecordCheck.at(Trouble.INSERTED, head.entries() + 1);
        }
        if (!head.hash().equals(last)) {
            return RecordCheck.of(Trouble.HEAD_CHANGED);
        }
        List<String> fields = differing(links.get(links.size() - 1).entry().facts(), row);
        return fields.isEmpty() ? RecordCheck.of(Trouble.NONE) : new RecordCheck(Trouble.ROW_CHANGED, 0, fields);
    }

    private static List<String> differing(@Nullable String written, String now) {
        try {
            JsonNode then = JSON.readTree(written == null ? "{}" : written);
            JsonNode row = JSON.readTree(now);
            TreeSet<String> names = new TreeSet<>();
            then.fieldNames().forEachRemaining(names::add);
            row.fieldNames().forEachRemaining(names::add);
            List<String> differing = new ArrayList<>(names);
            differing.removeIf(name -> Objects.equals(then.get(name), row.get(name)));
            return differing;
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static String headText(UUID concern, int entries, String hash) {
        return concern + "|" + entries + "|" + hash;
    }

    static String hash(String previous, ChainedEntry entry) {
        return digest(
                previous.getBytes(StandardCharsets.UTF_8), entry.canonical().getBytes(StandardCharsets.UTF_8));
    }

    /** SHA-256 of the parts one after the other. */
    static String digest(byte[]... parts) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            for (byte[] part : parts) {
                digest.update(part);
            }
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
