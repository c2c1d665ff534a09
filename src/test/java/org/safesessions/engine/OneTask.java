package org.safesessions.engine;

import java.util.UUID;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.springframework.transaction.support.TransactionTemplate;

/** A small process with one user task, {@link EngineOnly.TestTask}, for tests of the locks. */
class OneTask {

    private final RepositoryService repository;
    private final ProcessDesk desk;
    private final TaskService tasks;
    private final TransactionTemplate transaction;

    OneTask(RepositoryService repository, ProcessDesk desk, TaskService tasks, TransactionTemplate transaction) {
        this.repository = repository;
        this.desk = desk;
        this.tasks = tasks;
        this.transaction = transaction;
    }

    /** Starts it anew; its open task. */
    Task begin() {
        repository
                .createDeployment()
                .name("one-task")
                .enableDuplicateFiltering(true)
                .addClasspathResource("engine/one-task.bpmn")
                .addClasspathResource("engine/answer-something.form")
                .deploy();
        String businessKey = UUID.randomUUID().toString();
        transaction.executeWithoutResult(status -> desk.start(new ProcessKey("one-task"), businessKey, Facts.none()));
        return tasks.createTaskQuery().processInstanceBusinessKey(businessKey).singleResult();
    }

    boolean isOpen(Task task) {
        return tasks.createTaskQuery().taskId(task.getId()).count() == 1;
    }
}
