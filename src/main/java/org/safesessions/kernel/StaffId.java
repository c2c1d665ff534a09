package org.safesessions.kernel;

import java.util.regex.Pattern;

/** A member of staff's user name: the same in our tables, in the engine and in Keycloak. */
public record StaffId(String value) implements Comparable<StaffId> {

    private static final Pattern FORM = Pattern.compile("[a-z0-9][a-z0-9.-]{0,63}");

    public StaffId {
        if (!FORM.matcher(value).matches()) {
            throw new IllegalArgumentException("not a user name");
        }
    }

    @Override
    public int compareTo(StaffId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
