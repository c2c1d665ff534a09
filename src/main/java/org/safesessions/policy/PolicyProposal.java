package org.safesessions.policy;

import java.time.LocalDate;

/**
 * What somebody wants a figure to be.
 *
 * @param value an ISO-8601 duration or a whole number
 * @param source where the new value comes from
 * @param reviewed when somebody checked it against that source
 * @param why what the second person needs to know; all staff read it
 */
public record PolicyProposal(Figure figure, String value, String source, LocalDate reviewed, String why) {

    /** Characters of a source or a reason. */
    public static final int LONGEST = 500;
}
