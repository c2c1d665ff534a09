package org.safesessions;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.camunda.bpm.model.bpmn.instance.Activity;
import org.camunda.bpm.model.bpmn.instance.BoundaryEvent;
import org.camunda.bpm.model.bpmn.instance.ConditionExpression;
import org.camunda.bpm.model.bpmn.instance.EndEvent;
import org.camunda.bpm.model.bpmn.instance.Error;
import org.camunda.bpm.model.bpmn.instance.ErrorEventDefinition;
import org.camunda.bpm.model.bpmn.instance.EscalationEventDefinition;
import org.camunda.bpm.model.bpmn.instance.Event;
import org.camunda.bpm.model.bpmn.instance.ExclusiveGateway;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.LoopCardinality;
import org.camunda.bpm.model.bpmn.instance.MessageEventDefinition;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.camunda.bpm.model.bpmn.instance.StartEvent;
import org.camunda.bpm.model.bpmn.instance.SubProcess;
import org.camunda.bpm.model.bpmn.instance.TimeCycle;
import org.camunda.bpm.model.bpmn.instance.TimeDate;
import org.camunda.bpm.model.bpmn.instance.TimeDuration;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaTaskListener;
import org.w3c.dom.Attr;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/** The laws that one model keeps by itself: what it may be made of, and how its parts are named. */
final class ModelLaws {

    static final String CAMUNDA = "http://camunda.org/schema/1.0/bpmn";

    private static final Set<String> PARTS = Set.of(
            "startEvent",
            "endEvent",
            "intermediateCatchEvent",
            "boundaryEvent",
            "userTask",
            "serviceTask",
            "exclusiveGateway",
            "parallelGateway",
            "eventBasedGateway",
            "subProcess");
    private static final Set<String> CAMUNDA_WORDS = Set.of(
            "historyTimeToLive",
            "isStartableInTasklist",
            "delegateExpression",
            "formRef",
            "formRefBinding",
            "taskListener");
    /** Good enough to tell a sentence in the past tense; extend it with the irregular verb that you need. */
    private static final Pattern PAST_TENSE = Pattern.compile(
            "\\b(\\w+ed|made|came|went|ran|fell|found|began|gave|given|said|took|taken|left|withdrew|withdrawn|met|told|written|was|"
                    + "were)\\b",
            Pattern.CASE_INSENSITIVE);

    private final ModelWords model;
    private final List<String> broken = new ArrayList<>();

    private ModelLaws(ModelWords model) {
        this.model = model;
    }

    static List<String> brokenIn(ModelWords model) {
        ModelLaws laws = new ModelLaws(model);
        laws.checkProcess();
        laws.checkParts();
        laws.checkGateways();
        laws.checkEvents();
        laws.checkMessages();
        laws.checkExpressions();
        laws.checkErrorsAndEscalations();
        laws.model.userTasks().forEach(laws::checkUserTask);
        return laws.broken;
    }

    private void checkProcess() {
        law(model.all(Process.class).size() != 1, "one file holds one process");
        Process process = model.all(Process.class).iterator().next();
        law(!model.file().endsWith("/" + model.key() + ".bpmn"), "its key is not its file name, " + model.file());
        law(!process.isExecutable(), "is not executable");
        law(process.getCamundaHistoryTimeToLiveString() == null, "does not say how long its history is kept");
        law(process.isCamundaStartableInTasklist(), "can be started in Tasklist; only a desk starts it");
        law(isBlank(process.getName()), "has no name");
    }

    private void checkParts() {
        for (FlowNode node : model.all(FlowNode.class)) {
            String kind = node.getElementType().getTypeName();
            law(!PARTS.contains(kind), node.getId() + " is a " + kind + ", which the house does not use");
        }
        for (Activity activity : model.all(Activity.class)) {
            law(isBlank(activity.getName()), activity.getId() + " has no name");
        }
        camundaWordsIn(model.root());
    }

    /** Whatever the engine would run or add beside what the laws name: scripts, classes, method calls, retries, … */
    private void camundaWordsIn(Element element) {
        if (CAMUNDA.equals(element.getNamespaceURI())) {
            law(!CAMUNDA_WORDS.contains(element.getLocalName()), "uses camunda:" + element.getLocalName());
        }
        for (int i = 0; i < element.getAttributes().getLength(); i++) {
            Attr attribute = (Attr) element.getAttributes().item(i);
            boolean ofTheEngine = CAMUNDA.equals(attribute.getNamespaceURI())
                    || (CAMUNDA.equals(element.getNamespaceURI())
                            && attribute.getNamespaceURI() == null
                            && !"event".equals(attribute.getName()));
            law(
                    ofTheEngine && !CAMUNDA_WORDS.contains(attribute.getLocalName()),
                    element.getAttribute("id") + " uses camunda:" + attribute.getLocalName());
            law("language".equals(attribute.getLocalName()), "has an expression in a language of its own");
        }
        for (Node child = element.getFirstChild(); child != null; child = child.getNextSibling()) {
            if (child instanceof Element inner) {
                camundaWordsIn(inner);
            }
        }
    }

