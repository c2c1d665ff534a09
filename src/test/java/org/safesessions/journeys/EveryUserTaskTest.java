package org.safesessions.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.safesessions.CleanTables;
import org.safesessions.PlantedWords;
import org.safesessions.UserTaskScenes;
import org.safesessions.UserTaskScenes.Scene;
import org.safesessions.WholeHouse;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What must hold for every user task of the product, those of later models included, through Camunda's own web API. */
@WholeHouse
class EveryUserTaskTest {

    private static final List<String> EVERYBODY =
            List.of("hana", "cole", "leila", "dev", "mona", "tess", "adam", "hugo");

    @LocalServerPort
    private int port;

    @Autowired
    private UserTaskScenes scenes;

    @Autowired
    private RepositoryService repository;

    @Autowired
    private TaskService tasks;

    @Autowired
    private CleanTables tables;

    private final Map<String, TasklistClient> signedIn = new HashMap<>();

    @BeforeEach
    void clean() {
        tables.clean();
    }

    @Test
    void everyUserTaskOfEveryModelHasAScene() {
        Set<String> inModels = repository.createProcessDefinitionQuery().latestVersion().list().stream()
                .flatMap(definition ->
                        repository
                                .getBpmnModelInstance(definition.getId())
                                .getModelElementsByType(UserTask.class)
                                .stream())
                .map(UserTask::getId)
                .collect(Collectors.toCollection(TreeSet::new));

        assertThat(scenes.all().keySet()).containsExactlyInAnyOrderElementsOf(inModels);
    }

    @TestFactory
    Stream<DynamicTest> isCompletedByEachOfItsCandidates() {
        return scenes.all().entrySet().stream()
                .flatMap(entry -> entry.getValue().candidates().stream()
                        .map(person -> DynamicTest.dynamicTest(
                                entry.getKey() + " by " + person,
                                () -> completes(entry.getKey(), entry.getValue(), person))));
    }

    private void completes(String taskId, Scene scene, String person) {
        tables.clean();
        Task task = theTask(taskId, scene, person);

        assertThat(as(person).claim(task.getId(), person).statusCode()).isEqualTo(204);
        var answer = as(person).submit(task.getId(), scene.answers());

        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(204);
        assertThat(tasks.createTaskQuery().taskId(task.getId()).count()).isZero();
    }

    @TestFactory
    Stream<DynamicTest> isRefusedToEverybodyElse() {
        return scenes.all().entrySet().stream()
                .map(entry ->
                        DynamicTest.dynamicTest(entry.getKey(), () -> isRefused(entry.getKey(), entry.getValue())));
    }

    private void isRefused(String taskId, Scene scene) {
        tables.clean();
        String one = scene.candidates().iterator().next();
        Task task = theTask(taskId, scene, one);
        for (String person : EVERYBODY) {
            if (!tasksOf(person).contains(task.getId())) {
                int submitted = as(person).submit(task.getId(), scene.answers()).statusCode();
                int read = as(person)
                        .get("/camunda/api/engine/engine/default/task/" + task.getId())
                        .statusCode();
                int facts = as(person).get("/tasks/" + task.getId()).statusCode();

                assertThat(submitted).as(taskId + " submitted by " + person).isBetween(400, 499);
                assertThat(read).as(taskId + " read by " + person).isBetween(400, 499);
                assertThat(facts)
                        .as("facts of " + taskId + " read by " + person)
                        .isEqualTo(404);
            } else {
                assertThat(scene.candidates()).contains(person);
            }
        }
        assertThat(tasks.createTaskQuery().taskId(task.getId()).count()).isEqualTo(1);
    }

    @TestFactory
    Stream<DynamicTest> leavesNothingAPersonTypedInAnyTableOfTheEngine() {
        return scenes.all().entrySet().stream()
                .map(entry ->
                        DynamicTest.dynamicTest(entry.getKey(), () -> leavesNothing(entry.getKey(), entry.getValue())));
    }

    private void leavesNothing(String taskId, Scene scene) {
        tables.clean();
        String person = scene.candidates().stream().sorted().findFirst().orElseThrow();
        Task task = theTask(taskId, scene, person);
        Map<String, Object> answers = new HashMap<>(scene.answers());
        scene.texts().forEach(key -> answers.put(key, "Wozzlebury told " + "me a lot. ".repeat(40)));
        answers.put("somethingElse", "Wozzlebury");

        as(person).claim(task.getId(), person);
        var answer = as(person).submit(task.getId(), answers);

        assertThat(answer.statusCode()).as(answer.body()).isIn(204, 400);
        if (answer.statusCode() == 400) {
            answers.remove("somethingElse");
            assertThat(as(person).submit(task.getId(), answers).statusCode()).isEqualTo(204);
        }
        assertThat(engineTables().holding("Wozzlebury")).isEmpty();
    }

    @Test
    void theSearchFindsWhatIsThere() {
        String businessKey = scenes.all().get("approvePlan").businessKey().get();

        assertThat(engineTables().holding(businessKey)).anyMatch(where -> where.startsWith("ACT_RU_EXECUTION"));
        assertThat(engineTables().holding("Homework club")).isEmpty();
        assertThat(engineTables().holding("What happened?")).isNotEmpty();
    }

    private PlantedWords engineTables() {
        return PlantedWords.inEngine(tables.jdbc());
    }

    /** Brings the task about and returns the one instance of it that is this person's. */
    private Task theTask(String taskId, Scene scene, String person) {
        String businessKey = scene.businessKey().get();
        List<Task> open = tasks.createTaskQuery()
                .taskDefinitionKey(taskId)
                .processInstanceBusinessKey(businessKey)
                .list();
        return open.stream()
                .filter(task -> open.size() == 1 || tasksOf(person).contains(task.getId()))
                .findFirst()
                .orElseThrow();
    }

    private Set<String> tasksOf(String person) {
        Set<String> ids = new TreeSet<>();
        TasklistClient.json(as(person).get("/camunda/api/engine/engine/default/task?firstResult=0&maxResults=100"))
                .forEach(task -> ids.add(task.get("id").asText()));
        return ids;
    }

    private TasklistClient as(String person) {
        return signedIn.computeIfAbsent(person, name -> new TasklistClient(port, name));
    }
}
