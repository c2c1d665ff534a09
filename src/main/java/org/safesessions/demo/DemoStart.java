package org.safesessions.demo;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.event.ApplicationStartedEvent;
import org.springframework.boot.web.servlet.context.ServletWebServerApplicationContext;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Profile;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Makes a fresh start worth looking at, and says where to look. */
@Component
@Profile("!production")
class DemoStart {

    private static final Logger LOG = LoggerFactory.getLogger(DemoStart.class);

    private final DemoPeople people;
    private final DemoData data;
    private final boolean seeded;
    private final String folder;

    DemoStart(
            DemoPeople people,
            DemoData data,
            @Value("${safe-sessions.demo-data}") boolean seeded,
            @Value("${safe-sessions.data-dir}") String folder) {
        this.people = people;
        this.data = data;
        this.seeded = seeded;
        this.folder = folder;
    }

    @EventListener
    void started(ApplicationStartedEvent event) {
        people.enrol();
        if (seeded) {
            people.enrolMore();
            data.seed();
        }
        LOG.info(
                """

                  Safe Sessions is running: {}
                  Sign in as hana (host), cole (co-host), leila or dev (safeguarding leads), mona (manager),
                  tess (trustee), adam (administrator) or hugo (host whose clearance ran out){}.
                  The password is the user name. All data are invented, kept in {}, delete to reset.
                """,
                address(event.getApplicationContext()),
                seeded ? ", or rita (co-host, free to stand in)" : "",
                folder);
    }

    private static String address(ApplicationContext context) {
        return context instanceof ServletWebServerApplicationContext web && web.getWebServer() != null
                ? "http://127.0.0.1:" + web.getWebServer().getPort()
                : "no web server";
    }
}
