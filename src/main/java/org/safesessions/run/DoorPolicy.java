package org.safesessions.run;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.safesessions.kernel.ActRefused;
import org.safesessions.kernel.Reason;
import org.safesessions.plan.Interactivity;
import org.safesessions.plan.Session;
import org.safesessions.plan.SessionState;
import org.safesessions.plan.Supervision;
import org.safesessions.register.VettingStanding.Standing;

/**
 * Decides who may be let in, and where somebody stands after a decision. Before the start nobody is let in, whatever is
 * known of them; whoever does not fit what was registered is kept out, and nothing but an explanation lets them in later.
 */
final class DoorPolicy {

    static final String NOT_STARTED = "NOT_STARTED";
    static final String DOOR_PAUSED = "DOOR_PAUSED";
    static final String CHECKS_NOT_DONE = "CHECKS_NOT_DONE";
    static final String NOT_TO_COME_IN = "NOT_TO_COME_IN";
    static final String NOT_REGISTERED = "NOT_REGISTERED";
    static final String MISMATCH_STANDS = "MISMATCH_STANDS";
    static final String PUT_OUT_BEFORE = "PUT_OUT_BEFORE";
    static final String IN_THE_ROOM = "IN_THE_ROOM";
    static final String NOTHING_TO_UNDO = "NOTHING_TO_UNDO";
    static final String CAMERA_MATCH_MISSING = "CAMERA_MATCH_MISSING";
    static final String EXPLANATION_MISSING = "EXPLANATION_MISSING";
    static final String NO_CAMERA_UNEXPLAINED = "NO_CAMERA_UNEXPLAINED";
    static final String CARER_NOT_PRESENT = "CARER_NOT_PRESENT";
    static final String HELPER_UNEXPLAINED = "HELPER_UNEXPLAINED";
    static final String HELPER_NOT_SEEN = "HELPER_NOT_SEEN";
    static final String REFUSAL_UNEXPLAINED = "REFUSAL_UNEXPLAINED";

    /** What whoever asks can mend by answering better; everything else is about how things stand. */
    private static final Set<String> TO_BE_ANSWERED = Set.of(
            CAMERA_MATCH_MISSING,
            EXPLANATION_MISSING,
            NO_CAMERA_UNEXPLAINED,
            CARER_NOT_PRESENT,
            HELPER_UNEXPLAINED,
            HELPER_NOT_SEEN,
            REFUSAL_UNEXPLAINED);

    /**
     * What is known when somebody decides.
     *
     * @param gate why the session cannot be started; looked at only before the start
     * @param checks null for whoever is not registered
     * @param carerPresent whether it was said before that the adult who must be with them is there
     */
    record Facts(
            SessionState state,
            List<Reason> gate,
            @Nullable Standing checks,
            DoorRole role,
            JoinsBy joinsBy,
            Supervision need,
            DoorStanding standing,
            boolean carerPresent,
            boolean mismatchSeen) {

        boolean registered() {
            return checks != null;
        }
    }

    /** Where they stand now, or every reason why nothing was done. */
    record Verdict(DoorStanding standing, List<Reason> against) {

        boolean accepted() {
            return against.isEmpty();
        }

        /** Whether better answers would be enough. */
        ActRefused.Kind kind() {
            return against.stream().map(Reason::code).allMatch(TO_BE_ANSWERED::contains)
                    ? ActRefused.Kind.UNACCEPTABLE
                    : ActRefused.Kind.CONFLICT;
        }
    }

    private DoorPolicy() {}

    static Verdict judge(DoorDecision asked, Facts facts) {
        if (isOver(facts.state())) {
            return new Verdict(facts.standing(), List.of(Reason.of(StartGate.SESSION_OVER)));
        }
        List<Reason> against = new ArrayList<>();
        if (asked.cameraMatch() == CameraMatch.EXPLAINED && isBlank(asked.reason())) {
            against.add(Reason.of(EXPLANATION_MISSING));
        }
        DoorStanding to = facts.standing();
        switch (asked.decision()) {
            case ADMIT -> {
                List<Reason> shut = shut(facts);
                if (!shut.isEmpty()) {
                    return new Verdict(facts.standing(), shut);
                }
                if (!asked.isMismatch()) {
                    against.addAll(againstAdmitting(asked, facts));
                    to = DoorStanding.ADMITTED;
                } else {
                    to = facts.standing().isPutOut() ? facts.standing() : DoorStanding.HELD;
                }
            }
            case HOLD -> to = DoorStanding.HELD;
            case REFUSE -> {
                against.addAll(againstRefusing(asked, facts));
                to = DoorStanding.REFUSED;
            }
            case REMOVE -> to = DoorStanding.REMOVED;
        }
        return new Verdict(against.isEmpty() ? to : facts.standing(), against);
    }

    /** Where somebody stands who says that they are here. Whoever was held or put out stays so. */
    static DoorStanding saysHere(DoorStanding standing) {
        return standing == DoorStanding.EXPECTED || standing == DoorStanding.LEFT ? DoorStanding.WAITING : standing;
    }

