package org.safesessions.bench;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import org.safesessions.kernel.Interval;
import org.safesessions.kernel.SessionId;
import org.safesessions.kernel.StaffId;
import org.safesessions.oncall.CoverQuestion;
import org.safesessions.oncall.OnCallDesk;
import org.safesessions.run.LiveDesk;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * B7: the question whether a lead is on call, with years of shifts in the rota. The peer looks the shift up by the same index
 * and lets a decision table judge it, as an application on bare Camunda would.
 */
final class Gate {

    private static final double GOAL = 10;

    private final Report report;
    private final Size size;

    Gate(Report report, Size size) {
        this.report = report;
        this.size = size;
    }

    void measure(ConfigurableApplicationContext house, BareCamunda bare) {
        JdbcTemplate sql = house.getBean(JdbcTemplate.class);
        // one every two hours, for years, by leads of the past; the one of now comes with the session
        sql.update(
                "insert into rota_shift (id, lead, tier, begins_at, ends_at, offered_at, confirmed_at, version)"
                        + " select gen_random_uuid(), 'lead' || (n % 50), 'LEAD', now() - n * interval '2 hours' - interval '1 day',"
                        + " now() - n * interval '2 hours' - interval '22 hours', now(), now(), 0"
                        + " from generate_series(1, ?) n",
                size.shifts());
        sql.execute("analyze rota_shift");
        SessionId session = new WholeSession(house).ready();
        OnCallDesk onCall = house.getBean(OnCallDesk.class);
        LiveDesk live = house.getBean(LiveDesk.class);
        Instant now = house.getBean(Clock.class).instant();
        CoverQuestion question =
                new CoverQuestion(new Interval(now, now.plus(Duration.ofMinutes(95))), Set.of(new StaffId("hana")));
        TransactionTemplate transaction = new TransactionTemplate(house.getBean(PlatformTransactionManager.class));
        bare.deploy("bench/lead-on-call.dmn");

        Samples ours = new Samples(() -> onCall.coverFor(question));
        Samples locked = new Samples(
                () -> transaction.executeWithoutResult(status -> onCall.whileOnCall(question, proof -> proof.lead())));
        Samples whole = new Samples(() -> Signed.as("hana", () -> live.gate(session)));
        Samples peer = new Samples(() -> {
            int here = sql.queryForObject(
                    "select count(*) from rota_shift where begins_at <= now() and ends_at > now()"
                            + " and confirmed_at is not null and withdrawn_at is null",
                    Integer.class);
            bare.engine()
                    .getDecisionService()
                    .evaluateDecisionTableByKey("lead-on-call", Map.of("leads", here, "children", true));
        });
        // in turns
        for (int i = 0; i < 2 * size.samples(); i++) {
            boolean counts = i >= size.samples();
            ours.take(counts);
            peer.take(counts);
            locked.take(counts);
            whole.take(counts);
        }
        report.head("who", "p50 ms", "p95 ms", "min..max", "ours is x times as fast (p95)", "goal 10x");
        report.row("ours: cover and presence judged", ours.percentile(50), ours.percentile(95), ours.range(), "", "");
        report.row(
                "ours: again at the start, shifts locked, own transaction",
                locked.percentile(50),
                locked.percentile(95),
                locked.range(),
                "",
                "");
        report.row(
                "ours: the whole gate, all its reasons",
                whole.percentile(50),
                whole.percentile(95),
                whole.range(),
                "",
                "");
        report.row(
                "lookup and DMN, bare Camunda (full)",
                peer.percentile(50),
                peer.percentile(95),
                peer.range(),
                peer.percentile(95) / ours.percentile(95),
                peer.percentile(95) / ours.percentile(95) >= GOAL ? "reached" : "not reached");
    }
}
