package org.safesessions.register;

import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
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
    private final PlaceBook places;
    private final PeopleReader reader;
    private final Fingerprints prints;
    private final EntityManager entities;
    private final Clock clock;
    private final ApplicationEventPublisher events;
    private final TransactionTemplate transaction;

    RegistrationIntake(
            RegistrationRecords records,
            RegistrationPolicy policy,
            PlaceBook places,
            PeopleReader reader,
            Fingerprints prints,
            EntityManager entities,
            Clock clock,
            ApplicationEventPublisher events,
            PlatformTransactionManager transactions) {
        this.records = records;
        this.policy = policy;
        this.places = places;
        this.reader = reader;
        this.prints = prints;
        this.entities = entities;
        this.clock = clock;
        this.events = events;
        this.transaction = new TransactionTemplate(transactions);
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

    /**
     * In one transaction, tried again when somebody registered the same person, or was the first of all, at the same
     * moment.
     *
     * @throws ActRefused CONFLICT code REGISTRATION_CLOSED when it was closed meanwhile
     */
    Taken take(
            Session session, List<Registrant> people, @Nullable UUID requestKey, Source source, @Nullable StaffId by) {
        for (int left = TRIES; ; left--) {
            try {
                return Objects.requireNonNull(
                        transaction.execute(status -> takeOnce(session, people, requestKey, source, by)));
            } catch (DataIntegrityViolationException | ConstraintViolationException atTheSameMoment) {
                if (left <= 1 || TransactionSynchronizationManager.isActualTransactionActive()) {
                    throw atTheSameMoment;
                }
            }
        }
    }

    private Taken takeOnce(
            Session session, List<Registrant> people, @Nullable UUID requestKey, Source source, @Nullable StaffId by) {
        SessionId id = session.id();
        String reference = reference(id, people.get(0));
        if (requestKey != null && records.existsBySessionAndRequestKey(id.value(), requestKey)) {
            return new Taken(reference, List.of(), List.of());
        }
        List<Newcomer> newcomers = new ArrayList<>();
        List<RegistrationId> repeats = new ArrayList<>();
        for (Registrant person : people) {
            List<UUID> before = records.samePerson(id.value(), prints.everOf(Prints.PERSON, person.key()));
            if (before.isEmpty()) {
                UUID row = UUID.randomUUID();
                newcomers.add(new Newcomer(row, person, Prints.of(person, prints), reader.close(row, person.words())));
            } else {
                before.forEach(one -> repeats.add(new RegistrationId(one)));
            }
        }
        List<RegistrationId> registered =
                newcomers.isEmpty() ? List.of() : keep(session, newcomers, requestKey, source, by);
        if (source == Source.SELF) {
            repeats.forEach(this::remind);
        }
        return new Taken(reference, registered, repeats);
    }

    private List<RegistrationId> keep(
            Session session, List<Newcomer> newcomers, @Nullable UUID requestKey, Source source, @Nullable StaffId by) {
        PlaceCount count = places.lock(session.id());
        if (count.isClosed()) {
            throw ActRefused.conflict(session.id(), "REGISTRATION_CLOSED");
        }
        UUID together = UUID.randomUUID();
        Instant now = clock.instant();
        List<Registration> kept = new ArrayList<>();
        for (Newcomer newcomer : newcomers) {
            int alike =
                    records.lastAlike(session.id().value(), newcomer.prints().display());
            Arrival arrival = new Arrival(
                    newcomer.id(),
                    session.id(),
                    source == Source.IMPORT ? UUID.randomUUID() : together,
                    requestKey,
                    count.next(),
                    count.takeIfLeft(session.plan().expectedParticipants()),
                    source,
                    now,
                    reference(session.id(), newcomer.person()));
            Registration registration =
                    new Registration(arrival, newcomer.person(), newcomer.prints(), alike + 1, newcomer.words());
            entities.persist(registration);
            entities.flush();
            kept.add(registration);
        }
        kept.forEach(one -> events.publishEvent(
                new RegistrationReceived(one.id(), one.session(), one.state().holdsPlace(), source, now, by)));
        askToConfirm(kept, source);
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
