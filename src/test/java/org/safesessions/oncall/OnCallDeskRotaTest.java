package org.safesessions.oncall;

import static org.assertj.core.api.Assertions.assertThat;
import static org.safesessions.kernel.ActRefused.Kind.CONFLICT;
import static org.safesessions.kernel.ActRefused.Kind.NOT_ALLOWED;
import static org.safesessions.kernel.ActRefused.Kind.NOT_FOUND;
import static org.safesessions.kernel.ActRefused.Kind.UNACCEPTABLE;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.safesessions.kernel.Interval;
import org.safesessions.kernel.SessionId;
import org.safesessions.kernel.ShiftId;
import org.safesessions.kernel.StaffId;
import org.safesessions.people.Duty;
import org.springframework.security.core.context.SecurityContextHolder;

/** How the rota is written. */
class OnCallDeskRotaTest extends OnCallDeskTestBase {

    private static final Duration HOUR = Duration.ofHours(1);

    // --- offering --------------------------------------------------------------------------------------------------

    @Test
    void aLeadAddsAShiftForThemselvesWhichIsNotConfirmedYet() {
        as(LEILA);

        ShiftId id = desk.offer(LEILA, Tier.DEPUTY, TOMORROW);

        Shift shift = desk.visible(id);
        assertThat(shift.lead()).isEqualTo(LEILA);
        assertThat(shift.tier()).isEqualTo(Tier.DEPUTY);
        assertThat(shift.interval()).isEqualTo(TOMORROW);
        assertThat(shift.offeredAt()).isEqualTo(NOON);
        assertThat(shift.confirmedAt()).isEmpty();
        assertThat(shift.isWithdrawn()).isFalse();
        assertThat(happened.events).containsExactly(new ShiftOffered(id, LEILA, Tier.DEPUTY, TOMORROW, NOON, LEILA));
    }

    @Test
    void aManagerAddsAShiftForAnyLeadButALeadForNobodyElse() {
        as(MONA);
        assertThat(desk.visible(desk.offer(LEILA, Tier.LEAD, TOMORROW)).lead()).isEqualTo(LEILA);

        as(LEILA);
        assertRefused(NOT_ALLOWED, List.of("ONLY_YOUR_OWN_SHIFTS"), () -> desk.offer(DEV, Tier.LEAD, TOMORROW));
    }

    @Test
    void nobodyElseAddsShifts() {
        as(HANA);
        assertRefused(NOT_ALLOWED, List.of("NOT_YOUR_DUTY"), () -> desk.offer(LEILA, Tier.LEAD, TOMORROW));
        SecurityContextHolder.clearContext();
        assertRefused(NOT_ALLOWED, List.of("SIGN_IN_FIRST"), () -> desk.offer(LEILA, Tier.LEAD, TOMORROW));
    }

    @Test
    void aShiftMustEndAfterItBegins() {
        as(LEILA);
        Instant later = NOON.plus(HOUR);
        for (Instant end : List.of(later, later.minusSeconds(1), later.plusNanos(999))) {
            assertRefused(
                    UNACCEPTABLE,
                    List.of("SHIFT_ENDS_BEFORE_IT_BEGINS"),
                    () -> desk.offer(LEILA, Tier.LEAD, later, end));
        }
    }

    @Test
    void aShiftMayHaveBegunButNotBeOver() {
        as(LEILA);
        assertRefused(
                UNACCEPTABLE, List.of("SHIFT_IN_THE_PAST"), () -> desk.offer(LEILA, Tier.LEAD, NOON.minus(HOUR), NOON));

        assertThat(desk.offer(LEILA, Tier.LEAD, NOON.minus(HOUR), NOON.plusSeconds(1)))
                .isNotNull();
    }

    @Test
    void aShiftIsAtMostThirtyOneDaysLongAndAYearAhead() {
        as(LEILA);
        Duration month = Duration.ofDays(31);
        assertRefused(
                UNACCEPTABLE,
                List.of("SHIFT_TOO_LONG"),
                () -> desk.offer(LEILA, Tier.LEAD, NOON, NOON.plus(month).plusSeconds(1)));
        assertRefused(
                UNACCEPTABLE, List.of("SHIFT_TOO_LONG"), () -> desk.offer(LEILA, Tier.LEAD, Instant.MIN, Instant.MAX));
        Instant tooFar = NOON.plus(Duration.ofDays(366)).plusSeconds(1);
        assertRefused(
                UNACCEPTABLE,
                List.of("SHIFT_TOO_FAR_AHEAD"),
                () -> desk.offer(LEILA, Tier.LEAD, tooFar, tooFar.plus(HOUR)));
        assertRefused(
                UNACCEPTABLE,
                List.of("SHIFT_TOO_FAR_AHEAD"),
                () -> desk.offer(LEILA, Tier.LEAD, Instant.MAX.minusSeconds(1), Instant.MAX));

        assertThat(desk.offer(LEILA, Tier.LEAD, NOON, NOON.plus(month))).isNotNull();
    }

