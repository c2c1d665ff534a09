package org.safesessions.engine;

import static org.camunda.bpm.engine.authorization.Authorization.ANY;
import static org.camunda.bpm.engine.authorization.Authorization.AUTH_TYPE_GRANT;
import static org.safesessions.people.Duty.ADMINISTRATOR;
import static org.safesessions.people.Duty.MANAGER;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.AuthorizationService;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.authorization.Authorization;
import org.camunda.bpm.engine.authorization.AuthorizationQuery;
import org.camunda.bpm.engine.authorization.Permission;
import org.camunda.bpm.engine.authorization.Permissions;
import org.camunda.bpm.engine.authorization.ProcessDefinitionPermissions;
import org.camunda.bpm.engine.authorization.ProcessInstancePermissions;
import org.camunda.bpm.engine.authorization.Resource;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.impl.persistence.entity.AuthorizationEntity;
import org.jspecify.annotations.Nullable;
import org.safesessions.people.Duty;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.stereotype.Component;

/**
 * Who may do what in the engine, written down at every start before the first request. Groups get web apps and reading, never
 * more: nobody may change a filter, a deployment, a batch, a running instance or its variables. Rights on tasks come with
 * candidacy. Two nodes may start at once.
 */
@Component
class EngineGrants implements SmartInitializingSingleton {

    /**
     * The processes that Cockpit may show. Whatever is not listed is seen by nobody there: that a concern exists, and when
     * somebody acted on it, would betray it to the person it is about.
     */
    static final List<String> IN_COCKPIT = List.of("session-lifecycle", "lead-confirmation", "participant-vetting");

    private static final Set<Duty> COCKPIT = EnumSet.of(MANAGER, ADMINISTRATOR);

    /** What the desks' work needs, for a name under which nobody can sign in. */
    private static final Permission[] OF_THE_DESKS = {
        ProcessDefinitionPermissions.READ,
        ProcessDefinitionPermissions.CREATE_INSTANCE,
        ProcessDefinitionPermissions.READ_INSTANCE,
        ProcessDefinitionPermissions.UPDATE_INSTANCE,
        ProcessDefinitionPermissions.READ_INSTANCE_VARIABLE,
        ProcessDefinitionPermissions.UPDATE_INSTANCE_VARIABLE,
        ProcessDefinitionPermissions.READ_TASK,
        ProcessDefinitionPermissions.READ_TASK_VARIABLE,
        ProcessDefinitionPermissions.TASK_WORK,
        ProcessDefinitionPermissions.TASK_ASSIGN,
        ProcessDefinitionPermissions.UPDATE_TASK
    };

    private final AuthorizationService authorizations;
    private final EngineGrantsFilters filters;

    EngineGrants(AuthorizationService authorizations, EngineGrantsFilters filters) {
        this.authorizations = authorizations;
        this.filters = filters;
    }

    @Override
    public void afterSingletonsInstantiated() {
        EngineGrantsLists.EVERYBODY.forEach(
                duty -> toGroup(duty, Resources.APPLICATION, "tasklist", Permissions.ACCESS));
        for (Duty duty : COCKPIT) {
            toGroup(duty, Resources.APPLICATION, "cockpit", Permissions.ACCESS);
            for (String process : IN_COCKPIT) {
                toGroup(
                        duty,
                        Resources.PROCESS_DEFINITION,
                        process,
                        ProcessDefinitionPermissions.READ,
                        ProcessDefinitionPermissions.READ_INSTANCE);
            }
            noLonger(duty, Resources.PROCESS_DEFINITION, ANY);
            noLonger(duty, Resources.PROCESS_INSTANCE, ANY);
            toGroup(duty, Resources.DECISION_DEFINITION, ANY, Permissions.READ);
            toGroup(duty, Resources.DECISION_REQUIREMENTS_DEFINITION, ANY, Permissions.READ);
        }
        grant(EngineActor.TECHNICAL_USER, null, Resources.PROCESS_DEFINITION, ANY, OF_THE_DESKS);
        grant(
                EngineActor.TECHNICAL_USER,
                null,
                Resources.PROCESS_INSTANCE,
                ANY,
                ProcessInstancePermissions.CREATE,
                ProcessInstancePermissions.READ,
                ProcessInstancePermissions.UPDATE);
        grant(
                EngineActor.TECHNICAL_USER,
                null,
                Resources.DECISION_DEFINITION,
                ANY,
                Permissions.READ,
                Permissions.CREATE_INSTANCE);
        filters.write();
        for (EngineGrantsLists.Kept list : EngineGrantsLists.ALL) {
            list.duties()
                    .forEach(duty -> toGroup(duty, Resources.FILTER, EngineGrantsFilters.idOf(list), Permissions.READ));
        }
        noLongerAnyOtherList();
    }

