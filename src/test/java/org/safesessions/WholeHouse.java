package org.safesessions;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.TestExecutionListeners;
import org.springframework.test.context.support.DependencyInjectionTestExecutionListener;
import org.springframework.test.context.support.DirtiesContextTestExecutionListener;
import org.springframework.test.context.web.ServletTestExecutionListener;

/** The whole product on a port of its own: real desks, engine and web apps, H2 in memory, and a clock the test holds. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {
            "spring.datasource.url=jdbc:h2:mem:house;DB_CLOSE_DELAY=-1;LOCK_TIMEOUT=3000;QUERY_CACHE_SIZE=256",
            "safe-sessions.demo-data=false",
            "camunda.bpm.job-execution.enabled=false",
            "spring.main.banner-mode=off"
        })
@Import({
    TestClock.class,
    Acting.class,
    Scenes.class,
    ConcernScenes.class,
    ReferralScenes.class,
    UserTaskScenes.class,
    JoinScenes.class,
    PictureScenes.class,
    FollowScenes.class,
    VideoScenes.class,
    CleanTables.class,
    Patience.class,
    PathsTaken.class,
    NothingByItself.class
})
// not those that look through every bean for mocks, before and after each test: there are none to set back
@TestExecutionListeners({
    ServletTestExecutionListener.class,
    DependencyInjectionTestExecutionListener.class,
    DirtiesContextTestExecutionListener.class
})
public @interface WholeHouse {}