    @Test
    void onlyAClearedSafeguardingLeadGetsAShift() {
        as(MONA);
        assertRefused(UNACCEPTABLE, List.of("NOT_A_LEAD"), () -> desk.offer(HANA, Tier.LEAD, TOMORROW));
        assertRefused(
                UNACCEPTABLE, List.of("NOT_A_LEAD"), () -> desk.offer(new StaffId("nobody"), Tier.LEAD, TOMORROW));
        assertRefused(UNACCEPTABLE, List.of("LEAD_NOT_CLEARED"), () -> desk.offer(LAPSED, Tier.LEAD, TOMORROW));
    }

    @Test
    void theCheckMustHoldToTheLastMomentOfTheShiftByTheOrganisationsOwnCalendar() {
        StaffId untilMonday = new StaffId("until-monday");
        enrol(untilMonday, LocalDate.parse("2026-11-23"), Duty.SAFEGUARDING_LEAD);
        Instant midnight = Instant.parse("2026-11-24T00:00:00Z");
        as(MONA);

        assertRefused(
                UNACCEPTABLE,
                List.of("LEAD_NOT_CLEARED"),
                () -> desk.offer(untilMonday, Tier.LEAD, NOON, midnight.plusSeconds(1)));
        assertThat(desk.offer(untilMonday, Tier.LEAD, NOON, midnight)).isNotNull();
    }

    @Test
    void theShiftsOfOneLeadMayAdjoinButNotOverlap() {
        offered(LEILA, TOMORROW);
        Instant end = TOMORROW.to();

        assertRefused(
                CONFLICT,
                List.of("SHIFTS_OVERLAP"),
                () -> desk.offer(LEILA, Tier.DEPUTY, end.minusSeconds(1), end.plus(HOUR)));

        assertThat(desk.offer(LEILA, Tier.LEAD, end, end.plus(HOUR))).isNotNull();
        as(DEV);
        assertThat(desk.offer(DEV, Tier.LEAD, TOMORROW)).isNotNull();
    }

    @Test
    void aWithdrawnShiftLeavesRoomForANewOne() {
        desk.withdraw(offered(LEILA, TOMORROW), "ill", null);

        assertThat(desk.offer(LEILA, Tier.LEAD, TOMORROW)).isNotNull();
    }

    // --- confirming ------------------------------------------------------------------------------------------------

    @Test
    void theLeadConfirmsTheirShiftAndItCountsFromThenOn() {
        ShiftId id = offered(LEILA, AFTERNOON);
        assertThat(desk.coverFor(lesson()).covered()).isFalse();

        desk.confirm(id);

        assertThat(desk.visible(id).confirmedAt()).contains(NOON);
        assertThat(desk.coverFor(lesson()).holds()).isTrue();
        assertThat(happened.events).containsExactly(new ShiftConfirmed(id, AFTERNOON, NOON, LEILA));
    }

    @Test
    void aConfirmationIsNeverRoundedIntoTheFuture() {
        clock.set(NOON.plusNanos(1_999));

        ShiftId id = confirmed(LEILA, AFTERNOON);

        assertThat(desk.visible(id).confirmedAt()).contains(NOON.plusNanos(1_000));
        assertThat(desk.coverFor(lesson()).covered()).isTrue();
    }

    @Test
    void confirmingTwiceIsTheSameAsOnce() {
        ShiftId id = confirmed(LEILA, AFTERNOON);
        clock.forward(HOUR);

        desk.confirm(id);

        assertThat(desk.visible(id).confirmedAt()).contains(NOON);
        assertThat(happened.events).isEmpty();
    }

    @Test
    void onlyItsOwnLeadConfirmsAShiftNotEvenAManager() {
        ShiftId id = offered(LEILA, AFTERNOON);

        as(DEV);
        assertRefused(NOT_ALLOWED, List.of("ONLY_ITS_OWN_LEAD_CONFIRMS"), () -> desk.confirm(id));
        as(MONA);
        assertRefused(NOT_ALLOWED, List.of("NOT_YOUR_DUTY"), () -> desk.confirm(id));
        as(LEILA);
        assertThat(desk.visible(id).isConfirmed()).isFalse();
    }

