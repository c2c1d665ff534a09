package org.safesessions.bench;

import java.nio.file.Path;
import java.util.List;
import java.util.logging.LogManager;
import java.util.regex.Pattern;
import java.util.stream.StreamSupport;
import org.safesessions.SafeSessions;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.context.annotation.ImportCandidates;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.ApplicationListener;

/** In a JVM of its own: starts the product, or an application that is nothing but Camunda's starter, and says so. */
public final class Started {

    static final String PRODUCT = "product";
    static final String BARE = "bare";
    static final String READY = "READY";

    private static final Logger LOG = LoggerFactory.getLogger(Started.class);

    /** What lies on the class path because of us; who takes Camunda's starter alone has none of it. */
    private static final Pattern OURS_ALONE = Pattern.compile("modulith|springdoc|bucket4j"
            + "|autoconfigure\\.(security|flyway|thymeleaf|mail|data|orm|validation|cache)|actuate");

    private Started() {}

    @EnableAutoConfiguration
    static class BareStarter {}

    /**
     * @param words which of the two, and the folder for its database
     */
    public static void main(String[] words) {
        LogManager.getLogManager().reset();
        boolean product = words[0].equals(PRODUCT);
        SpringApplication application =
                product ? new SpringApplication(SafeSessions.class) : new SpringApplication(BareStarter.class);
        application.addListeners((ApplicationListener<ApplicationReadyEvent>) event -> LOG.info(READY));
        List<String> settings = product ? ofTheProduct(words[1]) : ofTheBareStarter(words[1]);
        application.run(settings.toArray(new String[0]));
    }

    private static List<String> ofTheProduct(String folder) {
        return List.of("--server.port=0", "--safe-sessions.demo-data=false", "--safe-sessions.data-dir=" + folder);
    }

    private static List<String> ofTheBareStarter(String folder) {
        String without = String.join(
                ",",
                StreamSupport.stream(
                                ImportCandidates.load(AutoConfiguration.class, Started.class.getClassLoader())
                                        .spliterator(),
                                false)
                        .filter(name -> OURS_ALONE.matcher(name).find())
                        .toList());
        return List.of(
                "--spring.config.name=nobody-has-settings-of-this-name",
                "--server.port=0",
                "--spring.datasource.url=jdbc:h2:file:" + Path.of(folder) + "/bare;WRITE_DELAY=0",
                "--spring.datasource.username=sa",
                "--camunda.bpm.auto-deployment-enabled=false",
                "--camunda.bpm.generic-properties.properties.history-time-to-live=P365D",
                "--spring.autoconfigure.exclude=" + without);
    }
}
