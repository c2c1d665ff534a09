package org.safesessions.notice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import java.time.Clock;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.safesessions.people.Rush;
import org.safesessions.policy.PolicyBook;
import org.springframework.context.annotation.ConditionContext;
import org.springframework.core.type.AnnotatedTypeMetadata;
import org.springframework.mock.env.MockEnvironment;

class PostmanTest {

    @Test
    void doesNotStartInAHouseThatNoMailCanLeave() {
        assertThatThrownBy(() -> new Postman(
                        mock(Outbox.class),
                        List.of(),
                        List.of(),
                        PostOffice.words(),
                        new PolicyBook(),
                        new Rush(),
                        Clock.systemUTC()))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("spring.mail.host");
    }

    @ParameterizedTest
    @CsvSource({
        "demo,false,true",
        "keycloak,false,true",
        "demo,true,false",
        "production,false,false",
        "other,false,false"
    })
    void hasALetterBoxInADemonstrationWithoutAMailServerOnly(String profile, boolean server, boolean box) {
        MockEnvironment environment = new MockEnvironment();
        environment.setActiveProfiles(profile);
        if (server) {
            environment.setProperty("spring.mail.host", "smtp.example.org");
        }
        ConditionContext context = mock(ConditionContext.class);
        when(context.getEnvironment()).thenReturn(environment);

        assertThat(new WithoutMailServer().matches(context, mock(AnnotatedTypeMetadata.class)))
                .isEqualTo(box);
    }
}
