package org.safesessions.lifecycle;

import java.util.List;
import java.util.Optional;
import org.safesessions.kernel.OpenTask;
import org.safesessions.kernel.StaffId;

/** What waits for a person to do. The process side of this module answers it, so that no page ever asks the engine. */
public interface TaskDesk {

    /** Their open tasks, the most urgent first. */
    List<OpenTask> openFor(StaffId person);

    /** That task, when it is open and for this person. */
    Optional<OpenTask> find(String id, StaffId person);
}
