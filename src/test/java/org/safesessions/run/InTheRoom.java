package org.safesessions.run;

import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.autoconfigure.jackson.JacksonAutoConfiguration;
import org.springframework.boot.test.autoconfigure.jdbc.AutoConfigureTestDatabase;
import org.springframework.boot.test.autoconfigure.orm.jpa.DataJpaTest;
import org.springframework.context.annotation.Import;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Tests with the real desks on a real database in memory; every act commits as it would in the product. */
@Retention(RetentionPolicy.RUNTIME)
@DataJpaTest(
        properties = {
            "spring.datasource.url=jdbc:h2:mem:room;DB_CLOSE_DELAY=-1;LOCK_TIMEOUT=3000",
            "spring.test.database.replace=none"
        },
        showSql = false)
@AutoConfigureTestDatabase(replace = AutoConfigureTestDatabase.Replace.NONE)
@ImportAutoConfiguration(JacksonAutoConfiguration.class)
@Import(RoomContext.class)
@Transactional(propagation = Propagation.NOT_SUPPORTED)
public @interface InTheRoom {}
