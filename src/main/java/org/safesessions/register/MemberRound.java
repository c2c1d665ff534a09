package org.safesessions.register;

import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.safesessions.kernel.ActRefused;
import org.safesessions.kernel.RegistrationId;
import org.safesessions.kernel.SeriesId;
import org.safesessions.kernel.SessionId;
import org.safesessions.plan.PlanningDesk;
import org.safesessions.plan.SeriesBook;
import org.safesessions.plan.Session;
import org.safesessions.plan.SessionState;
import org.safesessions.seal.Fingerprints;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Gives everybody who registered for one date of a series a registration of their own for each date that follows, with
 * a place while there is one. Only once their address is confirmed: who typed somebody else's takes one place, not forty.
 */
@Component
@Transactional
class MemberRound {

    private static final Set<RegistrationState> COMES =
            Set.of(RegistrationState.CONFIRMED, RegistrationState.WAITING_LIST);

    private final SeriesMembers members;
    private final SeriesPlaces places;
    private final RegistrationRecords records;
    private final PlaceBook counts;
    private final PeopleReader reader;
    private final PlanningDesk planning;
    private final SeriesBook series;
    private final Fingerprints prints;
    private final EntityManager entities;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    MemberRound(
            SeriesMembers members,
            SeriesPlaces places,
            RegistrationRecords records,
            PlaceBook counts,
            PeopleReader reader,
            PlanningDesk planning,
            SeriesBook series,
            Fingerprints prints,
            EntityManager entities,
            Clock clock,
            ApplicationEventPublisher events) {
        this.members = members;
        this.places = places;
        this.records = records;
        this.counts = counts;
        this.reader = reader;
        this.planning = planning;
        this.series = series;
        this.prints = prints;
        this.entities = entities;
        this.clock = clock;
        this.events = events;
    }

    /** A place that is still to be given: to whom, and for which date. */
    record Wanted(UUID member, SessionId session) {}

    /** Those who are new to the series come every week from now on. */
    void welcome(SeriesId id) {
        List<UUID> sessions = series.sessionsOf(id).stream()
                .filter(session -> session.state().isBeforeRunning())
                .map(session -> session.id().value())
                .toList();
        for (UUID registration : sessions.isEmpty() ? List.<UUID>of() : members.newOf(sessions, COMES)) {
            SeriesMember member = members.save(new SeriesMember(id, clock.instant()));
            places.save(new SeriesPlace(
                    registration,
                    member,
                    records.pointer(registration)
                            .orElseThrow(ActRefused::notFound)
                            .session()));
        }
    }

    /** What is still to be given, the next date first, for each of them in the order in which people came. */
    @Transactional(readOnly = true)
    public List<Wanted> wanted(SeriesId id) {
        return series.sessionsOf(id).stream()
                .filter(MemberRound::takesPeople)
                .flatMap(session -> members.without(id.value(), session.id().value()).stream()
                        .map(member -> new Wanted(member, session.id())))
                .filter(one -> latest(one).isPresent())
                .toList();
    }

    /** Does nothing when registration has closed meanwhile, or they left. */
    void give(Wanted one) {
        PlaceCount count = counts.lock(one.session());
        Session session = planning.get(one.session());
        SeriesMember member = entities.find(SeriesMember.class, one.member(), LockModeType.OPTIMISTIC_FORCE_INCREMENT);
        if (member == null || !member.comes() || count.isClosed() || !takesPeople(session)) {
            return;
        }
        latest(one).ifPresent(last -> give(member, last, session, count));
    }

    private void give(SeriesMember member, Registration last, Session session, PlaceCount count) {
        UUID id = UUID.randomUUID();
        Registrant person = person(last);
        Prints theirs = Prints.of(person, prints);
        List<UUID> before = records.samePerson(session.id().value(), prints.everOf(Prints.PERSON, person.key()));
        if (!before.isEmpty()) {
            before.stream()
                    .filter(known -> !places.existsById(known))
                    .findFirst()
                    .ifPresent(known -> places.save(
                            new SeriesPlace(known, member, session.id().value())));
            return;
        }
        Instant now = clock.instant();
        Arrival arrival = new Arrival(
                id,
                session.id(),
                last.household(),
                null,
                count.next(),
                count.takeIfLeft(session.plan().expectedParticipants()),
                Source.SERIES,
                now,
                last.reference());
        Registration next = new Registration(
                arrival,
                person,
                theirs,
                records.lastAlike(session.id().value(), theirs.display()) + 1,
                reader.close(id, person.words()));
        last.rulesVersion()
                .ifPresent(rules -> next.agree(rules, last.agreementVersion().orElse(null)));
        next.confirmAddress(last.addressConfirmedAt().orElse(now));
        entities.persist(next);
        places.saveAndFlush(new SeriesPlace(id, member, session.id().value()));
        events.publishEvent(new RegistrationReceived(
                next.id(), next.session(), next.state().holdsPlace(), Source.SERIES, now, null));
    }

    /** Their newest registration for an earlier date, or for the one whose place this date took. */
    private Optional<Registration> latest(Wanted one) {
        Session session = planning.get(one.session());
        return places.of(one.member()).stream()
                .filter(place -> isBefore(planning.get(place.session()), session))
                .max(Comparator.comparing(place -> planning.get(place.session()).startsAt()))
                .map(SeriesPlace::registration)
                .map(RegistrationId::value)
                .flatMap(records::findById)
                .filter(last -> last.addressConfirmedAt().isPresent());
    }

    private static boolean isBefore(Session earlier, Session session) {
        return earlier.startsAt().isBefore(session.startsAt())
                || session.replaces().filter(earlier.id()::equals).isPresent();
    }

    private static boolean takesPeople(Session session) {
        return session.state() == SessionState.OPEN_FOR_REGISTRATION && EntryRules.registers(session.plan());
    }

    private Registrant person(Registration last) {
        return new Registrant(
                reader.words(last),
                last.ageGroup(),
                last.supervisionNeed(),
                last.willSupervise(),
                last.accountCreatedOn().orElse(null),
                false,
                false,
                last.footprintDone(),
                last.language());
    }
}
