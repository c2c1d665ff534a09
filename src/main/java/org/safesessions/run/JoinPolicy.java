package org.safesessions.run;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.safesessions.plan.SessionState;
import org.safesessions.register.RegistrationState;
import org.safesessions.register.VettingStanding.Standing;

/**
 * What people are told while they wait, and who among them is let through to the way in. Pure: a start that was refused
 * reaches everybody with the same words, and nobody is shown the way in merely to wait.
 */
public final class JoinPolicy {

    private JoinPolicy() {}

    /**
     * What is asked of the session.
     *
     * @param forecastAt from then on a session that cannot start is news to those who come; before, there is time
     * @param graceEndsAt a session still blocked then is postponed
     * @param endsAt a session that nobody started by then is postponed
     */
    public record Times(
            Instant forecastAt, Instant doorsOpenAt, Instant startsAt, Instant graceEndsAt, Instant endsAt) {}

    /**
     * What is asked of the person.
     *
     * @param door how they stand at the door; whoever was put out of it is not shown the way back
     */
    public record Person(
            RegistrationState state, boolean addressConfirmed, boolean agreed, Standing standing, DoorStanding door) {}

    /** For one person. */
    public static JoinMoment momentFor(Person person, SessionState session, Times times, Instant now) {
        JoinMoment all = momentForAll(session, times, now);
        if (all == JoinMoment.OVER || all == JoinMoment.POSTPONED || all == JoinMoment.CANCELLED) {
            return all;
        }
        return switch (person.state()) {
            case WITHDRAWN, RELEASED -> JoinMoment.NOT_THIS_TIME;
            case WAITING_LIST -> hasDoneTheirPart(person) ? JoinMoment.ON_WAITING_LIST : JoinMoment.CONFIRM_FIRST;
            case RECEIVED, CONFIRMED -> momentForPlaced(person, all);
        };
    }

    private static JoinMoment momentForPlaced(Person person, JoinMoment all) {
        if (person.standing() == Standing.NOT_THIS_TIME || person.door().isPutOut()) {
            return JoinMoment.NOT_THIS_TIME;
        }
        if (!hasDoneTheirPart(person)) {
            return JoinMoment.CONFIRM_FIRST;
        }
        return switch (person.standing()) {
            case CLEARED -> all;
            case MORE_INFORMATION -> JoinMoment.ASKED_SOMETHING;
            case BEING_CHECKED, NOT_THIS_TIME -> JoinMoment.BEING_CHECKED;
        };
    }

    private static boolean hasDoneTheirPart(Person person) {
        return person.addressConfirmed() && person.agreed();
    }

    /** For whoever has no link of their own, and on the screen for all. */
    public static JoinMoment momentForAll(SessionState session, Times times, Instant now) {
        return switch (session) {
            case DRAFT, AWAITING_APPROVAL, OPEN_FOR_REGISTRATION, VETTING -> JoinMoment.NOT_OPEN_YET;
            case READY -> {
                if (!now.isBefore(times.startsAt())) {
                    yield JoinMoment.NOT_READY;
                }
                yield now.isBefore(times.doorsOpenAt()) ? JoinMoment.NOT_OPEN_YET : JoinMoment.SOON;
            }
            case BLOCKED -> now.isBefore(times.forecastAt()) ? JoinMoment.NOT_OPEN_YET : JoinMoment.NOT_READY;
            case RUNNING -> JoinMoment.COME_IN;
            case PAUSED -> JoinMoment.PAUSED;
            case ENDED, DEBRIEFED, CLOSED -> JoinMoment.OVER;
            case POSTPONED -> JoinMoment.POSTPONED;
            case CANCELLED -> JoinMoment.CANCELLED;
        };
    }

    /**
     * By when those who wait are told how it goes on.
     *
     * @return null unless they were told to wait, and when that time is over and the next word can come any moment
     */
    public static @Nullable Instant tellBy(SessionState session, Times times, Instant now) {
        if (momentForAll(session, times, now) != JoinMoment.NOT_READY) {
            return null;
        }
        Instant by = session == SessionState.BLOCKED ? times.graceEndsAt() : times.endsAt();
        return now.isBefore(by) ? by : null;
    }
}
