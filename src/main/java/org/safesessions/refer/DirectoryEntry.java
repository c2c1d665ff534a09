package org.safesessions.refer;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * How one agency is reached for one area.
 *
 * @param area code of a council's area; {@code NATIONAL} for agencies that there is one of
 * @param name of whoever answers
 * @param day the number in office hours; null when it is reached in writing alone
 * @param hours when that is
 * @param night the number out of hours; null when nobody answers then
 * @param online where its own form is; null when there is none we know
 * @param invented whether it stands for a council that there is not
 * @param source where all this was found
 * @param reviewed when somebody last checked it there
 */
public record DirectoryEntry(
        String area,
        Agency agency,
        String name,
        @Nullable String day,
        String hours,
        @Nullable String night,
        @Nullable String online,
        boolean invented,
        String source,
        LocalDate reviewed) {}
