package org.safesessions.engine;

import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.safesessions.people.StaffDesk;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Puts our read-only view of the staff in the place of the engine's own user tables. */
@Component("engineIdentity")
@Order(EngineLock.LAST)
class EngineIdentityPlugin extends AbstractProcessEnginePlugin {

    private final ObjectProvider<StaffDesk> staff;

    EngineIdentityPlugin(ObjectProvider<StaffDesk> staff) {
        this.staff = staff;
    }

    @Override
    public void preInit(ProcessEngineConfigurationImpl configuration) {
        configuration.setIdentityProviderSessionFactory(new EngineIdentity.Factory(staff::getObject));
    }
}
