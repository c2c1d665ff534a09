package org.safesessions.practice;

import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.safesessions.kernel.Interval;
import org.safesessions.kernel.NoticeKind;
import org.safesessions.kernel.Reason;
import org.safesessions.kernel.StaffId;
import org.safesessions.oncall.Cover;
import org.safesessions.oncall.CoverPolicy;
import org.safesessions.oncall.CoverQuestion;
import org.safesessions.oncall.ShiftFact;
import org.safesessions.oncall.Tier;
import org.safesessions.platform.Control;
import org.safesessions.run.CameraMatch;
import org.safesessions.run.DoorDecision;
import org.safesessions.run.DoorStanding;
import org.safesessions.run.GateDecision;
import org.safesessions.run.Rehearsal;

/**
 * How a practice stands after what was done in it. Pure: it is played again from its first act whenever somebody looks, and
 * the gate, the cover and the door in it are judged by the very rules of a real evening.
 */
public final class Course {

    private static final StaffId LEAD = new StaffId("made-up-lead");
    private static final StaffId HOST = new StaffId("made-up-host");
    private static final Duration EVENING = Duration.ofHours(3);

    private final Scenery scenery;
    private final Set<Step> done = EnumSet.noneOf(Step.class);
    private final Map<Figurant, Boolean> checked = new EnumMap<>(Figurant.class);
    private final Map<Figurant, DoorStanding> standings = new EnumMap<>(Figurant.class);
    private final Set<Figurant> mismatches = EnumSet.noneOf(Figurant.class);
    private final Set<Figurant> carers = EnumSet.noneOf(Figurant.class);
    private final Set<Figurant> everLetIn = EnumSet.noneOf(Figurant.class);
    private final List<Letter> letters = new ArrayList<>();
    private List<Reason> against = List.of();
    private boolean startRefused;

    private Course(Scenery scenery) {
        this.scenery = scenery;
    }

    static Course after(Scenery scenery, List<Act> acts) {
        Course course = new Course(scenery);
        acts.forEach(course::take);
        return course;
    }

    /** Whether that can be done now; whoever asks for anything else has an old page open. */
    boolean mayDo(Act act) {
        return switch (act.step()) {
            case HAND_IN -> stage() == Stage.PLAN;
            case LEAD_APPROVES -> stage() == Stage.APPROVAL;
            case PEOPLE_REGISTER -> stage() == Stage.REGISTRATION;
            case CLEAR, NOT_THIS_TIME ->
                stage() == Stage.CHECKS && act.whom() != null && !checked.containsKey(act.whom());
            case CHECK_IN, PUT_CONTROLS_IN_PLACE, SHOW_THE_RULES -> stage() == Stage.ROOM && !done.contains(act.step());
            case START -> stage() == Stage.ROOM;
            case RING_THE_LEAD -> mayRing();
            case DECIDE ->
                (stage() == Stage.ROOM || stage() == Stage.DOOR) && act.whom() != null && act.decision() != null;
            case END -> stage() == Stage.DOOR;
            case DEBRIEF -> stage() == Stage.DEBRIEF;
        };
    }

    private void take(Act act) {
        against = List.of();
        switch (act.step()) {
            case CLEAR -> check(Objects.requireNonNull(act.whom()), true);
            case NOT_THIS_TIME -> check(Objects.requireNonNull(act.whom()), false);
            case START -> start();
            case DECIDE -> decide(act, Objects.requireNonNull(act.whom()));
            default -> {
                done.add(act.step());
                write(act.step());
            }
        }
    }

    private void check(Figurant whom, boolean cleared) {
        checked.put(whom, cleared);
        letters.add(new Letter(cleared ? NoticeKind.PLACE_CONFIRMED : NoticeKind.NOT_THIS_TIME, whom));
    }

    private void start() {
        GateDecision decision = gate();
        if (decision.open()) {
            done.add(Step.START);
        } else {
            startRefused = true;
            against = decision.reasons();
        }
    }

    private void decide(Act act, Figurant whom) {
        DoorDecision asked = DoorDecision.of(Objects.requireNonNull(act.decision()), act.camera());
        asked = act.said() ? asked.because("said") : asked;
        asked = act.carerPresent() ? asked.withCarer() : asked;
        Rehearsal.Answer answer = Rehearsal.door(
                asked,
                new Rehearsal.Visitor(
                        standing(whom),
                        Boolean.TRUE.equals(checked.get(whom)),
                        whom.needsCarer(),
                        carers.contains(whom),
                        mismatches.contains(whom)),
                gate().reasons(),
                done.contains(Step.START));
        against = answer.against();
        if (!against.isEmpty()) {
            return;
        }
        standings.put(whom, answer.standing());
        if (act.carerPresent()) {
            carers.add(whom);
        }
        if (act.camera() == CameraMatch.MISMATCH && mismatches.add(whom)) {
            letters.add(new Letter(NoticeKind.CONCERN_WAITS, null));
        }
        if (answer.standing() == DoorStanding.ADMITTED) {
            everLetIn.add(whom);
        }
    }

