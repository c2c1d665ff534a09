package org.safesessions.register;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.Properties;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Whoever accepted version 1 accepted exactly these words. New words are a new version, and a new line here. */
class AgreementsTest {

    private static final Map<String, String> RULES =
            Map.of("1", "b76d718c6dd4fcb6a1f9fc1526e3bfaf19db05a8427e27b0c11debc706b38f54");
    private static final Map<String, String> CARER_AGREEMENT =
            Map.of("1", "6be22779de1581c990a7745d947ed491d81845835277402c245d85431f50ac43");

    @Test
    void theRulesAreThoseOfTheirVersion() throws Exception {
        assertThat(print("rules", 8)).isEqualTo(RULES.get(Agreements.RULES_VERSION));
    }

    @Test
    void theCarerAgreementIsThatOfItsVersion() throws Exception {
        assertThat(print("carer.agreement", 5)).isEqualTo(CARER_AGREEMENT.get(Agreements.CARER_VERSION));
    }

    private static String print(String text, int points) throws IOException, NoSuchAlgorithmException {
        Properties messages = new Properties();
        try (Reader reader = new InputStreamReader(
                AgreementsTest.class.getResourceAsStream("/messages/register.properties"), StandardCharsets.UTF_8)) {
            messages.load(reader);
        }
        String words = IntStream.rangeClosed(1, points)
                .mapToObj(point -> messages.getProperty(text + "." + point))
                .collect(Collectors.joining("\n"));
        return HexFormat.of()
                .formatHex(MessageDigest.getInstance("SHA-256").digest(words.getBytes(StandardCharsets.UTF_8)));
    }
}
