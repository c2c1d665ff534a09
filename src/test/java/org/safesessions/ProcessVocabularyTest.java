package org.safesessions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.model.bpmn.instance.EventBasedGateway;
import org.camunda.bpm.model.bpmn.instance.FlowElement;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.safesessions.engine.ProcessVariable;
import org.safesessions.engine.ProcessVocabulary;
import org.springframework.stereotype.Component;

/**
 * Models, forms and Java speak one vocabulary: read both ways, without an engine. Each law is tried by breaking it in a
 * copy.
 */
class ProcessVocabularyTest {

    private static final String LIFECYCLE = "lifecycle/session-lifecycle.bpmn";
    private static final HouseWords HOUSE = HouseWords.ofThisHouse();
    private static final List<String> BROKEN_NOW = NamingLaws.brokenIn(HOUSE);

    @Test
    void everyModelFormAndClassOfThisHouseKeepsTheLaws() {
        assertThat(HOUSE.models()).containsKey(LIFECYCLE);
        assertThat(BROKEN_NOW).isEmpty();
    }

    @Test
    void nothingAsynchronousStandsBetweenTheGateAndTheRunningSession() {
        ModelWords lifecycle = ModelWords.read(LIFECYCLE, HOUSE.models().get(LIFECYCLE));

        assertThat(lifecycle.all(FlowNode.class)).noneMatch(FlowNode::isCamundaAsyncBefore);
        // an event-based gateway knows no "after": its events come next, each a law of its own
        assertThat(lifecycle.all(FlowNode.class))
                .filteredOn(node -> !(node instanceof EventBasedGateway))
                .noneMatch(FlowNode::isCamundaAsyncAfter);
    }

