package org.safesessions.concern;

import java.sql.Connection;
import java.sql.SQLException;
import org.h2.api.Trigger;

/** H2's side of {@code concern_entry_only_grows}: whoever tries to change or delete an entry is refused. */
public final class ChronologyOnlyGrows implements Trigger {

    @Override
    public void fire(Connection connection, Object[] before, Object[] after) throws SQLException {
        throw new SQLException("a chronology only grows");
    }
}
