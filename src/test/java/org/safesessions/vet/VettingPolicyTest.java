package org.safesessions.vet;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.safesessions.kernel.Reason;

class VettingPolicyTest {

    private static final AccountAdvice LOOK = new AccountAdvice(CheckOutcome.REFERRED, CheckOutcome.REFERRED);

    @Property
    void nobodyIsClearedUnlessIdentityPassedAndNothingFailedOrIsUnanswered(
            @ForAll("decisions") VettingDecision decision, @ForAll("known") VettingPolicy.Known known) {
        if (decision.outcome() == VettingOutcome.CLEARED
                && VettingPolicy.check(decision, known).isEmpty()) {
            assertThat(decision.identity()).isEqualTo(CheckOutcome.PASSED);
            assertThat(decision.accountAge()).isNotEqualTo(CheckOutcome.FAILED);
            assertThat(decision.profileImage()).isNotEqualTo(CheckOutcome.FAILED);
            for (Check check : Check.values()) {
                assertThat(VettingPolicy.kept(decision, check, known.advice())).isNotNull();
            }
            assertThat((known.refusedBefore() || known.samePicture()) && decision.reason() == null)
                    .isFalse();
        }
    }

    @Property
    void anAdultPosingAsAChildIsRefusedAndNothingElse(
            @ForAll("decisions") VettingDecision decision, @ForAll("known") VettingPolicy.Known known) {
        if (decision.cause() == RefusalCause.ADULT_POSING_AS_CHILD
                && VettingPolicy.check(decision, known).isEmpty()) {
            assertThat(decision.outcome()).isEqualTo(VettingOutcome.REFUSED);
            assertThat(known.child()).isTrue();
        }
    }

    @Property
    void nobodyIsRefusedWithoutAReason(
            @ForAll("decisions") VettingDecision decision, @ForAll("known") VettingPolicy.Known known) {
        if (decision.outcome() == VettingOutcome.REFUSED
                && VettingPolicy.check(decision, known).isEmpty()) {
            assertThat(decision.reason()).isNotBlank();
        }
    }

    @Property
    void askingForMoreIsAlwaysPossibleExceptAfterAHardStop(
            @ForAll("decisions") VettingDecision decision, @ForAll("known") VettingPolicy.Known known) {
        if (decision.outcome() == VettingOutcome.MORE_INFORMATION
                && decision.cause() != RefusalCause.ADULT_POSING_AS_CHILD) {
            assertThat(VettingPolicy.check(decision, known)).isEmpty();
        }
    }

    @Property
    void aCheckThatDoesNotApplyIsKeptAsSuchWhateverWasSaid(@ForAll("decisions") VettingDecision decision) {
        assertThat(VettingPolicy.kept(decision, Check.PROFILE_IMAGE, AccountAdvice.NOTHING_TO_CHECK))
                .isEqualTo(CheckOutcome.NOT_APPLICABLE);
    }

    @Test
    void aNewAccountAloneRefusesNobody() {
        VettingDecision onlyTheAccount = new VettingDecision(
                VettingOutcome.REFUSED,
                CheckOutcome.PASSED,
                CheckOutcome.FAILED,
                CheckOutcome.PASSED,
                IdentityHow.KNOWN,
                null,
                null,
                "It is new.");

        assertThat(codes(onlyTheAccount, new VettingPolicy.Known(LOOK, true, false, false)))
                .containsExactly("NEW_ACCOUNT_IS_NO_REASON");
    }

    @Test
    void aLikenessOnTheRefusedListRefersAndNeverRefuses() {
        VettingDecision silent = VettingDecision.knownMember();
        VettingPolicy.Known like = new VettingPolicy.Known(AccountAdvice.NOTHING_TO_CHECK, true, true, false);

        assertThat(codes(silent, like)).containsExactly("REFUSED_BEFORE_UNEXPLAINED");
        assertThat(codes(saying("She is somebody else."), like)).isEmpty();
    }

    @Test
    void onlyWhoeverIsOnTheRefusedListIsRefusedForThat() {
        VettingPolicy.Known listed = new VettingPolicy.Known(LOOK, false, true, false);
        VettingPolicy.Known unlisted = new VettingPolicy.Known(LOOK, false, false, false);

        assertThat(codes(refusing(RefusalCause.REFUSED_BEFORE), listed)).isEmpty();
        assertThat(codes(refusing(RefusalCause.REFUSED_BEFORE), unlisted)).containsExactly("NOT_REFUSED_BEFORE");
        assertThat(codes(refusing(RefusalCause.NOT_WHO_THEY_SAY), unlisted)).isEmpty();
    }

    private static VettingDecision refusing(RefusalCause cause) {
        return new VettingDecision(
                VettingOutcome.REFUSED, CheckOutcome.FAILED, null, null, null, cause, null, "They hung up.");
    }

    @Test
    void aPictureThatCameBeforeRefersAndNeverRefuses() {
        VettingPolicy.Known like = new VettingPolicy.Known(AccountAdvice.NOTHING_TO_CHECK, false, false, true);

        assertThat(codes(VettingDecision.knownMember(), like)).containsExactly("SAME_PICTURE_UNEXPLAINED");
        assertThat(codes(saying("They are twins."), like)).isEmpty();
    }

    @Test
    void anUnansweredCheckIsNamed() {
        List<Reason> broken =
                VettingPolicy.check(VettingDecision.knownMember(), new VettingPolicy.Known(LOOK, true, false, false));

        assertThat(broken)
                .containsExactly(
                        Reason.of("CHECK_UNANSWERED", Check.ACCOUNT_AGE),
                        Reason.of("CHECK_UNANSWERED", Check.PROFILE_IMAGE));
    }

    private static VettingDecision saying(String reason) {
        return new VettingDecision(
                VettingOutcome.CLEARED,
                CheckOutcome.PASSED,
                CheckOutcome.NOT_APPLICABLE,
                CheckOutcome.NOT_APPLICABLE,
                IdentityHow.CALLED_BACK,
                null,
                null,
                reason);
    }

    private static List<String> codes(VettingDecision decision, VettingPolicy.Known known) {
        return VettingPolicy.check(decision, known).stream().map(Reason::code).toList();
    }

    @Provide
    Arbitrary<VettingDecision> decisions() {
        Arbitrary<CheckOutcome> outcome = Arbitraries.of(CheckOutcome.class).injectNull(0.2);
        return Combinators.combine(
                        Arbitraries.of(VettingOutcome.class),
                        outcome,
                        outcome,
                        outcome,
                        Arbitraries.of(RefusalCause.class).injectNull(0.3),
                        Arbitraries.of("Because.", " ").injectNull(0.3))
                .as((decided, identity, age, image, cause, reason) ->
                        new VettingDecision(decided, identity, age, image, null, cause, null, reason));
    }

    @Provide
    Arbitrary<VettingPolicy.Known> known() {
        Arbitrary<Boolean> either = Arbitraries.of(true, false);
        return Combinators.combine(Arbitraries.of(LOOK, AccountAdvice.NOTHING_TO_CHECK), either, either, either)
                .as(VettingPolicy.Known::new);
    }
}