    private void checkGateways() {
        for (ExclusiveGateway gateway : model.all(ExclusiveGateway.class)) {
            if (gateway.getOutgoing().size() > 1) {
                law(
                        isBlank(gateway.getName()) || !gateway.getName().endsWith("?"),
                        gateway.getId() + " is a gateway that asks no question");
                law(gateway.getDefault() == null, gateway.getId() + " has no branch for everything else");
                for (SequenceFlow branch : gateway.getOutgoing()) {
                    law(isBlank(branch.getName()), branch.getId() + " is a branch without an answer");
                    boolean otherwise = branch.equals(gateway.getDefault());
                    law(
                            otherwise == (branch.getConditionExpression() != null),
                            branch.getId() + " must have a condition, or be the branch for everything else");
                }
            }
        }
        for (SequenceFlow flow : model.all(SequenceFlow.class)) {
            law(
                    flow.getConditionExpression() != null && !(flow.getSource() instanceof ExclusiveGateway),
                    flow.getId() + " has a condition but leaves no gateway");
        }
    }

    private void checkEvents() {
        for (Event event : model.all(Event.class)) {
            boolean startOfAStage = event instanceof StartEvent && event.getParentElement() instanceof SubProcess;
            law(
                    !startOfAStage
                            && (isBlank(event.getName())
                                    || !PAST_TENSE.matcher(event.getName()).find()),
                    event.getId() + " is an event that does not say what happened");
        }
    }

    private void checkMessages() {
        Set<String> heard = new HashSet<>();
        for (MessageEventDefinition definition : model.all(MessageEventDefinition.class)) {
            heard.add(
                    definition.getMessage() == null
                            ? ""
                            : definition.getMessage().getName());
        }
        for (String name : model.messageNames()) {
            String[] parts = name.split("\\.", -1);
            String lastWords = parts.length == 2 ? NamingLaws.kebab(parts[1]).replace('-', ' ') : "";
            law(
                    parts.length != 2
                            || !parts[0].matches("[a-z]+")
                            || !parts[1].matches(NamingLaws.LOWER_CAMEL)
                            || !PAST_TENSE.matcher(lastWords).find(),
                    name + " is a message that is not named module.pastTense");
            law(!heard.contains(name), name + " is a message that no event waits for");
        }
    }

    private void checkExpressions() {
        model.all(ConditionExpression.class)
                .forEach(place -> law(
                        !place.getTextContent().matches("\\$\\{!?[a-z]\\w*}"),
                        "asks more than one fact: " + place.getTextContent()));
        model.all(LoopCardinality.class)
                .forEach(place -> law(
                        !place.getTextContent().matches("\\$\\{[a-z]\\w*}"),
                        "counts by something else than a fact: " + place.getTextContent()));
        model.all(TimeDate.class)
                .forEach(place -> law(
                        !place.getTextContent().matches("\\$\\{[a-z]\\w*(At|By)}"),
                        "has a timer that waits for no instant a delegate wrote: " + place.getTextContent()));
        law(!model.all(TimeDuration.class).isEmpty(), "has a timer with a duration");
        law(!model.all(TimeCycle.class).isEmpty(), "has a timer with a cycle");
    }

    private void checkErrorsAndEscalations() {
        for (ErrorEventDefinition definition : model.all(ErrorEventDefinition.class)) {
            law(definition.getParentElement() instanceof EndEvent, "throws an error itself; only delegates do");
            law(definition.getError() == null, "catches every error, whatever it is");
        }
        for (Error error : model.all(Error.class)) {
            law(
                    model.all(ErrorEventDefinition.class).stream()
                            .noneMatch(definition -> error.equals(definition.getError())),
                    error.getName() + " is an error that nothing catches");
        }
        for (EscalationEventDefinition definition : model.all(EscalationEventDefinition.class)) {
            law(definition.getEscalation() == null, "has an escalation without a name");
            law(
                    definition.getParentElement() instanceof EndEvent
                            && model.all(EscalationEventDefinition.class).stream()
                                    .noneMatch(other -> other.getParentElement() instanceof BoundaryEvent
                                            && definition.getEscalation().equals(other.getEscalation())),
                    "has an escalation that nothing catches");
        }
    }

    private void checkUserTask(UserTask task) {
        law(
                task.getDocumentations().isEmpty()
                        || isBlank(task.getDocumentations().iterator().next().getTextContent()),
                task.getId() + " does not tell staff what to do");
        List<String> listeners = task.getExtensionElements() == null
                ? List.of()
                : task.getExtensionElements().getElements().stream()
                        .filter(CamundaTaskListener.class::isInstance)
                        .map(CamundaTaskListener.class::cast)
                        .map(listener -> listener.getCamundaEvent() + " " + listener.getCamundaDelegateExpression())
                        .toList();
        law(
                !listeners.equals(Arrays.asList("create ${taskSetUp}", "complete ${taskAnswers}")),
                task.getId() + " must be set up on create and give its answers on complete, and nothing else");
    }

    private void law(boolean isBroken, String sentence) {
        if (isBroken) {
            broken.add(model.key() + ": " + sentence);
        }
    }

    private static boolean isBlank(String text) {
        return text == null || text.isBlank();
    }
}
