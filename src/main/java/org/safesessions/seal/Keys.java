package org.safesessions.seal;

import com.google.crypto.tink.KeysetHandle;
import java.io.IOException;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Takes the keys from their file. The database knows which keys it was sealed with, by number and not by content: with
 * another file, or none, the application does not start, because it would seal new words with keys that open no old
 * ones.
 */
@Configuration(proxyBeanMethods = false)
class Keys {

    @Bean
    KeyRing keyRing(@Value("${safe-sessions.keys-file}") Path file, JdbcTemplate database, Clock clock)
            throws GeneralSecurityException, IOException {
        KeyFile keyFile = new KeyFile(file);
        boolean wasThere = keyFile.isThere();
        if (!wasThere && known(database) > 0) {
            throw new IllegalStateException("The keys of this database are missing: " + file.toAbsolutePath()
                    + ". Put the file back from your backup, then start again.");
        }
        Map<String, KeysetHandle> keysets = keyFile.keysets();
        for (Map.Entry<String, KeysetHandle> keyset : keysets.entrySet()) {
            remember(database, clock, keyset.getKey(), keyset.getValue());
        }
        KeyRing ring = new KeyRing(keysets);
        WrappedKeys.refuseOthers(ring, database);
        return ring;
    }

    private static int known(JdbcTemplate database) {
        Integer keys = database.queryForObject("select count(*) from seal_key", Integer.class);
        return keys == null ? 0 : keys;
    }

    private static void remember(JdbcTemplate database, Clock clock, String purpose, KeysetHandle keyset) {
        for (int index = 0; index < keyset.size(); index++) {
            int number = keyset.getAt(index).getId();
            if (count(database, purpose, number) == 0) {
                boolean others = count(database, purpose, null) > 0;
                if (others && keyset.size() == 1) {
                    throw new IllegalStateException("The keys in the file are not those of this database (" + purpose
                            + "). Put the right file back from your backup, then start again.");
                }
                database.update(
                        "insert into seal_key (purpose, number, first_seen) values (?, ?, ?)",
                        purpose,
                        number,
                        Timestamp.from(clock.instant()));
            }
        }
    }

    private static int count(JdbcTemplate database, String purpose, @Nullable Integer number) {
        Integer rows = number == null
                ? database.queryForObject("select count(*) from seal_key where purpose = ?", Integer.class, purpose)
                : database.queryForObject(
                        "select count(*) from seal_key where purpose = ? and number = ?",
                        Integer.class,
                        purpose,
                        number);
        return rows == null ? 0 : rows;
    }
}
