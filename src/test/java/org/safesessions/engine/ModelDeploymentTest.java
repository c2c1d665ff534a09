package org.safesessions.engine;

import static org.assertj.core.api.Assertions.assertThat;

import org.camunda.bpm.engine.RepositoryService;
import org.junit.jupiter.api.Test;
import org.safesessions.WholeHouse;
import org.springframework.beans.factory.annotation.Autowired;

@WholeHouse
class ModelDeploymentTest {

    @Autowired
    private RepositoryService repository;

    @Test
    void aModelHasTheSameNameInAJarAndInADirectory() {
        assertThat(ModelDeployment.stableName("jar:nested:/srv/safe-sessions.jar/!BOOT-INF/classes/!/bpmn/plan/x.dmn"))
                .isEqualTo("bpmn/plan/x.dmn");
        assertThat(ModelDeployment.stableName("file:/home/bpmn/safe-sessions/target/classes/forms/plan/x.form"))
                .isEqualTo("forms/plan/x.form");
    }

    @Test
    void deployingTheSameModelsAgainMakesNoNewVersion() throws Exception {
        new ModelDeployment(repository);

        assertThat(repository.createProcessDefinitionQuery().list())
                .isNotEmpty()
                .allSatisfy(definition -> assertThat(definition.getVersion()).isEqualTo(1));
        assertThat(repository.createDecisionDefinitionQuery().list())
                .isNotEmpty()
                .allSatisfy(definition -> assertThat(definition.getVersion()).isEqualTo(1));
    }
}
