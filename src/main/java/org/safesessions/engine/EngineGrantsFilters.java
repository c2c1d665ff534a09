package org.safesessions.engine;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.EntityTypes;
import org.camunda.bpm.engine.FilterService;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.filter.Filter;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.persistence.entity.FilterEntity;
import org.springframework.stereotype.Component;

/**
 * Keeps {@link EngineGrantsLists} as filters. They are the only stored queries with expressions, and nobody can make another.
 * Each has an id of its own, so two nodes that start at once cannot make one twice, and a changed list replaces the old one.
 */
@Component
class EngineGrantsFilters {

    /** What Tasklist keeps refreshing by itself. */
    private static final String REFRESH = "refresh";

    private static final String OURS = "safe-sessions-";

    private static final int STEP = 10;

    private final TaskService tasks;
    private final FilterService filters;
    private final ProcessEngineConfigurationImpl engine;

    EngineGrantsFilters(TaskService tasks, FilterService filters, ProcessEngineConfigurationImpl engine) {
        this.tasks = tasks;
        this.filters = filters;
        this.engine = engine;
    }

    /** Writes the lists as this version wants them, and takes away those that it no longer has. */
    void write() {
        List<FilterEntity> wanted = new ArrayList<>();
        for (EngineGrantsLists.Kept list : EngineGrantsLists.ALL) {
            wanted.add(filter(list, STEP * (wanted.size() + 1)));
        }
        wanted.forEach(this::write);
        removeAllBut(wanted.stream().map(FilterEntity::getId).collect(Collectors.toSet()));
    }

    static String idOf(EngineGrantsLists.Kept list) {
        return OURS + list.id();
    }

    /**
     * @param place Tasklist shows the lowest first
     */
    private FilterEntity filter(EngineGrantsLists.Kept list, int place) {
        FilterEntity filter = new FilterEntity(EntityTypes.TASK);
        filter.setId(idOf(list));
        filter.setName(list.name());
        filter.setQuery(
                list.narrowed().apply(tasks.createTaskQuery()).orderByDueDate().asc());
        Map<String, Object> properties = new LinkedHashMap<>();
        properties.put("priority", place);
        properties.put("description", list.meaning());
        properties.put(REFRESH, true);
        properties.put("showUndefinedVariable", false);
        filter.setProperties(properties);
        return filter;
    }

    private void removeAllBut(Set<String> wanted) {
        for (Filter one : filters.createFilterQuery().list()) {
            if (one.getId().startsWith(OURS) && !wanted.contains(one.getId())) {
                remove(one.getId());
            }
        }
    }

    private void remove(String id) {
        try {
            filters.deleteFilter(id);
        } catch (ProcessEngineException perhapsGoneMeanwhile) {
            if (exists(id)) {
                throw perhapsGoneMeanwhile;
            }
        }
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
