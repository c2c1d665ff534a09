package org.safesessions.seal;

import java.nio.charset.StandardCharsets;
import java.util.UUID;

/** Where something sealed is kept. It opens nowhere else: not in another row, column or table. */
public record SealedPlace(String table, String column, UUID row) {

    byte[] underKey(int version) {
        return (table + "|" + column + "|" + row + "|" + version).getBytes(StandardCharsets.UTF_8);
    }
}