    @Test
    void whatIsWithdrawnOrOverOrUnknownCannotBeConfirmed() {
        ShiftId withdrawn = offered(LEILA, TOMORROW);
        desk.withdraw(withdrawn, null, null);
        ShiftId over = offered(LEILA, AFTERNOON);
        clock.set(AFTERNOON.to());

        assertRefused(CONFLICT, List.of("SHIFT_WITHDRAWN"), () -> desk.confirm(withdrawn));
        assertRefused(CONFLICT, List.of("SHIFT_OVER"), () -> desk.confirm(over));
        assertRefused(NOT_FOUND, List.of("NOT_FOUND"), () -> desk.confirm(ShiftId.random()));
    }

    @Test
    void aLeadWhoseCheckHasRunOutMeanwhileNeitherConfirmsNorCounts() {
        ShiftId first = offered(LEILA, AFTERNOON);
        desk.confirm(first);
        ShiftId second = offered(LEILA, TOMORROW);
        enrol(LEILA, LocalDate.parse("2026-11-22"), Duty.SAFEGUARDING_LEAD);

        assertRefused(CONFLICT, List.of("LEAD_NOT_CLEARED"), () -> desk.confirm(second));
        assertThat(desk.coverFor(lesson()).covered()).isFalse();
        assertThat(desk.onCallAt(NOON)).isEmpty();
    }

    // --- withdrawing -----------------------------------------------------------------------------------------------

    @Test
    void aWithdrawnShiftStopsCountingAtOnce() {
        ShiftId id = confirmed(LEILA, AFTERNOON);

        Withdrawal withdrawal = desk.withdraw(id, "  I have a fever  ", null);

        assertThat(withdrawal).isEqualTo(new Withdrawal(null, null));
        assertThat(desk.visible(id).isWithdrawn()).isTrue();
        assertThat(notes.of(desk.visible(id))).contains("I have a fever");
        assertThat(new String(desk.visible(id).words(), StandardCharsets.UTF_8)).doesNotContain("fever");
        assertThat(desk.coverFor(lesson()).covered()).isFalse();
        assertThat(happened.events).containsExactly(new LeadWithdrew(id, AFTERNOON, false, NOON, LEILA));
    }

    @Test
    void withdrawingTwiceOrAfterTheShiftDoesNothing() {
        ShiftId id = confirmed(LEILA, AFTERNOON);
        desk.withdraw(id, "first", null);
        ShiftId other = confirmed(LEILA, TOMORROW);

        desk.withdraw(id, "second", DEV);
        clock.set(TOMORROW.to());
        desk.withdraw(other, "late", null);

        assertThat(notes.of(desk.visible(id))).contains("first");
        assertThat(desk.visible(other).isWithdrawn()).isFalse();
        assertThat(happened.events).isEmpty();
    }

    @Test
    void aManagerWithdrawsForALeadWhoCannotButAnotherLeadDoesNot() {
        ShiftId id = confirmed(LEILA, AFTERNOON);

        as(DEV);
        assertRefused(NOT_ALLOWED, List.of("ONLY_ITS_OWN_LEAD_WITHDRAWS"), () -> desk.withdraw(id, null, null));
        as(HANA);
        assertRefused(NOT_ALLOWED, List.of("NOT_YOUR_DUTY"), () -> desk.withdraw(id, null, null));
        as(MONA);
        desk.withdraw(id, "no answer on the phone", null);

        assertThat(desk.visible(id).isWithdrawn()).isTrue();
    }

    @Test
    void noWordingMakesAWithdrawalFail() {
        ShiftId id = confirmed(LEILA, AFTERNOON);

        desk.withdraw(id, "\u0000a\ud800b\ud83d\ude00" + "x".repeat(1_000), null);

        assertThat(notes.of(desk.visible(id)))
                .hasValueSatisfying(
                        kept -> assertThat(kept).startsWith("ab\ud83d\ude00xx").hasSize(500));
    }

    @Test
    void blankIsNoReason() {
        ShiftId id = confirmed(LEILA, AFTERNOON);

        desk.withdraw(id, "  ", null);

        assertThat(notes.of(desk.visible(id))).isEmpty();
    }

