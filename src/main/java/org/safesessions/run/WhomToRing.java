package org.safesessions.run;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.safesessions.people.Organisation;

/**
 * Whom the people at the door ring when they need somebody.
 *
 * @param leads on call now, and not needed in the session itself; empty when nobody is, or nobody knows
 */
public record WhomToRing(List<Contact> leads, Contact host, Organisation organisation) {

    public WhomToRing {
        leads = List.copyOf(leads);
    }

    /** One of us, with the number when it is known. */
    public record Contact(String name, @Nullable String phone) {}
}
