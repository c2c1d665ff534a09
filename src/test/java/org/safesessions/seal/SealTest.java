package org.safesessions.seal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SealTest {

    record Words(String name, int age) {}

    private static final UUID ROW = UUID.randomUUID();
    private static final Words SAM = new Words("Sam O'Neill-ffiełd 🙂", 9);

    @TempDir
    Path folder;

    private Path file;
    private KeyRing keys;
    private Seal seal;

    @BeforeEach
    void makeKeys() throws Exception {
        file = folder.resolve("deeper/keys.json");
        keys = new KeyRing(new KeyFile(file).keysets());
        seal = new Seal(keys, new ObjectMapper());
    }

    @Test
    void whatIsSealedCanBeOpenedAgainAndIsReadableNowhere() {
        byte[] sealed = seal.close(SealedFor.REGISTRATION, ROW, SAM);

        assertThat(seal.open(SealedFor.REGISTRATION, ROW, sealed, Words.class)).isEqualTo(SAM);
        assertThat(new String(sealed, StandardCharsets.UTF_8)).doesNotContain("Sam", "name", "age");
        assertThat(seal.close(SealedFor.REGISTRATION, ROW, SAM)).isNotEqualTo(sealed);
    }

    @Test
    void itOpensForNoOtherPurposeAndNoOtherRowAndNotWhenAnyByteOfItChanged() {
        byte[] sealed = seal.close(SealedFor.REGISTRATION, ROW, SAM);

        assertBroken(SealedFor.CONCERN, ROW, sealed);
        assertBroken(SealedFor.REGISTRATION, UUID.randomUUID(), sealed);
        for (int index = 0; index < sealed.length; index++) {
            byte[] changed = sealed.clone();
            changed[index] ^= 1;
            assertBroken(SealedFor.REGISTRATION, ROW, changed);
        }
    }

    @Test
    void itOpensAfterARestartWithTheSameFileAndNotWithAnother() throws Exception {
        byte[] sealed = seal.close(SealedFor.CONCERN, ROW, SAM);

        Seal restarted = new Seal(new KeyRing(new KeyFile(file).keysets()), new ObjectMapper());
        Seal stranger = new Seal(new KeyRing(new KeyFile(folder.resolve("other.json")).keysets()), new ObjectMapper());

        assertThat(restarted.open(SealedFor.CONCERN, ROW, sealed, Words.class)).isEqualTo(SAM);
        assertThatThrownBy(() -> stranger.open(SealedFor.CONCERN, ROW, sealed, Words.class))
                .isInstanceOf(SealBroken.class);
    }

    @Test
    void theKeysAreReadableByTheirOwnerAlone() throws Exception {
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
    }

    @Test
    void whatIsSaidWhenItBreaksHoldsNothingOfTheWords() {
        byte[] wrongType = seal.close(SealedFor.REGISTRATION, ROW, "PLANTED");

        assertThatThrownBy(() -> seal.open(SealedFor.REGISTRATION, ROW, wrongType, Words.class))
                .isInstanceOf(SealBroken.class)
                .hasNoCause()
                .hasMessageNotContaining("PLANTED");
    }

    @Test
    void fingerprintsTellTheSameFromAnotherWithoutSayingWhatItIs() {
        Fingerprints prints = new Fingerprints(keys);

        assertThat(prints.of("email", " Sam@Example.ORG "))
                .isEqualTo(prints.of("email", "sam@example.org"))
                .isNotEqualTo(prints.of("email", "sam@example.com"))
                .isNotEqualTo(prints.of("name", "sam@example.org"))
                .matches("[0-9a-f]{32}");
        assertThat(prints.everOf("email", "sam@example.org")).containsExactly(prints.of("email", "sam@example.org"));
    }

    @Test
    void aLinkProvesItselfForItsUseItsRowAndItsGenerationAlone() {
        LinkTokens tokens = new LinkTokens(keys);
        String token = tokens.make("registration", ROW, 1);

        assertThat(token).matches("[A-Za-z0-9_-]{64}").isEqualTo(tokens.make("registration", ROW, 1));
        assertThat(tokens.claims(token)).contains(ROW);
        assertThat(tokens.proves(token, "registration", ROW, 1)).isTrue();
        assertThat(tokens.proves(token, "registration", ROW, 2)).isFalse();
        assertThat(tokens.proves(token, "shift", ROW, 1)).isFalse();
        assertThat(tokens.proves(token, "registration", UUID.randomUUID(), 1)).isFalse();
        assertThat(tokens.claims("short")).isEmpty();
        assertThat(tokens.claims("!".repeat(64))).isEmpty();
        assertThat(tokens.proves("!".repeat(64), "registration", ROW, 1)).isFalse();
    }

    private void assertBroken(SealedFor purpose, UUID row, byte[] sealed) {
        assertThatThrownBy(() -> seal.open(purpose, row, sealed, Words.class)).isInstanceOf(SealBroken.class);
    }
}