    @Test
    void handingOverOffersTheRestToTheOtherLeadWhoHasToConfirm() {
        ShiftId id = confirmed(LEILA, AFTERNOON);
        clock.set(NOON);

        Withdrawal withdrawal = desk.withdraw(id, "ill", DEV);

        Shift next = desk.visible(withdrawal.handedTo());
        assertThat(next.lead()).isEqualTo(DEV);
        assertThat(next.interval()).isEqualTo(new Interval(NOON, AFTERNOON.to()));
        assertThat(next.isConfirmed()).isFalse();
        assertThat(next.replaces()).contains(id);
        assertThat(happened.events)
                .containsExactly(
                        new LeadWithdrew(id, AFTERNOON, true, NOON, LEILA),
                        new ShiftOffered(next.id(), DEV, Tier.LEAD, next.interval(), NOON, LEILA));
    }

    @Test
    void aHandOverThatCannotBeDoesNotStopTheWithdrawal() {
        ShiftId id = confirmed(LEILA, AFTERNOON);

        Withdrawal withdrawal = desk.withdraw(id, "ill", HANA);

        assertThat(withdrawal.handedTo()).isNull();
        assertThat(withdrawal.notHandedOver().code()).isEqualTo("NOT_A_LEAD");
        assertThat(desk.visible(id).isWithdrawn()).isTrue();
        assertThat(happened.events).containsExactly(new LeadWithdrew(id, AFTERNOON, false, NOON, LEILA));
    }

    @Test
    void nobodyHandsAShiftOverToThemselves() {
        ShiftId id = confirmed(LEILA, AFTERNOON);

        assertThat(desk.withdraw(id, "ill", LEILA)).isEqualTo(new Withdrawal(null, null));
    }

    // --- looking for another lead ----------------------------------------------------------------------------------

    @Test
    void anotherLeadTakesOverAWithdrawnShiftAndCountsAtOnce() {
        ShiftId id = confirmed(LEILA, AFTERNOON);
        desk.withdraw(id, "ill", null);
        happened.events.clear();
        as(DEV);

        ShiftId taken = desk.takeOver(id);

        Shift shift = desk.visible(taken);
        assertThat(shift.lead()).isEqualTo(DEV);
        assertThat(shift.replaces()).contains(id);
        assertThat(shift.confirmedAt()).contains(NOON);
        assertThat(desk.coverFor(lesson()).leads()).containsExactly(DEV);
        assertThat(happened.events)
                .containsExactly(new ShiftTakenOver(id, taken, new Interval(NOON, AFTERNOON.to()), NOON, DEV));
    }

    @Test
    void aShiftThatItsLeadDidNotConfirmInTimeIsTakenFromThem() {
        ShiftId id = offered(LEILA, TOMORROW);
        desk.seekReplacement(id);
        as(DEV);

        ShiftId taken = desk.takeOver(id);

        assertThat(desk.visible(id).isWithdrawn()).isTrue();
        assertThat(desk.visible(taken).interval()).isEqualTo(TOMORROW);
    }

    @Test
    void aShiftIsTakenOnceAndOnlyWhileItIsOpen() {
        ShiftId unasked = offered(LEILA, AFTERNOON);
        ShiftId kept = confirmed(LEILA, TOMORROW);
        as(DEV);
        assertRefused(CONFLICT, List.of("SHIFT_NOT_OPEN"), () -> desk.takeOver(unasked));
        assertRefused(CONFLICT, List.of("SHIFT_NOT_OPEN"), () -> desk.takeOver(kept));

        desk.seekReplacement(unasked);
        as(LEILA);
        assertRefused(CONFLICT, List.of("SHIFT_NOT_OPEN"), () -> desk.takeOver(unasked));
        as(HANA);
        assertRefused(NOT_ALLOWED, List.of("NOT_YOUR_DUTY"), () -> desk.takeOver(unasked));
        as(LAPSED);
        assertRefused(CONFLICT, List.of("LEAD_NOT_CLEARED"), () -> desk.takeOver(unasked));
        as(DEV);
        desk.takeOver(unasked);
        assertRefused(CONFLICT, List.of("SHIFT_TAKEN"), () -> desk.takeOver(unasked));
    }

    @Test
    void nobodyTakesAShiftThatIsOverOrOverlapsTheirOwn() {
        ShiftId id = offered(LEILA, TOMORROW);
        desk.seekReplacement(id);
        ShiftId other = offered(DEV, TOMORROW);
        assertRefused(CONFLICT, List.of("SHIFTS_OVERLAP"), () -> desk.takeOver(id));
        desk.withdraw(other, null, null);
        clock.set(TOMORROW.to());

        assertRefused(CONFLICT, List.of("SHIFT_OVER"), () -> desk.takeOver(id));
    }

