package org.safesessions.refer;

import java.time.LocalDate;
import java.util.List;
import org.safesessions.policy.Figure;

/**
 * What one agency asks for.
 *
 * @param trustees whether trustees make it, on a briefing without names, instead of whoever looks after the case
 * @param makeWithin how long until it is told
 * @param answerWithin how long it has to answer
 * @param script what to say, in the order in which it is said; {@code {organisation}} and {@code {number}} stand for our name
 *     and the case number
 * @param basis why we may tell it, in a sentence
 * @param never what must not be done; empty when there is nothing to warn of
 * @param source where all this comes from
 * @param reviewed when somebody last compared it with its source
 */
public record AgencyForm(
        Agency agency,
        boolean trustees,
        Figure makeWithin,
        Figure answerWithin,
        List<String> script,
        String basis,
        String never,
        List<AgencyField> fields,
        String source,
        LocalDate reviewed) {}
