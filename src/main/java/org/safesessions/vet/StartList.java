package org.safesessions.vet;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.safesessions.kernel.RegistrationId;
import org.safesessions.plan.PlanningDesk;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * The cases whose process has still to be started. Each is written here in the transaction that opens it, so none is
 * forgotten, and taken off in the transaction that starts its process, so none is started twice.
 */
@Component
public class StartList {

    private static final List<String> UNDECIDED =
            VettingBook.UNDECIDED.stream().map(Enum::name).toList();

    private final JdbcClient sql;
    private final VettingRecords records;
    private final PlanningDesk planning;
    private final CaseMarks marks;
    private final Clock clock;

    StartList(DataSource database, VettingRecords records, PlanningDesk planning, CaseMarks marks, Clock clock) {
        this.sql = JdbcClient.create(database);
        this.records = records;
        this.planning = planning;
        this.marks = marks;
        this.clock = clock;
    }

    @Transactional(propagation = Propagation.MANDATORY)
    void add(RegistrationId id) {
        sql.sql("insert into vetting_to_start (id, asked_at) values (:id, :at)")
                .param("id", id.value())
                .param("at", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
    }

    /** The longest waiting first. */
    @Transactional(readOnly = true)
    public List<RegistrationId> waiting(int most) {
        return sql
                .sql("select id from vetting_to_start order by asked_at, id fetch first :most rows only")
                .param("most", most)
                .query(UUID.class)
                .list()
                .stream()
                .map(RegistrationId::new)
                .toList();
    }

    /**
     * Whether the caller is the one to start its process, in this transaction. Somebody else who asks meanwhile waits for
     * the end of it.
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public boolean takeOff(RegistrationId id) {
        return sql.sql("delete from vetting_to_start where id = :id")
                        .param("id", id.value())
                        .update()
                == 1;
    }

    /** The undecided whose process was started: each of them should have one. */
    @Transactional(readOnly = true)
    public Set<RegistrationId> started() {
        return sql
                .sql("select c.id from vetting_case c where c.state in (:undecided)"
                        + " and not exists (select 1 from vetting_to_start s where s.id = c.id)")
                .param("undecided", UNDECIDED)
                .query(UUID.class)
                .stream()
                .map(RegistrationId::new)
                .collect(Collectors.toSet());
    }

    /** How far that one is; empty when it needs no process any more. Nobody else moves it until the transaction ends. */
    @Transactional(propagation = Propagation.MANDATORY)
    public Optional<CaseState> lockStarted(RegistrationId id) {
        return records.findById(id.value())
                .map(vetting -> {
                    planning.lock(vetting.session());
                    return marks.fresh(vetting).state();
                })
                .filter(CaseState::isUndecided)
                .filter(state -> started().contains(id));
    }
}
