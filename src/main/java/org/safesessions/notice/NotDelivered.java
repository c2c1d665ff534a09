package org.safesessions.notice;

/** A message did not leave the house this time. Carries a code and no cause, because causes quote addresses. */
public class NotDelivered extends Exception {

    private final Problem problem;

    public NotDelivered(Problem problem) {
        super(problem.name());
        this.problem = problem;
    }

    public Problem problem() {
        return problem;
    }
}
