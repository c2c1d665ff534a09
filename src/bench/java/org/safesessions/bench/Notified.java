package org.safesessions.bench;

import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.awaitility.Awaitility;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.safesessions.concern.AboutKind;
import org.safesessions.concern.AboutOurPeople;
import org.safesessions.concern.ConcernDesk;
import org.safesessions.concern.ConcernReport;
import org.safesessions.concern.RequestKey;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * B5: from the report of a concern until it is durable and a lead's message is out of our hands. Ours waits for the outbox
 * to say SENT, which is a commit more than the peer's: an asynchronous job that the default job executor takes up.
 */
final class Notified {

    private static final Duration AT_MOST = Duration.ofSeconds(60);

    private final Report report;
    private final Size size;

    Notified(Report report, Size size) {
        this.report = report;
        this.size = size;
    }

    /** Where the peer's process tells the lead. */
    public static final class Tell implements JavaDelegate {

        static final Map<String, CountDownLatch> WAITING = new ConcurrentHashMap<>();

        @Override
        public void execute(DelegateExecution execution) {
            WAITING.remove(execution.getProcessBusinessKey()).countDown();
        }
    }

    void measure(ConfigurableApplicationContext house, BareCamunda bare) {
        new WholeSession(house); // a lead is on call
        ConcernDesk desk = house.getBean(ConcernDesk.class);
        JdbcTemplate sql = house.getBean(JdbcTemplate.class);
        bare.engine()
                .getRepositoryService()
                .createDeployment()
                .addModelInstance(
                        "concern.bpmn",
                        Bpmn.createExecutableProcess("peer-concern")
                                .camundaHistoryTimeToLiveString("P365D")
                                .startEvent()
                                .serviceTask()
                                .camundaAsyncBefore()
                                .camundaClass(Tell.class)
                                .endEvent()
                                .done())
                .deploy();

        Samples ours = new Samples(() -> raise(desk, sql));
        Samples peer = new Samples(() -> tellByJob(bare));
        for (int i = -5; i < size.samples(); i++) {
            ours.take(i >= 0);
            settle(sql);
            peer.take(i >= 0);
        }
        report.head("who", "p50 ms", "p95 ms", "min..max", "ours is x times as fast (p95)");
        report.row(
                "Safe Sessions: row, audit and outbox commit, then sent",
                ours.percentile(50),
                ours.percentile(95),
                ours.range(),
                "");
        report.row(
                "bare Camunda (full), asynchronous job, default executor",
                peer.percentile(50),
                peer.percentile(95),
                peer.range(),
                peer.percentile(95) / ours.percentile(95));
    }

    private static void raise(ConcernDesk desk, JdbcTemplate sql) {
        int before = sent(sql);
        desk.raise(
                new ConcernReport(
                        null,
                        null,
                        AboutOurPeople.NO,
                        AboutKind.CHILD,
                        null,
                        null,
                        "A man asked for her number.",
                        null,
                        null,
                        false,
                        null,
                        null),
                RequestKey.random());
        Awaitility.await()
                .pollDelay(Duration.ZERO)
                .pollInterval(Duration.ofMillis(1))
                .atMost(AT_MOST)
                .until(() -> sent(sql) > before);
    }

    private static int sent(JdbcTemplate sql) {
        return sql.queryForObject("select count(*) from notice_outbox where state = 'SENT'", Integer.class);
    }

    /** The messages to the others, and the process of the concern, are not the next one's burden. */
    private static void settle(JdbcTemplate sql) {
        Awaitility.await()
                .atMost(AT_MOST)
                .until(() -> sql.queryForObject(
                                "select count(*) from notice_outbox where state in ('WAITING', 'SENDING')"
                                        + " and next_attempt_at < now() + interval '10 minutes'",
                                Integer.class)
                        == 0);
    }

    private static void tellByJob(BareCamunda bare) {
        String key = UUID.randomUUID().toString();
        CountDownLatch told = new CountDownLatch(1);
        Tell.WAITING.put(key, told);
        bare.engine().getRuntimeService().startProcessInstanceByKey("peer-concern", key);
        try {
            if (!told.await(AT_MOST.toSeconds(), TimeUnit.SECONDS)) {
                throw new IllegalStateException("the peer's job never ran");
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }
}
