package org.safesessions.people;

import java.util.Optional;
import org.safesessions.kernel.StaffId;

/**
 * Knows who may do one thing at one place without having signed in. Asked anew for every request, and only when nobody is
 * signed in: whoever is let in this way is nobody everywhere else.
 */
public interface LimitedSignIns {

    /**
     * @param method such as {@code POST}
     * @param path of the request, as it was sent
     * @param secret what the browser brought, unchecked
     * @return under whose name just this may be done; the desks still ask for that person's rights
     */
    Optional<StaffId> holder(String method, String path, String secret);
}
