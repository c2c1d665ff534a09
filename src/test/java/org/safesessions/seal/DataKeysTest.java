package org.safesessions.seal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.aead.PredefinedAeadParameters;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** A key for each case, on a database of its own and without the house around it. */
class DataKeysTest {

    record Words(String name) {}

    private static final Words SAM = new Words("Sam");
    private static final UUID CASE = UUID.randomUUID();
    private static final SealedPlace PLACE = new SealedPlace("concern", "words", CASE);

    @TempDir
    Path folder;

    private JdbcTemplate database;
    private Map<String, KeysetHandle> keysets;
    private DataKeys keys;

    @BeforeEach
    void makeKeys() throws Exception {
        database = new JdbcTemplate(
                new DriverManagerDataSource("jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1"));
        for (String script : List.of("V5__which_keys_seal_what", "V200__each_case_has_a_key_of_its_own")) {
            database.execute(new ClassPathResource("db/migration/" + script + ".sql")
                    .getContentAsString(StandardCharsets.UTF_8));
        }
        keysets = new KeyFile(folder.resolve("keys.json")).keysets();
        keys = keysFrom(keysets);
    }

    private DataKeys keysFrom(Map<String, KeysetHandle> some) throws Exception {
        return new DataKeys(new KeyRing(some), database, new ObjectMapper(), Clock.systemUTC());
    }

    @Test
    void whatIsSealedOpensInItsPlaceAndWithItsOwnKeyAlone() {
        DataKey key = keys.ofOrNew(SealedFor.CASE_KEYS, CASE);
        byte[] sealed = key.close(PLACE, SAM);

        assertThat(keys.of(SealedFor.CASE_KEYS, CASE).open(PLACE, sealed, Words.class))
                .isEqualTo(SAM);
        assertThat(DataKey.hasSealed(sealed)).isTrue();
        assertThat(new String(sealed, StandardCharsets.UTF_8)).doesNotContain("Sam");
        for (SealedPlace other : List.of(
                new SealedPlace("concern_entry", "words", CASE),
                new SealedPlace("concern", "notes", CASE),
                new SealedPlace("concern", "words", UUID.randomUUID()))) {
            assertBroken(key, other, sealed);
        }
        assertBroken(keys.ofOrNew(SealedFor.REPORTER_KEYS, CASE), PLACE, sealed);
        assertBroken(keys.ofOrNew(SealedFor.CASE_KEYS, UUID.randomUUID()), PLACE, sealed);
        for (int index = 0; index < sealed.length; index++) {
            byte[] changed = sealed.clone();
            changed[index] ^= 1;
            assertBroken(key, PLACE, changed);
        }
        assertBroken(key, PLACE, new byte[] {2, 0});
    }

    @Test
    void theKeyOfACaseIsNowhereInTheClearAndOpensForNoOtherCase() {
        keys.ofOrNew(SealedFor.CASE_KEYS, CASE);
        UUID other = UUID.randomUUID();
        byte[] sealed = keys.ofOrNew(SealedFor.CASE_KEYS, other).close(PLACE, SAM);

        database.update(
                "update data_key set wrapped = (select wrapped from data_key where belongs_to = ?) where belongs_to = ?",
                other,
                CASE);

        assertThatThrownBy(() -> keys.of(SealedFor.CASE_KEYS, CASE).open(PLACE, sealed, Words.class))
                .isInstanceOf(SealBroken.class);
    }

    @Test
    void deletingTheKeyOfOneCaseMakesThatCaseUnreadableAndNoOther() {
        UUID other = UUID.randomUUID();
        SealedPlace elsewhere = new SealedPlace("concern", "words", other);
        byte[] gone = keys.ofOrNew(SealedFor.CASE_KEYS, CASE).close(PLACE, SAM);
        byte[] kept = keys.ofOrNew(SealedFor.CASE_KEYS, other).close(elsewhere, SAM);
        keys.ofOrNew(SealedFor.REPORTER_KEYS, CASE);

        keys.destroy(CASE);

        assertThatThrownBy(() -> keys.of(SealedFor.CASE_KEYS, CASE)).isInstanceOf(SealBroken.class);
        assertThatThrownBy(() -> keys.of(SealedFor.REPORTER_KEYS, CASE)).isInstanceOf(SealBroken.class);
        assertBroken(keys.ofOrNew(SealedFor.CASE_KEYS, CASE), PLACE, gone);
        assertThat(keys.of(SealedFor.CASE_KEYS, other).open(elsewhere, kept, Words.class))
                .isEqualTo(SAM);
    }

