package org.safesessions.register;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.safesessions.kernel.Reason;

/**
 * The way into the room for one person, now.
 *
 * @param details null unless the address is confirmed, the checks are done and the door is open
 * @param notYet why there are none: ADDRESS_NOT_CONFIRMED, AGREEMENT_MISSING, NO_PLACE_YET, BEING_CHECKED, NOT_THIS_TIME,
 *     DOORS_NOT_OPEN or DETAILS_MISSING; empty when there are
 */
public record WayIn(RegisteredPerson person, @Nullable JoiningDetails details, List<Reason> notYet) {}
