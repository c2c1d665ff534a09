package org.safesessions.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.safesessions.plan.Audience;
import org.safesessions.plan.SessionState;
import org.safesessions.plan.Supervision;
import org.safesessions.register.AgeGroup;
import org.safesessions.register.RegistrationState;
import org.safesessions.register.VettingStanding.Standing;

class JoinPolicyTest {

    private static final Instant START = Instant.parse("2026-11-23T19:00:00Z");
    private static final Instant GRACE_ENDS = START.plus(Duration.ofMinutes(30));
    private static final JoinPolicy.Times TIMES = new JoinPolicy.Times(
            START.minus(Duration.ofMinutes(30)),
            START.minus(Duration.ofMinutes(15)),
            START,
            GRACE_ENDS,
            START.plus(Duration.ofHours(1)));
    private static final JoinPolicy.Person CLEARED =
            new JoinPolicy.Person(RegistrationState.CONFIRMED, true, true, Standing.CLEARED, DoorStanding.WAITING);

    private static Instant minutes(int fromStart) {
        return START.plus(Duration.ofMinutes(fromStart));
    }

    private static JoinMoment cleared(SessionState session, int fromStart) {
        return JoinPolicy.momentFor(CLEARED, session, TIMES, minutes(fromStart));
    }

    @Provide
    Arbitrary<Instant> anyTime() {
        return Arbitraries.integers().between(-3000, 3000).map(JoinPolicyTest::minutes);
    }

    @Property
    void theWayInIsThereInOneCaseAlone(
            @ForAll RegistrationState state,
            @ForAll boolean confirmed,
            @ForAll boolean agreed,
            @ForAll Standing standing,
            @ForAll DoorStanding door,
            @ForAll SessionState session,
            @ForAll("anyTime") Instant now) {
        JoinPolicy.Person person = new JoinPolicy.Person(state, confirmed, agreed, standing, door);

        boolean everything = state.holdsPlace()
                && confirmed
                && agreed
                && standing == Standing.CLEARED
                && door != DoorStanding.REFUSED
                && door != DoorStanding.REMOVED
                && session == SessionState.RUNNING;

        assertThat(JoinPolicy.momentFor(person, session, TIMES, now) == JoinMoment.COME_IN)
                .isEqualTo(everything);
    }

    @Property
    void whoeverMayArriveIsClearedAndNobodyArrivesBeforeTheForecast(
            @ForAll RegistrationState state,
            @ForAll boolean confirmed,
            @ForAll boolean agreed,
            @ForAll Standing standing,
            @ForAll DoorStanding door,
            @ForAll SessionState session,
            @ForAll("anyTime") Instant now) {
        JoinPolicy.Person person = new JoinPolicy.Person(state, confirmed, agreed, standing, door);

        if (JoinPolicy.momentFor(person, session, TIMES, now).isAtTheDoor()) {
            assertThat(state.holdsPlace() && confirmed && agreed).isTrue();
            assertThat(standing).isEqualTo(Standing.CLEARED);
            assertThat(session.isLive() || !now.isBefore(TIMES.forecastAt())).isTrue();
        }
    }

    @ParameterizedTest
    @CsvSource({
        "OPEN_FOR_REGISTRATION, -5000, NOT_OPEN_YET",
        "VETTING, -60, NOT_OPEN_YET",
        "READY, -16, NOT_OPEN_YET",
        "READY, -15, SOON",
        "READY, -1, SOON",
        "READY, 0, NOT_READY",
        "BLOCKED, -31, NOT_OPEN_YET",
        "BLOCKED, -30, NOT_READY",
        "BLOCKED, 5, NOT_READY",
        "RUNNING, -10, COME_IN",
        "RUNNING, 200, COME_IN",
        "PAUSED, 20, PAUSED",
        "ENDED, 40, OVER",
        "DEBRIEFED, 400, OVER",
        "CLOSED, 4000, OVER",
        "POSTPONED, 30, POSTPONED",
        "CANCELLED, -600, CANCELLED"
    })
    void whoeverIsClearedSeesHowTheSessionStands(SessionState session, int fromStart, JoinMoment seen) {
        assertThat(cleared(session, fromStart)).isEqualTo(seen);
        assertThat(JoinPolicy.momentForAll(session, TIMES, minutes(fromStart))).isEqualTo(seen);
    }

