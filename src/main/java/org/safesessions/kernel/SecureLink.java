package org.safesessions.kernel;

import java.net.URI;

/** A link that people are sent to: it is what it looks like, and nobody on the way can read along. */
public final class SecureLink {

    private SecureLink() {}

    /** Whether it is https, names a host, and hides none behind a user name. */
    public static boolean isOne(String link) {
        try {
            URI uri = URI.create(link);
            return "https".equalsIgnoreCase(uri.getScheme()) && uri.getHost() != null && uri.getUserInfo() == null;
        } catch (IllegalArgumentException noLink) {
            return false;
        }
    }
}
