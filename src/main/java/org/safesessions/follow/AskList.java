package org.safesessions.follow;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.safesessions.kernel.FollowUpId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * The follow-ups whose process has still to be started. Each is written here in the transaction that ends the session, so
 * none is forgotten and no end of a session waits for the engine; and taken off in the one that starts its process.
 */
@Component
public class AskList {

    private final JdbcClient sql;
    private final Clock clock;

    AskList(DataSource database, Clock clock) {
        this.sql = JdbcClient.create(database);
        this.clock = clock;
    }

    @Transactional(propagation = Propagation.MANDATORY)
    void add(FollowUpId id) {
        sql.sql("insert into follow_up_to_start (id, asked_at) values (:id, :at)")
                .param("id", id.value())
                .param("at", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
    }

    /** The longest waiting first. */
    @Transactional(readOnly = true)
    public List<FollowUpId> waiting(int most) {
        return sql
                .sql("select id from follow_up_to_start order by asked_at, id fetch first :most rows only")
                .param("most", most)
                .query(UUID.class)
                .list()
                .stream()
                .map(FollowUpId::new)
                .toList();
    }

    /** Whether the caller is the one to start its process, in this transaction. */
    @Transactional(propagation = Propagation.MANDATORY)
    public boolean takeOff(FollowUpId id) {
        return sql.sql("delete from follow_up_to_start where id = :id")
                        .param("id", id.value())
                        .update()
                == 1;
    }
}
