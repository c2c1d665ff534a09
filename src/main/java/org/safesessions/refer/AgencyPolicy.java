package org.safesessions.refer;

import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.safesessions.concern.AboutKind;
import org.safesessions.concern.Category;

/**
 * Whom to tell when somebody decides that an agency is told and does not say which: never nobody, and rather one too many,
 * which can be withdrawn with a reason. What is not known counts as a child.
 */
final class AgencyPolicy {

    private AgencyPolicy() {}

    static Set<Agency> toTell(AboutKind subject, @Nullable Category category, boolean aboutOurPeople, boolean danger) {
        Set<Agency> agencies = EnumSet.noneOf(Agency.class);
        if (danger) {
            agencies.add(Agency.POLICE);
        }
        if (aboutOurPeople || subject == AboutKind.STAFF || category == Category.CONDUCT_OF_STAFF) {
            agencies.add(Agency.LADO);
        }
        if (category == Category.RADICALISATION) {
            agencies.add(Agency.PREVENT);
        }
        if (category == Category.SESSION_HIJACK) {
            agencies.add(Agency.POLICE);
            agencies.add(Agency.PLATFORM);
        }
        switch (subject) {
            case ADULT_AT_RISK, CARER, ADULT -> agencies.add(Agency.ADULT_SAFEGUARDING);
            case CHILD -> agencies.add(Agency.CHILDREN_SOCIAL_CARE);
            case STAFF, UNKNOWN -> {
                if (agencies.isEmpty()) {
                    agencies.add(Agency.CHILDREN_SOCIAL_CARE);
                }
            }
        }
        return agencies;
    }
}
