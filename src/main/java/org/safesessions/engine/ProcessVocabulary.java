package org.safesessions.engine;

import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** All routing facts that any of our processes may hold, by name. */
@Component
public class ProcessVocabulary {

    /** What the engine itself keeps on the executions of a multi-instance task. */
    private static final Set<String> OF_THE_ENGINE =
            Set.of("loopCounter", "nrOfInstances", "nrOfActiveInstances", "nrOfCompletedInstances");

    /** Each module with a process contributes one: the variables its vocabulary class declares. */
    public interface Variables {
        Collection<ProcessVariable<?>> declared();
    }

    private final Map<String, Class<?>> types = new TreeMap<>();

    ProcessVocabulary(ObjectProvider<Variables> contributions) {
        contributions.forEach(
                variables -> variables.declared().forEach(variable -> types.put(variable.name(), variable.type())));
    }

    /** Whether a process may hold a variable of that name. */
    public boolean declares(String name) {
        return types.containsKey(name) || OF_THE_ENGINE.contains(name);
    }

    /** The declared type, or null when the name is not declared by us. */
    @Nullable Class<?> typeOf(String name) {
        return types.get(name);
    }
}
