package org.safesessions.follow;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Map;
import java.util.Optional;
import org.safesessions.kernel.ActRefused;
import org.safesessions.plan.PlanningDesk;
import org.safesessions.plan.Session;
import org.safesessions.register.RegisteredPerson;
import org.safesessions.register.RegistrationDesk;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Where people answer after a session, by the link that was sent to them. Each answer counts once: sent again it changes
 * nothing. A token that opens nothing is NOT_FOUND, whatever the cause.
 */
@Service
@Transactional
public class ReplyDesk {

    private final FollowUps records;
    private final FollowUpLinks links;
    private final FollowUpReader reader;
    private final SignalDesk signals;
    private final PlanningDesk planning;
    private final RegistrationDesk registrations;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    ReplyDesk(
            FollowUps records,
            FollowUpLinks links,
            FollowUpReader reader,
            SignalDesk signals,
            PlanningDesk planning,
            RegistrationDesk registrations,
            Clock clock,
            ApplicationEventPublisher events) {
        this.records = records;
        this.links = links;
        this.reader = reader;
        this.signals = signals;
        this.planning = planning;
        this.registrations = registrations;
        this.clock = clock;
        this.events = events;
    }

    /**
     * What the link opens. Never what was answered: whoever holds the telephone may not be who answered.
     *
     * @param forThemselves whether the person who took part is asked, else their carer
     * @param faces whether there is a page with faces, for them alone
     */
    public record Asking(
            String displayName,
            boolean child,
            boolean forThemselves,
            boolean faces,
            boolean answered,
            boolean faceShown,
            String language,
            String sessionTitle,
            String publicToken,
            Instant startsAt,
            ZoneId timeZone) {

        @Override
        public String toString() {
            return "asking";
        }
    }

    /** What this token opens now; as much work for every reason that it opens nothing. */
    @Transactional(readOnly = true)
    public Optional<Asking> look(String token) {
        return links.open(token).map(this::asking);
    }

    /**
     * All four answers at once.
     *
     * @throws ActRefused NOT_FOUND; UNACCEPTABLE with {@code ANSWER_} and the question for each that is missing
     */
    public void reply(String token, CarerReply reply) {
        FollowUp one = open(token);
        if (one.state() == FollowUpState.ANSWERED) {
            return;
        }
        CarerReply tidy = reply.tidy(one.id());
        Instant now = clock.instant();
        FollowUpWords words = reader.words(one).with(tidy);
        reader.write(one, words);
        one.answered(now);
        events.publishEvent(new ReplyReceived(one.id(), one.session(), now, null));
        signals.weigh(one, words, tidy.answers(), null);
    }

    /**
     * One tap of a child or an adult at risk.
     *
     * @throws ActRefused NOT_FOUND, also where nobody is shown faces
     */
    public void show(String token, Face face) {
        FollowUp one = open(token);
        if (!asking(one).faces()) {
            throw ActRefused.notFound();
        }
        FollowUpWords before = reader.words(one);
        if (before.face() == null) {
            FollowUpWords words = before.with(face);
            reader.write(one, words);
            events.publishEvent(new FaceShown(one.id(), one.session(), clock.instant(), null));
            signals.weigh(one, words, Map.of(), face);
        }
    }

    private FollowUp open(String token) {
        return links.open(token)
                .flatMap(one -> records.locked(one.id().value()))
                .filter(one -> one.isOpenAt(clock.instant()))
                .orElseThrow(ActRefused::notFound);
    }

    private Asking asking(FollowUp one) {
        RegisteredPerson person = registrations.person(one.registration());
        Session session = planning.get(one.session());
        return new Asking(
                person.displayName(),
                person.ageGroup().isChild(),
                FollowUpPolicy.answersThemselves(person.ageGroup()),
                FollowUpPolicy.isShownFaces(person.ageGroup(), session.plan().audience(), person.supervisionNeed()),
                one.state() == FollowUpState.ANSWERED,
                reader.words(one).face() != null,
                person.language(),
                session.title(),
                session.publicToken(),
                session.startsAt(),
                session.timeZone());
    }
}
