package org.safesessions.bench;

import com.zaxxer.hikari.HikariDataSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.history.HistoricProcessInstance;
import org.camunda.bpm.engine.history.UserOperationLogEntry;
import org.camunda.bpm.engine.impl.cfg.StandaloneProcessEngineConfiguration;
import org.camunda.bpm.engine.impl.persistence.StrongUuidGenerator;
import org.camunda.bpm.engine.task.Task;

/**
 * Camunda 7.24 by itself, used as its guide shows: variables hold what is known, each task is found by a query and completed
 * by a signed-in person, candidates are a group. Facts and trail are what its history keeps.
 */
final class BareCamunda implements Peer {

    private static final String KEY = "peer-lifecycle";
    private static final List<String> TASKS = List.of("register", "vet", "run");

    private final String name;
    private final HikariDataSource database;
    private final ProcessEngine engine;

    /**
     * @param history a history level of Camunda's, such as {@code full}
     * @param tuning anything else that makes it another peer
     */
    BareCamunda(
            String name,
            HikariDataSource database,
            String history,
            Consumer<StandaloneProcessEngineConfiguration> tuning) {
        this.name = name;
        this.database = database;
        StandaloneProcessEngineConfiguration configuration = new StandaloneProcessEngineConfiguration();
        configuration.setProcessEngineName(name.replaceAll("[^a-z]", "-"));
        configuration.setDataSource(database);
        configuration.setDatabaseSchemaUpdate("true");
        configuration.setHistory(history);
        configuration.setIdGenerator(new StrongUuidGenerator());
        configuration.setMetricsEnabled(false);
        configuration.setJobExecutorActivate(false);
        tuning.accept(configuration);
        this.engine = configuration.buildProcessEngine();
        deploy("bench/peer.bpmn");
    }

    static BareCamunda headline(HikariDataSource database) {
        return new BareCamunda("bare Camunda (full)", database, "full", configuration -> {});
    }

    static BareCamunda tuned(HikariDataSource database) {
        return new BareCamunda("tuned Camunda (activity)", database, "activity", configuration -> {
            configuration.setCmmnEnabled(false);
            configuration.setDmnEnabled(false);
            configuration.setStandaloneTasksEnabled(false);
        });
    }

    /** As {@link #headline}, and its job executor runs as it does by default. */
    static BareCamunda withJobExecutor(HikariDataSource database) {
        return new BareCamunda(
                "bare Camunda (full)", database, "full", configuration -> configuration.setJobExecutorActivate(true));
    }

    void deploy(String resource) {
        engine.getRepositoryService()
                .createDeployment()
                .addClasspathResource(resource)
                .deploy();
    }

    ProcessEngine engine() {
        return engine;
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public void live(String key) {
        String instance = as(
                "hana",
                () -> engine.getRuntimeService()
                        .startProcessInstanceByKey(
                                KEY,
                                key,
                                Map.of(
                                        "leadOnCall",
                                        true,
                                        "title",
                                        "Homework club",
                                        "participants",
                                        12,
                                        "host",
                                        "hana",
                                        "platform",
                                        "ZOOM"))
                        .getId());
        for (String step : TASKS) {
            as("cole", () -> {
                Task open = engine.getTaskService()
                        .createTaskQuery()
                        .processInstanceId(instance)
                        .singleResult();
                engine.getTaskService().complete(open.getId(), Map.of("state", step));
                return open;
            });
        }
        as("hana", () -> {
            engine.getRuntimeService()
                    .createMessageCorrelation("bench.debriefed")
                    .processInstanceBusinessKey(key)
                    .correlate();
            return key;
        });
    }

    private <T> T as(String person, java.util.function.Supplier<T> act) {
        engine.getIdentityService().setAuthenticatedUserId(person);
        try {
            return act.get();
        } finally {
            engine.getIdentityService().clearAuthentication();
        }
    }

    @Override
    public boolean isOver(String key) {
        HistoricProcessInstance instance = instance(key);
        return instance.getEndActivityId() != null
                && instance.getEndActivityId().equals("closed");
    }

    private HistoricProcessInstance instance(String key) {
        return Objects.requireNonNull(engine.getHistoryService()
                .createHistoricProcessInstanceQuery()
                .processInstanceBusinessKey(key)
                .singleResult());
    }

    @Override
    public List<Told> told(String key) {
        HistoricProcessInstance instance = instance(key);
        List<UserOperationLogEntry> completions = engine.getHistoryService()
                .createUserOperationLogQuery()
                .processInstanceId(instance.getId())
                .operationType(UserOperationLogEntry.OPERATION_TYPE_COMPLETE)
                .list();
        List<Told> told = new ArrayList<>();
        told.add(new Told("begun", Objects.requireNonNullElse(instance.getStartUserId(), ""), true));
        engine
                .getHistoryService()
                .createHistoricTaskInstanceQuery()
                .processInstanceId(instance.getId())
                .finished()
                .list()
                .stream()
                .sorted(java.util.Comparator.comparing(task -> TASKS.indexOf(task.getTaskDefinitionKey())))
                .map(task -> new Told(
                        task.getTaskDefinitionKey(), by(completions.stream(), task.getId()), task.getEndTime() != null))
                .forEach(told::add);
        boolean messageCame = engine.getHistoryService()
                        .createHistoricActivityInstanceQuery()
                        .processInstanceId(instance.getId())
                        .activityId("debriefed")
                        .finished()
                        .count()
                == 1;
        if (messageCame) {
            told.add(new Told("debriefed", "", true));
        }
        return told;
    }

    private static String by(Stream<UserOperationLogEntry> completions, String task) {
        return completions
                .filter(entry -> task.equals(entry.getTaskId()))
                .map(UserOperationLogEntry::getUserId)
                .findFirst()
                .orElse("");
    }

    @Override
    public HikariDataSource database() {
        return database;
    }

    @Override
    public void close() {
        engine.close();
        database.close();
    }
}
