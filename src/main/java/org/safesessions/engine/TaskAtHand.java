package org.safesessions.engine;

import java.util.function.Supplier;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * What the current thread is moving, and who began it. One act reaches a task through two handles: a person completes it
 * in Tasklist, or a desk does because the person acted on our own page. This mark lives in the thread, not in a variable,
 * so nothing that anybody submits can forge it.
 */
@Component
class TaskAtHand {

    private record Mark(
            @Nullable DelegateTask completing, @Nullable String stepping) {}

    private static final Mark BY_DESK = new Mark(null, null);

    private final ThreadLocal<@Nullable Mark> current = new ThreadLocal<>();

    /** The desk has already acted: the task's own listener has nothing left to do. */
    boolean isMovedByDesk() {
        Mark mark = current.get();
        return mark != null && mark.completing() == null;
    }

    /** A service task of that process is running in this thread: its token is moving already. */
    boolean isStepping(String businessKey) {
        Mark mark = current.get();
        return mark != null && businessKey.equals(mark.stepping());
    }

    /** The task whose Tasklist completion is running in this thread, if it is that one. */
    @Nullable DelegateTask beingCompleted(String taskId, String businessKey) {
        Mark mark = current.get();
        DelegateTask task = mark == null ? null : mark.completing();
        if (task == null) {
            return null;
        }
        boolean same = task.getTaskDefinitionKey().equals(taskId)
                && businessKey.equals(task.getExecution().getProcessBusinessKey());
        return same ? task : null;
    }

    <T> T whileMovedByDesk(Supplier<T> work) {
        return with(BY_DESK, work);
    }

    void whileStepping(String businessKey, Runnable work) {
        with(new Mark(null, businessKey), () -> {
            work.run();
            return true;
        });
    }

    void whileCompleting(DelegateTask task, Runnable work) {
        with(new Mark(task, null), () -> {
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
