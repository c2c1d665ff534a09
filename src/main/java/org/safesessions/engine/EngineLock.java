package org.safesessions.engine;

import java.util.ArrayList;
import java.util.List;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.cmd.DefaultJobRetryCmd;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * Closes what the engine leaves open and no setting closes: scripts, models that carry code, calls without a name, texts in
 * its tables, rights that come with an assignment. What settings do close stands in application.yml, and a test reads it
 * back from the living engine.
 */
@Component("engineLock")
@Order(EngineLock.LAST)
class EngineLock extends AbstractProcessEnginePlugin {

    /** After every plugin of Camunda's, so that none puts its own thing back. */
    static final int LAST = Ordered.LOWEST_PRECEDENCE;

    /** Staff and group names as {@code StaffId} and {@code Duty} allow them, and ids as the engine makes them. */
    private static final String NAMES = "[a-zA-Z0-9][a-zA-Z0-9.-]{0,63}";

    private final ProcessVocabulary vocabulary;

    EngineLock(ProcessVocabulary vocabulary) {
        this.vocabulary = vocabulary;
    }

    @Override
    public void preInit(ProcessEngineConfigurationImpl configuration) {
        configuration.setGeneralResourceWhitelistPattern(NAMES);
        configuration.setUserResourceWhitelistPattern(NAMES);
        configuration.setGroupResourceWhitelistPattern(NAMES);
        configuration.setCmmnEnabled(false);
        configuration.setCustomHistoryLevels(plus(configuration.getCustomHistoryLevels(), new EngineHistory()));
        configuration.setScriptEngineResolver(new EngineLockScripts());
        configuration.setResourceAuthorizationProvider(new EngineGrantsForTasks());
        configuration.getCustomPreCommandInterceptorsTxRequired().add(new EngineLockCommands(configuration));
        configuration.getCustomPreCommandInterceptorsTxRequiresNew().add(new EngineLockCommands(configuration));
        configuration.setCustomPreBPMNParseListeners(
                plus(configuration.getCustomPreBPMNParseListeners(), new EngineLockModels()));
        configuration.setFailedJobCommandFactory(
                (jobId, failure) -> new DefaultJobRetryCmd(jobId, EngineLockFailure.withoutWords(failure)));
    }

    /** The engine makes its own factory at first, so ours follows after it. */
    @Override
    public void postInit(ProcessEngineConfigurationImpl configuration) {
        VariablePersistenceGuard.Factory guard =
                new VariablePersistenceGuard.Factory(configuration.getIdGenerator(), vocabulary);
        configuration.getSessionFactories().put(guard.getSessionType(), guard);
    }

    private static <T> List<T> plus(List<T> before, T more) {
        List<T> all = before == null ? new ArrayList<>() : new ArrayList<>(before);
        all.add(more);
        return all;
    }
}
