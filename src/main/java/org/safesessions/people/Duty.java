package org.safesessions.people;

import java.util.Arrays;
import java.util.Optional;

/** What a member of staff is there for. Each duty is one group, of the same name in Keycloak and in the engine. */
public enum Duty {
    HOST("hosts"),
    CO_HOST("co-hosts"),
    SAFEGUARDING_LEAD("safeguarding-leads"),
    MANAGER("managers"),
    TRUSTEE("trustees"),
    /** Runs the installation; sees no safeguarding content. */
    ADMINISTRATOR("administrators");

    private final String group;

    Duty(String group) {
        this.group = group;
    }

    public String group() {
        return group;
    }

    public static Optional<Duty> ofGroup(String group) {
        return Arrays.stream(values()).filter(duty -> duty.group.equals(group)).findFirst();
    }
}