    /** Who is there for one of Camunda's apps; nobody when it is closed. */
    static Set<Duty> mayOpen(String app) {
        return switch (app) {
            case "tasklist" -> EngineGrantsLists.EVERYBODY;
            case "cockpit" -> COCKPIT;
            default -> Set.of();
        };
    }

    /** An earlier version may have shown a list to more people. */
    private void noLongerAnyOtherList() {
        Set<String> wanted = EngineGrantsLists.ALL.stream()
                .flatMap(
                        list -> list.duties().stream().map(duty -> EngineGrantsFilters.idOf(list) + " " + duty.group()))
                .collect(Collectors.toSet());
        authorizations
                .createAuthorizationQuery()
                .authorizationType(AUTH_TYPE_GRANT)
                .resourceType(Resources.FILTER)
                .list()
                .stream()
                .filter(grant -> !wanted.contains(grant.getResourceId() + " " + grant.getGroupId()))
                .forEach(grant -> authorizations.deleteAuthorization(grant.getId()));
    }

    private void toGroup(Duty duty, Resource resource, String id, Permission... permissions) {
        grant(null, duty.group(), resource, id, permissions);
    }

    /** What an earlier version gave. */
    private void noLonger(Duty duty, Resource resource, String id) {
        Authorization before = find(null, duty.group(), resource, id);
        if (before != null) {
            authorizations.deleteAuthorization(before.getId());
        }
    }

    private void grant(
            @Nullable String user, @Nullable String group, Resource resource, String id, Permission... permissions) {
        Authorization before = find(user, group, resource, id);
        if (before != null && has(before, permissions)) {
            return;
        }
        if (before != null) {
            authorizations.deleteAuthorization(before.getId());
        }
        Authorization grant = authorizations.createNewAuthorization(AUTH_TYPE_GRANT);
        grant.setUserId(user);
        grant.setGroupId(group);
        grant.setResource(resource);
        grant.setResourceId(id);
        grant.setPermissions(permissions);
        try {
            authorizations.saveAuthorization(grant);
        } catch (ProcessEngineException takenMeanwhile) {
            if (find(user, group, resource, id) == null) {
                throw takenMeanwhile;
            }
        }
    }

    /** Neither less nor more: a right that an earlier version gave too generously goes. */
    private static boolean has(Authorization grant, Permission... wanted) {
        int mask = Arrays.stream(wanted).mapToInt(Permission::getValue).reduce(0, (all, one) -> all | one);
        return grant instanceof AuthorizationEntity written && written.getPermissions() == mask;
    }

    private @Nullable Authorization find(@Nullable String user, @Nullable String group, Resource resource, String id) {
        AuthorizationQuery query = authorizations
                .createAuthorizationQuery()
                .authorizationType(AUTH_TYPE_GRANT)
                .resourceType(resource)
                .resourceId(id);
        return (user == null ? query.groupIdIn(String.valueOf(group)) : query.userIdIn(user))
                .list().stream().findFirst().orElse(null);
    }
}
