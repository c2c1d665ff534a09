package org.safesessions.plan.web;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.safesessions.kernel.StaffId;
import org.safesessions.people.RefusalFields;

/** Reasons that name the person who may not lead: they belong beside the field in which that person was chosen. */
final class PersonFields {

    private static final Set<String> ABOUT_SOMEBODY =
            Set.of("UNKNOWN_STAFF", "STAFF_NOT_CLEARED", "APPROVER_WOULD_LEAD");

    private PersonFields() {}

    /**
     * In the field if that person was chosen there, else in the other one.
     *
     * @param chosen a user name, as it was sent
     */
    static RefusalFields of(@Nullable String chosen, String field, String otherwise) {
        return reason -> {
            if (!ABOUT_SOMEBODY.contains(reason.code())) {
                return null;
            }
            boolean here = reason.details().stream()
                    .anyMatch(detail ->
                            detail instanceof StaffId person && person.value().equals(chosen));
            return here ? field : otherwise;
        };
    }
}
