package org.safesessions.run;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** The whole addresses of public pages, for what is printed or shown where nobody can press a link. */
@Component
public class Signpost {

    private final String home;

    public Signpost(@Value("${safe-sessions.address}") String home) {
        this.home = home.endsWith("/") ? home.substring(0, home.length() - 1) : home;
    }

    /** Where anybody in this session can tell us what worries them. */
    public String concern(String publicToken) {
        return home + "/s/" + publicToken + "/concern";
    }

    public String holding(String publicToken) {
        return home + "/s/" + publicToken + "/holding";
    }

    /** Where anybody can tell us what worries them. */
    public String report() {
        return home + "/report";
    }

    public String rules() {
        return home + "/guidance/rules";
    }
}
