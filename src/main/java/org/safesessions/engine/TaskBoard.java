package org.safesessions.engine;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.Task;
import org.jspecify.annotations.Nullable;
import org.safesessions.kernel.OpenTask;
import org.safesessions.kernel.StaffId;
import org.safesessions.people.Duty;
import org.safesessions.people.StaffDesk;
import org.springframework.stereotype.Service;

/** Which tasks wait for a person: those they are a candidate for, or have taken. */
@Service
public class TaskBoard {

    private final TaskService tasks;
    private final RuntimeService runtime;
    private final RepositoryService repository;
    private final EngineActor actor;
    private final StaffDesk staff;

    TaskBoard(
            TaskService tasks,
            RuntimeService runtime,
            RepositoryService repository,
            EngineActor actor,
            StaffDesk staff) {
        this.tasks = tasks;
        this.runtime = runtime;
        this.repository = repository;
        this.actor = actor;
        this.staff = staff;
    }

    /** Their open tasks, the most urgent first. */
    public List<OpenTask> openFor(StaffId person) {
        return actor.asTechnicalUser(() -> {
            Map<String, Task> found = new HashMap<>();
            tasks.createTaskQuery()
                    .taskCandidateUser(person.value())
                    .includeAssignedTasks()
                    .initializeFormKeys()
                    .unlimitedList()
                    .forEach(task -> found.put(task.getId(), task));
            List<String> groups = groupsOf(person);
            if (!groups.isEmpty()) {
                tasks.createTaskQuery()
                        .taskCandidateGroupIn(groups)
                        .includeAssignedTasks()
                        .unlimitedList()
                        .forEach(task -> found.put(task.getId(), task));
            }
            return found.values().stream()
                    .filter(task ->
                            task.getAssignee() == null || task.getAssignee().equals(person.value()))
                    .map(this::open)
                    .sorted(Comparator.comparing(OpenTask::dueAt, Comparator.nullsLast(Comparator.naturalOrder())))
                    .toList();
        });
    }

    /** The task, when it is open and this person is one of those it is for. */
    public Optional<OpenTask> find(String id, StaffId person) {
        return actor.asTechnicalUser(() -> {
            boolean theirs = tasks.createTaskQuery()
                                    .taskId(id)
                                    .taskCandidateUser(person.value())
                                    .includeAssignedTasks()
                                    .count()
                            > 0
                    || tasks.createTaskQuery()
                                    .taskId(id)
                                    .taskAssignee(person.value())
                                    .count()
                            > 0
                    || isForOneOf(groupsOf(person), id);
            return theirs
                    ? Optional.ofNullable(tasks.createTaskQuery().taskId(id).singleResult())
                            .map(this::open)
                    : Optional.empty();
        });
    }

    private boolean isForOneOf(List<String> groups, String id) {
        return !groups.isEmpty()
                && tasks.createTaskQuery()
                                .taskId(id)
                                .taskCandidateGroupIn(groups)
                                .includeAssignedTasks()
                                .count()
                        > 0;
    }

    private List<String> groupsOf(StaffId person) {
        return staff.find(person)
                .map(found -> found.duties().stream().map(Duty::group).toList())
                .orElse(List.of());
    }

    private OpenTask open(Task task) {
        ProcessDefinition definition = repository.getProcessDefinition(task.getProcessDefinitionId());
        @Nullable ProcessInstance instance = runtime.createProcessInstanceQuery()
                .processInstanceId(task.getProcessInstanceId())
                .singleResult();
        return new OpenTask(
                task.getId(),
                task.getTaskDefinitionKey(),
                definition.getKey(),
                instance == null || instance.getBusinessKey() == null ? "" : instance.getBusinessKey(),
                task.getName(),
                task.getDescription(),
                task.getDueDate() == null ? null : task.getDueDate().toInstant());
    }
}
