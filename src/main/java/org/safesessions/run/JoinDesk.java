package org.safesessions.run;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.safesessions.kernel.ActRefused;
import org.safesessions.kernel.RegistrationId;
import org.safesessions.people.Organisation;
import org.safesessions.plan.PlanningDesk;
import org.safesessions.plan.Session;
import org.safesessions.plan.SessionPlan;
import org.safesessions.plan.Supervision;
import org.safesessions.policy.HelpLine;
import org.safesessions.register.EntryRules;
import org.safesessions.register.Joiner;
import org.safesessions.register.JoiningDesk;
import org.safesessions.register.JoiningDetails;
import org.safesessions.register.RegisteredPerson;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Where people come before they are let in: what will happen, that they are here, what does not work, and the way into
 * the room when it is time. Looking changes nothing.
 */
@Service
@Transactional
public class JoinDesk {

    /**
     * What somebody finds who said that they are here.
     *
     * @param details the way in; null unless it is time for it
     */
    public record Entrance(JoinScreen screen, @Nullable JoiningDetails details) {}

    private final JoiningDesk joining;
    private final DoorDesk door;
    private final TroubleDesk troubles;
    private final PlanningDesk planning;
    private final Waiting waiting;
    private final WhomToTell whomToTell;
    private final Organisation organisation;

    JoinDesk(
            JoiningDesk joining,
            DoorDesk door,
            TroubleDesk troubles,
            PlanningDesk planning,
            Waiting waiting,
            WhomToTell whomToTell,
            Organisation organisation) {
        this.joining = joining;
        this.door = door;
        this.troubles = troubles;
        this.planning = planning;
        this.waiting = waiting;
        this.whomToTell = whomToTell;
        this.organisation = organisation;
    }

    /** What this link shows now; nothing when it opens nothing, with as much work for every cause. */
    @Transactional(readOnly = true)
    public Optional<JoinScreen> look(String token) {
        return joining.look(token).map(this::screen);
    }

    /**
     * For anybody who has the link to the session.
     *
     * @throws ActRefused NOT_FOUND for an unknown token, and for a plan that no lead has approved yet
     */
    @Transactional(readOnly = true)
    public JoinScreen lookAtAll(String publicToken) {
        Session session = planning.byPublicToken(publicToken)
                .filter(HoldingDesk::isPublished)
                .orElseThrow(ActRefused::notFound);
        return screen(
                session,
                waiting.momentForAll(session),
                Company.of(session.plan().audience()),
                waiting.helpLines(session.plan().audience()),
                null);
    }

    /**
     * Says that they are here, and shows the way in if the door is open for them. Before there is anything to come to,
     * nothing happens.
     *
     * @throws ActRefused NOT_FOUND when the token opens nothing
     */
    public Entrance hereNow(String token) {
        Joiner joiner = open(token);
        RegistrationId id = joiner.person().id();
        JoinMoment moment = moment(joiner);
        if (moment.isAtTheDoor()) {
            door.hereNow(id);
        }
        JoiningDetails details = null;
        if (moment == JoinMoment.COME_IN) {
            details = joining.wayIn(token).details();
            if (details == null) {
                troubles.tell(id, joiner.session().id(), JoinTrouble.NO_WAY_IN);
            }
        }
        return new Entrance(screen(joiner), details);
    }

    /**
     * Reaches whoever keeps the door. Before there is anything to come to, nothing happens: there is a number to ring.
     *
     * @return whether it reached them
     * @throws ActRefused NOT_FOUND when the token opens nothing
     */
    public boolean doesNotWork(String token, JoinTrouble trouble) {
        Joiner joiner = open(token);
        if (!trouble.isChosen() || !moment(joiner).isAtTheDoor()) {
            return false;
        }
        troubles.tell(joiner.person().id(), joiner.session().id(), trouble);
        return true;
    }

    private Joiner open(String token) {
        return joining.look(token).orElseThrow(ActRefused::notFound);
    }

    private JoinMoment moment(Joiner joiner) {
        return waiting.momentFor(joiner, door.standingOf(joiner.person().id()));
    }

    private JoinScreen screen(Joiner joiner) {
        RegisteredPerson person = joiner.person();
        SessionPlan plan = joiner.session().plan();
        DoorStanding standing = door.standingOf(person.id());
        JoinScreen.Me me = new JoinScreen.Me(
                person.displayName(),
                person.ageGroup().isChild(),
                EntryRules.of(plan).hidesSurnames(person.ageGroup()),
                person.supervisionNeed() != Supervision.INDEPENDENT,
                standing == DoorStanding.WAITING || standing == DoorStanding.ADMITTED,
                troubles.isOpen(person.id()));
        return screen(
                joiner.session(),
                waiting.momentFor(joiner, standing),
                Company.of(person.ageGroup(), person.supervisionNeed(), person.supervisor() != null),
                waiting.helpLines(person),
                me);
    }

    private JoinScreen screen(
            Session session, JoinMoment moment, Company company, List<HelpLine> helpLines, JoinScreen.@Nullable Me me) {
        return new JoinScreen(
                session.publicToken(),
                session.title(),
                session.startsAt(),
                waiting.doorsOpenAt(session),
                session.timeZone(),
                moment,
                moment == JoinMoment.NOT_READY ? waiting.tellBy(session) : null,
                company,
                session.plan().expectations(),
                !session.plan().isInteractive(),
                helpLines,
                whomToTell.now(session).orElse(null),
                organisation,
                joining.nextDate(session).orElse(null),
                me);
    }
}
