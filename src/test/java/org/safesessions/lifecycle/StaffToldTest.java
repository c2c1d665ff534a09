package org.safesessions.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.safesessions.Acting;
import org.safesessions.CleanTables;
import org.safesessions.ConcernScenes;
import org.safesessions.Scenes;
import org.safesessions.TestClock;
import org.safesessions.WholeHouse;
import org.safesessions.kernel.ConcernId;
import org.safesessions.kernel.Delivery;
import org.safesessions.kernel.NoticeKind;
import org.safesessions.kernel.NoticeNeeded;
import org.safesessions.kernel.Recipient;
import org.safesessions.kernel.SessionId;
import org.safesessions.kernel.ShiftId;
import org.safesessions.kernel.StaffId;
import org.safesessions.oncall.OnCallDesk;
import org.safesessions.people.Duty;
import org.safesessions.people.Staff;
import org.safesessions.people.StaffDesk;
import org.safesessions.plan.PlanningDesk;
import org.springframework.beans.factory.annotation.Autowired;

/** Who of us is told what, once. */
@WholeHouse
class StaffToldTest {

    @Autowired
    Scenes scenes;

    @Autowired
    CleanTables tables;

    @Autowired
    Acting acting;

    @Autowired
    TestClock clock;

    @Autowired
    PlanningDesk planning;

    @Autowired
    OnCallDesk onCall;

    @Autowired
    StaffDesk staff;

    @Autowired
    ConcernScenes concerns;

    @Autowired
    GapWatch gapWatch;

    @Autowired
    StaffNotices source;

    @BeforeEach
    void clean() {
        tables.clean();
    }

    /** Kind, person and occasion of each message, in order. */
    private List<String> told() {
        return tables
                .jdbc()
                .queryForList(
                        "select kind || ' ' || recipient_id || ' ' || occasion from notice_outbox"
                                + " where kind <> 'CONFIRM_ON_CALL' order by 1",
                        String.class)
                .stream()
                .map(String::strip)
                .toList();
    }

    private void forget() {
        tables.jdbc().update("delete from notice_outbox");
    }

    private List<Delivery> deliveries(NoticeKind kind, String person, Object about) {
        return source.delivery(NoticeNeeded.of(kind, Recipient.staff(new StaffId(person)), about)).stream()
                .toList();
    }

    @Test
    void thePeopleOfASessionAreToldOnceThatItIsCalledOff() {
        SessionId postponed = scenes.approved(Duration.ofDays(30));
        SessionId cancelled = scenes.approved(Duration.ofDays(40));
        forget();

        acting.as("mona", () -> planning.postpone(postponed, null, "The room is flooded."));
        acting.as("hana", () -> planning.cancel(cancelled, "The room is flooded."));

        assertThat(told())
                .containsExactly(
                        "STAFF_SESSION_CANCELLED cole",
                        "STAFF_SESSION_CANCELLED hana",
                        "STAFF_SESSION_POSTPONED cole",
                        "STAFF_SESSION_POSTPONED hana");
        assertThat(deliveries(NoticeKind.STAFF_SESSION_POSTPONED, "cole", postponed))
                .singleElement()
                .satisfies(delivery -> {
                    assertThat(delivery.path()).isEqualTo("/sessions/" + postponed);
                    assertThat(delivery.address()).isEqualTo("cole@example.org");
                });
    }

    @Test
    void theLeadsAreToldThatAPlanWaitsUntilOneHasDecided() {
        SessionId id = scenes.awaitingApproval(Duration.ofDays(30));

        assertThat(told()).containsExactly("PLAN_AWAITS_APPROVAL dev", "PLAN_AWAITS_APPROVAL leila");
        assertThat(deliveries(NoticeKind.PLAN_AWAITS_APPROVAL, "leila", id)).hasSize(1);

        acting.as("dev", () -> planning.decide(id, true, null));

        assertThat(deliveries(NoticeKind.PLAN_AWAITS_APPROVAL, "leila", id)).isEmpty();
    }

