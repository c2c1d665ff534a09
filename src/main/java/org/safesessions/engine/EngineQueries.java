package org.safesessions.engine;

import java.lang.reflect.Field;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.camunda.bpm.engine.BadUserRequestException;
import org.camunda.bpm.engine.impl.AbstractQuery;
import org.camunda.bpm.engine.impl.TaskQueryImpl;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.cmd.AbstractExecuteFilterCmd;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandInterceptor;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.util.ReflectionUtils;

/**
 * Refuses a query that brings an expression of its own, however deep it hides it. The engine looks at the outermost query
 * only, so one inside {@code orQueries} is evaluated (CVE-2026-109432). The expressions of our start-up filters are stored,
 * come by another way and are not touched.
 */
@Component("engineQueries")
@Order(EngineLock.LAST)
class EngineQueries extends AbstractProcessEnginePlugin {

    @Override
    public void preInit(ProcessEngineConfigurationImpl configuration) {
        configuration.getCustomPreCommandInterceptorsTxRequired().add(new Interceptor());
        configuration.getCustomPreCommandInterceptorsTxRequiresNew().add(new Interceptor());
    }

    private static final class Interceptor extends CommandInterceptor {

        private static final Field BROUGHT_ALONG = brought();

        private static Field brought() {
            Field field =
                    Objects.requireNonNull(ReflectionUtils.findField(AbstractExecuteFilterCmd.class, "extendingQuery"));
            ReflectionUtils.makeAccessible(field);
            return field;
        }

        @Override
        public <T> T execute(Command<T> command) {
            if (command instanceof AbstractQuery<?, ?> query) {
                refuseExpressions(query, seen());
            }
            if (command instanceof AbstractExecuteFilterCmd filter) {
                refuseExpressions(ReflectionUtils.getField(BROUGHT_ALONG, filter), seen());
            }
            return next.execute(command);
        }

        private static Set<Object> seen() {
            return Collections.newSetFromMap(new IdentityHashMap<>());
        }

        /** Queries may contain each other in a circle. */
        private static void refuseExpressions(@Nullable Object query, Set<Object> seen) {
            if (query == null || !seen.add(query)) {
                return;
            }
            if (query instanceof AbstractQuery<?, ?> asked
                    && !asked.getExpressions().isEmpty()) {
                throw new BadUserRequestException("A query may not bring expressions.");
            }
            if (query instanceof TaskQueryImpl tasks) {
                List.copyOf(tasks.getQueries()).forEach(inner -> refuseExpressions(inner, seen));
            }
        }
    }
}
