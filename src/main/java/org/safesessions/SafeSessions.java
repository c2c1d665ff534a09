package org.safesessions;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.modulith.Modulithic;
import org.springframework.scheduling.annotation.EnableAsync;
import org.springframework.scheduling.annotation.EnableScheduling;

/** Safe online sessions for children and vulnerable adults. */
@SpringBootApplication
@Modulithic(systemName = "Safe Sessions")
@EnableAsync
@EnableScheduling
public class SafeSessions {

    public static void main(String[] args) {
        SpringApplication.run(SafeSessions.class, args);
    }
}
