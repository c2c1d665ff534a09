package org.safesessions.follow;

import java.time.Clock;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.safesessions.kernel.ActRefused;
import org.safesessions.kernel.FollowUpId;
import org.safesessions.kernel.SessionId;
import org.safesessions.kernel.StaffId;
import org.safesessions.people.Duty;
import org.safesessions.people.SignedInStaff;
import org.safesessions.plan.PlanningDesk;
import org.safesessions.plan.Session;
import org.safesessions.register.RegistrationDesk;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Tells what was answered after sessions, to those who may know it, and how many answered, without who. */
@Service
@Transactional(readOnly = true)
public class FollowUpBook {

    private final FollowUps records;
    private final FollowUpReader reader;
    private final PlanningDesk planning;
    private final RegistrationDesk registrations;
    private final SignedInStaff signedIn;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    FollowUpBook(
            FollowUps records,
            FollowUpReader reader,
            PlanningDesk planning,
            RegistrationDesk registrations,
            SignedInStaff signedIn,
            Clock clock,
            ApplicationEventPublisher events) {
        this.records = records;
        this.reader = reader;
        this.planning = planning;
        this.registrations = registrations;
        this.signedIn = signedIn;
        this.clock = clock;
        this.events = events;
    }

    /** How many were asked, and how many of those answered. */
    public record Rate(long asked, long answered) {}

    /** Of those asked from then until before then. No personal data, for whoever reports. */
    public Rate rate(Instant from, Instant to) {
        return new Rate(records.askedBetween(from, to), records.answeredOfThose(from, to));
    }

    /** The instants its process waits for. */
    public record Times(Instant askAt, Instant remindAt, Instant closeAt) {}

    public Times times(FollowUpId id) {
        FollowUp one = get(id);
        return new Times(one.askAt(), one.remindAt(), one.closeAt());
    }

    /** Whom the decision is for. */
    public Set<StaffId> deciders(FollowUpId id) {
        return reader.readers(get(id));
    }

    /** Until when a lead should decide; for a follow-up that waits for one. */
    public Instant decideBy(FollowUpId id) {
        return get(id).decideBy().orElseThrow();
    }

    /** Whether it waits for a decision, and this person may make it. */
    public boolean waitsFor(FollowUpId id, StaffId person) {
        return records.findById(id.value())
                .filter(one -> one.decideBy().isPresent())
                .map(one -> reader.readers(one).contains(person))
                .orElse(false);
    }

    /** Whether anything about that session waits for a decision that this person may make. */
    public boolean anythingWaitsFor(SessionId session, StaffId person) {
        return records.undecidedOf(session.value()).stream()
                .anyMatch(one -> reader.readers(one).contains(person));
    }

    /**
     * What waits for the person signed in, the most urgent first.
     *
     * @throws ActRefused NOT_FOUND for people whose work this is not
     */
    public List<FollowUpLine> list() {
        StaffId me = signedIn.id();
        List<FollowUpLine> mine = records.undecided().stream()
                .filter(one -> reader.readers(one).contains(me))
                .map(this::line)
                .toList();
        if (mine.isEmpty() && !signedIn.has(Duty.SAFEGUARDING_LEAD)) {
            throw ActRefused.notFound();
        }
        return mine;
    }

    /** One line of the list, for whoever may know of it: no word of it is read. */
    public Optional<FollowUpLine> line(FollowUpId id) {
        StaffId me = signedIn.id();
        return records.findById(id.value())
                .filter(one -> one.decideBy().isPresent())
                .filter(one -> reader.readers(one).contains(me))
                .map(this::line);
    }

    /**
     * Everything about it, for whoever may know it. Every time is put on record.
     *
     * @throws ActRefused NOT_FOUND also when nothing was answered, so that nobody learns who answers
     */
    @Transactional
    public ReadableFollowUp read(FollowUpId id) {
        StaffId me = signedIn.id();
        FollowUp one = records.findById(id.value())
                .filter(found -> found.words() != null)
                .filter(found -> reader.readers(found).contains(me))
                .orElseThrow(ActRefused::notFound);
        events.publishEvent(new FollowUpRead(id, one.session(), clock.instant(), me));
        return readable(one, earlier -> reader.readers(earlier).contains(me));
    }

    /** As {@link #read}, whoever asks, and not on record: for the concern that is made of it, in the same act. */
    public ReadableFollowUp forConcern(FollowUpId id) {
        return readable(get(id), earlier -> true);
    }

    /** An earlier session may have been led by somebody who reads this one: its answers are not for them. */
    private ReadableFollowUp readable(FollowUp one, Predicate<FollowUp> mayBeRead) {
        FollowUpWords words = reader.words(one);
        return new ReadableFollowUp(
                one,
                registrations.person(one.registration()),
                planning.get(one.session()),
                inOrder(words.answers()),
                words.where(),
                words.face(),
                one.decideBy().orElse(null),
                notes(words),
                reader.before(one).stream()
                        .filter(mayBeRead)
                        .map(earlier -> before(earlier, reader.words(earlier)))
                        .toList());
    }

    private ReadableFollowUp.Before before(FollowUp one, FollowUpWords words) {
        return new ReadableFollowUp.Before(
                planning.get(one.session()), inOrder(words.answers()), words.face(), notes(words));
    }

    private static Map<Question, Reply> inOrder(Map<Question, Reply> answers) {
        return answers.isEmpty() ? Map.of() : new EnumMap<>(answers);
    }

    private static List<ReadableFollowUp.Note> notes(FollowUpWords words) {
        return words.notes().stream()
                .map(note ->
                        new ReadableFollowUp.Note(note.decision(), new StaffId(note.by()), note.at(), note.reason()))
                .toList();
    }

    private FollowUpLine line(FollowUp one) {
        Session session = planning.get(one.session());
        return new FollowUpLine(
                one.id(),
                session.title(),
                session.startsAt(),
                session.timeZone(),
                one.decideBy().orElseThrow(),
                one.isUrgent());
    }

    private FollowUp get(FollowUpId id) {
        return records.findById(id.value()).orElseThrow(ActRefused::notFound);
    }
}