    @Test
    void theLeadsAreToldAgainOfAPlanThatIsHandedInAgain() {
        SessionId id = scenes.awaitingApproval(Duration.ofDays(30));
        acting.as("leila", () -> planning.decide(id, false, "Say who looks after the little ones."));
        clock.pass(Duration.ofHours(1));

        acting.as(
                "hana",
                () -> planning.revise(
                        id, planning.get(id).plan(), planning.get(id).version()));

        assertThat(told())
                .containsExactly(
                        "PLAN_AWAITS_APPROVAL dev",
                        "PLAN_AWAITS_APPROVAL dev 2026-11-23T19:55:00Z",
                        "PLAN_AWAITS_APPROVAL leila",
                        "PLAN_AWAITS_APPROVAL leila 2026-11-23T19:55:00Z");
    }

    @Test
    void aLeadIsAskedToConfirmAShiftUntilThatIsSettled() {
        ShiftId shift = scenes.offeredShift("leila");

        assertThat(deliveries(NoticeKind.CONFIRM_ON_CALL, "leila", shift))
                .singleElement()
                .satisfies(delivery -> assertThat(delivery.path()).isEqualTo("/rota"));

        onCall.remind(shift);
        assertThat(tables.jdbc()
                        .queryForList(
                                "select recipient_id || ' ' || occasion from notice_outbox order by 1", String.class))
                .containsExactly("leila OFFERED", "leila REMINDED");

        acting.as("leila", () -> onCall.confirm(shift));
        assertThat(deliveries(NoticeKind.CONFIRM_ON_CALL, "leila", shift)).isEmpty();
    }

    @Test
    void thoseWhoCanHelpAreWarnedOfAGapAtEachTimeOnceAndNeverOfAnEarlierOneLater() {
        SessionId id = scenes.approved(Duration.ofDays(30));
        forget();
        Duration toDoors =
                Duration.between(clock.instant(), planning.get(id).startsAt()).minus(Duration.ofMinutes(15));

        clock.pass(toDoors.minus(Duration.ofDays(7)).minusSeconds(1));
        gapWatch.lookAtAll();
        assertThat(told()).isEmpty();

        clock.pass(Duration.ofSeconds(1));
        gapWatch.lookAtAll();
        gapWatch.lookAtAll();
        assertThat(told())
                .containsExactly(
                        "COVER_GAP cole 7D",
                        "COVER_GAP dev 7D",
                        "COVER_GAP hana 7D",
                        "COVER_GAP leila 7D",
                        "COVER_GAP mona 7D");

        forget();
        clock.pass(Duration.ofDays(7).minus(Duration.ofHours(2)));
        gapWatch.lookAtAll();
        assertThat(told()).hasSize(5).allMatch(line -> line.endsWith(" 2H"));

        forget();
        clock.pass(Duration.ofMinutes(90));
        gapWatch.lookAtAll();
        assertThat(told()).hasSize(5).allMatch(line -> line.endsWith(" 30M"));
    }

    @Test
    void nobodyIsWarnedOfASessionThatHasALeadOrThatNobodyApproved() {
        scenes.leadOnCall();
        SessionId covered = scenes.approved(Duration.ofHours(3));
        SessionId draft = scenes.awaitingApproval(Duration.ofHours(3));
        forget();

        gapWatch.lookAtAll();

        assertThat(told()).isEmpty();
        assertThat(deliveries(NoticeKind.COVER_GAP, "hana", covered)).isEmpty();
        assertThat(deliveries(NoticeKind.COVER_GAP, "hana", draft)).isEmpty();
    }

    @Test
    void aWarningIsDroppedWhenTheGapIsFilledBeforeItIsSent() {
        SessionId id = scenes.approved(Duration.ofHours(3));
        assertThat(deliveries(NoticeKind.COVER_GAP, "hana", id)).hasSize(1);

        scenes.leadOnCall();

        assertThat(deliveries(NoticeKind.COVER_GAP, "hana", id)).isEmpty();
    }

