package org.safesessions.run;

import java.util.EnumSet;
import java.util.Set;
import org.safesessions.plan.Audience;
import org.safesessions.plan.Supervision;
import org.safesessions.register.AgeGroup;

/** Who may be with whoever reads a page, so that nobody is told to stay with somebody who is not there. */
public enum Company {
    /** A child: with a parent, a carer or a helper. */
    GROWN_UP,
    /** An adult who named somebody who is with them. */
    HELPER,
    /** Nobody knows: whoever has somebody with them is told to stay with them. */
    PERHAPS,
    /** An adult by themselves. */
    NOBODY;

    private static final Set<Audience> CHILDREN = EnumSet.of(Audience.CHILDREN_UNDER_13, Audience.CHILDREN_13_TO_17);

    static Company of(AgeGroup age, Supervision need, boolean isNamed) {
        if (age.isChild()) {
            return GROWN_UP;
        }
        if (isNamed) {
            return HELPER;
        }
        return need == Supervision.INDEPENDENT ? NOBODY : PERHAPS;
    }

    static Company of(Audience audience) {
        if (CHILDREN.contains(audience)) {
            return GROWN_UP;
        }
        return audience == Audience.ADULTS ? NOBODY : PERHAPS;
    }
}
