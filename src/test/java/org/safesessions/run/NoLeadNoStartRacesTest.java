package org.safesessions.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.safesessions.run.People.DEV;
import static org.safesessions.run.People.HANA;
import static org.safesessions.run.People.LEILA;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.safesessions.EmbeddedDatabase;
import org.safesessions.kernel.Reason;
import org.safesessions.kernel.SessionId;
import org.safesessions.kernel.ShiftId;
import org.safesessions.kernel.StaffId;
import org.safesessions.oncall.LeadWithdrew;
import org.safesessions.oncall.OnCallDesk;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.autoconfigure.jackson.JacksonAutoConfiguration;
import org.springframework.boot.test.autoconfigure.jdbc.AutoConfigureTestDatabase;
import org.springframework.boot.test.autoconfigure.orm.jpa.DataJpaTest;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Import;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * A lead withdraws at the very moment in which the host starts, ten thousand times, on PostgreSQL, each in a transaction
 * of its own. Whoever comes first is known from the database's own commit times.
 */
@DataJpaTest(showSql = false, properties = "spring.jpa.properties.hibernate.generate_statistics=false")
@AutoConfigureTestDatabase(replace = AutoConfigureTestDatabase.Replace.NONE)
@ImportAutoConfiguration(JacksonAutoConfiguration.class)
@Import({RoomContext.class, NoLeadNoStartRacesTest.LostCover.class})
@Transactional(propagation = Propagation.NOT_SUPPORTED)
class NoLeadNoStartRacesTest {

    private static final int RACES = 10_000;
    private static final long ROUND_SECONDS = 20;
    private static final long STEP = 200_000;

    /** What is on the rota, and who goes. */
    private enum Rota {
        /** One lead, who withdraws. */
        ONE_LEAD,
        /** Two shifts that adjoin, both needed; the later one is withdrawn. */
        ADJOINING_LATER_GOES,
        /** Two shifts that adjoin, and both are withdrawn, by their two leads. */
        ADJOINING_BOTH_GO,
        /** Two leads for the whole time; one goes, and is not missed. */
        TWO_LEADS_ONE_GOES,
        /** One lead, who hands over to another, who has not confirmed yet. */
        HANDED_OVER
    }

    @DynamicPropertySource
    static void onPostgres(DynamicPropertyRegistry registry) {
        registry.add("spring.datasource.url", () -> EmbeddedDatabase.url("races"));
        registry.add("spring.datasource.username", () -> "postgres");
        registry.add("spring.datasource.password", () -> "postgres");
    }

    @Autowired
    private LiveHour hour;

    @Autowired
    private LiveDesk live;

    @Autowired
    private OnCallDesk onCall;

    @Autowired
    private RoomContext.TurnedClock clock;

    @Autowired
    private LostCover lostCover;

    @Autowired
    private RoomContext.Heard heard;

    @Autowired
    private JdbcTemplate jdbc;

    private final ExecutorService threads = Executors.newFixedThreadPool(3);
    private final Map<Rota, List<ShiftId>> shifts = new EnumMap<>(Rota.class);
    private final Map<Rota, Long> headStart = new EnumMap<>(Rota.class);
    private SessionId session = SessionId.random();

    /**
     * How a round went.
     *
     * @param refusal what the host was told; empty when the session was started
     * @param left how many shifts were withdrawn
     * @param leftBeforeTheStart how many of those that were needed, before a start that was not refused
     */
    private record Outcome(List<String> refusal, String state, int live, int left, int leftBeforeTheStart) {}

    @BeforeEach
    void begin() {
        hour.begin();
        clock.turnTo(LiveHour.START.minus(Duration.ofMinutes(10)));
        session = hour.readyButForALead();
        for (Rota rota : Rota.values()) {
            shifts.put(rota, shiftsOf(rota));
            jdbc.update("update rota_shift set begins_at = begins_at - interval '10 years',"
                    + " ends_at = ends_at - interval '10 years' where begins_at > '2020-01-01'");
            headStart.put(rota, 10 * STEP);
        }
        clock.tick();
        jdbc.execute("analyze");
    }