    @Test
    void whoHasNoMailAddressIsReachedByMobileAndWhoHasNeitherIsSeenToBeOutOfReach() {
        ConcernId concern = concerns.raised();
        LocalDate far = LocalDate.parse("2030-01-01");
        staff.enrol(new Staff(new StaffId("mo"), "Mo", Set.of(Duty.SAFEGUARDING_LEAD))
                .reachableBy("07911 123456", null)
                .clearedAndTrainedUntil(far, far));
        staff.enrol(new Staff(new StaffId("nora"), "Nora", Set.of(Duty.SAFEGUARDING_LEAD)));
        try {
            assertThat(deliveries(NoticeKind.CONCERN_WAITS, "mo", concern))
                    .singleElement()
                    .satisfies(delivery -> {
                        assertThat(delivery.channel()).isEqualTo(Delivery.Channel.TEXT_MESSAGE);
                        assertThat(delivery.address()).isEqualTo("+447911123456");
                        assertThat(delivery.path()).isEqualTo("/concerns/" + concern);
                        assertThat(delivery.when()).isNull();
                    });
            assertThat(deliveries(NoticeKind.CONCERN_WAITS, "nora", concern))
                    .singleElement()
                    .satisfies(delivery -> assertThat(delivery.address()).isEmpty());
        } finally {
            tables.jdbc().update("delete from staff_duty where staff_id in ('mo', 'nora')");
            tables.jdbc().update("delete from staff where id in ('mo', 'nora')");
        }
    }

    @Test
    void nobodyIsToldWhoHasLeftOrWhomItIsNotFor() {
        SessionId id = scenes.approved(Duration.ofDays(30));
        tables.jdbc().update("update staff set active = false where id = 'cole'");
        try {
            assertThat(deliveries(NoticeKind.STAFF_SESSION_POSTPONED, "cole", id))
                    .isEmpty();
        } finally {
            tables.jdbc().update("update staff set active = true where id = 'cole'");
        }
        assertThat(deliveries(NoticeKind.STAFF_SESSION_POSTPONED, "nobody", id)).isEmpty();
        assertThat(deliveries(NoticeKind.STAFF_SESSION_POSTPONED, "hana", SessionId.random()))
                .isEmpty();
        assertThat(deliveries(NoticeKind.SESSION_SOON, "hana", id)).isEmpty();
    }

    @Test
    void theOtherLeadsAreAskedForAShiftThatItsLeadGaveBackUntilOneTakesIt() {
        ShiftId shift = scenes.shiftWithoutItsLead("leila");

        assertThat(told()).singleElement().asString().startsWith("SHIFT_NEEDS_LEAD dev ");
        assertThat(deliveries(NoticeKind.SHIFT_NEEDS_LEAD, "dev", shift))
                .singleElement()
                .satisfies(delivery -> assertThat(delivery.path()).isEqualTo("/rota"));
        assertThat(deliveries(NoticeKind.SHIFT_NEEDS_LEAD, "leila", shift)).isEmpty();
        assertThat(deliveries(NoticeKind.SHIFT_NEEDS_LEAD, "hana", shift)).isEmpty();

        acting.as("dev", () -> onCall.takeOver(shift));

        assertThat(deliveries(NoticeKind.SHIFT_NEEDS_LEAD, "dev", shift)).isEmpty();
    }

    @Test
    void nobodyIsAskedForAShiftThatIsOver() {
        ShiftId shift = scenes.shiftWithoutItsLead("leila");
        clock.pass(Duration.ofDays(3));

        assertThat(deliveries(NoticeKind.SHIFT_NEEDS_LEAD, "dev", shift)).isEmpty();
    }

    @Test
    void whoeverAConcernIsAboutByNowIsToldNothingOfIt() {
        ConcernId ordinary = concerns.raised();
        ConcernId aboutLeila = concerns.raised(ConcernScenes.about("leila")).id();

        for (NoticeKind kind : EnumSet.range(NoticeKind.CONCERN_WAITS, NoticeKind.CONCERN_RECORD_BROKEN)) {
            assertThat(deliveries(kind, "leila", ordinary)).hasSize(1);
            assertThat(deliveries(kind, "leila", aboutLeila)).isEmpty();
            assertThat(deliveries(kind, "dev", aboutLeila)).hasSize(1);
            assertThat(deliveries(kind, "hana", ordinary)).isEmpty();
            assertThat(deliveries(kind, "dev", ConcernId.random())).isEmpty();
        }
    }
}