    @Test
    void aLateConfirmationEndsTheSearch() {
        ShiftId id = offered(LEILA, TOMORROW);
        desk.seekReplacement(id);

        desk.confirm(id);

        assertThat(desk.visible(id).isReplacementSought()).isFalse();
        as(DEV);
        assertRefused(CONFLICT, List.of("SHIFT_NOT_OPEN"), () -> desk.takeOver(id));
    }

    @Test
    void remindingSeekingAndReportingHappenOnceAndNotOnceTheLeadHasConfirmed() {
        ShiftId waiting = offered(LEILA, TOMORROW);
        desk.remind(waiting);
        desk.remind(waiting);
        desk.seekReplacement(waiting);
        desk.seekReplacement(waiting);
        desk.reportGap(waiting);
        desk.reportGap(waiting);
        assertThat(happened.events)
                .containsExactly(
                        new ShiftLeadReminded(waiting, NOON, null),
                        new ReplacementSought(waiting, NOON, null),
                        new RotaGapFound(waiting, TOMORROW, NOON, null));
        assertThat(desk.visible(waiting).isReminded()).isTrue();
        assertThat(desk.visible(waiting).isGapReported()).isTrue();

        ShiftId kept = confirmed(DEV, TOMORROW);
        desk.remind(kept);
        desk.seekReplacement(kept);
        desk.reportGap(kept);
        assertThat(happened.events).isEmpty();
    }

    @Test
    void noGapIsReportedWhenTheShiftIsTakenOrOver() {
        ShiftId taken = offered(LEILA, AFTERNOON);
        desk.seekReplacement(taken);
        as(DEV);
        desk.takeOver(taken);
        ShiftId over = offered(LEILA, TOMORROW);

        desk.reportGap(taken);
        clock.set(TOMORROW.to());
        desk.reportGap(over);

        assertThat(happened.names()).doesNotContain("oncall.rotaGapFound");
    }

    @Test
    void theOtherLeadsAreThoseWhoseCheckHolds() {
        assertThat(desk.otherLeads(offered(LEILA, TOMORROW))).containsExactly(DEV);
    }

    // --- I am here -------------------------------------------------------------------------------------------------

    @Test
    void aLeadWhoConfirmedLongAgoSaysTheyAreHere() {
        clock.set(NOON.minus(Duration.ofDays(2)));
        confirmed(LEILA, AFTERNOON);
        clock.set(NOON);
        assertThat(desk.coverFor(lesson()).holds()).isFalse();

        Instant until = desk.heartbeat();

        assertThat(until).isEqualTo(NOON.plus(HOUR));
        assertThat(desk.coverFor(lesson()).holds()).isTrue();
        assertThat(happened.events).containsExactly(new LeadSaidHere(LEILA, NOON, LEILA));
    }

    @Test
    void theirLatestWordCounts() {
        clock.set(NOON.minus(Duration.ofDays(2)));
        confirmed(LEILA, AFTERNOON);
        desk.heartbeat();
        clock.set(NOON);
        desk.heartbeat();

        assertThat(desk.coverFor(lesson()).here()).isTrue();
    }

    @Test
    void onlyLeadsSayThatTheyAreHere() {
        as(MONA);
        assertRefused(NOT_ALLOWED, List.of("NOT_YOUR_DUTY"), () -> desk.heartbeat());
    }

    // --- reading ---------------------------------------------------------------------------------------------------

    @Test
    void theRotaIsForLeadsAndManagers() {
        ShiftId id = offered(LEILA, TOMORROW);
        for (StaffId reader : List.of(LEILA, DEV, MONA)) {
            as(reader);
            assertThat(desk.rota(TOMORROW)).extracting(Shift::id).containsExactly(id);
            assertThat(desk.gaps(14)).isEmpty();
        }
        as(HANA);
        assertRefused(NOT_ALLOWED, List.of("NOT_YOUR_DUTY"), () -> desk.rota(TOMORROW));
        assertRefused(NOT_ALLOWED, List.of("NOT_YOUR_DUTY"), () -> desk.gaps(14));
        assertRefused(NOT_ALLOWED, List.of("NOT_YOUR_DUTY"), () -> desk.visible(id));
    }

