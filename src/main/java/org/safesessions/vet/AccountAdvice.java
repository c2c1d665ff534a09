package org.safesessions.vet;

/**
 * What the table {@code account-checks} says before anybody looked: a check that does not apply, one that passed, or one
 * that is referred to whoever decides. It never says that a check failed.
 */
public record AccountAdvice(CheckOutcome accountAge, CheckOutcome profileImage) {

    static final AccountAdvice NOTHING_TO_CHECK =
            new AccountAdvice(CheckOutcome.NOT_APPLICABLE, CheckOutcome.NOT_APPLICABLE);

    CheckOutcome of(Check check) {
        return switch (check) {
            case IDENTITY -> CheckOutcome.REFERRED;
            case ACCOUNT_AGE -> accountAge;
            case PROFILE_IMAGE -> profileImage;
        };
    }
}
