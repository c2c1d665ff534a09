package org.safesessions.engine;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.repository.DeploymentBuilder;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;

/**
 * Deploys the models once, under the same names from a jar and from exploded classes, so that the same data keep version 1
 * of each model until a model really changes.
 */
@Component
class ModelDeployment {

    private static final Logger LOG = LoggerFactory.getLogger(ModelDeployment.class);
    private static final List<String> PATTERNS =
            List.of("classpath*:bpmn/**/*.bpmn", "classpath*:bpmn/**/*.dmn", "classpath*:forms/**/*.form");

    private final RepositoryService repository;

    ModelDeployment(RepositoryService repository) throws IOException {
        this.repository = repository;
        deploy();
    }

    private void deploy() throws IOException {
        DeploymentBuilder deployment =
                repository.createDeployment().name("safe-sessions").enableDuplicateFiltering(true);
        for (Resource model : models()) {
            try (InputStream content = model.getInputStream()) {
                deployment.addInputStream(stableName(model.getURL().toString()), content);
            }
        }
        LOG.info("Models in force: deployment {}", deployment.deploy().getId());
    }

    private static List<Resource> models() throws IOException {
        PathMatchingResourcePatternResolver resolver = new PathMatchingResourcePatternResolver();
        Map<String, Resource> byName = new TreeMap<>();
        for (String pattern : PATTERNS) {
            for (Resource resource : resolver.getResources(pattern)) {
                byName.put(stableName(resource.getURL().toString()), resource);
            }
        }
        return List.copyOf(byName.values());
    }

    /** {@code bpmn/plan/x.dmn}, whatever stands before it in a jar or a directory. */
    static String stableName(String address) {
        return address.substring(Math.max(address.lastIndexOf("/bpmn/"), address.lastIndexOf("/forms/")) + 1);
    }
}
