package org.safesessions.concern;

import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.Set;
import org.safesessions.kernel.NoticeKind;
import org.safesessions.kernel.NoticeNeeded;
import org.safesessions.kernel.Recipient;
import org.safesessions.kernel.StaffId;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Puts a concern on a rung of the ladder and tells those who stand there, in the transaction of the act. */
@Component
class Ladder {

    private static final Logger LOG = LoggerFactory.getLogger(Ladder.class);

    private final RosterReader rosters;
    private final ConcernClocks clocks;
    private final ApplicationEventPublisher events;

    Ladder(RosterReader rosters, ConcernClocks clocks, ApplicationEventPublisher events) {
        this.rosters = rosters;
        this.clocks = clocks;
        this.events = events;
    }

    void begin(Concern concern, Instant now) {
        Roster roster = rosters.roster();
        Rung rung = EscalationPolicy.first(roster, concern.keptFrom(), concern.isImmediateDanger());
        standOn(concern, rung, roster, now);
        tell(NoticeKind.CONCERN_WAITS, concern, audience(concern, roster));
    }

    Rung climb(Concern concern, Instant now) {
        Roster roster = rosters.roster();
        Rung rung = EscalationPolicy.next(concern.rung(), roster, concern.keptFrom(), concern.isImmediateDanger());
        standOn(concern, rung, roster, now);
        Set<StaffId> people = new LinkedHashSet<>(audience(concern, roster));
        StaffId looksAfterIt = concern.acknowledgedBy();
        if (looksAfterIt != null && rosters.mayHandle(looksAfterIt, concern)) {
            people.add(looksAfterIt);
        }
        tell(
                rung == Rung.EXTERNAL_NUMBER ? NoticeKind.CONCERN_EXTERNAL_NUMBER : missed(concern.state()),
                concern,
                people);
        return rung;
    }

    /** What has not been done in time. */
    private static NoticeKind missed(ConcernState state) {
        return switch (state) {
            case RAISED, CLOSED -> NoticeKind.CONCERN_UNACKNOWLEDGED;
            case ACKNOWLEDGED -> NoticeKind.CONCERN_UNTRIAGED;
            case TRIAGED -> NoticeKind.CONCERN_UNREVIEWED;
            case CLOSING -> NoticeKind.CONCERN_UNSIGNED;
        };
    }

    /** Whom the task to acknowledge is for now: those told so far; never nobody while anybody may look after it. */
    Set<StaffId> audience(Concern concern) {
        Set<StaffId> audience = audience(concern, rosters.roster());
        return audience.isEmpty() ? rosters.handlersOf(concern) : audience;
    }

    /** Tells everybody of these, once for each occasion. */
    void tell(NoticeKind kind, Concern concern, Set<StaffId> people, String occasion) {
        tell(kind, concern.id(), people, occasion);
    }

    /** The same, about something that belongs to a concern. */
    void tell(NoticeKind kind, Object about, Set<StaffId> people, String occasion) {
        people.forEach(person -> events.publishEvent(
                NoticeNeeded.of(kind, Recipient.staff(person), about).on(occasion)));
    }

    private void tell(NoticeKind kind, Concern concern, Set<StaffId> people) {
        if (people.isEmpty()) {
            LOG.error(
                    "Nobody here may look after concern {}: whoever reported it was shown the standing number",
                    concern.id());
        }
        tell(kind, concern, people, concern.rung() + "_" + concern.steps());
    }

    private void standOn(Concern concern, Rung rung, Roster roster, Instant now) {
        Set<StaffId> told = EscalationPolicy.audience(rung, roster, concern.keptFrom(), concern.isImmediateDanger());
        concern.standOn(
                rung,
                clocks.nextStep(concern, rung == Rung.EXTERNAL_NUMBER, now),
                told.stream().filter(person -> !roster.leads().contains(person)).toList());
    }

    private static Set<StaffId> audience(Concern concern, Roster roster) {
        return EscalationPolicy.audience(concern.rung(), roster, concern.keptFrom(), concern.isImmediateDanger());
    }
}
