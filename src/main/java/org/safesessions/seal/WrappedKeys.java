package org.safesessions.seal;

import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.TinkProtoKeysetFormat;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.RowMapper;

/** Wraps the keys of cases, each bound to its case, its purpose and its version, and opens them again. */
final class WrappedKeys {

    static final Set<SealedFor> PURPOSES = Set.of(SealedFor.CASE_KEYS, SealedFor.REPORTER_KEYS);

    private static final String COLUMNS = "select purpose, belongs_to, version, wrapped, wrapped_by from data_key";
    private static final RowMapper<Row> ROW = (found, number) -> new Row(
            SealedFor.valueOf(found.getString(1)),
            found.getObject(2, UUID.class),
            found.getInt(3),
            found.getBytes(4),
            found.getInt(5));

    private WrappedKeys() {}

    /** A key as it is kept. */
    record Row(SealedFor purpose, UUID owner, int version, byte[] wrapped, int wrappedBy) {}

    static List<Row> rows(JdbcTemplate database, String which, Object... arguments) {
        return database.query(COLUMNS + " where " + which, ROW, arguments);
    }

    static byte[] wrap(KeyRing ring, SealedFor purpose, UUID owner, int version, KeysetHandle key)
            throws GeneralSecurityException {
        return TinkProtoKeysetFormat.serializeEncryptedKeyset(key, ring.aead(purpose), bound(purpose, owner, version));
    }

    static KeysetHandle unwrap(KeyRing ring, Row row) throws GeneralSecurityException {
        return TinkProtoKeysetFormat.parseEncryptedKeyset(
                row.wrapped(), ring.aead(row.purpose()), bound(row.purpose(), row.owner(), row.version()));
    }

    private static byte[] bound(SealedFor purpose, UUID owner, int version) {
        return ("data_key|wrapped|" + purpose + "|" + owner + "|" + version).getBytes(StandardCharsets.UTF_8);
    }

    /**
     * One key of each wrapping is tried.
     *
     * @throws IllegalStateException when the keys at hand do not open it: with them, no case could be read
     */
    static void refuseOthers(KeyRing ring, JdbcTemplate database) {
        for (SealedFor purpose : PURPOSES) {
            for (Integer wrappedBy : database.queryForList(
                    "select distinct wrapped_by from data_key where purpose = ?", Integer.class, purpose.name())) {
                for (Row row : rows(database, "purpose = ? and wrapped_by = ? limit 1", purpose.name(), wrappedBy)) {
                    refuseUnlessOpened(ring, row);
                }
            }
        }
    }

    private static void refuseUnlessOpened(KeyRing ring, Row row) {
        try {
            unwrap(ring, row);
        } catch (GeneralSecurityException wrong) {
            throw new IllegalStateException("The keys in the file do not open the cases in this database ("
                    + row.purpose() + "). Put the right file back from your backup, then start again.");
        }
    }
}
