package org.safesessions.concern;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.safesessions.seal.Fingerprints;
import org.springframework.stereotype.Component;

/**
 * Makes receipts, and knows them again. A receipt is reckoned under a key of ours from the request's key and body, so that
 * the same request gets the same receipt and it is kept nowhere; only a keyed hash of it is.
 */
@Component
class Receipts {

    private static final String RECEIPT = "concern.receipt";
    private static final String RECEIPT_PRINT = "concern.receipt.print";
    private static final String REQUEST = "concern.request";
    private static final String BODY = "concern.body";

    private final Fingerprints fingerprints;

    Receipts(Fingerprints fingerprints) {
        this.fingerprints = fingerprints;
    }

    Receipt receiptFor(String request, String body) {
        return Receipt.from(fingerprints.of(RECEIPT, request + body));
    }

    /** The receipt this request was given, whichever of our keys was in use then. */
    Optional<Receipt> receiptGiven(String request, String body, @Nullable String print) {
        return fingerprints.everOf(RECEIPT, request + body).stream()
                .map(Receipt::from)
                .filter(receipt -> possiblePrints(receipt).contains(Objects.requireNonNullElse(print, "")))
                .findFirst();
    }

    String print(Receipt receipt) {
        return fingerprints.of(RECEIPT_PRINT, receipt.characters());
    }

    List<String> possiblePrints(Receipt receipt) {
        return fingerprints.everOf(RECEIPT_PRINT, receipt.characters());
    }

    String requestPrint(String request) {
        return fingerprints.of(REQUEST, request);
    }

    List<String> possibleRequestPrints(String request) {
        return fingerprints.everOf(REQUEST, request);
    }

    String bodyPrint(String request, String body) {
        return fingerprints.of(BODY, request + body);
    }

    boolean isSameBody(String request, String body, String print) {
        return fingerprints.everOf(BODY, request + body).contains(print);
    }

    /** A hash of all that was sent, in which no two different reports look alike. */
    static String digest(Object... parts) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            Stream.of(parts).map(Object::toString).forEach(part -> {
                byte[] bytes = part.getBytes(StandardCharsets.UTF_8);
                digest.update((bytes.length + ":").getBytes(StandardCharsets.UTF_8));
                digest.update(bytes);
            });
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
