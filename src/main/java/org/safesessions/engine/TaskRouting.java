package org.safesessions.engine;

import java.util.Date;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.IdentityLink;
import org.camunda.bpm.engine.task.IdentityLinkType;
import org.camunda.bpm.engine.task.Task;
import org.safesessions.kernel.StaffId;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.util.function.SingletonSupplier;

/** Finds what belongs to a user task, and keeps its candidates right. */
@Component
class TaskRouting {

    private final Supplier<Map<String, UserTask>> known;

    /** They are asked for when the first task is made: they know desks that know this. */
    TaskRouting(ObjectProvider<UserTask> known) {
        this.known = SingletonSupplier.of(
                () -> known.stream().collect(Collectors.toUnmodifiableMap(UserTask::id, Function.identity())));
    }

    /**
     * @throws IllegalStateException when a model has a user task that nobody answers for
     */
    UserTask of(String taskId) {
        UserTask task = known.get().get(taskId);
        if (task == null) {
            throw new IllegalStateException("No UserTask answers for " + taskId);
        }
        return task;
    }

    void refresh(TaskService tasks, Task task, int loopCounter, String businessKey) {
        List<IdentityLink> links = tasks.getIdentityLinksForTask(task.getId());
        Set<String> now = links.stream()
                .filter(link -> IdentityLinkType.CANDIDATE.equals(link.getType()) && link.getUserId() != null)
                .map(IdentityLink::getUserId)
                .collect(Collectors.toCollection(HashSet::new));
        Set<String> wanted = of(task.getTaskDefinitionKey()).candidates(businessKey, loopCounter).stream()
                .map(StaffId::value)
                .collect(Collectors.toSet());
        wanted.stream().filter(user -> !now.contains(user)).forEach(user -> tasks.addCandidateUser(task.getId(), user));
        now.stream().filter(user -> !wanted.contains(user)).forEach(user -> {
            tasks.deleteCandidateUser(task.getId(), user);
            if (user.equals(task.getAssignee())) {
                tasks.setAssignee(task.getId(), null);
            }
        });
    }

    void refreshDueDate(TaskService tasks, Task task, String businessKey) {
        Date due = Date.from(of(task.getTaskDefinitionKey()).dueAt(businessKey));
        if (!due.equals(task.getDueDate())) {
            tasks.setDueDate(task.getId(), due);
        }
    }
}