    @ParameterizedTest
    @EnumSource(SessionState.class)
    void whoeverIsNotClearedSeesWhatIsStillToCome(SessionState session) {
        Set<JoinMoment> last = EnumSet.of(JoinMoment.OVER, JoinMoment.POSTPONED, JoinMoment.CANCELLED);
        JoinMoment all = JoinPolicy.momentForAll(session, TIMES, START);

        assertThat(seen(RegistrationState.RECEIVED, false, true, Standing.CLEARED, session))
                .isEqualTo(last.contains(all) ? all : JoinMoment.CONFIRM_FIRST);
        assertThat(seen(RegistrationState.CONFIRMED, true, false, Standing.CLEARED, session))
                .isEqualTo(last.contains(all) ? all : JoinMoment.CONFIRM_FIRST);
        assertThat(seen(RegistrationState.WAITING_LIST, false, true, Standing.BEING_CHECKED, session))
                .isEqualTo(last.contains(all) ? all : JoinMoment.CONFIRM_FIRST);
        assertThat(seen(RegistrationState.WAITING_LIST, true, true, Standing.CLEARED, session))
                .isEqualTo(last.contains(all) ? all : JoinMoment.ON_WAITING_LIST);
        assertThat(seen(RegistrationState.CONFIRMED, true, true, Standing.BEING_CHECKED, session))
                .isEqualTo(last.contains(all) ? all : JoinMoment.BEING_CHECKED);
        assertThat(seen(RegistrationState.CONFIRMED, true, true, Standing.MORE_INFORMATION, session))
                .isEqualTo(last.contains(all) ? all : JoinMoment.ASKED_SOMETHING);
        assertThat(seen(RegistrationState.CONFIRMED, false, true, Standing.NOT_THIS_TIME, session))
                .isEqualTo(last.contains(all) ? all : JoinMoment.NOT_THIS_TIME);
        assertThat(seen(RegistrationState.RELEASED, true, true, Standing.CLEARED, session))
                .isEqualTo(last.contains(all) ? all : JoinMoment.NOT_THIS_TIME);
    }

    private static JoinMoment seen(
            RegistrationState state, boolean confirmed, boolean agreed, Standing standing, SessionState session) {
        return JoinPolicy.momentFor(
                new JoinPolicy.Person(state, confirmed, agreed, standing, DoorStanding.EXPECTED),
                session,
                TIMES,
                START);
    }

    @ParameterizedTest
    @EnumSource(names = {"REFUSED", "REMOVED"})
    void whoeverWasPutOutIsNotShownTheWayBack(DoorStanding door) {
        JoinPolicy.Person out = new JoinPolicy.Person(RegistrationState.CONFIRMED, true, true, Standing.CLEARED, door);

        assertThat(JoinPolicy.momentFor(out, SessionState.RUNNING, TIMES, START))
                .isEqualTo(JoinMoment.NOT_THIS_TIME);
    }

    @Test
    void whoeverWaitsIsToldByWhenTheyHearMoreAndNeverByATimeThatIsPast() {
        assertThat(JoinPolicy.tellBy(SessionState.BLOCKED, TIMES, minutes(1))).isEqualTo(GRACE_ENDS);
        assertThat(JoinPolicy.tellBy(SessionState.BLOCKED, TIMES, minutes(29))).isEqualTo(GRACE_ENDS);
        assertThat(JoinPolicy.tellBy(SessionState.BLOCKED, TIMES, minutes(30))).isNull();
        assertThat(JoinPolicy.tellBy(SessionState.READY, TIMES, minutes(1))).isEqualTo(TIMES.endsAt());
        assertThat(JoinPolicy.tellBy(SessionState.READY, TIMES, minutes(60))).isNull();
        assertThat(JoinPolicy.tellBy(SessionState.READY, TIMES, minutes(-1))).isNull();
        assertThat(JoinPolicy.tellBy(SessionState.PAUSED, TIMES, minutes(1))).isNull();
    }

    @Test
    void onlyWhoeverHasSomebodyWithThemIsToldToStayThere() {
        assertThat(Company.of(AgeGroup.UNDER_13, Supervision.INDEPENDENT, false))
                .isEqualTo(Company.GROWN_UP);
        assertThat(Company.of(AgeGroup.AGED_13_TO_17, Supervision.SUPERVISED, true))
                .isEqualTo(Company.GROWN_UP);
        assertThat(Company.of(AgeGroup.ADULT, Supervision.INDEPENDENT, true)).isEqualTo(Company.HELPER);
        assertThat(Company.of(AgeGroup.ADULT, Supervision.ACCOMPANIED, false)).isEqualTo(Company.PERHAPS);
        assertThat(Company.of(AgeGroup.ADULT, Supervision.INDEPENDENT, false)).isEqualTo(Company.NOBODY);
        assertThat(Company.of(Audience.CHILDREN_UNDER_13)).isEqualTo(Company.GROWN_UP);
        assertThat(Company.of(Audience.CHILDREN_13_TO_17)).isEqualTo(Company.GROWN_UP);
        assertThat(Company.of(Audience.MIXED)).isEqualTo(Company.PERHAPS);
        assertThat(Company.of(Audience.ADULTS_AT_RISK)).isEqualTo(Company.PERHAPS);
        assertThat(Company.of(Audience.ADULTS)).isEqualTo(Company.NOBODY);
    }
}
