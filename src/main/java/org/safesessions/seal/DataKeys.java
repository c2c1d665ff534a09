package org.safesessions.seal;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.google.crypto.tink.Aead;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.RegistryConfiguration;
import com.google.crypto.tink.aead.PredefinedAeadParameters;
import java.security.GeneralSecurityException;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/**
 * A key for each case, kept wrapped beside it: by a key from the key file, never in the clear. So one case can be made
 * unreadable by deleting its keys, and a new wrapping key needs no word sealed anew. Opened keys are kept nowhere. Everything is part of the caller's transaction.
 */
@Component
public class DataKeys {

    private static final int FIRST = 1;

    private final KeyRing ring;
    private final JdbcTemplate database;
    private final ObjectMapper json;
    private final Clock clock;

    DataKeys(KeyRing ring, JdbcTemplate database, ObjectMapper json, Clock clock) {
        this.ring = ring;
        this.database = database;
        this.json = json;
        this.clock = clock;
    }

    /**
     * The key with which this owner's words are opened.
     *
     * @throws SealBroken when there is none: it was deleted, and what it sealed is gone for good
     */
    public DataKey of(SealedFor purpose, UUID owner) {
        return find(purpose, owner).orElseThrow(() -> new SealBroken("has no key any more", purpose, owner));
    }

    /** The same, made now when it has none yet. */
    public DataKey ofOrNew(SealedFor purpose, UUID owner) {
        return find(purpose, owner).orElseGet(() -> make(purpose, owner));
    }

    /** Deletes every key of this owner. There is no way back. */
    public void destroy(UUID owner) {
        database.update("delete from data_key where belongs_to = ?", owner);
    }

    /**
     * Wraps with the present wrapping key what an earlier one wrapped. Can be stopped at any time and called again: each
     * key is either still wrapped as it was or wrapped anew, and opens both ways.
     *
     * @param most how many at a time
     * @return how many were wrapped anew; 0 when none is left
     */
    public int wrapAnew(int most) {
        int done = 0;
        for (SealedFor purpose : WrappedKeys.PURPOSES) {
            int present = ring.present(purpose);
            for (WrappedKeys.Row row : WrappedKeys.rows(
                    database, "purpose = ? and wrapped_by <> ? limit ?", purpose.name(), present, most - done)) {
                done += wrapAnew(row, present);
            }
        }
        return done;
    }

    private int wrapAnew(WrappedKeys.Row row, int present) {
        try {
            return database.update(
                    "update data_key set wrapped = ?, wrapped_by = ? where purpose = ? and belongs_to = ? and wrapped_by = ?",
                    WrappedKeys.wrap(ring, row.purpose(), row.owner(), row.version(), WrappedKeys.unwrap(ring, row)),
                    present,
                    row.purpose().name(),
                    row.owner(),
                    row.wrappedBy());
        } catch (GeneralSecurityException e) {
            throw new SealBroken("has a key that cannot be wrapped anew", row.purpose(), row.owner(), e);
        }
    }

    private Optional<DataKey> find(SealedFor purpose, UUID owner) {
        List<WrappedKeys.Row> rows =
                WrappedKeys.rows(database, "purpose = ? and belongs_to = ?", purpose.name(), owner);
        return rows.stream().findFirst().map(row -> {
            try {
                return key(row.purpose(), owner, row.version(), WrappedKeys.unwrap(ring, row));
            } catch (GeneralSecurityException e) {
                throw new SealBroken("has a key that cannot be opened", purpose, owner, e);
            }
        });
    }

    private DataKey make(SealedFor purpose, UUID owner) {
        try {
            KeysetHandle fresh = KeysetHandle.generateNew(PredefinedAeadParameters.AES256_GCM);
            database.update(
                    "insert into data_key (purpose, belongs_to, version, wrapped, wrapped_by, made_at) values (?, ?, ?, ?, ?, ?)",
                    purpose.name(),
                    owner,
                    FIRST,
                    WrappedKeys.wrap(ring, purpose, owner, FIRST, fresh),
                    ring.present(purpose),
                    Timestamp.from(clock.instant()));
            return key(purpose, owner, FIRST, fresh);
        } catch (GeneralSecurityException e) {
            throw new SealBroken("could not be given a key", purpose, owner, e);
        }
    }

    private DataKey key(SealedFor purpose, UUID owner, int version, KeysetHandle keyset)
            throws GeneralSecurityException {
        Aead aead = keyset.getPrimitive(RegistryConfiguration.get(), Aead.class);
        return new DataKey(aead, purpose, owner, version, json);
    }
}
