package org.safesessions.run;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import org.safesessions.kernel.Reason;
import org.safesessions.plan.SessionState;
import org.safesessions.plan.Supervision;
import org.safesessions.platform.Control;
import org.safesessions.register.VettingStanding.Standing;
import org.safesessions.run.GateFacts.Lead;
import org.safesessions.run.GateFacts.Planned;
import org.safesessions.run.GateFacts.Presence;

/**
 * The very rules of the gate and of the door, for whoever practises with people who were made up. What they say here opens
 * nothing: a start needs the proof that only a lead on call gives, and none is made here.
 */
public final class Rehearsal {

    private Rehearsal() {}

    /**
     * What has been done for a start that nobody will make.
     *
     * @param leadOnCall whether a lead is on call and here, by the rule of cover
     * @param host the name of whoever plays the host
     * @param missing required controls that nobody has put in place
     */
    public record Preparations(
            Instant now,
            ZoneId zone,
            boolean approved,
            boolean leadOnCall,
            String host,
            boolean hostHere,
            String coHost,
            boolean coHostHere,
            List<Control> missing,
            boolean rulesShown) {}

    /** As the gate decides for a session that is ready, with its doors open. */
    public static GateDecision gate(Preparations done) {
        return StartGate.decide(new GateFacts(
                done.now(),
                Fact.of(new Planned(SessionState.READY, done.approved(), true, done.now(), done.now(), done.zone())),
                Fact.of(done.leadOnCall() ? Lead.ON_CALL : Lead.NOBODY),
                Fact.of(new Presence(
                        done.host(),
                        done.hostHere(),
                        done.coHostHere() ? 1 : 0,
                        1,
                        done.coHostHere() ? List.of() : List.of(done.coHost()))),
                Fact.of(List.of()),
                Fact.of(done.missing()),
                Fact.of(done.rulesShown())));
    }

    /**
     * Somebody made up, as they stand at a door.
     *
     * @param cleared whether their checks are done
     * @param mismatchSeen whether it was seen that this is not who was registered
     */
    public record Visitor(
            DoorStanding standing, boolean cleared, boolean needsCarer, boolean carerPresent, boolean mismatchSeen) {}

    /** Where they stand now; unmoved, with the reasons, when the rules say no. */
    public record Answer(DoorStanding standing, List<Reason> against) {}

    /**
     * As the door decides.
     *
     * @param gate why there was no start; empty once there was
     * @param started whether somebody has started it
     */
    public static Answer door(DoorDecision asked, Visitor visitor, List<Reason> gate, boolean started) {
        DoorPolicy.Verdict verdict = DoorPolicy.judge(
                asked,
                new DoorPolicy.Facts(
                        started ? SessionState.RUNNING : SessionState.READY,
                        gate,
                        visitor.cleared() ? Standing.CLEARED : Standing.NOT_THIS_TIME,
                        DoorRole.PARTICIPANT,
                        JoinsBy.DEVICE,
                        visitor.needsCarer() ? Supervision.ACCOMPANIED : Supervision.INDEPENDENT,
                        visitor.standing(),
                        visitor.carerPresent(),
                        visitor.mismatchSeen()));
        return new Answer(verdict.standing(), verdict.against());
    }
}
