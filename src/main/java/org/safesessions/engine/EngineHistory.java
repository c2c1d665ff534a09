package org.safesessions.engine;

import org.camunda.bpm.engine.impl.history.HistoryLevelActivity;
import org.camunda.bpm.engine.impl.history.event.HistoryEventType;
import org.camunda.bpm.engine.impl.history.event.HistoryEventTypes;
import org.jspecify.annotations.Nullable;

/**
 * Of what has been, the engine keeps only that a process began, when, and by which end it ended. Who did what, when and why
 * stands in our own audit trail, which nobody can change; a second telling in the engine's tables would cost a third of all
 * rows and outlive our retention (ADR 26). Has the name and number of the level whose smaller part it is, so that a database
 * can be opened with either.
 */
final class EngineHistory extends HistoryLevelActivity {

    @Override
    public boolean isHistoryEventProduced(HistoryEventType type, @Nullable Object entity) {
        return type == HistoryEventTypes.PROCESS_INSTANCE_START
                || type == HistoryEventTypes.PROCESS_INSTANCE_UPDATE
                || type == HistoryEventTypes.PROCESS_INSTANCE_MIGRATE
                || type == HistoryEventTypes.PROCESS_INSTANCE_END;
    }
}
