package org.safesessions.people;

import java.net.URI;
import java.net.URISyntaxException;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Where "Leave this page quickly" leads: a page that anybody might be reading. Pages call it as {@code @quickExit}. Start-up
 * fails when it is no complete https address: whoever needs it must not land on an error.
 */
@Component
public class QuickExit {

    private final String address;

    QuickExit(@Value("${safe-sessions.exit-address}") String address) {
        if (!isComplete(address)) {
            throw new IllegalArgumentException("safe-sessions.exit-address must be a complete address that begins with"
                    + " https://, such as https://www.bbc.co.uk/weather");
        }
        this.address = address;
    }

    public String address() {
        return address;
    }

    private static boolean isComplete(String address) {
        try {
            URI uri = new URI(address);
            return "https".equals(uri.getScheme()) && uri.getHost() != null && uri.getUserInfo() == null;
        } catch (URISyntaxException e) {
            return false;
        }
    }
}
