package org.safesessions.vet;

/** The table that knows which checks of an account apply. */
public interface AccountTable {

    /**
     * @param shown whether others can see the account people take part with
     * @param given whether they told us which account it is
     * @param dated whether they told us since when they have it
     * @param isNew whether it is younger than the policy asks for
     * @param needed whether they come in with it, as into a private group
     */
    AccountAdvice advise(boolean shown, boolean given, boolean dated, boolean isNew, boolean needed);
}