    private void write(Step step) {
        switch (step) {
            case HAND_IN -> letters.add(new Letter(NoticeKind.PLAN_AWAITS_APPROVAL, null));
            case PEOPLE_REGISTER -> toEach(EnumSet.allOf(Figurant.class), NoticeKind.CONFIRM_ADDRESS);
            case RING_THE_LEAD -> letters.add(new Letter(NoticeKind.CONFIRM_ON_CALL, null));
            case END -> toEach(everLetIn, NoticeKind.FOLLOW_UP_ASKED);
            default -> {}
        }
    }

    private void toEach(Set<Figurant> whom, NoticeKind kind) {
        whom.forEach(one -> letters.add(new Letter(kind, one)));
    }

    public Stage stage() {
        if (!done.contains(Step.HAND_IN)) {
            return Stage.PLAN;
        }
        if (!done.contains(Step.LEAD_APPROVES)) {
            return Stage.APPROVAL;
        }
        if (!done.contains(Step.PEOPLE_REGISTER)) {
            return Stage.REGISTRATION;
        }
        if (checked.size() < Figurant.values().length) {
            return Stage.CHECKS;
        }
        if (!done.contains(Step.START)) {
            return Stage.ROOM;
        }
        if (!done.contains(Step.END)) {
            return Stage.DOOR;
        }
        return done.contains(Step.DEBRIEF) ? Stage.DONE : Stage.DEBRIEF;
    }

    /** What the gate says now: as in a real evening, there is no way past it. */
    public GateDecision gate() {
        return Rehearsal.gate(new Rehearsal.Preparations(
                scenery.now(),
                scenery.zone(),
                done.contains(Step.LEAD_APPROVES),
                cover().holds(),
                scenery.player(),
                done.contains(Step.CHECK_IN),
                scenery.player(),
                done.contains(Step.CHECK_IN),
                done.contains(Step.PUT_CONTROLS_IN_PLACE) ? List.of() : scenery.required(),
                done.contains(Step.SHOW_THE_RULES)));
    }

    /** By the rule of cover, of a lead and a shift that were made up and are on no rota. */
    private Cover cover() {
        Interval evening = new Interval(scenery.now(), scenery.now().plus(EVENING));
        List<ShiftFact> shifts = List.of(new ShiftFact(
                LEAD, Tier.LEAD, evening, done.contains(Step.RING_THE_LEAD) ? scenery.now() : null, false));
        return CoverPolicy.judge(
                shifts, Map.of(), new CoverQuestion(evening, Set.of(HOST)), scenery.now(), Duration.ofHours(1));
    }

    /** Only whoever was refused knows why they ring. */
    public boolean mayRing() {
        return stage() == Stage.ROOM && startRefused && !done.contains(Step.RING_THE_LEAD);
    }

    public boolean isDone(Step step) {
        return done.contains(step);
    }

    public boolean wasStartRefused() {
        return startRefused;
    }

    /** Whether they were cleared or not this time; null when nobody has decided. */
    public @Nullable Boolean checked(Figurant whom) {
        return checked.get(whom);
    }

    public DoorStanding standing(Figurant whom) {
        return standings.getOrDefault(
                whom, Boolean.FALSE.equals(checked.get(whom)) ? DoorStanding.REFUSED : DoorStanding.WAITING);
    }

    /** Whether somebody was let in who is not who was registered: what a practice is there to show. */
    public boolean isStrangerIn() {
        return standing(Figurant.KIM) == DoorStanding.ADMITTED;
    }

    public boolean wasStrangerIn() {
        return everLetIn.contains(Figurant.KIM);
    }

    public boolean isMismatchSeen(Figurant whom) {
        return mismatches.contains(whom);
    }

    /** Why the last act was refused; empty when it was not. */
    public List<Reason> against() {
        return against;
    }

    /** What would have been sent so far. */
    public List<Letter> letters() {
        return List.copyOf(letters);
    }

    public List<Control> required() {
        return scenery.required();
    }
}