    /** Labels, edges and shapes of a picture carry the ids of what they stand for. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "lifecycle/session-lifecycle",
                "oncall/lead-confirmation",
                "vet/participant-vetting",
                "concern/concern-escalation",
                "follow/carer-follow-up",
                "video/published-video",
                "refer/agency-referral"
            })
    void thePictureForReadersShowsTheModel(String name) throws IOException {
        String file = name + ".bpmn";
        String picture = Files.readString(Path.of("docs/img/" + name.substring(name.indexOf('/') + 1) + ".svg"));
        Set<String> drawn = new TreeSet<>();
        Matcher id = Pattern.compile("data-element-id=\"(\\w+?)(_label)?\"").matcher(picture);
        while (id.find()) {
            drawn.add(id.group(1));
        }
        Collection<String> parts = ModelWords.read(file, HOUSE.models().get(file)).all(FlowElement.class).stream()
                .map(FlowElement::getId)
                .toList();

        assertThat(drawn).containsAll(parts);
        assertThat(drawn).allMatch(part -> HOUSE.models().get(file).contains("id=\"" + part + "\""));
    }

    @ParameterizedTest(name = "{2}")
    @MethodSource("brokenModels")
    void aModelThatBreaksALawIsFound(String good, String bad, String sentence) {
        String xml = HOUSE.models().get(LIFECYCLE);
        String changed = good.contains("(?s)") ? xml.replaceAll(good, bad) : xml.replace(good, bad);
        assertThat(changed).isNotEqualTo(xml);

        List<String> broken = NamingLaws.brokenIn(HOUSE.withModel(LIFECYCLE, changed));

        assertThat(broken).anyMatch(found -> found.contains(sentence));
        assertThat(BROKEN_NOW).noneMatch(found -> found.contains(sentence));
    }

    static Stream<Arguments> brokenModels() {
        String step = "camunda:delegateExpression=\"${openRegistration}\"";
        String form = "camunda:formRef=\"approve-plan\"";
        String message = "<bpmn:message id=\"planCancelledMessage\"";
        return Stream.of(
                arguments("id=\"session-lifecycle\"", "id=\"session-life\"", "its key is not its file name"),
                arguments("id=\"session-lifecycle\"", "id=\"session-life\"", "no vocabulary class SessionLifeProcess"),
                arguments(" isExecutable=\"true\"", "", "is not executable"),
                arguments(" camunda:historyTimeToLive=\"P365D\"", "", "how long its history is kept"),
                arguments(
                        " camunda:isStartableInTasklist=\"false\"",
                        "",
                        "session-lifecycle: can be started in Tasklist"),
                arguments(" name=\"Session lifecycle\"", "", "session-lifecycle: has no name"),
                arguments("${openRegistration}", "${other}", "openRegistration: a service task calls the bean"),
                arguments(step, "camunda:class=\"a.B\"", "openRegistration uses camunda:class"),
                arguments(step, "camunda:expression=\"${a.b()}\"", "openRegistration uses camunda:expression"),
                arguments(step, "camunda:type=\"external\"", "openRegistration uses camunda:type"),
                arguments(step, step + " camunda:resultVariable=\"x\"", "uses camunda:resultVariable"),
                arguments(step, step + " camunda:asyncBefore=\"true\"", "uses camunda:asyncBefore"),
                arguments("openRegistration", "openDoors", "openDoors: has no delegate OpenDoors"),
                arguments("openRegistration", "openDoors", "OpenRegistration: is used by no model"),
                arguments("openRegistration", "Open_Doors", "a service task's id is verb and object"),
                arguments("name=\"Open registration\"", "", "openRegistration has no name"),
                arguments("bpmn:serviceTask", "bpmn:scriptTask", "is a scriptTask, which the house does not use"),
                arguments("bpmn:serviceTask", "bpmn:sendTask", "is a sendTask, which the house does not use"),
                arguments("\"approvePlan\"", "\"judgePlan\"", "judgePlan: has not exactly one form file"),
                arguments("\"approvePlan\"", "\"judgePlan\"", "judgePlan: has not exactly one class JudgePlan"),
                arguments("\"approvePlan\"", "\"judgePlan\"", "SessionLifecycleProcess: user tasks are"),
                arguments("\"approvePlan\"", "\"judgePlan\"", "plan/approve-plan.form: is the form of no user task"),
                arguments("\"approvePlan\"", "\"judgePlan\"", "ApprovePlan: is used by no model"),
                arguments(form, "", "approvePlan: its form is approve-plan"),
                arguments("formRefBinding=\"deployment\"", "formRefBinding=\"latest\"", "of the same deployment"),
                arguments(form, form + " camunda:candidateGroups=\"hosts\"", "uses camunda:candidateGroups"),
                arguments(form, form + " camunda:assignee=\"hana\"", "approvePlan uses camunda:assignee"),
                arguments(form, form + " camunda:dueDate=\"${forecastAt}\"", "approvePlan uses camunda:dueDate"),
                arguments("event=\"complete\"", "event=\"delete\"", "approvePlan must be set up on create"),
                arguments("delegateExpression=\"${taskSetUp}\"", "expression=\"${a.b()}\"", "uses camunda:expression"),
                arguments("(?s)<bpmn:documentation>Read the plan.*?</bpmn:documentation>", "", "does not tell staff"),
                arguments("\"plan.cancelled\"", "\"planCancelled\"", "planCancelled is a message that is not named"),
                arguments("\"plan.cancelled\"", "\"plan.cancel\"", "plan.cancel is a message that is not named"),
                arguments("\"plan.cancelled\"", "\"tea.served\"", "tea.served: is the message of no module"),
                arguments("\"plan.cancelled\"", "\"plan.discarded\"", "SessionLifecycleProcess: messages are"),
                arguments(message, "<bpmn:message id=\"m\" name=\"plan.ended\" />" + message, "no event waits"),
                arguments("Lead on call now?", "Lead on call", "isLeadOnCall is a gateway that asks no question"),
                arguments("name=\"Lead on call now?\"", "", "isLeadOnCall is a gateway that asks no question"),
                arguments("name=\"Yes\" ", "", "isApprovalNeededToApprovePlan is a branch without an answer"),
                arguments(
                        " default=\"isLeadOnCallToBlockStart\"", "", "isLeadOnCall has no branch for everything else"),
                arguments(
                        " default=\"isLeadOnCallToBlockStart\"", "", "isLeadOnCallToBlockStart must have a condition"),
                arguments("name=\"Session closed\"", "", "sessionClosed is an event that does not say what happened"),
                arguments("\"Session closed\"", "\"Closing\"", "sessionClosed is an event that does not say"),
                arguments("name=\"Start refused\"", "", "startRefused is an event that does not say what happened"),
                arguments("name=\"Plan submitted\"", "", "planSubmitted is an event that does not say what happened"),
                arguments("${vettingOpen}", "${vettingBegun}", "SessionLifecycleProcess: variables are"),
                arguments("${vettingOpen}", "${vettingOpen and planApproved}", "asks more than one fact"),
                arguments("${vettingOpen}", "${vetDesk.isOpen()}", "asks more than one fact"),
                arguments("${vettingOpen}", "${vettingEndsAt}", "uses vettingEndsAt as something else"),
                arguments("${debriefsNeeded}", "2", "counts by something else than a fact"),
                arguments("${debriefsNeeded}", "${planApproved}", "uses planApproved as something else"),
                arguments("${graceEndsAt}", "${graceEnd}", "waits for no instant a delegate wrote"),
                arguments("${graceEndsAt}", "2026-12-24T10:00:00Z", "waits for no instant a delegate wrote"),
                arguments("bpmn:timeDate", "bpmn:timeDuration", "has a timer with a duration"),
                arguments("bpmn:timeDate", "bpmn:timeCycle", "has a timer with a cycle"),
                arguments("<bpmn:conditionExpression ", "<bpmn:conditionExpression language=\"js\" ", "of its own"),
                arguments(
                        "attachedToRef=\"startSession\"",
                        "attachedToRef=\"startSession\" camunda:async=\"true\"",
                        "async"),
                arguments(
                        "<bpmn:escalationEventDefinition id=\"noLeadWasFoundDefinition\" escalationRef=\"noLeadInTimeEscalation\" />",
                        "<bpmn:escalationEventDefinition id=\"noLeadWasFoundDefinition\" "
                                + "escalationRef=\"startGivenUpEscalation\" />",
                        "has an escalation that nothing catches"),
                arguments(
                        "<bpmn:terminateEventDefinition id=\"sessionStartedDefinition\" />",
                        "<bpmn:errorEventDefinition id=\"sessionStartedDefinition\" errorRef=\"e\" />",
                        "throws an error itself"),
                arguments(
                        message,
                        "<bpmn:error id=\"e\" name=\"NobodyCame\" errorCode=\"E\" />" + message,
                        "NobodyCame is an error that nothing catches"));
    }

    @ParameterizedTest(name = "{2}")
    @MethodSource("brokenForms")
    void aFormThatBreaksALawIsFound(String good, String bad, String sentence) {
        String json = HOUSE.forms().get("plan/approve-plan.form");
        assertThat(json).contains(good);

        List<String> broken = NamingLaws.brokenIn(HOUSE.withForm("plan/approve-plan.form", json.replace(good, bad)));

        assertThat(broken).anyMatch(found -> found.contains(sentence));
    }

    static Stream<Arguments> brokenForms() {
        return Stream.of(
                arguments("\"id\": \"approve-plan\"", "\"id\": \"approvePlan\"", "its id is not its file name"),
                arguments("\"7.24.0\"", "\"8.5.0\"", "is not made for the Tasklist we run"),
                arguments("\"type\": \"text\"", "\"type\": \"html\"", "does not begin with a text"),
                arguments(
                        "\"type\": \"textarea\"", "\"type\": \"filepicker\"", "cannot show a field of type filepicker"),
                arguments("\"key\": \"reason\"", "\"key\": \"because\"", "approvePlan: answers are"));
    }

    @Test
    void whatNoModelUsesIsFound() {
        String form = HOUSE.forms().get("plan/approve-plan.form");
        HouseWords house = HOUSE.withForm("plan/make-tea.form", form)
                .withForm("kitchen/make-tea.form", form)
                .withStep(MakeTea.class)
                .withVocabulary(TeaTimeProcess.class);

        assertThat(NamingLaws.brokenIn(house))
                .contains(
                        "plan/make-tea.form: is the form of no user task",
                        "kitchen/make-tea.form: lies in no module's folder",
                        "MakeTea: is used by no model",
                        "TeaTimeProcess: is the vocabulary of no model");
    }

    @Test
    void aVariableThatTheEngineIsNotToldOfIsFound() {
        String xml = HOUSE.models().get(LIFECYCLE).replace("\"session-lifecycle\"", "\"tea-time\"");
        HouseWords house = HOUSE.withModel("plan/tea-time.bpmn", xml).withVocabulary(TeaTimeProcess.class);

        assertThat(NamingLaws.brokenIn(house))
                .contains("TeaTimeProcess: declares other variables to the engine than its constants")
                .anyMatch(found -> found.contains("TeaTimeProcess: its only key must be tea-time"))
                .anyMatch(found -> found.contains("approvePlan: is the id of two user tasks"));
    }

    @Test
    void aBeanThatIsNotNamedAfterItsClassIsFound() {
        assertThat(NamingLaws.beanName(MakeTea.class)).isEqualTo("makeTea");
        assertThat(NamingLaws.beanName(PourTea.class)).isEqualTo("somethingElse (not named after its class)");
    }

    private static class MakeTea implements JavaDelegate {
        @Override
        public void execute(DelegateExecution execution) {}
    }

    @Component("somethingElse")
    private static class PourTea extends MakeTea {}

    private static class TeaTimeProcess implements ProcessVocabulary.Variables {
        @SuppressWarnings("UnusedVariable") // a variable that its vocabulary forgets is the point
        static final ProcessVariable<Boolean> KETTLE_ON = ProcessVariable.bool("kettleOn");

        @Override
        public Collection<ProcessVariable<?>> declared() {
            return Set.of();
        }
    }
}