    @AfterEach
    void end() {
        threads.shutdownNow();
    }

    @Test
    void neverIsASessionRunningUnlessALeadWasOnCallWhenItWasStarted() throws Exception {
        long deadlocksBefore = deadlocks();
        Map<Rota, Integer> started = new EnumMap<>(Rota.class);
        Map<Rota, Integer> refused = new EnumMap<>(Rota.class);
        for (int race = 0; race < RACES; race++) {
            Rota rota = Rota.values()[race % Rota.values().length];
            // in half of the races the session is paused in the act that loses its cover, as it is in the product
            boolean paused = race / Rota.values().length % 2 == 0;
            reset(rota, paused);

            Outcome outcome = race(rota);

            check(race, rota, paused, outcome);
            boolean open = outcome.refusal().isEmpty();
            (open ? started : refused).merge(rota, 1, Integer::sum);
            headStart.merge(rota, open ? -STEP : STEP, (now, more) -> Math.max(0, now + more));
            heard.forget();
        }

        assertThat(deadlocks()).as("deadlocks").isEqualTo(deadlocksBefore);
        for (Rota rota : Rota.values()) {
            if (rota == Rota.TWO_LEADS_ONE_GOES) {
                assertThat(refused.getOrDefault(rota, 0))
                        .as("refused though one lead stayed")
                        .isZero();
            } else {
                // both came first often enough, or these were no races
                assertThat(started.getOrDefault(rota, 0)).as("%s: starts", rota).isGreaterThan(RACES / 100);
                assertThat(refused.getOrDefault(rota, 0))
                        .as("%s: refusals", rota)
                        .isGreaterThan(RACES / 100);
            }
        }
    }

    private void check(int race, Rota rota, boolean paused, Outcome outcome) {
        String round = "race %d, %s, %s".formatted(race, rota, outcome);
        if (outcome.refusal().isEmpty()) {
            assertThat(outcome.leftBeforeTheStart()).as(round).isZero();
            boolean lost = rota != Rota.TWO_LEADS_ONE_GOES && outcome.left() > 0;
            assertThat(outcome.state()).as(round).isEqualTo(paused && lost ? "PAUSED" : "RUNNING");
        } else {
            assertThat(outcome.refusal()).as(round).containsExactly("NO_LEAD_ON_CALL");
            assertThat(outcome.state()).as(round).isEqualTo("READY");
            assertThat(outcome.live()).as(round).isZero();
        }
    }

    private Outcome race(Rota rota) throws Exception {
        List<Runnable> acts = new ArrayList<>();
        List<StaffId> whoGoes = rota == Rota.ADJOINING_BOTH_GO ? List.of(LEILA, DEV) : List.of(lastLead(rota));
        CyclicBarrier together = new CyclicBarrier(whoGoes.size() + 1);
        for (StaffId lead : whoGoes) {
            ShiftId shift = shifts.get(rota).get(lead.equals(LEILA) ? 0 : 1);
            acts.add(() -> {
                release(together);
                giveTheHostAHeadStart(rota);
                LiveHour.as(lead, () -> onCall.withdraw(shift, "ill", rota == Rota.HANDED_OVER ? DEV : null));
            });
        }
        List<Future<?>> going = new ArrayList<>();
        acts.forEach(act -> going.add(threads.submit(act)));
        Future<List<String>> start = threads.submit(() -> {
            release(together);
            try {
                LiveHour.as(HANA, () -> live.start(session));
                return List.<String>of();
            } catch (StartRefused e) {
                return e.reasons().stream().map(Reason::code).toList();
            }
        });
        for (Future<?> lead : going) {
            lead.get(ROUND_SECONDS, TimeUnit.SECONDS); // a withdrawal is never refused
        }
        return outcome(rota, start.get(ROUND_SECONDS, TimeUnit.SECONDS));
    }

