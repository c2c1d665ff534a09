package org.safesessions.engine;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.camunda.bpm.engine.identity.Group;
import org.camunda.bpm.engine.identity.Tenant;
import org.camunda.bpm.engine.identity.User;
import org.camunda.bpm.engine.impl.GroupQueryImpl;
import org.camunda.bpm.engine.impl.Page;
import org.camunda.bpm.engine.impl.TenantQueryImpl;
import org.camunda.bpm.engine.impl.UserQueryImpl;
import org.camunda.bpm.engine.impl.identity.ReadOnlyIdentityProvider;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.interceptor.CommandExecutor;
import org.jspecify.annotations.Nullable;
import org.safesessions.people.Duty;
import org.safesessions.people.Staff;

/** The engine's questions about people, answered from {@link EngineIdentity}. A criterion we do not know finds nobody. */
final class EngineIdentityQueries {

    private EngineIdentityQueries() {}

    private static EngineIdentity people(CommandContext context) {
        return (EngineIdentity) context.getSession(ReadOnlyIdentityProvider.class);
    }

    private static <T> List<T> page(Stream<T> all, @Nullable Page page) {
        return page == null
                ? all.toList()
                : all.skip(page.getFirstResult()).limit(page.getMaxResults()).toList();
    }

    private static boolean isAsked(String id, @Nullable String one, String @Nullable [] several) {
        return (one == null || one.equals(id))
                && (several == null || Arrays.asList(several).contains(id));
    }

    private static boolean anyGiven(@Nullable Object... criteria) {
        return Arrays.stream(criteria).anyMatch(Objects::nonNull);
    }

    static final class Users extends UserQueryImpl {

        private static final long serialVersionUID = 1L;

        Users(@Nullable CommandExecutor executor) {
            super(executor);
        }

        @Override
        public long executeCount(CommandContext context) {
            return found(context).count();
        }

        @Override
        public List<User> executeList(CommandContext context, @Nullable Page page) {
            return page(found(context).map(EngineIdentity::shown), page);
        }

        private Stream<Staff> found(CommandContext context) {
            if (anyGiven(
                    getFirstName(),
                    getFirstNameLike(),
                    getLastName(),
                    getLastNameLike(),
                    getEmail(),
                    getEmailLike(),
                    getTenantId(),
                    procDefId)) {
                return Stream.empty();
            }
            return people(context).visible().stream()
                    .filter(person -> isAsked(person.id().value(), getId(), getIds()))
                    .filter(person -> getGroupId() == null
                            || Duty.ofGroup(getGroupId()).map(person::has).orElse(false))
                    .sorted(Comparator.comparing(person -> person.id().value()));
        }
    }

    static final class Groups extends GroupQueryImpl {

        private static final long serialVersionUID = 1L;

        Groups(@Nullable CommandExecutor executor) {
            super(executor);
        }

        @Override
        public long executeCount(CommandContext context) {
            return found(context).count();
        }

        @Override
        public List<Group> executeList(CommandContext context, @Nullable Page page) {
            return page(found(context).map(EngineIdentity::shown), page);
        }

        private Stream<Duty> found(CommandContext context) {
            if (anyGiven(getNameLike(), getTenantId(), procDefId)) {
                return Stream.empty();
            }
            return Stream.of(Duty.values())
                    .filter(duty -> isAsked(duty.group(), getId(), getIds()))
                    .filter(duty -> isAsked(duty.group(), getName(), null))
                    .filter(duty -> getType() == null || getType().equals("WORKFLOW"))
                    .filter(duty -> getUserId() == null
                            || people(context)
                                    .active(getUserId())
                                    .map(person -> person.has(duty))
                                    .orElse(false));
        }
    }

    static final class Tenants extends TenantQueryImpl {

        private static final long serialVersionUID = 1L;

        Tenants(@Nullable CommandExecutor executor) {
            super(executor);
        }

        @Override
        public long executeCount(CommandContext context) {
            return 0;
        }

        @Override
        public List<Tenant> executeList(CommandContext context, @Nullable Page page) {
            return List.of();
        }
    }
}
