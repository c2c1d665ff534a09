package org.safesessions.engine;

import java.util.Date;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.safesessions.kernel.StaffId;
import org.springframework.stereotype.Component;

/** On every user task's creation: whom it is for, from when on and until when. */
@Component("taskSetUp")
class TaskSetUp implements TaskListener {

    private final TaskRouting routing;

    TaskSetUp(TaskRouting routing) {
        this.routing = routing;
    }

    @Override
    public void notify(DelegateTask task) {
        UserTask userTask = routing.of(task.getTaskDefinitionKey());
        String businessKey = task.getExecution().getProcessBusinessKey();
        Object loopCounter = task.getExecution().getVariable("loopCounter");
        userTask.candidates(businessKey, loopCounter instanceof Integer number ? number : 0).stream()
                .map(StaffId::value)
                .forEach(task::addCandidateUser);
        userTask.candidateGroup().ifPresent(duty -> task.addCandidateGroup(duty.group()));
        task.setDueDate(Date.from(userTask.dueAt(businessKey)));
        userTask.notBefore(businessKey).map(Date::from).ifPresent(task::setFollowUpDate);
    }
}