    private static StaffId lastLead(Rota rota) {
        return rota == Rota.ADJOINING_LATER_GOES ? DEV : LEILA;
    }

    private static void release(CyclicBarrier together) {
        try {
            together.await(ROUND_SECONDS, TimeUnit.SECONDS);
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    /** A start looks at the gate before it takes a lock. The lead waits so long that either is first half of the time. */
    private void giveTheHostAHeadStart(Rota rota) {
        LockSupport.parkNanos(ThreadLocalRandom.current().nextLong(2 * headStart.get(rota) + 1));
    }

    /** Who came first: by what the rows say, and, while the start's row is untouched, by when it was committed. */
    private Outcome outcome(Rota rota, List<String> refusal) {
        boolean missed = rota != Rota.TWO_LEADS_ONE_GOES;
        return jdbc.query("""
                select (select state from online_session) as state,
                       (select count(*) from live_session) as live,
                       (select count(*) from rota_shift where withdrawn_at is not null and begins_at > '2020-01-01')
                           as gone,
                       (select count(*) from rota_shift s cross join live_session l
                         where s.begins_at > '2020-01-01' and s.withdrawn_at is not null
                           and (s.withdrawn_at < l.started_at
                                or (l.paused_at is null
                                    and pg_xact_commit_timestamp(s.xmin) < pg_xact_commit_timestamp(l.xmin))))
                           as early""", row -> {
            row.next();
            return new Outcome(
                    refusal,
                    row.getString("state"),
                    row.getInt("live"),
                    row.getInt("gone"),
                    missed ? row.getInt("early") : 0);
        });
    }

    /** One journey to the database: the session ready again, this round's shifts in force, all others long over. */
    private void reset(Rota rota, boolean paused) {
        lostCover.listenFor(paused ? session : null);
        String ours = shifts.get(rota).stream().map(shift -> "'" + shift + "'").collect(Collectors.joining(","));
        jdbc.execute("""
                delete from live_session;
                update online_session set state = 'READY' where state <> 'READY';
                delete from rota_shift where replaces is not null;
                update rota_shift
                   set begins_at = begins_at - interval '10 years', ends_at = ends_at - interval '10 years'
                 where begins_at > '2020-01-01' and id not in (%1$s);
                update rota_shift
                   set begins_at = begins_at + interval '10 years', ends_at = ends_at + interval '10 years'
                 where begins_at < '2020-01-01' and id in (%1$s);
                update rota_shift set withdrawn_at = null, words = null where id in (%1$s)""".formatted(ours));
    }

    private List<ShiftId> shiftsOf(Rota rota) {
        Instant from = LiveHour.DOORS.minus(Duration.ofHours(1));
        Instant middle = LiveHour.START.plus(Duration.ofMinutes(20));
        Instant to = LiveHour.END.plus(Duration.ofHours(2));
        return switch (rota) {
            case ONE_LEAD, HANDED_OVER -> List.of(hour.shift(LEILA, from, to));
            case ADJOINING_LATER_GOES, ADJOINING_BOTH_GO ->
                List.of(hour.shift(LEILA, from, middle), hour.shift(DEV, middle, to));
            case TWO_LEADS_ONE_GOES -> List.of(hour.shift(LEILA, from, to), hour.shift(DEV, from, to));
        };
    }

    private long deadlocks() {
        Long deadlocks = jdbc.queryForObject(
                "select deadlocks from pg_stat_database where datname = current_database()", Long.class);
        return deadlocks == null ? -1 : deadlocks;
    }

    /** Does what the lifecycle does in the product: a lead's withdrawal is felt by a running session in the same act. */
    @TestConfiguration
    static class LostCover {

        private final LiveDesk live;
        private volatile SessionId session;

        LostCover(LiveDesk live) {
            this.live = live;
        }

        void listenFor(SessionId id) {
            this.session = id;
        }

        @EventListener
        void on(LeadWithdrew event) {
            SessionId running = session;
            if (running != null) {
                live.loseCover(running);
            }
        }
    }
}
