package org.safesessions.plan.web;

import java.util.List;

/** What one screen of the wizard shows besides its words. */
record PlanQuestion(PlanStep step, int number, int outOf, List<Option> options, List<Option> notPossible) {

    /**
     * One answer to choose from.
     *
     * @param says each a sentence under it: why it is advised, or what speaks against it
     */
    record Option(String value, String label, List<String> says) {

        static Option plain(String value, String label) {
            return new Option(value, label, List.of());
        }
    }
}
