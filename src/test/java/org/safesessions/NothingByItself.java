package org.safesessions;

import org.mockito.Mockito;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.scheduling.TaskScheduler;

/** Keeps what runs now and then from running while a test plays its scene: time passes only when the test says so. */
@TestConfiguration(proxyBeanMethods = false)
class NothingByItself {

    @Bean
    TaskScheduler taskScheduler() {
        return Mockito.mock(TaskScheduler.class);
    }
}
