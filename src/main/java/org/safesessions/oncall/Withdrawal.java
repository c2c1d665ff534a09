package org.safesessions.oncall;

import org.jspecify.annotations.Nullable;
import org.safesessions.kernel.Reason;
import org.safesessions.kernel.ShiftId;

/**
 * What became of a withdrawal. It always stands; handing over may fail, and then the search for another lead begins as
 * if nobody had been named.
 *
 * @param handedTo the new shift of the lead named, to be confirmed by them; null when there is none
 * @param notHandedOver why the lead named could not be given the shift; null unless one was named in vain
 */
public record Withdrawal(
        @Nullable ShiftId handedTo, @Nullable Reason notHandedOver) {}
