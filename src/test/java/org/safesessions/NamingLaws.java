package org.safesessions;

import static java.util.stream.Collectors.toSet;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.camunda.bpm.model.bpmn.instance.ServiceTask;
import org.safesessions.engine.MessageName;
import org.safesessions.engine.ProcessKey;
import org.safesessions.engine.ProcessVariable;
import org.safesessions.engine.ProcessVocabulary;
import org.safesessions.engine.UserTask;
import org.springframework.objenesis.SpringObjenesis;
import org.springframework.stereotype.Component;

/** The naming laws between models, forms and Java, read both ways. {@link ModelLaws} holds those of one model alone. */
final class NamingLaws {

    static final String LOWER_CAMEL = "[a-z]+([A-Z][a-z]+)*";
    private static final Set<String> FORM_FIELDS =
            Set.of("text", "textfield", "textarea", "radio", "checkbox", "select", "group", "separator");
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final SpringObjenesis WITHOUT_CONSTRUCTOR = new SpringObjenesis();

    private final HouseWords house;
    private final List<String> broken = new ArrayList<>();

    private NamingLaws(HouseWords house) {
        this.house = house;
    }

    /** What is broken, each in a sentence; empty when every law holds. */
    static List<String> brokenIn(HouseWords house) {
        NamingLaws laws = new NamingLaws(house);
        laws.check();
        return List.copyOf(laws.broken);
    }

    private void check() {
        Map<String, ModelWords> models = new TreeMap<>();
        house.models().forEach((file, xml) -> models.put(file, ModelWords.read(file, xml)));
        for (ModelWords model : models.values()) {
            broken.addAll(ModelLaws.brokenIn(model));
            checkVocabulary(model);
            checkSteps(model);
            checkTasks(model);
        }
        checkNothingIsLeftOver(models.values());
        house.forms().forEach(this::checkForm);
    }

    private void checkVocabulary(ModelWords model) {
        String wanted = upperCamel(model.key()) + "Process";
        Class<?> vocabulary = house.vocabularies().stream()
                .filter(type -> type.getSimpleName().equals(wanted))
                .findFirst()
                .orElse(null);
        if (vocabulary == null) {
            broken.add(model.key() + ": has no vocabulary class " + wanted);
            return;
        }
        law(
                !List.copyOf(HouseWords.constants(vocabulary, ProcessKey.class).values())
                        .equals(List.of(new ProcessKey(model.key()))),
                wanted + ": its only key must be " + model.key());
        model.messageNames()
                .forEach(name -> law(
                        !house.modules().contains(name.split("\\.", -1)[0]), name + ": is the message of no module"));
        same(
                wanted + ": user tasks",
                model.userTasks().stream().map(task -> task.getId()).collect(toSet()),
                new HashSet<>(HouseWords.constants(vocabulary, String.class).values()));
        same(
                wanted + ": messages",
                model.messageNames(),
                HouseWords.constants(vocabulary, MessageName.class).values().stream()
                        .map(MessageName::value)
                        .collect(toSet()));
        checkVariables(model, vocabulary);
    }

    private void checkVariables(ModelWords model, Class<?> vocabulary) {
        Map<String, Class<?>> declared = new TreeMap<>();
        Collection<?> constants =
                HouseWords.constants(vocabulary, ProcessVariable.class).values();
        constants.forEach(constant -> {
            ProcessVariable<?> variable = (ProcessVariable<?>) constant;
            law(declared.put(variable.name(), variable.type()) != null, variable.name() + ": is declared twice");
            law(!variable.name().matches(LOWER_CAMEL), variable.name() + ": a variable is written in lower camel case");
        });
        Map<String, Set<Class<?>>> used = model.variables();
        same(vocabulary.getSimpleName() + ": variables", used.keySet(), declared.keySet());
        used.forEach((name, types) -> law(
                declared.containsKey(name) && !types.equals(Set.of(declared.get(name))),
                model.key() + ": uses " + name + " as something else than it is declared"));
        ProcessVocabulary.Variables whitelist =
                (ProcessVocabulary.Variables) WITHOUT_CONSTRUCTOR.newInstance(vocabulary, false);
        law(
                !Set.copyOf(whitelist.declared()).equals(Set.copyOf(constants)),
                vocabulary.getSimpleName() + ": declares other variables to the engine than its constants");
    }

    private void checkSteps(ModelWords model) {
        for (ServiceTask task : model.serviceTasks()) {
            String id = task.getId();
            law(!id.matches(LOWER_CAMEL), id + ": a service task's id is verb and object in lower camel case");
            law(
                    !("${" + id + "}").equals(task.getCamundaDelegateExpression()),
                    id + ": a service task calls the bean of its own name, by delegateExpression");
            law(
                    house.steps().stream().noneMatch(step -> beanName(step).equals(id)),
                    id + ": has no delegate " + upperFirst(id) + " in a process room");
        }
    }

