package org.safesessions.vet.process;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.safesessions.engine.DecisionDesk;
import org.safesessions.vet.AccountAdvice;
import org.safesessions.vet.AccountTable;
import org.safesessions.vet.CheckOutcome;
import org.springframework.stereotype.Component;

/** Puts an account to the table {@code account-checks} and reads what it answers; every rule is in the table, none here. */
@Component
class AccountChecks implements AccountTable {

    private final DecisionDesk decisions;

    AccountChecks(DecisionDesk decisions) {
        this.decisions = decisions;
    }

    @Override
    public AccountAdvice advise(boolean shown, boolean given, boolean dated, boolean isNew, boolean needed) {
        List<Map<String, Object>> rows = decisions.decide(
                "account-checks",
                Map.of(
                        "accountShown", shown,
                        "accountGiven", given,
                        "accountDated", dated,
                        "accountNew", isNew,
                        "accountNeeded", needed));
        if (rows.size() != 1) {
            throw new IllegalStateException("The table account-checks has no answer for this account");
        }
        return new AccountAdvice(outcome(rows.get(0), "accountAge"), outcome(rows.get(0), "profileImage"));
    }

    private static CheckOutcome outcome(Map<String, Object> row, String output) {
        return CheckOutcome.valueOf(
                Objects.requireNonNull(row.get(output), output).toString());
    }
}
