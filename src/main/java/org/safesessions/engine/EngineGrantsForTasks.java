package org.safesessions.engine;

import static org.camunda.bpm.engine.authorization.Authorization.AUTH_TYPE_GRANT;

import java.util.Objects;
import org.camunda.bpm.engine.authorization.Permission;
import org.camunda.bpm.engine.authorization.Permissions;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.authorization.TaskPermissions;
import org.camunda.bpm.engine.filter.Filter;
import org.camunda.bpm.engine.impl.cfg.auth.DefaultAuthorizationProvider;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.db.entitymanager.DbEntityManager;
import org.camunda.bpm.engine.impl.persistence.entity.AuthorizationEntity;
import org.camunda.bpm.engine.impl.persistence.entity.AuthorizationManager;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.camunda.bpm.engine.repository.Deployment;
import org.camunda.bpm.engine.task.IdentityLinkType;
import org.camunda.bpm.engine.task.Task;
import org.jspecify.annotations.Nullable;

/**
 * A task belongs to its candidates, and to nobody else of their group: whoever becomes a candidate may read it, take it, put
 * it back and complete it; whoever ceases to be one may no longer. Being assigned or owning gives nothing by itself, and
 * whoever makes a filter or a deployment gets no rights by that.
 */
final class EngineGrantsForTasks extends DefaultAuthorizationProvider {

    private static final Permission[] WORK = {
        Permissions.READ, TaskPermissions.TASK_WORK, TaskPermissions.TASK_ASSIGN, TaskPermissions.READ_VARIABLE
    };

    @Override
    public AuthorizationEntity @Nullable [] newTaskUserIdentityLink(Task task, String userId, String type) {
        return isCandidate(type) ? granted(task, userId, null) : null;
    }

    @Override
    public AuthorizationEntity @Nullable [] newTaskGroupIdentityLink(Task task, String groupId, String type) {
        return isCandidate(type) ? granted(task, null, groupId) : null;
    }

    @Override
    public AuthorizationEntity @Nullable [] deleteTaskUserIdentityLink(Task task, String userId, String type) {
        return isCandidate(type) ? existing(task, userId, null) : null;
    }

    @Override
    public AuthorizationEntity @Nullable [] deleteTaskGroupIdentityLink(Task task, String groupId, String type) {
        return isCandidate(type) ? existing(task, null, groupId) : null;
    }

    @Override
    public AuthorizationEntity @Nullable [] newTaskAssignee(Task task, String oldAssignee, String newAssignee) {
        return null;
    }

    @Override
    public AuthorizationEntity @Nullable [] newTaskOwner(Task task, String oldOwner, String newOwner) {
        return null;
    }

    @Override
    public AuthorizationEntity @Nullable [] newFilter(Filter filter) {
        return null;
    }

    @Override
    public AuthorizationEntity @Nullable [] newDeployment(Deployment deployment) {
        return null;
    }

    private static boolean isCandidate(String type) {
        return IdentityLinkType.CANDIDATE.equals(type);
    }

    private static AuthorizationEntity[] granted(Task task, @Nullable String userId, @Nullable String groupId) {
        AuthorizationEntity @Nullable [] before = existing(task, userId, groupId);
        AuthorizationEntity grant = before == null ? new AuthorizationEntity(AUTH_TYPE_GRANT) : before[0];
        if (before == null) {
            grant.setUserId(userId);
            grant.setGroupId(groupId);
            grant.setResource(Resources.TASK);
            grant.setResourceId(task.getId());
        }
        for (Permission permission : WORK) {
            grant.addPermission(permission);
        }
        return new AuthorizationEntity[] {grant};
    }

    /** Also the grant that this very command has made, or taken back, and not yet written. */
    private static AuthorizationEntity @Nullable [] existing(
            Task task, @Nullable String userId, @Nullable String groupId) {
        DbEntityManager unwritten = Context.getCommandContext().getDbEntityManager();
        AuthorizationEntity found = unwritten.getCachedEntitiesByType(AuthorizationEntity.class).stream()
                .filter(grant -> grant.getResourceType() == Resources.TASK.resourceType()
                        && task.getId().equals(grant.getResourceId())
                        && Objects.equals(userId, grant.getUserId())
                        && Objects.equals(groupId, grant.getGroupId()))
                .findFirst()
                .orElseGet(() -> isNew(task, unwritten) ? null : written(task, userId, groupId));
        if (found == null) {
            return null;
        }
        if (unwritten.isDeleted(found)) {
            unwritten.undoDelete(found);
        }
        return new AuthorizationEntity[] {found};
    }

    /** Nothing can have been written about a task that this very command makes. */
    private static boolean isNew(Task task, DbEntityManager unwritten) {
        return task instanceof TaskEntity made && unwritten.getDbEntityCache().isTransient(made);
    }

    private static @Nullable AuthorizationEntity written(Task task, @Nullable String userId, @Nullable String groupId) {
        AuthorizationManager grants = Context.getCommandContext().getAuthorizationManager();
        return userId != null
                ? grants.findAuthorizationByUserIdAndResourceId(AUTH_TYPE_GRANT, userId, Resources.TASK, task.getId())
                : grants.findAuthorizationByGroupIdAndResourceId(
                        AUTH_TYPE_GRANT, groupId, Resources.TASK, task.getId());
    }
}
