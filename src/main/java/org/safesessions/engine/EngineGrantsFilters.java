package org.safesessions.engine;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.EntityTypes;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.persistence.entity.FilterEntity;
import org.camunda.bpm.engine.task.TaskQuery;
import org.springframework.stereotype.Component;

/**
 * The lists that staff see in Tasklist. They are the only stored queries with expressions, and nobody can make another.
 * Each has an id of its own, so two nodes that start at once cannot make one twice, and a changed list replaces the old one.
 */
@Component
class EngineGrantsFilters {

    /** What Tasklist keeps refreshing by itself. */
    private static final String REFRESH = "refresh";

    private final TaskService tasks;
    private final ProcessEngineConfigurationImpl engine;

    EngineGrantsFilters(TaskService tasks, ProcessEngineConfigurationImpl engine) {
        this.tasks = tasks;
        this.engine = engine;
    }

    /** Writes the lists as this version wants them; their ids, in the order in which Tasklist shows them. */
    List<String> inForce() {
        List<FilterEntity> wanted = List.of(
                list(
                        "for-me-to-take",
                        "For me to take",
                        10,
                        tasks.createTaskQuery().taskUnassigned().taskCandidateUserExpression("${currentUser()}")),
                list("my-tasks", "My tasks", 20, tasks.createTaskQuery().taskAssigneeExpression("${currentUser()}")),
                list(
                        "due-soon",
                        "Due within 2 hours",
                        30,
                        tasks.createTaskQuery()
                                .dueAfterExpression("${now()}")
                                .dueBeforeExpression("${dateTime().plusHours(2)}")),
                list("overdue", "Overdue", 40, tasks.createTaskQuery().dueBeforeExpression("${now()}")));
        wanted.forEach(this::write);
        return wanted.stream().map(FilterEntity::getId).toList();
    }

    private static FilterEntity list(String id, String name, int priority, TaskQuery query) {
        FilterEntity filter = new FilterEntity(EntityTypes.TASK);
        filter.setId("safe-sessions-" + id);
        filter.setName(name);
        filter.setQuery(query.orderByDueDate().asc());
        Map<String, Object> properties = new LinkedHashMap<>();
        properties.put("priority", priority);
        properties.put(REFRESH, true);
        properties.put("showUndefinedVariable", false);
        filter.setProperties(properties);
        return filter;
    }

    private void write(FilterEntity wanted) {
        try {
            engine.getCommandExecutorTxRequiresNew().execute(command -> {
                FilterEntity before = command.getDbEntityManager().selectById(FilterEntity.class, wanted.getId());
                if (before == null) {
                    command.getDbEntityManager().insert(wanted);
                } else if (!isSame(before, wanted)) {
                    before.setName(wanted.getName());
                    before.setQueryInternal(wanted.getQueryInternal());
                    before.setPropertiesInternal(wanted.getPropertiesInternal());
                }
                return null;
            });
        } catch (OptimisticLockingException writtenMeanwhile) {
            // another node of the same version writes the same
        } catch (ProcessEngineException perhapsMadeMeanwhile) {
            if (!exists(wanted.getId())) {
                throw perhapsMadeMeanwhile;
            }
        }
    }

    private static boolean isSame(FilterEntity one, FilterEntity other) {
        return one.getName().equals(other.getName())
                && one.getQueryInternal().equals(other.getQueryInternal())
                && one.getPropertiesInternal().equals(other.getPropertiesInternal());
    }

    private boolean exists(String id) {
        return engine.getCommandExecutorTxRequiresNew()
                        .execute(command -> command.getDbEntityManager().selectById(FilterEntity.class, id))
                != null;
    }
}
