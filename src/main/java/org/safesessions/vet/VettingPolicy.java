package org.safesessions.vet;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.safesessions.kernel.Reason;

/** Which decisions about a person may stand. */
final class VettingPolicy {

    private VettingPolicy() {}

    /**
     * What is known before the decision.
     *
     * @param child whether they registered as a child
     * @param refusedBefore whether somebody of that name or address is on the refused list
     * @param samePicture whether somebody else came with a picture like theirs
     */
    record Known(AccountAdvice advice, boolean child, boolean refusedBefore, boolean samePicture) {}

    /** Every rule the decision breaks. */
    static List<Reason> check(VettingDecision decision, Known known) {
        List<Reason> broken = new ArrayList<>();
        boolean silent = decision.reason() == null || decision.reason().isBlank();
        boolean hardStop = decision.cause() != null && decision.cause().isHardStop();
        if (hardStop && decision.outcome() != VettingOutcome.REFUSED) {
            broken.add(Reason.of("HARD_STOP"));
        }
        if (hardStop && !known.child()) {
            broken.add(Reason.of("NOT_REGISTERED_AS_CHILD"));
        }
        switch (decision.outcome()) {
            case CLEARED -> broken.addAll(whyNotCleared(decision, known, silent));
            case REFUSED -> broken.addAll(whyNotRefused(decision, known, silent));
            case MORE_INFORMATION -> {}
        }
        return broken;
    }

    private static List<Reason> whyNotCleared(VettingDecision decision, Known known, boolean silent) {
        List<Reason> broken = new ArrayList<>();
        if (decision.identity() != CheckOutcome.PASSED) {
            broken.add(Reason.of("IDENTITY_NOT_PASSED"));
        }
        for (Check check : List.of(Check.ACCOUNT_AGE, Check.PROFILE_IMAGE)) {
            CheckOutcome said = said(decision, check);
            if (said == CheckOutcome.FAILED) {
                broken.add(Reason.of("CHECK_FAILED", check));
            } else if (applies(known, check) && (said == null || said == CheckOutcome.NOT_APPLICABLE)) {
                broken.add(Reason.of("CHECK_UNANSWERED", check));
            }
        }
        if (known.refusedBefore() && silent) {
            broken.add(Reason.of("REFUSED_BEFORE_UNEXPLAINED"));
        }
        if (known.samePicture() && silent) {
            broken.add(Reason.of("SAME_PICTURE_UNEXPLAINED"));
        }
        return broken;
    }

    /** A new account refers, it never fails anybody by itself; nor does a likeness to somebody refused before. */
    private static List<Reason> whyNotRefused(VettingDecision decision, Known known, boolean silent) {
        List<Reason> broken = new ArrayList<>();
        if (silent) {
            broken.add(Reason.of("REASON_MISSING"));
        }
        boolean onlyTheAccountIsNew = decision.accountAge() == CheckOutcome.FAILED
                && decision.profileImage() != CheckOutcome.FAILED
                && decision.identity() == CheckOutcome.PASSED
                && decision.cause() == null;
        if (onlyTheAccountIsNew) {
            broken.add(Reason.of("NEW_ACCOUNT_IS_NO_REASON"));
        }
        if (decision.cause() == RefusalCause.REFUSED_BEFORE && !known.refusedBefore()) {
            broken.add(Reason.of("NOT_REFUSED_BEFORE"));
        }
        return broken;
    }

    /** What is kept of a check: that it does not apply, whatever was said, when there is nothing to check. */
    static @Nullable CheckOutcome kept(VettingDecision decision, Check check, AccountAdvice advice) {
        return advice.of(check) == CheckOutcome.NOT_APPLICABLE ? CheckOutcome.NOT_APPLICABLE : said(decision, check);
    }

    private static boolean applies(Known known, Check check) {
        return known.advice().of(check) != CheckOutcome.NOT_APPLICABLE;
    }

    private static @Nullable CheckOutcome said(VettingDecision decision, Check check) {
        return switch (check) {
            case IDENTITY -> decision.identity();
            case ACCOUNT_AGE -> decision.accountAge();
            case PROFILE_IMAGE -> decision.profileImage();
        };
    }
}