    @Test
    void aNewWrappingKeyWrapsTheKeysOfCasesAnewAndNoWordIsTouched() throws Exception {
        Map<UUID, byte[]> sealed = new HashMap<>();
        for (int number = 0; number < 5; number++) {
            UUID one = UUID.randomUUID();
            sealed.put(one, keys.ofOrNew(SealedFor.CASE_KEYS, one).close(PLACE, SAM));
        }
        Map<String, KeysetHandle> both = withAnotherKey(keysets);

        // stopped after two, and begun again after a restart
        assertThat(keysFrom(both).wrapAnew(2)).isEqualTo(2);
        assertOpen(keysFrom(both), sealed);
        List<Integer> rounds = new ArrayList<>();
        DataKeys restarted = keysFrom(both);
        for (int done = restarted.wrapAnew(2); done > 0; done = restarted.wrapAnew(2)) {
            rounds.add(done);
        }

        assertThat(rounds).containsExactly(2, 1);
        Map<String, KeysetHandle> newAlone = new HashMap<>(both);
        newAlone.put(SealedFor.CASE_KEYS.name(), onlyPrimary(both));
        assertOpen(keysFrom(newAlone), sealed);
        WrappedKeys.refuseOthers(new KeyRing(newAlone), database);
        assertThatThrownBy(() -> WrappedKeys.refuseOthers(new KeyRing(keysets), database))
                .isInstanceOf(IllegalStateException.class);
    }

    @Test
    void aStartWithOtherKeysIsRefusedInWords() throws Exception {
        keys.ofOrNew(SealedFor.CASE_KEYS, CASE);
        Path file = folder.resolve("keys.json");
        new Keys().keyRing(file, database, Clock.systemUTC());

        Map<String, KeysetHandle> others = new KeyFile(folder.resolve("other.json")).keysets();

        assertThatThrownBy(() -> WrappedKeys.refuseOthers(new KeyRing(others), database))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("The keys in the file do not open the cases in this database")
                .hasMessageContaining("Put the right file back from your backup, then start again.");
        assertThatThrownBy(() -> new Keys().keyRing(folder.resolve("other.json"), database, Clock.systemUTC()))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("start again");
    }

    private void assertOpen(DataKeys some, Map<UUID, byte[]> sealed) {
        sealed.forEach(
                (one, words) -> assertThat(some.of(SealedFor.CASE_KEYS, one).open(PLACE, words, Words.class))
                        .isEqualTo(SAM));
    }

    private static Map<String, KeysetHandle> withAnotherKey(Map<String, KeysetHandle> some) throws Exception {
        Map<String, KeysetHandle> both = new HashMap<>(some);
        both.put(
                SealedFor.CASE_KEYS.name(),
                KeysetHandle.newBuilder(some.get(SealedFor.CASE_KEYS.name()))
                        .addEntry(KeysetHandle.generateEntryFromParameters(PredefinedAeadParameters.AES256_GCM)
                                .withRandomId()
                                .makePrimary())
                        .build());
        return both;
    }

    private static KeysetHandle onlyPrimary(Map<String, KeysetHandle> some) throws Exception {
        KeysetHandle.Entry primary = some.get(SealedFor.CASE_KEYS.name()).getPrimary();
        return KeysetHandle.newBuilder()
                .addEntry(KeysetHandle.importKey(primary.getKey())
                        .withFixedId(primary.getId())
                        .makePrimary())
                .build();
    }

    private static void assertBroken(DataKey key, SealedPlace place, byte[] sealed) {
        assertThatThrownBy(() -> key.open(place, sealed, Words.class)).isInstanceOf(SealBroken.class);
    }
}
