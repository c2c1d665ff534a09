package org.safesessions.follow;

/** The table that knows which answers a lead should follow up. */
public interface AnswersTable {

    Outcome weigh(Signals signals);
}
