package org.safesessions.lifecycle.process;

import java.util.List;
import java.util.Optional;
import org.safesessions.engine.TaskBoard;
import org.safesessions.kernel.OpenTask;
import org.safesessions.kernel.StaffId;
import org.safesessions.lifecycle.TaskDesk;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

@Component
@Transactional(readOnly = true)
class TasksOfTheEngine implements TaskDesk {

    private final TaskBoard board;

    TasksOfTheEngine(TaskBoard board) {
        this.board = board;
    }

    @Override
    public List<OpenTask> openFor(StaffId person) {
        return board.openFor(person);
    }

    @Override
    public Optional<OpenTask> find(String id, StaffId person) {
        return board.find(id, person);
    }
}
