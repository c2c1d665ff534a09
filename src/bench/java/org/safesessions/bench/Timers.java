package org.safesessions.bench;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Date;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.history.HistoricProcessInstance;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.safesessions.engine.Facts;
import org.safesessions.engine.ProcessDesk;
import org.safesessions.engine.ProcessKey;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** B6: how long after its time a timer rings, when nothing else goes on. Both wait for the same instants side by side. */
final class Timers {

    private static final double GOAL_MILLIS = 1000;
    private static final String KEY = "bench-timer";

    private final Report report;
    private final Size size;

    Timers(Report report, Size size) {
        this.report = report;
        this.size = size;
    }

    void measure(ConfigurableApplicationContext house, BareCamunda bare) {
        RepositoryService models = house.getBean(RepositoryService.class);
        deploy(models);
        deploy(bare.engine().getRepositoryService());
        ProcessDesk desk = house.getBean(ProcessDesk.class);
        TransactionTemplate transaction = new TransactionTemplate(house.getBean(PlatformTransactionManager.class));
        RuntimeService peer = bare.engine().getRuntimeService();

        Map<String, Instant> due = new LinkedHashMap<>();
        Instant now = house.getBean(java.time.Clock.class).instant().truncatedTo(ChronoUnit.MILLIS);
        int gap = size.samples() < 100 ? 4 : 40;
        for (int n = 1; n <= 5; n++) {
            // not at the same place in anybody's rhythm
            due.put(UUID.randomUUID().toString(), now.plus(Duration.ofMillis(n * gap * 1000L + n * 137L)));
        }
        due.forEach((key, at) -> {
            transaction.executeWithoutResult(
                    status -> desk.start(new ProcessKey(KEY), key, Facts.of(House.RING_AT, at)));
            peer.startProcessInstanceByKey(KEY, key, Map.of("ringAt", Date.from(at)));
        });
        double[] ours = lateness(house.getBean(HistoryService.class), due);
        double[] theirs = lateness(bare.engine().getHistoryService(), due);
        report.head("who", "median ms late", "min..max", "goal 1 s");
        report.row(
                "Safe Sessions",
                Numbers.median(ours),
                Report.range(ours),
                Numbers.percentile(100, ours) <= GOAL_MILLIS ? "reached" : "not reached");
        report.row("bare Camunda, default job executor", Numbers.median(theirs), Report.range(theirs), "");
        report.line("");
        report.line("Five timers, " + gap + " s apart.");
    }

    private static void deploy(RepositoryService models) {
        models.createDeployment()
                .addModelInstance(
                        "timer.bpmn",
                        Bpmn.createExecutableProcess(KEY)
                                .camundaHistoryTimeToLiveString("P365D")
                                .startEvent()
                                .intermediateCatchEvent("ring")
                                .timerWithDate("${ringAt}")
                                .endEvent()
                                .done())
                .deploy();
    }

    private static double[] lateness(HistoryService history, Map<String, Instant> due) {
        return due.entrySet().stream()
                .mapToDouble(each -> {
                    HistoricProcessInstance over = Awaitility.await()
                            .atMost(Duration.ofMinutes(10))
                            .until(
                                    () -> history.createHistoricProcessInstanceQuery()
                                            .processInstanceBusinessKey(each.getKey())
                                            .finished()
                                            .singleResult(),
                                    found -> found != null);
                    return Duration.between(each.getValue(), over.getEndTime().toInstant())
                            .toMillis();
                })
                .toArray();
    }
}
