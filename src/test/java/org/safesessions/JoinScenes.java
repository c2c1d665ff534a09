package org.safesessions;

import java.time.Duration;
import org.safesessions.kernel.RegistrationId;
import org.safesessions.kernel.SessionId;
import org.safesessions.plan.Audience;
import org.safesessions.plan.PlanningDesk;
import org.safesessions.plan.SessionPlan;
import org.safesessions.register.Forms;
import org.safesessions.register.JoiningDesk;
import org.safesessions.register.JoiningDetails;
import org.safesessions.register.MyRegistrationDesk;
import org.safesessions.run.LiveDesk;
import org.safesessions.seal.LinkTokens;
import org.safesessions.vet.VettingDecision;
import org.safesessions.vet.VettingDesk;
import org.springframework.boot.test.context.TestComponent;

/** Brings people to the page for joining, the way they would come to it. */
@TestComponent
public class JoinScenes {

    public static final JoiningDetails ZOOM =
            new JoiningDetails("https://zoom.example/j/81234567890", "812 3456 7890", "swordfish", null);

    /** Time enough to register before registration closes. */
    public static final Duration AHEAD = Duration.ofHours(4);

    private final Scenes scenes;
    private final Acting acting;
    private final TestClock clock;
    private final PlanningDesk planning;
    private final MyRegistrationDesk mine;
    private final JoiningDesk joining;
    private final VettingDesk vetting;
    private final LiveDesk live;
    private final LinkTokens tokens;

    JoinScenes(
            Scenes scenes,
            Acting acting,
            TestClock clock,
            PlanningDesk planning,
            MyRegistrationDesk mine,
            JoiningDesk joining,
            VettingDesk vetting,
            LiveDesk live,
            LinkTokens tokens) {
        this.scenes = scenes;
        this.acting = acting;
        this.clock = clock;
        this.planning = planning;
        this.mine = mine;
        this.joining = joining;
        this.vetting = vetting;
        this.live = live;
        this.tokens = tokens;
    }

    /** Open for registration, in four hours, with the way in written down. */
    public SessionId open() {
        SessionId id = scenes.approved(AHEAD);
        acting.as("cole", () -> joining.write(id, ZOOM));
        return id;
    }

    /** As {@link #open}, for those people. */
    public SessionId openFor(Audience audience) {
        SessionPlan plan = scenes.childrensClass(clock.instant().plus(AHEAD));
        SessionPlan theirs = new SessionPlan(
                "Drop-in",
                plan.sessionType(),
                audience,
                plan.interactivity(),
                plan.access(),
                plan.platform(),
                plan.startsAt(),
                plan.durationMinutes(),
                plan.timeZone(),
                plan.host(),
                plan.coHosts(),
                plan.expectedParticipants(),
                plan.offlineSupervision(),
                plan.onlineSupervision(),
                plan.expectations());
        SessionId id = acting.as("hana", () -> planning.plan(theirs).id());
        if (planning.get(id).approvalNeeded()) {
            acting.as("leila", () -> planning.decide(id, true, null));
        }
        acting.as("cole", () -> joining.write(id, ZOOM));
        return id;
    }

    /** Registered, with their address confirmed and their checks done. */
    public RegistrationId cleared(SessionId session, Forms person) {
        RegistrationId id = confirmed(session, person);
        acting.as("cole", () -> vetting.decide(id, VettingDecision.knownMember()));
        return id;
    }

    public RegistrationId confirmed(SessionId session, Forms person) {
        RegistrationId id = scenes.registered(session, person);
        mine.confirmAddress(token(id), true, true);
        return id;
    }

    public String token(RegistrationId id) {
        return tokens.make("registration", id.value(), 1);
    }

    /** That long before the start, with registration and checks over. */
    public void comesNear(SessionId session, Duration before) {
        clock.set(scenes.session(session).startsAt().minus(before));
        scenes.timer("registrationTimeEnded", session);
    }

    /** The adults are here and the room is prepared; nobody is on call, so the host is refused. */
    public void refusedStart(SessionId session) {
        comesNear(session, Duration.ofMinutes(5));
        scenes.prepare(session);
        scenes.refusedStart(session);
    }

    public void started(SessionId session) {
        comesNear(session, Duration.ofMinutes(5));
        scenes.leadOnCall();
        scenes.prepare(session);
        acting.as("hana", () -> live.start(session));
    }
}
