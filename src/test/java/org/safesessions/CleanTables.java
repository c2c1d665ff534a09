package org.safesessions;

import java.util.List;
import javax.sql.DataSource;
import org.camunda.bpm.engine.RuntimeService;
import org.safesessions.concern.process.ConcernWatch;
import org.safesessions.follow.process.FollowUpWatch;
import org.safesessions.plan.SeriesWatch;
import org.safesessions.policy.PolicyLedger;
import org.safesessions.register.MemberWatch;
import org.safesessions.vet.process.CaseWatch;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.jdbc.core.JdbcTemplate;

/** Takes every session and shift away again, so that one test's lead is not on call in the next. */
@TestComponent
public class CleanTables {

    private final JdbcTemplate jdbc;
    private final RuntimeService runtime;
    private final TestClock clock;
    private final ConcernWatch concerns;
    private final CaseWatch cases;
    private final FollowUpWatch followUps;
    private final SeriesWatch series;
    private final MemberWatch members;
    private final PolicyLedger policy;

    CleanTables(
            DataSource dataSource,
            RuntimeService runtime,
            TestClock clock,
            ConcernWatch concerns,
            CaseWatch cases,
            FollowUpWatch followUps,
            SeriesWatch series,
            MemberWatch members,
            PolicyLedger policy) {
        this.jdbc = new JdbcTemplate(dataSource);
        this.runtime = runtime;
        this.clock = clock;
        this.concerns = concerns;
        this.cases = cases;
        this.followUps = followUps;
        this.series = series;
        this.members = members;
        this.policy = policy;
    }

    public void clean() {
        // what the last test left to the watches is done before its rows go
        concerns.look();
        series.look();
        members.look();
        cases.look();
        followUps.look();
        runtime.createProcessInstanceQuery()
                .list()
                .forEach(instance -> runtime.deleteProcessInstance(instance.getId(), "test", true, true));
        clock.set(TestClock.FIVE_TO_SEVEN);
        jdbc.execute("set referential_integrity false");
        ownTables().forEach(table -> jdbc.execute("truncate table " + table));
        jdbc.execute("set referential_integrity true");
        policy.forget();
    }

    /** Every table of ours that acts write to; people and the append-only audit trail stay. */
    private List<String> ownTables() {
        return jdbc.queryForList(
                "select table_name from information_schema.tables where table_schema = 'PUBLIC'"
                        + " and table_name not like 'ACT\\_%' escape '\\'"
                        + " and lower(table_name) not in ('staff', 'staff_duty', 'audit_entry', 'flyway_schema_history')",
                String.class);
    }

    public JdbcTemplate jdbc() {
        return jdbc;
    }
}
