package org.safesessions.engine;

import java.util.function.Supplier;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * The task that the current thread is completing, and who began it. One act reaches a task through two handles: a person
 * completes it in Tasklist, or a desk does because the person acted on our own page. This mark lives in the thread, not in
 * a variable, so nothing that anybody submits can forge it.
 */
@Component
class TaskAtHand {

    private record Mark(@Nullable DelegateTask completing, boolean byDesk) {}

    private final ThreadLocal<@Nullable Mark> current = new ThreadLocal<>();

    /** The desk has already acted: the task's own listener has nothing left to do. */
    boolean isMovedByDesk() {
        Mark mark = current.get();
        return mark != null && mark.byDesk();
    }

    /** The task whose Tasklist completion is running in this thread, if it is that one. */
    @Nullable DelegateTask beingCompleted(String taskId, String businessKey) {
        Mark mark = current.get();
        if (mark == null || mark.completing() == null) {
            return null;
        }
        DelegateTask task = mark.completing();
        boolean same = task.getTaskDefinitionKey().equals(taskId)
                && businessKey.equals(task.getExecution().getProcessBusinessKey());
        return same ? task : null;
    }

    <T> T whileMovedByDesk(Supplier<T> work) {
        return with(new Mark(null, true), work);
    }

    void whileCompleting(DelegateTask task, Runnable work) {
        with(new Mark(task, false), () -> {
            work.run();
            return true;
        });
    }

    private <T> T with(Mark mark, Supplier<T> work) {
        Mark outer = current.get();
        current.set(mark);
        try {
            return work.get();
        } finally {
            if (outer == null) {
                current.remove();
            } else {
                current.set(outer);
            }
        }
    }
}
