package org.safesessions;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.camunda.bpm.engine.impl.bpmn.parser.AbstractBpmnParseListener;
import org.camunda.bpm.engine.impl.bpmn.parser.BpmnParseListener;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionEntity;
import org.camunda.bpm.engine.impl.pvm.process.ActivityImpl;
import org.camunda.bpm.engine.impl.pvm.process.ScopeImpl;
import org.camunda.bpm.engine.impl.pvm.process.TransitionImpl;
import org.camunda.bpm.engine.impl.util.xml.Element;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.EventBasedGateway;
import org.camunda.bpm.model.bpmn.instance.FlowElement;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.test.context.TestComponent;

/** Remembers every node entered and every flow taken in the engine, to tell which paths of a model no test has gone. */
@TestComponent
public class PathsTaken extends AbstractProcessEnginePlugin {

    private final Set<String> taken = new ConcurrentSkipListSet<>();
    private final Map<String, List<String>> byBusinessKey = new ConcurrentHashMap<>();
    private final ObjectProvider<RepositoryService> repository;

    /** The engine is asked for late: this plug-in is there before it. */
    PathsTaken(ObjectProvider<RepositoryService> repository) {
        this.repository = repository;
    }

    @Override
    public void preInit(ProcessEngineConfigurationImpl engine) {
        List<BpmnParseListener> listeners = engine.getCustomPostBPMNParseListeners() == null
                ? new ArrayList<>()
                : engine.getCustomPostBPMNParseListeners();
        listeners.add(new Recorder());
        engine.setCustomPostBPMNParseListeners(listeners);
    }

    public void forget() {
        taken.clear();
        byBusinessKey.clear();
    }

    /** Ids of the nodes and flows that the processes of that business key have gone, in order. */
    public List<String> takenFor(Object businessKey) {
        return List.copyOf(byBusinessKey.getOrDefault(businessKey.toString(), List.of()));
    }

    /** Ids of the nodes and flows of that process, as it is in force, that have not been gone since. */
    public Set<String> notTakenIn(String process) {
        RepositoryService models = repository.getObject();
        String definition = models.createProcessDefinitionQuery()
                .processDefinitionKey(process)
                .latestVersion()
                .singleResult()
                .getId();
        return notTakenIn(models.getBpmnModelInstance(definition));
    }

    private Set<String> notTakenIn(BpmnModelInstance model) {
        Set<String> left = new TreeSet<>();
        left.addAll(ids(model, FlowNode.class));
        left.addAll(ids(model, SequenceFlow.class));
        left.removeAll(taken);
        left.removeAll(takenFromEventGateways(model));
        return left;
    }

    /** The engine takes these flows without telling; each leads to an event that has no other way in. */
    private Set<String> takenFromEventGateways(BpmnModelInstance model) {
        return model.getModelElementsByType(SequenceFlow.class).stream()
                .filter(flow -> flow.getSource() instanceof EventBasedGateway)
                .filter(flow -> taken.contains(flow.getTarget().getId()))
                .map(FlowElement::getId)
                .collect(Collectors.toSet());
    }

    private static <T extends FlowElement> Set<String> ids(BpmnModelInstance model, Class<T> type) {
        return model.getModelElementsByType(type).stream()
                .map(FlowElement::getId)
                .collect(Collectors.toSet());
    }

    private final class Recorder extends AbstractBpmnParseListener {

        @Override
        public void parseProcess(Element process, ProcessDefinitionEntity definition) {
            listenTo(definition);
        }

        private void listenTo(ScopeImpl scope) {
            for (ActivityImpl activity : scope.getActivities()) {
                activity.addListener(ExecutionListener.EVENTNAME_START, at(activity.getId()));
                activity.getOutgoingTransitions()
                        .forEach(flow -> ((TransitionImpl) flow)
                                .addListener(ExecutionListener.EVENTNAME_TAKE, at(flow.getId())));
                listenTo(activity);
            }
        }

        private ExecutionListener at(String id) {
            return new ExecutionListener() {
                @Override
                public void notify(DelegateExecution execution) {
                    taken.add(id);
                    String businessKey = execution.getProcessBusinessKey();
                    if (businessKey != null) {
                        byBusinessKey
                                .computeIfAbsent(businessKey, key -> new CopyOnWriteArrayList<>())
                                .add(id);
                    }
                }
            };
        }
    }
}
