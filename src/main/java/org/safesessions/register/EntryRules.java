package org.safesessions.register;

import java.util.EnumSet;
import java.util.Set;
import org.safesessions.plan.Access;
import org.safesessions.plan.Audience;
import org.safesessions.plan.Interactivity;
import org.safesessions.plan.SessionPlan;
import org.safesessions.plan.Supervision;
import org.safesessions.platform.Platform;

/**
 * What a session's plan asks of those who register.
 *
 * @param supervision how closely somebody must be with each person
 * @param showsAccounts whether strangers can see the account a person takes part with
 */
public record EntryRules(Audience audience, Supervision supervision, boolean showsAccounts) {

    private static final Set<Platform> PUBLIC_ACCOUNTS =
            EnumSet.of(Platform.FACEBOOK_LIVE, Platform.FACEBOOK_GROUP, Platform.YOUTUBE);

    public static EntryRules of(SessionPlan plan) {
        return new EntryRules(plan.audience(), plan.onlineSupervision(), PUBLIC_ACCOUNTS.contains(plan.platform()));
    }

    /** Whoever only watches, or comes in without being known, gives us no data (guidance row S18). */
    public static boolean registers(SessionPlan plan) {
        return plan.access() != Access.OPEN && plan.interactivity() != Interactivity.BROADCAST;
    }

    /** Children do not come to sessions of adults, nor adults to sessions of children. */
    public boolean fits(AgeGroup age) {
        return switch (audience) {
            case CHILDREN_UNDER_13, CHILDREN_13_TO_17 -> age.isChild();
            case ADULTS, ADULTS_AT_RISK -> !age.isChild();
            case MIXED -> true;
        };
    }

    /** Whether a surname must not be seen: for everybody, except among adults who are not at risk. */
    public boolean hidesSurnames(AgeGroup age) {
        return audience != Audience.ADULTS || age.isChild();
    }

    Supervision needed(Supervision asked) {
        return asked.compareTo(supervision) < 0 ? supervision : asked;
    }
}
