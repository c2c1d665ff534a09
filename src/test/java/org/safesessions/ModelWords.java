package org.safesessions;

import static java.util.stream.Collectors.toSet;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.ConditionExpression;
import org.camunda.bpm.model.bpmn.instance.LoopCardinality;
import org.camunda.bpm.model.bpmn.instance.Message;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.bpmn.instance.ServiceTask;
import org.camunda.bpm.model.bpmn.instance.TimeDate;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.camunda.bpm.model.xml.instance.ModelElementInstance;
import org.w3c.dom.Element;
import org.xml.sax.SAXException;

/** One model, and the words it uses. */
record ModelWords(String file, String key, BpmnModelInstance model, Element root) {

    private static final Pattern VARIABLE = Pattern.compile("[A-Za-z_]\\w*");

    /** Models are read by many tests and changed by none. */
    private static final Map<List<String>, ModelWords> READ = new ConcurrentHashMap<>();

    static ModelWords read(String file, String xml) {
        return READ.computeIfAbsent(List.of(file, xml), first -> parse(file, xml));
    }

    private static ModelWords parse(String file, String xml) {
        byte[] bytes = xml.getBytes(StandardCharsets.UTF_8);
        BpmnModelInstance model = Bpmn.readModelFromStream(new ByteArrayInputStream(bytes));
        Collection<Process> processes = model.getModelElementsByType(Process.class);
        return new ModelWords(file, processes.iterator().next().getId(), model, rootOf(bytes));
    }

    private static Element rootOf(byte[] xml) {
        try {
            DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
            factory.setNamespaceAware(true);
            return factory.newDocumentBuilder()
                    .parse(new ByteArrayInputStream(xml))
                    .getDocumentElement();
        } catch (IOException | SAXException | ParserConfigurationException unreadable) {
            throw new IllegalStateException(unreadable);
        }
    }

    <T extends ModelElementInstance> Collection<T> all(Class<T> type) {
        return model.getModelElementsByType(type);
    }

    Collection<ServiceTask> serviceTasks() {
        return all(ServiceTask.class);
    }

    Collection<UserTask> userTasks() {
        return all(UserTask.class);
    }

    Set<String> messageNames() {
        return all(Message.class).stream().map(Message::getName).collect(toSet());
    }

    /** Each variable an expression reads, with the types its places ask for. */
    Map<String, Set<Class<?>>> variables() {
        Map<String, Set<Class<?>>> used = new TreeMap<>();
        all(ConditionExpression.class).forEach(place -> put(used, place, Boolean.class));
        all(TimeDate.class).forEach(place -> put(used, place, Instant.class));
        all(LoopCardinality.class).forEach(place -> put(used, place, Integer.class));
        return used;
    }

    private static void put(Map<String, Set<Class<?>>> used, ModelElementInstance place, Class<?> type) {
        Matcher name = VARIABLE.matcher(place.getTextContent());
        while (name.find()) {
            used.computeIfAbsent(name.group(), first -> new HashSet<>()).add(type);
        }
    }
}
