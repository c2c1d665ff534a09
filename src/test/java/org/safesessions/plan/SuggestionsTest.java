package org.safesessions.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.safesessions.plan.Plans.aClass;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.safesessions.kernel.Reason;
import org.safesessions.people.Duty;
import org.safesessions.people.Staff;
import org.safesessions.platform.PlatformVerdict;
import org.safesessions.policy.PolicyBook;

class SuggestionsTest {

    private static final PlatformVerdict FINE =
            new PlatformVerdict(PlatformVerdict.Verdict.ALLOWED, null, "CAN_BE_LOCKED_DOWN");

    private final PlanPolicy policy = new PlanPolicy(new PolicyBook());

    @ParameterizedTest
    @EnumSource(SessionType.class)
    void whatIsUsualKeepsEveryRuleForEveryAudience(SessionType type) {
        Suggestions usual = Suggestions.forA(type);
        for (Audience audience : Audience.values()) {
            Supervision carer = Suggestions.supervision(audience);
            SessionPlan plan = aClass().of(type)
                    .forThe(audience)
                    .being(usual.interactivity())
                    .open(usual.access())
                    .lasting(usual.minutes())
                    .expecting(usual.people())
                    .supervised(carer, carer)
                    .telling(usual.expectations())
                    .plan();

            assertThat(policy.check(
                            plan,
                            FINE,
                            plan.startsAt().minusSeconds(3600),
                            id -> Optional.of(new Staff(id, "Somebody", Set.of(Duty.HOST, Duty.CO_HOST))
                                    .clearedAndTrainedUntil(plan.day(), plan.day()))))
                    .as("%s for %s", type, audience)
                    .extracting(Reason::code)
                    .isEmpty();
        }
    }

    @ParameterizedTest
    @EnumSource(Interactivity.class)
    void whatIsNoChoiceIsSettled(Interactivity how) {
        Expectations wanted = new Expectations(Setting.ON, Setting.ON, true, InteractWith.EACH_OTHER);
        SessionPlan plan = aClass().being(how)
                .telling(Suggestions.settled(how, wanted))
                .at(Instant.parse("2026-12-12T18:00:00Z"))
                .plan();

        assertThat(policy.check(plan, FINE, plan.startsAt(), id -> Optional.empty()))
                .extracting(Reason::code)
                .doesNotContain("EXPECTATIONS_DO_NOT_FIT");
    }
}
