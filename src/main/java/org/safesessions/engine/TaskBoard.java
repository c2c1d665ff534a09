package org.safesessions.engine;

import java.time.Instant;
import java.util.Comparator;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.engine.task.TaskQuery;
import org.jspecify.annotations.Nullable;
import org.safesessions.kernel.OpenTask;
import org.safesessions.kernel.StaffId;
import org.springframework.stereotype.Service;

/** Which tasks wait for a person. */
@Service
public class TaskBoard {

    private final TaskService tasks;
    private final RuntimeService runtime;
    private final RepositoryService repository;
    private final EngineActor actor;

    TaskBoard(TaskService tasks, RuntimeService runtime, RepositoryService repository, EngineActor actor) {
        this.tasks = tasks;
        this.runtime = runtime;
        this.repository = repository;
        this.actor = actor;
    }

    /** Their open tasks that nobody else has taken, the most urgent first. However many there are, it asks twice. */
    public List<OpenTask> openFor(StaffId person) {
        return actor.asTechnicalUser(() -> {
            List<Task> theirs = thoseFor(person).unlimitedList().stream()
                    .filter(task ->
                            task.getAssignee() == null || task.getAssignee().equals(person.value()))
                    .toList();
            Map<String, ProcessInstance> instances = instancesOf(theirs);
            return theirs.stream()
                    .map(task -> open(task, instances))
                    .sorted(Comparator.comparing(OpenTask::dueAt, Comparator.nullsLast(Comparator.naturalOrder())))
                    .toList();
        });
    }

    /** The task, when it is open and this person is one of those it is for. */
    public Optional<OpenTask> find(String id, StaffId person) {
        return actor.asTechnicalUser(() -> Optional.ofNullable(
                        thoseFor(person).taskId(id).singleResult())
                .map(task -> open(task, instancesOf(List.of(task)))));
    }

    /**
     * The one rule of whom a task is for: its candidates, by name or by a group they belong to now, and whoever has taken
     * it.
     */
    private TaskQuery thoseFor(StaffId person) {
        return tasks.createTaskQuery()
                .or()
                .taskCandidateUser(person.value())
                .includeAssignedTasks()
                .taskAssignee(person.value())
                .endOr();
    }

    private Map<String, ProcessInstance> instancesOf(List<Task> open) {
        return open.isEmpty()
                ? Map.of()
                : runtime
                        .createProcessInstanceQuery()
                        .processInstanceIds(
                                open.stream().map(Task::getProcessInstanceId).collect(Collectors.toSet()))
                        .unlimitedList()
                        .stream()
                        .collect(Collectors.toMap(ProcessInstance::getId, instance -> instance));
    }

    private static @Nullable Instant instant(@Nullable Date date) {
        return date == null ? null : date.toInstant();
    }

    private OpenTask open(Task task, Map<String, ProcessInstance> instances) {
        ProcessInstance instance = instances.get(task.getProcessInstanceId());
        String businessKey = instance == null ? null : instance.getBusinessKey();
        return new OpenTask(
                task.getId(),
                task.getTaskDefinitionKey(),
                repository.getProcessDefinition(task.getProcessDefinitionId()).getKey(),
                Objects.requireNonNullElse(businessKey, ""),
                task.getName(),
                task.getDescription(),
                instant(task.getDueDate()),
                instant(task.getFollowUpDate()));
    }
}