    /**
     * Where somebody stands when the last decision is taken back. Never in the room: whoever was in it is looked at again
     * before they come back.
     */
    static Verdict undo(SessionState state, DoorStanding now, Optional<DoorStanding> before) {
        if (isOver(state)) {
            return new Verdict(now, List.of(Reason.of(StartGate.SESSION_OVER)));
        }
        return before.map(then -> new Verdict(then == DoorStanding.ADMITTED ? DoorStanding.WAITING : then, List.of()))
                .orElseGet(() -> new Verdict(now, List.of(Reason.of(NOTHING_TO_UNDO))));
    }

    /** Where somebody registered stands once it is known that it is they who came unexpected. */
    static DoorStanding recognised(DoorStanding registered, DoorStanding arrival, boolean mismatchSeen) {
        if (registered.isPutOut()) {
            return registered;
        }
        if (arrival.isPutOut()) {
            return arrival;
        }
        return mismatchSeen || registered == DoorStanding.HELD ? DoorStanding.HELD : DoorStanding.WAITING;
    }

    /**
     * @throws ActRefused CONFLICT code SESSION_OVER; UNACCEPTABLE code NO_DOOR_LIST where people only watch
     */
    static void refuseUnlessInUse(Session session) {
        if (isOver(session.state())) {
            throw ActRefused.conflict(session.id(), StartGate.SESSION_OVER);
        }
        if (!isNeeded(session)) {
            throw ActRefused.unacceptable(session.id(), "NO_DOOR_LIST");
        }
    }

    /** Where people only watch, nobody is let in one by one. */
    static boolean isNeeded(Session session) {
        return session.plan().interactivity() != Interactivity.BROADCAST;
    }

    static boolean needsCarer(Supervision need) {
        return need != Supervision.INDEPENDENT;
    }

    static boolean isOver(SessionState state) {
        return !state.isBeforeRunning() && !state.isLive();
    }

    /** Why nobody at all is let in now. */
    private static List<Reason> shut(Facts facts) {
        if (facts.state() == SessionState.PAUSED) {
            return List.of(Reason.of(DOOR_PAUSED));
        }
        if (facts.state() == SessionState.RUNNING) {
            return List.of();
        }
        return facts.gate().isEmpty() ? List.of(Reason.of(NOT_STARTED)) : facts.gate();
    }

    private static List<Reason> againstAdmitting(DoorDecision asked, Facts facts) {
        List<Reason> against = new ArrayList<>(who(facts));
        if (facts.standing().isPutOut()) {
            against.add(Reason.of(PUT_OUT_BEFORE));
        }
        if (facts.mismatchSeen() && asked.cameraMatch() != CameraMatch.EXPLAINED) {
            against.add(Reason.of(MISMATCH_STANDS));
        }
        if (asked.cameraMatch() == null) {
            against.add(Reason.of(CAMERA_MATCH_MISSING));
        }
        if (facts.role().isHelper()) {
            against.addAll(helper(asked, facts));
        } else {
            if (isUnseen(asked, facts) && isBlank(asked.reason())) {
                against.add(Reason.of(NO_CAMERA_UNEXPLAINED));
            }
            if (needsCarer(facts.need()) && !asked.carerPresent() && !facts.carerPresent()) {
                against.add(Reason.of(CARER_NOT_PRESENT));
            }
        }
        return against;
    }

    /** Whoever rings was heard at best, whatever was ticked. */
    private static boolean isUnseen(DoorDecision asked, Facts facts) {
        return asked.cameraMatch() == CameraMatch.NO_CAMERA
                || (asked.cameraMatch() == CameraMatch.MATCH && facts.joinsBy() == JoinsBy.PHONE);
    }

    private static List<Reason> who(Facts facts) {
        Standing checks = facts.checks();
        if (checks == null) {
            return facts.role().isHelper() ? List.of() : List.of(Reason.of(NOT_REGISTERED));
        }
        return switch (checks) {
            case CLEARED -> List.of();
            case BEING_CHECKED, MORE_INFORMATION -> List.of(Reason.of(CHECKS_NOT_DONE));
            case NOT_THIS_TIME -> List.of(Reason.of(NOT_TO_COME_IN));
        };
    }

    /** Nobody checked them before: somebody who knows them must have asked for them, and they are seen or rang. */
    private static List<Reason> helper(DoorDecision asked, Facts facts) {
        List<Reason> against = new ArrayList<>();
        if (isBlank(asked.reason())) {
            against.add(Reason.of(HELPER_UNEXPLAINED));
        }
        if (asked.cameraMatch() == CameraMatch.NO_CAMERA && facts.joinsBy() != JoinsBy.PHONE) {
            against.add(Reason.of(HELPER_NOT_SEEN));
        }
        return against;
    }

    private static List<Reason> againstRefusing(DoorDecision asked, Facts facts) {
        if (facts.standing() == DoorStanding.ADMITTED) {
            return List.of(Reason.of(IN_THE_ROOM));
        }
        boolean mayCome = facts.checks() == Standing.CLEARED && !facts.mismatchSeen() && !asked.isMismatch();
        return mayCome && isBlank(asked.reason()) ? List.of(Reason.of(REFUSAL_UNEXPLAINED)) : List.of();
    }

    private static boolean isBlank(@Nullable String text) {
        return text == null || text.isBlank();
    }
}
