package org.safesessions.engine;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.identity.Group;
import org.camunda.bpm.engine.identity.GroupQuery;
import org.camunda.bpm.engine.identity.NativeUserQuery;
import org.camunda.bpm.engine.identity.TenantQuery;
import org.camunda.bpm.engine.identity.User;
import org.camunda.bpm.engine.identity.UserQuery;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.identity.ReadOnlyIdentityProvider;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.interceptor.CommandExecutor;
import org.camunda.bpm.engine.impl.interceptor.SessionFactory;
import org.camunda.bpm.engine.impl.persistence.entity.GroupEntity;
import org.camunda.bpm.engine.impl.persistence.entity.TenantEntity;
import org.camunda.bpm.engine.impl.persistence.entity.UserEntity;
import org.jspecify.annotations.Nullable;
import org.safesessions.kernel.StaffId;
import org.safesessions.people.Duty;
import org.safesessions.people.Staff;
import org.safesessions.people.StaffDesk;

/**
 * Shows the engine who works here, straight from the staff table; nothing can be written through it. The engine's hole by
 * which a stranger makes the first administrator (CVE-2026-77226) needs a writable one. Nobody signs in through it either:
 * no password ever fits. A person sees only themselves here; the engine's own work sees all active staff.
 */
final class EngineIdentity implements ReadOnlyIdentityProvider {

    private final StaffDesk staff;

    private EngineIdentity(StaffDesk staff) {
        this.staff = staff;
    }

    /** Opens one per command. */
    static final class Factory implements SessionFactory {

        private final Supplier<StaffDesk> staff;

        /**
         * @param staff asked for at the first command, so that the engine can start before the staff table is reachable
         */
        Factory(Supplier<StaffDesk> staff) {
            this.staff = staff;
        }

        @Override
        public Class<?> getSessionType() {
            return ReadOnlyIdentityProvider.class;
        }

        @Override
        public EngineIdentity openSession() {
            return new EngineIdentity(staff.get());
        }
    }

    /** Active staff the one who asks may see. */
    List<Staff> visible() {
        String asking = Context.getCommandContext().getAuthenticatedUserId();
        if (asking == null || asking.equals(EngineActor.TECHNICAL_USER)) {
            return staff.all();
        }
        return active(asking).stream().toList();
    }

    Optional<Staff> active(@Nullable String id) {
        return staffId(id).flatMap(staff::find).filter(Staff::isActive);
    }

    private static Optional<StaffId> staffId(@Nullable String id) {
        try {
            return Optional.ofNullable(id).map(StaffId::new);
        } catch (IllegalArgumentException notAUserName) {
            return Optional.empty();
        }
    }

    static User shown(Staff person) {
        UserEntity user = new UserEntity(person.id().value());
        user.setFirstName(person.displayName());
        user.setLastName("");
        return user;
    }

    static Group shown(Duty duty) {
        GroupEntity group = new GroupEntity(duty.group());
        group.setName(duty.group());
        group.setType("WORKFLOW");
        return group;
    }

    @Override
    public @Nullable User findUserById(String userId) {
        return visible().stream()
                .filter(person -> person.id().value().equals(userId))
                .map(EngineIdentity::shown)
                .findFirst()
                .orElse(null);
    }

    @Override
    public UserQuery createUserQuery() {
        return new EngineIdentityQueries.Users(executor());
    }

    @Override
    public UserQuery createUserQuery(CommandContext commandContext) {
        return new EngineIdentityQueries.Users(null);
    }

    @Override
    public NativeUserQuery createNativeUserQuery() {
        throw new ProcessEngineException("There is no user table in the engine to ask in SQL.");
    }

    /** Never: people sign in through the application. */
    @Override
    public boolean checkPassword(String userId, String password) {
        return false;
    }

    @Override
    public @Nullable Group findGroupById(String groupId) {
        return Duty.ofGroup(groupId).map(EngineIdentity::shown).orElse(null);
    }

    @Override
    public GroupQuery createGroupQuery() {
        return new EngineIdentityQueries.Groups(executor());
    }

    @Override
    public GroupQuery createGroupQuery(CommandContext commandContext) {
        return new EngineIdentityQueries.Groups(null);
    }

    /** There are no tenants. */
    @Override
    public @Nullable TenantEntity findTenantById(String tenantId) {
        return null;
    }

    @Override
    public TenantQuery createTenantQuery() {
        return new EngineIdentityQueries.Tenants(executor());
    }

    @Override
    public TenantQuery createTenantQuery(CommandContext commandContext) {
        return new EngineIdentityQueries.Tenants(null);
    }

    private static CommandExecutor executor() {
        return Context.getProcessEngineConfiguration().getCommandExecutorTxRequired();
    }

    @Override
    public void flush() {}

    @Override
    public void close() {}
}
