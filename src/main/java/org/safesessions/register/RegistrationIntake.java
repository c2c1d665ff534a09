package org.safesessions.register;

import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.hibernate.exception.ConstraintViolationException;
import org.jspecify.annotations.Nullable;
import org.safesessions.kernel.ActRefused;
import org.safesessions.kernel.NoticeKind;
import org.safesessions.kernel.NoticeNeeded;
import org.safesessions.kernel.Reason;
import org.safesessions.kernel.Recipient;
import org.safesessions.kernel.RegistrationId;
import org.safesessions.kernel.SessionId;
import org.safesessions.kernel.StaffId;
import org.safesessions.people.Rush;
import org.safesessions.plan.PlanningDesk;
import org.safesessions.plan.Session;
import org.safesessions.seal.Fingerprints;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Takes registrations in: each person once a session, with a place while there is one. Everything that needs no lock is
 * done before the session's places are locked.
 */
@Component
class RegistrationIntake {

    static final int MOST_AT_ONCE = 10;
    private static final int TRIES = 4;
    private static final int REFERENCE_HALF = 5;

    private final RegistrationRecords records;
    private final RegistrationPolicy policy;
    private final PlanningDesk planning;
    private final PlaceBook places;
    private final PeopleReader reader;
    private final Fingerprints prints;
    private final EntityManager entities;
    private final Clock clock;
    private final ApplicationEventPublisher events;
    private final TransactionTemplate transaction;
    private final Rush rush;
    private final IntakeLine<Asked, Taken> line;

    RegistrationIntake(
            RegistrationRecords records,
            RegistrationPolicy policy,
            PlanningDesk planning,
            PlaceBook places,
            PeopleReader reader,
            Fingerprints prints,
            EntityManager entities,
            Clock clock,
            ApplicationEventPublisher events,
            PlatformTransactionManager transactions,
            Rush rush) {
        this.records = records;
        this.policy = policy;
        this.planning = planning;
        this.places = places;
        this.reader = reader;
        this.prints = prints;
        this.entities = entities;
        this.clock = clock;
        this.events = events;
        this.transaction = new TransactionTemplate(transactions);
        this.rush = rush;
        this.line = new IntakeLine<>(transaction, this::takeOnce, this::takeAnew);
    }

    /** Somebody new to the session, sealed and ready to be given a number. */
    private record Newcomer(UUID id, Registrant person, Prints prints, byte[] words) {}

    /**
     * What came of it.
     *
     * @param repeats those of them who were registered for this session before
     */
    record Taken(String reference, List<RegistrationId> registered, List<RegistrationId> repeats) {}

    List<Reason> wrong(Session session, RegistrationForm form) {
        LocalDate today = LocalDate.ofInstant(clock.instant(), session.timeZone());
        return policy.judge(form, EntryRules.of(session.plan()), Source.SELF, today)
                .reasons();
    }

    /**
     * @throws RegistrationRefused with every rule that one of them breaks
     */
    List<Registrant> judged(Session session, List<RegistrationForm> forms, Source source) {
        EntryRules rules = EntryRules.of(session.plan());
        LocalDate today = LocalDate.ofInstant(clock.instant(), session.timeZone());
        List<Reason> reasons = new ArrayList<>();
        List<Registrant> people = new ArrayList<>();
        for (RegistrationForm form : forms) {
            RegistrationPolicy.Judged judged = policy.judge(form, rules, source, today);
            reasons.addAll(judged.reasons());
            if (judged.person() != null) {
                people.add(judged.person());
            }
        }
        if (forms.isEmpty()) {
            reasons.add(Reason.of("NOBODY_TO_REGISTER"));
        }
        Set<String> keys = new HashSet<>();
        if (!people.stream().allMatch(person -> keys.add(person.key().toLowerCase(Locale.ROOT)))) {
            reasons.add(Reason.of("SAME_PERSON_TWICE"));
        }
        if (!reasons.isEmpty()) {
            throw new RegistrationRefused(
                    session.id(), reasons.stream().distinct().toList());
        }
        return people;
    }

    /** What somebody asks for, with everything done that needs no database. */
    private record Asked(
            Session session,
            List<Newcomer> people,
            @Nullable UUID requestKey,
            Source source,
            @Nullable StaffId by) {}

    /**
     * In one transaction, with others who come at once; or in the caller's, if there is one.
     *
     * @throws ActRefused CONFLICT code REGISTRATION_CLOSED when it was closed meanwhile
     */
    Taken take(
            Session session, List<Registrant> people, @Nullable UUID requestKey, Source source, @Nullable StaffId by) {
        List<Newcomer> newcomers = people.stream().map(this::newcomer).toList();
        Asked asked = new Asked(session, newcomers, requestKey, source, by);
        if (TransactionSynchronizationManager.isActualTransactionActive()) {
            return takeOnce(asked);
        }
        return source == Source.SELF ? rush.whileSomebodyWaits(() -> line.take(asked)) : takeAnew(asked);
    }

