package org.safesessions.concern;

import java.sql.Connection;
import java.sql.SQLException;
import org.h2.api.Trigger;
import org.jspecify.annotations.Nullable;

/** H2's side of {@code concern_head_only_grows}: a head counts one more each time, and never goes. */
public final class HeadOnlyGrows implements Trigger {

    private static final int ENTRIES = 1;

    @Override
    public void fire(Connection connection, Object[] before, Object @Nullable [] after) throws SQLException {
        boolean oneMore = after != null
                && after[0].equals(before[0])
                && ((Number) after[ENTRIES]).intValue() == ((Number) before[ENTRIES]).intValue() + 1;
        if (!oneMore) {
            throw new SQLException("the head of a record only grows");
        }
    }
}
