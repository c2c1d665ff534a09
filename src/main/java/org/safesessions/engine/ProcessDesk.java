package org.safesessions.engine;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.runtime.Execution;
import org.camunda.bpm.engine.task.Task;
import org.jspecify.annotations.Nullable;
import org.safesessions.kernel.ActRefused;
import org.safesessions.kernel.StaffId;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Moves the tokens of processes, always inside the transaction of the act that makes them move. Works as the technical
 * user: what a person may do is decided by the desks.
 */
@Service
@Transactional(propagation = Propagation.MANDATORY)
public class ProcessDesk {

    private final RuntimeService runtime;
    private final TaskService tasks;
    private final EngineActor actor;
    private final TaskAtHand atHand;
    private final TaskRouting routing;

    ProcessDesk(RuntimeService runtime, TaskService tasks, EngineActor actor, TaskAtHand atHand, TaskRouting routing) {
        this.runtime = runtime;
        this.tasks = tasks;
        this.actor = actor;
        this.atHand = atHand;
        this.routing = routing;
    }

    public void start(ProcessKey process, String businessKey, Facts facts) {
        actor.asTechnicalUser(() -> runtime.startProcessInstanceByKey(process.value(), businessKey, facts.stored()));
    }

    /**
     * Completes the open task because its act has been done. Inside that task's own completion in Tasklist it only adds
     * the facts: the token is moving already.
     *
     * @throws ActRefused of kind CONFLICT, code STALE, when no such task is open
     */
    public void finish(String taskId, String businessKey, Facts facts) {
        finish(taskId, businessKey, null, facts);
    }

    /** As {@link #finish}, for the instance of a multi-instance task that is this person's. */
    public void finishFor(String taskId, String businessKey, StaffId candidate, Facts facts) {
        finish(taskId, businessKey, candidate, facts);
    }

    private void finish(String taskId, String businessKey, @Nullable StaffId candidate, Facts facts) {
        DelegateTask completing = atHand.beingCompleted(taskId, businessKey);
        if (completing != null) {
            completing.setVariables(facts.stored());
            return;
        }
        if (atHand.isStepping(businessKey)) {
            return;
        }
        actor.asTechnicalUser(() -> {
            Task task = openTask(taskId, businessKey, candidate);
            return atHand.whileMovedByDesk(() -> {
                tasks.complete(task.getId(), facts.stored());
                return task;
            });
        });
    }

    /** Completes the task when it is open, and says whether it was. */
    public boolean finishIfOpen(String taskId, String businessKey, Facts facts) {
        if (!isBeingCompleted(taskId, businessKey) && !isWaitingAt(taskId, businessKey)) {
            return false;
        }
        finish(taskId, businessKey, facts);
        return true;
    }

    /** Whether that task's completion in Tasklist is what brought us here. */
    public boolean isBeingCompleted(String taskId, String businessKey) {
        return atHand.beingCompleted(taskId, businessKey) != null;
    }

    /**
     * Tells the process that something happened elsewhere. Inside one of that process's own steps it does nothing: the
     * token is moving already.
     *
     * @throws ActRefused of kind CONFLICT, code STALE, when the process does not wait for it
     */
    public void tell(MessageName message, String businessKey, Facts facts) {
        if (!tellIfWaiting(message, businessKey, facts)) {
            throw ActRefused.conflict(businessKey, "STALE");
        }
    }

    /** As {@link #tell}; says whether the process waited for it. */
    public boolean tellIfWaiting(MessageName message, String businessKey, Facts facts) {
        if (atHand.isStepping(businessKey)) {
            return true;
        }
        return actor.asTechnicalUser(() -> {
            List<Execution> waiting = runtime.createExecutionQuery()
                    .messageEventSubscriptionName(message.value())
                    .processInstanceBusinessKey(businessKey)
                    .unlimitedList();
            if (waiting.size() != 1) {
                return false;
            }
            atHand.whileMovedByDesk(() -> {
                runtime.messageEventReceived(message.value(), waiting.get(0).getId(), facts.stored());
                return true;
            });
            return true;
        });
    }

    public boolean isWaitingAt(String activityId, String businessKey) {
        return actor.asTechnicalUser(() -> runtime.createExecutionQuery()
                        .activityId(activityId)
                        .processInstanceBusinessKey(businessKey)
                        .count()
                > 0);
    }

    /** Business keys of all that run. */
    public Set<String> running(ProcessKey process) {
        return actor.asTechnicalUser(() ->
                runtime.createProcessInstanceQuery().processDefinitionKey(process.value()).unlimitedList().stream()
                        .map(instance -> Objects.requireNonNull(instance.getBusinessKey()))
                        .collect(Collectors.toSet()));
    }

    public boolean isRunning(ProcessKey process, String businessKey) {
        return actor.asTechnicalUser(() -> runtime.createProcessInstanceQuery()
                        .processDefinitionKey(process.value())
                        .processInstanceBusinessKey(businessKey)
                        .count()
                > 0);
    }

    /** Business keys of the instances whose token waits at that activity. */
    public List<String> waitingAt(ProcessKey process, String activityId) {
        return actor.asTechnicalUser(() -> runtime
                .createProcessInstanceQuery()
                .processDefinitionKey(process.value())
                .activityIdIn(activityId)
                .unlimitedList()
                .stream()
                .map(instance -> Objects.requireNonNull(instance.getBusinessKey()))
                .toList());
    }

    /**
     * Computes anew whom the open tasks are for, after staff, rota or subject changed. Inside one of that process's own steps
     * it does nothing: the task it came from is gone, and the next is set up when it is made.
     */
    public void refreshCandidates(String businessKey) {
        if (atHand.isStepping(businessKey)) {
            return;
        }
        actor.asTechnicalUser(() -> {
            tasks.createTaskQuery()
                    .processInstanceBusinessKey(businessKey)
                    .unlimitedList()
                    .forEach(task -> routing.refresh(tasks, task, loopCounterOf(task), businessKey));
            return true;
        });
    }

    /**
     * Computes anew until when the open tasks are to be done, after what they wait for was moved. Inside one of that
     * process's own steps it does nothing, as {@link #refreshCandidates}.
     */
    public void refreshDueDates(String businessKey) {
        if (atHand.isStepping(businessKey)) {
            return;
        }
        actor.asTechnicalUser(() -> {
            tasks.createTaskQuery()
                    .processInstanceBusinessKey(businessKey)
                    .unlimitedList()
                    .forEach(task -> routing.refreshDueDate(tasks, task, businessKey));
            return true;
        });
    }

    private int loopCounterOf(Task task) {
        Object counter = runtime.getVariable(task.getExecutionId(), "loopCounter");
        return counter instanceof Integer number ? number : 0;
    }

    private Task openTask(String taskId, String businessKey, @Nullable StaffId candidate) {
        var query = tasks.createTaskQuery().taskDefinitionKey(taskId).processInstanceBusinessKey(businessKey);
        if (candidate != null) {
            query.taskCandidateUser(candidate.value()).includeAssignedTasks();
        }
        List<Task> open = query.unlimitedList();
        if (open.size() != 1) {
            throw ActRefused.conflict(businessKey, "STALE");
        }
        return open.get(0);
    }
}
