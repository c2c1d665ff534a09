package org.safesessions.engine;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.safesessions.kernel.StaffId;
import org.safesessions.people.Duty;

/**
 * What the engine must know about one user task of a model: whom it is for, until when, and what to do with the answers.
 * The bean is named after the task's id.
 */
public interface UserTask {

    /** Id of the user task in its model. */
    String id();

    /** Keys of its form; anything else that is submitted is thrown away. */
    Set<String> answerKeys();

    /**
     * The people it is for, and nobody else of their group.
     *
     * @param loopCounter which instance of a multi-instance task; 0 otherwise
     */
    Set<StaffId> candidates(String businessKey, int loopCounter);

    /** The group it is for, where every member may read it; empty for nearly all tasks. */
    default Optional<Duty> candidateGroup() {
        return Optional.empty();
    }

    Instant dueAt(String businessKey);

    /** Before when completing it would be refused, or make no sense; empty when it can be done at once. */
    default Optional<Instant> notBefore(String businessKey) {
        return Optional.empty();
    }

    /**
     * Carries the answers to the desk. What the desk publishes moves the token; when it refuses, the task stays.
     *
     * @throws org.safesessions.kernel.ActRefused when a rule says no
     */
    void complete(String businessKey, Answers answers);
}