    private void checkTasks(ModelWords model) {
        for (var task : model.userTasks()) {
            String id = task.getId();
            String form = kebab(id);
            law(!id.matches(LOWER_CAMEL), id + ": a user task's id is verb and object in lower camel case");
            law(
                    !form.equals(task.getAttributeValueNs(ModelLaws.CAMUNDA, "formRef"))
                            || !"deployment".equals(task.getAttributeValueNs(ModelLaws.CAMUNDA, "formRefBinding")),
                    id + ": its form is " + form + " of the same deployment");
            List<String> files = house.forms().keySet().stream()
                    .filter(file -> file.endsWith("/" + form + ".form"))
                    .toList();
            law(files.size() != 1, id + ": has not exactly one form file " + form + ".form");
            List<Class<?>> classes = house.tasks().stream()
                    .filter(type -> beanName(type).equals(id))
                    .toList();
            law(classes.size() != 1, id + ": has not exactly one class " + upperFirst(id) + " in a process room");
            if (files.size() == 1 && classes.size() == 1) {
                checkAnswers(id, house.forms().get(files.get(0)), classes.get(0));
            }
        }
    }

    private void checkAnswers(String id, String form, Class<?> type) {
        UserTask task = (UserTask) WITHOUT_CONSTRUCTOR.newInstance(type, false);
        Set<String> asked = new HashSet<>(parse(id, form).findValuesAsText("key"));
        same(id + ": answers", asked, task.answerKeys());
    }

    private void checkForm(String file, String json) {
        String name = file.substring(file.lastIndexOf('/') + 1).replace(".form", "");
        law(!file.matches("[a-z]+/[a-z]+(-[a-z]+)*\\.form"), file + ": a form is module/kebab-case.form");
        law(
                !house.modules().contains(file.substring(0, Math.max(0, file.indexOf('/')))),
                file + ": lies in no module's folder");
        JsonNode form = parse(file, json);
        law(!name.equals(form.path("id").asText()), file + ": its id is not its file name");
        law(
                !"7.24.0".equals(form.path("executionPlatformVersion").asText()),
                file + ": is not made for the Tasklist we run");
        law(
                !"text".equals(form.path("components").path(0).path("type").asText()),
                file + ": does not begin with a text that says what completing it does");
        for (JsonNode component : form.findParents("type")) {
            String type = component.path("type").asText();
            law(
                    !component.equals(form) && !FORM_FIELDS.contains(type),
                    file + ": Tasklist cannot show a field of type " + type);
        }
    }

    private void checkNothingIsLeftOver(Collection<ModelWords> models) {
        Set<String> keys = new HashSet<>();
        Set<String> steps = new HashSet<>();
        Set<String> tasks = new HashSet<>();
        for (ModelWords model : models) {
            law(!keys.add(model.key()), model.key() + ": is the key of two models");
            model.serviceTasks().forEach(task -> steps.add(task.getId()));
            model.userTasks()
                    .forEach(task -> law(!tasks.add(task.getId()), task.getId() + ": is the id of two user tasks"));
        }
        house.vocabularies()
                .forEach(type -> law(
                        keys.stream().noneMatch(key -> type.getSimpleName().equals(upperCamel(key) + "Process")),
                        type.getSimpleName() + ": is the vocabulary of no model"));
        house.steps()
                .forEach(type -> law(!steps.contains(beanName(type)), type.getSimpleName() + ": is used by no model"));
        house.tasks()
                .forEach(type -> law(!tasks.contains(beanName(type)), type.getSimpleName() + ": is used by no model"));
        Set<String> forms = tasks.stream().map(NamingLaws::kebab).collect(toSet());
        house.forms()
                .keySet()
                .forEach(file -> law(
                        !forms.contains(file.replaceAll(".*/|\\.form$", "")), file + ": is the form of no user task"));
    }

    private JsonNode parse(String name, String json) {
        try {
            return JSON.readTree(json);
        } catch (JsonProcessingException unreadable) {
            broken.add(name + ": is no JSON");
            return JSON.createObjectNode();
        }
    }

    private void law(boolean isBroken, String sentence) {
        if (isBroken) {
            broken.add(sentence);
        }
    }

    private void same(String what, Set<String> inTheModel, Set<String> inJava) {
        law(!inTheModel.equals(inJava), what + " are " + inTheModel + " in the model and " + inJava + " in Java");
    }

    /** The name Spring gives the bean of that class: its own in lower camel case, or the one it is given. */
    static String beanName(Class<?> type) {
        Component component = type.getAnnotation(Component.class);
        String given = component == null ? "" : component.value();
        String own = Character.toLowerCase(type.getSimpleName().charAt(0))
                + type.getSimpleName().substring(1);
        return given.isEmpty() || given.equals(own) ? own : given + " (not named after its class)";
    }

    static String kebab(String camel) {
        Matcher capital = Pattern.compile("[A-Z]").matcher(camel);
        return capital.replaceAll(
                match -> "-" + Character.toLowerCase(match.group().charAt(0)));
    }

    private static String upperCamel(String kebab) {
        StringBuilder name = new StringBuilder();
        for (String word : kebab.split("-", -1)) {
            name.append(upperFirst(word));
        }
        return name.toString();
    }

    private static String upperFirst(String word) {
        return word.isEmpty() ? word : Character.toUpperCase(word.charAt(0)) + word.substring(1);
    }
}
