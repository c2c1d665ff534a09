package org.safesessions.register.files;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Which program a list of people came from, as its columns tell. */
public enum FileFormat {
    /** Zoom's registration report: a block about the meeting stands before the table, dates are written month first. */
    ZOOM,
    GOOGLE_FORMS,
    MICROSOFT_FORMS,
    EVENTBRITE,
    PLAIN_LIST;

    static FileFormat of(List<String> header, boolean somethingBefore) {
        Set<String> names = header.stream().map(Column::folded).collect(Collectors.toSet());
        if (names.contains("order #") || names.contains("attendee #") || names.contains("attendee status")) {
            return EVENTBRITE;
        }
        if (names.contains("start time") && names.contains("completion time")) {
            return MICROSOFT_FORMS;
        }
        if (names.contains("approval status") || (names.contains("registration time") && somethingBefore)) {
            return ZOOM;
        }
        return !header.isEmpty() && Column.folded(header.get(0)).startsWith("timestamp") ? GOOGLE_FORMS : PLAIN_LIST;
    }

    /** How its dates are meant when nothing in the column tells. */
    boolean writesMonthFirst() {
        return this == ZOOM || this == EVENTBRITE;
    }
}
