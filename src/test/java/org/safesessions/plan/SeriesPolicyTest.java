package org.safesessions.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.safesessions.plan.Plans.aClass;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.safesessions.kernel.StaffId;
import org.safesessions.plan.SeriesPolicy.DateFact;
import org.safesessions.platform.Platform;

class SeriesPolicyTest {

    private static final Instant NOW = Instant.parse("2026-11-23T10:00:00Z");
    private static final LocalDate FIRST = LocalDate.parse("2026-11-23");
    private static final Duration AHEAD = Duration.ofDays(28);
    private static final SessionPlan APPROVED = aClass().with("cole", "cora").plan();

    private final List<DateFact> dates = new ArrayList<>();

    private UUID week(int week, @Nullable SessionState session) {
        return week(week, session, false, false);
    }

    private UUID week(int week, @Nullable SessionState session, boolean calledOff, boolean different) {
        DateFact date = new DateFact(
                UUID.randomUUID(),
                FIRST.plusWeeks(week),
                NOW.plus(Duration.ofDays(7L * week)).plusSeconds(1),
                calledOff,
                session,
                different);
        dates.add(date);
        return date.id();
    }

    private List<UUID> due(@Nullable LocalDate approvedUntil) {
        return SeriesPolicy.due(dates, approvedUntil, NOW, AHEAD);
    }

    // what asks for approval again

    @Test
    void titleDateAndPeopleMayChange() {
        assertThat(SeriesPolicy.differs(
                        APPROVED,
                        aClass().titled("Homework club, round two")
                                .at(Plans.TONIGHT.plus(Duration.ofDays(7)))
                                .hostedBy("henry")
                                .with("cora", "lena")
                                .plan()))
                .isEmpty();
    }

    @Test
    void platformAudienceInteractivityAccessExpectationsAndRulesForStaffAskAgain() {
        assertThat(differs(aClass().on(Platform.TEAMS))).containsExactly("PLATFORM");
        assertThat(differs(aClass().forThe(Audience.ADULTS))).containsExactly("AUDIENCE");
        assertThat(differs(aClass().being(Interactivity.MODERATED))).containsExactly("INTERACTIVITY");
        assertThat(differs(aClass().open(Access.INVITED))).containsExactly("ACCESS");
        assertThat(differs(aClass().telling(Setting.OFF, Setting.YOUR_CHOICE, true, InteractWith.EACH_OTHER)))
                .containsExactly("EXPECTATIONS");
        assertThat(differs(aClass().supervised(Supervision.INDEPENDENT, Supervision.ACCOMPANIED)))
                .containsExactly("SUPERVISION");
        assertThat(differs(aClass().supervised(Supervision.ACCOMPANIED, Supervision.SUPERVISED)))
                .containsExactly("SUPERVISION");
        assertThat(SeriesPolicy.differs(APPROVED, aClass().with("cole").plan())).containsExactly("FEWER_CO_HOSTS");
        assertThat(differs(aClass().lasting(90))).containsExactly("OTHER");
        assertThat(differs(aClass().expecting(13))).containsExactly("OTHER");
    }

    private static List<String> differs(Plans other) {
        return SeriesPolicy.differs(APPROVED, other.with("cole", "cora").plan());
    }

    @Test
    void anApprovalHoldsUntilItsLastDayAndNotForAHigherRiskNorWhenItsGiverWouldLead() {
        SeriesApproval given = new SeriesApproval(APPROVED, RiskLevel.MEDIUM, new StaffId("lena"), NOW, APPROVED.day());

        assertThat(SeriesPolicy.holds(given, APPROVED, RiskLevel.MEDIUM)).isTrue();
        assertThat(SeriesPolicy.holds(given, APPROVED, RiskLevel.LOW)).isTrue();
        assertThat(SeriesPolicy.holds(given, APPROVED, RiskLevel.HIGH)).isFalse();
        assertThat(SeriesPolicy.holds(
                        given, APPROVED.startingAt(APPROVED.startsAt().plus(Duration.ofDays(1))), RiskLevel.LOW))
                .isFalse();
        assertThat(SeriesPolicy.holds(
                        given, aClass().with("cole", "cora").on(Platform.TEAMS).plan(), RiskLevel.LOW))
                .isFalse();
        assertThat(SeriesPolicy.holds(given, aClass().with("cole", "lena").plan(), RiskLevel.LOW))
                .isFalse();
        assertThat(SeriesPolicy.holds(
                        given, aClass().hostedBy("lena").with("cole", "cora").plan(), RiskLevel.LOW))
                .isFalse();
    }

    // which dates become sessions now

    @Test
    void withAnApprovalEveryDateOpensThatIsNearEnough() {
        week(0, SessionState.OPEN_FOR_REGISTRATION);
        UUID second = week(1, null);
        UUID third = week(2, null);
        week(4, null);

        assertThat(due(FIRST.plusWeeks(52))).containsExactly(second, third);
    }

    @Test
    void withoutOneALeadIsAskedAboutTheFirstAlone() {
        UUID first = week(0, null);
        week(1, null);

        assertThat(due(null)).containsExactly(first);
    }

    @Test
    void whileALeadIsAskedNothingElseOpens() {
        for (SessionState asking : List.of(SessionState.AWAITING_APPROVAL, SessionState.DRAFT)) {
            dates.clear();
            week(0, asking);
            week(1, null);

            assertThat(due(null)).as(asking.name()).isEmpty();
        }
    }

    @Test
    void whenTheDateThatWasAskedAboutIsGoneALeadIsAskedAboutTheNext() {
        week(0, SessionState.CANCELLED);
        UUID second = week(1, null);
        week(2, null);

        assertThat(due(null)).containsExactly(second);
    }

    @Test
    void onceTheApprovalIsTooOldALeadIsAskedOnceMore() {
        UUID good = week(1, null);
        UUID asked = week(2, null);
        week(3, null);

        assertThat(due(FIRST.plusWeeks(1))).containsExactly(good, asked);
    }

    @Test
    void aDateThatIsToBeAnotherIsAskedAboutByItself() {
        week(0, SessionState.AWAITING_APPROVAL);
        UUID other = week(1, null, false, true);
        week(2, null);

        assertThat(due(null)).containsExactly(other);

        dates.clear();
        week(0, SessionState.AWAITING_APPROVAL, false, true);
        UUID next = week(1, null);
        assertThat(due(null)).containsExactly(next);
    }

    @Test
    void whatIsCalledOffOrOverNeverOpens() {
        week(1, null, true, false);
        week(-1, null);

        assertThat(due(FIRST.plusWeeks(52))).isEmpty();
    }
}
