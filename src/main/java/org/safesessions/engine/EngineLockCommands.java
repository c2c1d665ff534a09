package org.safesessions.engine;

import java.util.List;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.impl.GroupQueryImpl;
import org.camunda.bpm.engine.impl.TenantQueryImpl;
import org.camunda.bpm.engine.impl.UserQueryImpl;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.cmd.AuthorizationCheckCmd;
import org.camunda.bpm.engine.impl.cmd.CreateGroupQueryCmd;
import org.camunda.bpm.engine.impl.cmd.CreateTenantQueryCmd;
import org.camunda.bpm.engine.impl.cmd.CreateUserQueryCmd;
import org.camunda.bpm.engine.impl.cmd.GetDeployedProcessDefinitionCmd;
import org.camunda.bpm.engine.impl.cmd.GetProcessApplicationForDeploymentCmd;
import org.camunda.bpm.engine.impl.cmd.IsIdentityServiceReadOnlyCmd;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.identity.Authentication;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandInterceptor;
import org.safesessions.kernel.ActRefused;
import org.springframework.web.context.request.RequestContextHolder;

/**
 * Stands before every command. The engine checks no rights when it does not know who asks, so in a web request it must
 * know: a call without a name is refused. The system's own threads (jobs, start-up) have no request and pass.
 *
 * <p>When a rule of ours refused inside the command, the refusal itself comes out, not the engine's wrapping of it, and the
 * request remembers it for the guard.
 */
final class EngineLockCommands extends CommandInterceptor {

    /** What Camunda's web filters ask before they know the person; none of it shows or changes anything of a process. */
    private static final List<Class<?>> BEFORE_THE_NAME_IS_KNOWN = List.of(
            IsIdentityServiceReadOnlyCmd.class,
            AuthorizationCheckCmd.class,
            CreateUserQueryCmd.class,
            CreateGroupQueryCmd.class,
            CreateTenantQueryCmd.class,
            UserQueryImpl.class,
            GroupQueryImpl.class,
            TenantQueryImpl.class,
            // a task's form is found through its model, which those who may do the task need not be able to list
            GetDeployedProcessDefinitionCmd.class,
            GetProcessApplicationForDeploymentCmd.class);

    private final ProcessEngineConfigurationImpl configuration;

    EngineLockCommands(ProcessEngineConfigurationImpl configuration) {
        this.configuration = configuration;
    }

    @Override
    public <T> T execute(Command<T> command) {
        if (isNameless() && !mayBeNameless(command)) {
            throw new ProcessEngineException("The engine does not work for a web request without a name.");
        }
        try {
            return next.execute(command);
        } catch (RuntimeException failed) {
            throw refusalIn(failed);
        }
    }

    private boolean isNameless() {
        if (RequestContextHolder.getRequestAttributes() == null || Context.getCommandContext() != null) {
            return false;
        }
        Authentication current = configuration.getIdentityService().getCurrentAuthentication();
        return current == null || current.getUserId() == null;
    }

    private static boolean mayBeNameless(Command<?> command) {
        return BEFORE_THE_NAME_IS_KNOWN.stream().anyMatch(known -> known.isInstance(command));
    }

    private static RuntimeException refusalIn(RuntimeException failed) {
        Throwable cause = failed;
        for (int depth = 0; depth < 20 && cause != null; depth++) {
            if (cause instanceof ActRefused refused) {
                RefusalInFlight.remember(refused);
                return refused;
            }
            cause = cause.getCause();
        }
        return failed;
    }
}
