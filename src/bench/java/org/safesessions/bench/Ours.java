package org.safesessions.bench;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.camunda.bpm.engine.RepositoryService;
import org.safesessions.engine.Facts;
import org.safesessions.engine.MessageName;
import org.safesessions.engine.ProcessDesk;
import org.safesessions.engine.ProcessKey;
import org.safesessions.kernel.DomainEvent;
import org.safesessions.kernel.StaffId;
import org.safesessions.people.Duty;
import org.safesessions.people.SignedInStaff;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The product, with a small model and a small desk of the bench's: rights are asked of the staff table, facts are kept in a
 * row of our own, the audit entry is written and the token moved in one transaction an act.
 */
final class Ours implements Peer {

    private static final ProcessKey KEY = new ProcessKey("bench-lifecycle");
    private static final MessageName DEBRIEFED = new MessageName("bench.debriefed");

    private final ConfigurableApplicationContext house;
    private final TransactionTemplate transaction;
    private final ProcessDesk process;
    private final SignedInStaff signedIn;
    private final ApplicationEventPublisher events;
    private final JdbcTemplate sql;
    private final Clock clock;

    /** Something was done in a lifecycle. */
    record StepTaken(String subject, Instant at, StaffId by, List<String> codes) implements DomainEvent {}

    Ours(ConfigurableApplicationContext house) {
        this.house = house;
        this.transaction = new TransactionTemplate(house.getBean(PlatformTransactionManager.class));
        this.process = house.getBean(ProcessDesk.class);
        this.signedIn = house.getBean(SignedInStaff.class);
        this.events = house;
        this.sql = house.getBean(JdbcTemplate.class);
        this.clock = house.getBean(Clock.class);
        house.getBean(RepositoryService.class)
                .createDeployment()
                .name("bench")
                .addClasspathResource("bench/ours.bpmn")
                .deploy();
        sql.execute("create table bench_session (id uuid primary key, title varchar(200) not null,"
                + " participants integer not null, host varchar(64) not null, platform varchar(40) not null,"
                + " state varchar(40) not null, changed_at timestamp(6) with time zone not null,"
                + " version bigint not null)");
    }

    @Override
    public String name() {
        return "Safe Sessions";
    }

    @Override
    public void live(String key) {
        act("hana", Duty.HOST, key, "begun", () -> {
            sql.update(
                    "insert into bench_session (id, title, participants, host, platform, state, changed_at, version)"
                            + " values (?, 'Homework club', 12, 'hana', 'ZOOM', 'begun', ?, 0)",
                    UUID.fromString(key),
                    Timestamp.from(clock.instant()));
            process.start(
                    KEY,
                    key,
                    Facts.of(House.LEAD_ON_CALL, true)
                            .with(House.VET_UNTIL, clock.instant().plus(Duration.ofDays(1))));
        });
        for (String step : List.of("register", "vet", "run")) {
            act("cole", Duty.CO_HOST, key, step, () -> {
                keep(key, step);
                process.finish(step, key, Facts.none());
            });
        }
        act("hana", Duty.HOST, key, "debriefed", () -> {
            keep(key, "debriefed");
            process.tell(DEBRIEFED, key, Facts.none());
        });
    }

    private void keep(String key, String state) {
        sql.update(
                "update bench_session set state = ?, changed_at = ?, version = version + 1 where id = ?",
                state,
                Timestamp.from(clock.instant()),
                UUID.fromString(key));
    }

    private void act(String person, Duty duty, String key, String what, Runnable act) {
        Signed.in(
                person,
                () -> transaction.executeWithoutResult(status -> {
                    StaffId by = signedIn.require(duty);
                    act.run();
                    events.publishEvent(new StepTaken(key, clock.instant(), by, List.of(what)));
                }));
    }

    @Override
    public boolean isOver(String key) {
        return sql.queryForList("select state from bench_session where id = ?", String.class, UUID.fromString(key))
                        .equals(List.of("debriefed"))
                && sql.queryForObject(
                                "select count(*) from act_hi_procinst where business_key_ = ? and end_act_id_ = 'closed'",
                                Integer.class,
                                key)
                        == 1;
    }

    @Override
    public List<Told> told(String key) {
        return sql.query(
                "select codes, by_staff, at from audit_entry where subject = ? order by id",
                (row, number) -> new Told(row.getString(1), row.getString(2), row.getTimestamp(3) != null),
                key);
    }

    @Override
    public DataSource database() {
        return house.getBean(DataSource.class);
    }

    ConfigurableApplicationContext house() {
        return house;
    }

    @Override
    public void close() {
        house.close();
    }
}