    @Test
    void theRotaListsWhatOverlapsInOrder() {
        ShiftId first = offered(LEILA, AFTERNOON);
        ShiftId deputy = offered(DEV, TOMORROW);
        ShiftId second = offered(LEILA, TOMORROW);
        sql.update("update rota_shift set tier = 'DEPUTY' where id = ?", deputy.value());

        assertThat(desk.rota(new Interval(AFTERNOON.from(), TOMORROW.to())))
                .extracting(Shift::id)
                .containsExactly(first, second, deputy);
        assertThat(desk.rota(new Interval(AFTERNOON.to(), TOMORROW.from()))).isEmpty();
    }

    @Test
    void gapsAreThePartsOfPlannedSessionsThatNoConfirmedShiftCovers() {
        SessionId session = SessionId.random();
        SessionId farOff = SessionId.random();
        desk.need(session, LESSON, Set.of());
        desk.need(farOff, new Interval(NOON.plus(Duration.ofDays(20)), NOON.plus(Duration.ofDays(21))), Set.of());
        Instant change = NOON.plus(Duration.ofMinutes(30));
        confirmed(LEILA, new Interval(NOON, change));
        assertThat(desk.gaps(14))
                .containsExactly(new RotaGap(session, new Interval(change, LESSON.to()), false, false));

        ShiftId id = offered(DEV, new Interval(change, LESSON.to()));
        assertThat(desk.gaps(14)).containsExactly(new RotaGap(session, new Interval(change, LESSON.to()), true, false));
        desk.confirm(id);
        assertThat(desk.gaps(14)).isEmpty();
        assertThat(desk.gaps(30)).extracting(RotaGap::session).containsExactly(farOff);
    }

    @Test
    void whatIsOverIsNoGap() {
        SessionId session = SessionId.random();
        desk.need(session, LESSON, Set.of());
        as(LEILA);
        clock.forward(Duration.ofMinutes(10));

        assertThat(desk.gaps(1))
                .containsExactly(new RotaGap(session, new Interval(clock.instant(), LESSON.to()), false, false));
        clock.set(LESSON.to());
        assertThat(desk.gaps(1)).isEmpty();
    }

    @Test
    void aLeadWhoIsNeededInTheSessionFillsNoGapOfIt() {
        SessionId session = SessionId.random();
        desk.need(session, LESSON, Set.of(LEILA, HANA));
        confirmed(LEILA, AFTERNOON);
        assertThat(desk.gaps(14)).containsExactly(new RotaGap(session, LESSON, false, true));

        ShiftId other = offered(DEV, AFTERNOON);
        assertThat(desk.gaps(14)).containsExactly(new RotaGap(session, LESSON, true, true));
        as(DEV);
        desk.confirm(other);

        assertThat(desk.gaps(14)).isEmpty();
    }

    @Test
    void askingOnlyALeadWhoIsNeededInTheSessionIsAskingNobody() {
        SessionId session = SessionId.random();
        desk.need(session, LESSON, Set.of(LEILA));
        offered(LEILA, AFTERNOON);

        assertThat(desk.gaps(14)).containsExactly(new RotaGap(session, LESSON, false, false));
    }

    @Test
    void whoIsNeededInTheSessionMayChange() {
        SessionId session = SessionId.random();
        desk.need(session, LESSON, Set.of(LEILA, HANA));
        confirmed(LEILA, AFTERNOON);

        desk.need(session, LESSON, Set.of(DEV, HANA));

        assertThat(desk.gaps(14)).isEmpty();
        assertThat(sql.queryForList("select person from cover_needed_not_by order by person", String.class))
                .containsExactly("dev", "hana");
    }

    @Test
    void aNeedIsChangedAndDropped() {
        SessionId session = SessionId.random();
        desk.need(session, LESSON, Set.of());
        desk.need(session, TOMORROW, Set.of());
        assertThat(desk.needingCover(LESSON)).isEmpty();
        assertThat(desk.needingCover(TOMORROW)).containsExactly(session);

        desk.noLongerNeeded(session);
        desk.noLongerNeeded(session);

        assertThat(desk.needingCover(TOMORROW)).isEmpty();
    }

    @Test
    void onCallAtAMomentNamesTheConfirmedInTheOrderToCallThem() {
        ShiftId deputy = confirmed(DEV, AFTERNOON);
        sql.update("update rota_shift set tier = 'DEPUTY' where id = ?", deputy.value());
        confirmed(LEILA, AFTERNOON);

        assertThat(desk.onCallAt(NOON)).containsExactly(LEILA, DEV);
        assertThat(desk.onCallAt(AFTERNOON.to())).isEmpty();
    }
}
