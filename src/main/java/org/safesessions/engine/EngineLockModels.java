package org.safesessions.engine;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.impl.bpmn.parser.AbstractBpmnParseListener;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionEntity;
import org.camunda.bpm.engine.impl.util.xml.Element;

/**
 * Refuses a model that carries code or people: scripts, Java classes, method expressions, connectors, external tasks,
 * candidates written into the drawing. A model names our delegates and listeners and holds routing facts, no more.
 */
final class EngineLockModels extends AbstractBpmnParseListener {

    private static final String BPMN = "http://www.omg.org/spec/BPMN/20100524/MODEL";
    private static final String CAMUNDA = "http://camunda.org/schema/1.0/bpmn";

    /** An older name for the same extensions that the engine still obeys. */
    private static final String ACTIVITI = "http://activiti.org/";

    private static final Set<String> REFUSED_ELEMENTS =
            Set.of("scriptTask", "script", "callActivity", "ioSpecification", "complexGateway", "import");

    private static final Set<String> CAMUNDA_ELEMENTS =
            Set.of("taskListener", "executionListener", "failedJobRetryTimeCycle", "properties", "property");

    private static final Set<String> CAMUNDA_ATTRIBUTES = Set.of(
            "delegateExpression",
            "formRef",
            "formRefBinding",
            "formRefVersion",
            "historyTimeToLive",
            "isStartableInTasklist",
            "versionTag",
            "asyncBefore",
            "asyncAfter",
            "exclusive",
            "jobPriority",
            "collection",
            "elementVariable",
            "decisionRef",
            "decisionRefBinding",
            "mapDecisionResult",
            "resultVariable",
            "variableName",
            "variableEvents");

    private static final Pattern BEAN = Pattern.compile("\\$\\{[a-z][A-Za-z0-9]*}");

    @Override
    public void parseRootElement(Element rootElement, List<ProcessDefinitionEntity> processDefinitions) {
        Deque<Element> open = new ArrayDeque<>(List.of(rootElement));
        while (!open.isEmpty()) {
            Element element = open.pop();
            check(element);
            open.addAll(element.elements());
        }
    }

    private static void check(Element element) {
        if (String.valueOf(element.getUri()).startsWith(ACTIVITI)
                || element.attributes().stream().anyMatch(attribute -> attribute.startsWith(ACTIVITI))) {
            throw refused(element, ACTIVITI);
        }
        if (BPMN.equals(element.getUri()) && REFUSED_ELEMENTS.contains(element.getTagName())) {
            throw refused(element, element.getTagName());
        }
        if (CAMUNDA.equals(element.getUri()) && !CAMUNDA_ELEMENTS.contains(element.getTagName())) {
            throw refused(element, element.getTagName());
        }
        if (element.getTagName().equals("conditionExpression") && element.attribute("language") != null) {
            throw refused(element, "language");
        }
        if (CAMUNDA.equals(element.getUri())) {
            for (String attribute : Set.of("class", "expression", "type")) {
                if (element.attribute(attribute) != null) {
                    throw refused(element, attribute);
                }
            }
        }
        for (String attribute : element.attributes()) {
            if (attribute.startsWith(CAMUNDA + ":")) {
                String name = attribute.substring(CAMUNDA.length() + 1);
                if (!CAMUNDA_ATTRIBUTES.contains(name)) {
                    throw refused(element, name);
                }
            }
        }
        String delegate = element.attribute(CAMUNDA + ":delegateExpression", element.attribute("delegateExpression"));
        if (delegate != null && !BEAN.matcher(delegate).matches()) {
            throw refused(element, "delegateExpression");
        }
    }

    private static ProcessEngineException refused(Element element, String what) {
        return new ProcessEngineException(
                "The model may not contain '" + what + "' (line " + element.getLine() + "): see EngineLockModels.");
    }
}
