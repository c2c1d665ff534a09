package org.safesessions;

import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.safesessions.engine.ProcessVocabulary;
import org.safesessions.engine.UserTask;

/**
 * Everything the naming laws look at: the models and forms as text, and the classes of the {@code process} rooms. A copy
 * with one thing changed shows that a law bites.
 */
record HouseWords(
        Map<String, String> models,
        Map<String, String> forms,
        Set<Class<?>> steps,
        Set<Class<?>> tasks,
        Set<Class<?>> vocabularies,
        Set<String> modules) {

    static HouseWords ofThisHouse() {
        Path classes = Path.of("target/classes/org/safesessions");
        Set<Class<?>> inProcessRooms = files(classes, ".class").keySet().stream()
                .filter(file -> file.matches("\\w+/process/\\w+\\.class"))
                .map(HouseWords::load)
                .filter(type -> !Modifier.isAbstract(type.getModifiers()))
                .collect(toSet());
        return new HouseWords(
                files(Path.of("bpmn"), ".bpmn"),
                files(Path.of("forms"), ".form"),
                those(inProcessRooms, JavaDelegate.class),
                those(inProcessRooms, UserTask.class),
                those(inProcessRooms, ProcessVocabulary.Variables.class),
                modulesIn(classes));
    }

    HouseWords withModel(String file, String xml) {
        return new HouseWords(with(models, file, xml), forms, steps, tasks, vocabularies, modules);
    }

    HouseWords withForm(String file, String json) {
        return new HouseWords(models, with(forms, file, json), steps, tasks, vocabularies, modules);
    }

    HouseWords withStep(Class<?> step) {
        return new HouseWords(models, forms, with(steps, step), tasks, vocabularies, modules);
    }

    HouseWords withTask(Class<?> task) {
        return new HouseWords(models, forms, steps, with(tasks, task), vocabularies, modules);
    }

    HouseWords withVocabulary(Class<?> vocabulary) {
        return new HouseWords(models, forms, steps, tasks, with(vocabularies, vocabulary), modules);
    }

    /** The values of the constants of that type, by the name of the constant. */
    static <T> Map<String, T> constants(Class<?> vocabulary, Class<T> type) {
        Map<String, T> found = new TreeMap<>();
        for (Field field : vocabulary.getDeclaredFields()) {
            if (Modifier.isStatic(field.getModifiers()) && type.equals(field.getType())) {
                try {
                    field.setAccessible(true);
                    found.put(field.getName(), type.cast(field.get(null)));
                } catch (IllegalAccessException cannotHappen) {
                    throw new IllegalStateException(cannotHappen);
                }
            }
        }
        return found;
    }

    private static Set<Class<?>> those(Set<Class<?>> all, Class<?> kind) {
        return all.stream().filter(kind::isAssignableFrom).collect(toSet());
    }

    private static <T> Set<T> with(Set<T> all, T one) {
        return Stream.concat(all.stream(), Stream.of(one)).collect(toSet());
    }

    private static Map<String, String> with(Map<String, String> all, String key, String value) {
        Map<String, String> copy = new TreeMap<>(all);
        copy.put(key, value);
        return copy;
    }

    private static Class<?> load(String file) {
        String name = "org.safesessions." + file.replace(".class", "").replace('/', '.');
        try {
            return Class.forName(name, false, HouseWords.class.getClassLoader());
        } catch (ClassNotFoundException cannotHappen) {
            throw new IllegalStateException(cannotHappen);
        }
    }

    /** Contents by path below the root; class files are listed, not read. */
    private static Map<String, String> files(Path root, String ending) {
        try (Stream<Path> all = Files.walk(root)) {
            return all.filter(file -> file.toString().endsWith(ending))
                    .collect(toMap(
                            file -> root.relativize(file).toString().replace('\\', '/'),
                            file -> ending.equals(".class") ? "" : read(file),
                            (one, other) -> one,
                            TreeMap::new));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static Set<String> modulesIn(Path classes) {
        List<String> names = new ArrayList<>();
        try (Stream<Path> all = Files.list(classes)) {
            all.filter(Files::isDirectory)
                    .forEach(directory -> names.add(directory.getFileName().toString()));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        return Set.copyOf(names);
    }
}