    private Newcomer newcomer(Registrant person) {
        UUID row = UUID.randomUUID();
        return new Newcomer(row, person, Prints.of(person, prints), reader.close(row, person.words()));
    }

    /** Tried again when somebody registered the same person at the same moment. */
    private Taken takeAnew(Asked asked) {
        for (int left = TRIES; ; left--) {
            try {
                return Objects.requireNonNull(transaction.execute(status -> takeOnce(asked)));
            } catch (DataIntegrityViolationException | ConstraintViolationException atTheSameMoment) {
                if (left <= 1) {
                    throw atTheSameMoment;
                }
            }
        }
    }

    private Taken takeOnce(Asked asked) {
        SessionId id = asked.session().id();
        Session session = planning.get(id); // read before anything is locked, for everybody who asks for it later
        String reference = reference(id, asked.people().get(0).person());
        UUID key = asked.requestKey();
        if (key != null && records.existsBySessionAndRequestKey(id.value(), key)) {
            return new Taken(reference, List.of(), List.of());
        }
        List<Newcomer> newcomers = new ArrayList<>();
        List<RegistrationId> repeats = new ArrayList<>();
        for (Newcomer one : asked.people()) {
            List<UUID> before = records.samePerson(
                    id.value(), prints.everOf(Prints.PERSON, one.person().key()));
            if (before.isEmpty()) {
                newcomers.add(one);
            } else {
                before.forEach(known -> repeats.add(new RegistrationId(known)));
            }
        }
        List<RegistrationId> registered = newcomers.isEmpty() ? List.of() : keep(session, newcomers, asked);
        if (asked.source() == Source.SELF) {
            repeats.forEach(this::remind);
        }
        return new Taken(reference, registered, repeats);
    }

    private List<RegistrationId> keep(Session session, List<Newcomer> newcomers, Asked asked) {
        PlaceCount count = places.lock(session.id());
        if (count.isClosed()) {
            throw ActRefused.conflict(session.id(), "REGISTRATION_CLOSED");
        }
        UUID together = UUID.randomUUID();
        Instant now = clock.instant();
        List<Registration> kept = new ArrayList<>();
        Map<String, Integer> alike = new HashMap<>();
        for (Newcomer newcomer : newcomers) {
            int displayNumber = 1
                    + alike.computeIfAbsent(
                            newcomer.prints().display(),
                            print -> records.lastAlike(session.id().value(), print));
            alike.put(newcomer.prints().display(), displayNumber);
            Arrival arrival = new Arrival(
                    newcomer.id(),
                    session.id(),
                    asked.source() == Source.IMPORT ? UUID.randomUUID() : together,
                    asked.requestKey(),
                    count.next(),
                    count.takeIfLeft(session.plan().expectedParticipants()),
                    asked.source(),
                    now,
                    reference(session.id(), newcomer.person()));
            Registration registration =
                    new Registration(arrival, newcomer.person(), newcomer.prints(), displayNumber, newcomer.words());
            kept.add(registration);
        }
        kept.forEach(entities::persist);
        entities.flush();
        kept.forEach(one -> events.publishEvent(new RegistrationReceived(
                one.id(), one.session(), one.state().holdsPlace(), asked.source(), now, asked.by())));
        askToConfirm(kept, asked.source());
        return kept.stream().map(Registration::id).toList();
    }

    /** One message for all who were registered together; for a file one for each, because they are strangers. */
    private void askToConfirm(List<Registration> kept, Source source) {
        long messages = source == Source.IMPORT ? kept.size() : 1;
        kept.stream()
                .limit(messages)
                .forEach(one -> events.publishEvent(
                        NoticeNeeded.of(NoticeKind.CONFIRM_ADDRESS, Recipient.registration(one.id()), one.id())));
    }

    /** At most once a day, however often somebody else sends their name. */
    private void remind(RegistrationId before) {
        String day = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC).toString();
        events.publishEvent(NoticeNeeded.of(NoticeKind.REGISTERED_BEFORE, Recipient.registration(before), before)
                .on(day));
    }

    /** Made from the person, so that a repeat is told the same; keyed, so that nobody can make it. */
    private String reference(SessionId session, Registrant person) {
        String print = prints.of("reference", session + "|" + person.key()).toUpperCase(Locale.ROOT);
        return print.substring(0, REFERENCE_HALF) + "-" + print.substring(REFERENCE_HALF, 2 * REFERENCE_HALF);
    }
}
