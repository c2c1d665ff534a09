package org.safesessions.engine;

import java.time.ZoneId;
import java.util.HashMap;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Puts the sandbox in the place of the engine's own expression manager, which would hand out every bean we have. */
@Component("engineSandbox")
@Order(EngineLock.LAST)
class EngineSandboxPlugin extends AbstractProcessEnginePlugin {

    private final BeanFactory beans;
    private final ZoneId home;

    EngineSandboxPlugin(BeanFactory beans, @Value("${safe-sessions.time-zone:Europe/London}") ZoneId home) {
        this.beans = beans;
        this.home = home;
    }

    @Override
    public void preInit(ProcessEngineConfigurationImpl configuration) {
        configuration.setExpressionManager(new EngineSandbox(new EngineSandboxDelegates(beans), home));
        configuration.setBeans(new HashMap<>());
    }
}
