package org.safesessions.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.safesessions.kernel.Reason;

class FactTest {

    private static final Reason NO = Reason.of("RULES_NOT_SHOWN");

    @Test
    void whatWasReadIsKnown() {
        Fact<String> fact = Fact.readBy(() -> "here");

        assertThat(fact).isEqualTo(Fact.of("here"));
        assertThat(fact.value()).contains("here");
        assertThat(fact.judgedBy(read -> List.of(NO))).contains(List.of(NO));
    }

    @Test
    void whateverGoesWrongWhileReadingItIsUnreadableAndNeverANo() {
        Fact<String> fact = Fact.readBy(() -> {
            throw new IllegalStateException("gone");
        });

        assertThat(fact).isEqualTo(Fact.unreadable());
        assertThat(fact.value()).isEmpty();
        assertThat(fact.judgedBy(read -> List.of())).isEmpty();
    }

    @Test
    void whatFollowsFromItIsReadOnlyWhenItCouldBeRead() {
        assertThat(Fact.of("here").with(String::length)).isEqualTo(Fact.of(4));
        assertThat(Fact.<String>unreadable().with(String::length)).isEqualTo(Fact.unreadable());
        assertThat(Fact.of("here").with(read -> {
                    throw new IllegalStateException("gone");
                }))
                .isEqualTo(Fact.unreadable());
    }
}
