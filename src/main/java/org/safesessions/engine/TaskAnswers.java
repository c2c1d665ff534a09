package org.safesessions.engine;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.stereotype.Component;

/**
 * On every user task's completion: takes the answers out of the process, in the same command that brought them, and
 * carries them to the task's desk. Nothing a person typed reaches an engine table.
 */
@Component("taskAnswers")
class TaskAnswers implements TaskListener {

    private final TaskRouting routing;
    private final TaskAtHand atHand;
    private final ProcessVocabulary vocabulary;

    TaskAnswers(TaskRouting routing, TaskAtHand atHand, ProcessVocabulary vocabulary) {
        this.routing = routing;
        this.atHand = atHand;
        this.vocabulary = vocabulary;
    }

    @Override
    public void notify(DelegateTask task) {
        UserTask userTask = routing.of(task.getTaskDefinitionKey());
        if (atHand.isMovedByDesk()) {
            return; // nobody submitted anything: a desk brings declared facts alone
        }
        Map<String, Object> answers = takeAnswers(task, userTask.answerKeys());
        String businessKey = task.getExecution().getProcessBusinessKey();
        atHand.whileCompleting(task, () -> userTask.complete(businessKey, new Answers(answers)));
    }

    /** Removes everything that is not a declared routing fact, and returns of it what the form asks for. */
    private Map<String, Object> takeAnswers(DelegateTask task, Set<String> keys) {
        Map<String, Object> taken = new HashMap<>();
        for (String name : Set.copyOf(task.getVariableNames())) {
            if (vocabulary.declares(name)) {
                continue;
            }
            Object value = task.getVariable(name);
            if (keys.contains(name) && value != null) {
                taken.put(name, value);
            }
            task.removeVariable(name);
        }
        return taken;
    }
}
