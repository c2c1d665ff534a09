package org.safesessions.people.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class StyleSheetTest {

    private static final Path SHEET = Path.of("src/main/resources/static/assets/safe-sessions.css");

    @Test
    void isTheOneThatItsReadmeDescribes() throws Exception {
        byte[] sum = MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(SHEET));

        assertThat(Files.readString(Path.of("src/main/styles/README.md")))
                .contains(HexFormat.of().formatHex(sum));
    }

    @Test
    void wearsNothingThatOnlyAnOfficialSiteMayWearAndLoadsNothing() throws Exception {
        assertThat(Files.readString(SHEET, StandardCharsets.UTF_8).toLowerCase(Locale.ROOT))
                .doesNotContain("gds transport", "crown", "crest", "url(", "@import", "@font-face");
    }
}
