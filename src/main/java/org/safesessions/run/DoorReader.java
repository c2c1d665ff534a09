package org.safesessions.run;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.safesessions.kernel.ActRefused;
import org.safesessions.kernel.Reason;
import org.safesessions.kernel.RegistrationId;
import org.safesessions.plan.Audience;
import org.safesessions.plan.Session;
import org.safesessions.plan.Supervision;
import org.safesessions.register.RegisteredPerson;
import org.safesessions.register.RegistrationDesk;
import org.safesessions.register.VettingStanding;
import org.safesessions.register.VettingStanding.Standing;
import org.safesessions.seal.Seal;
import org.safesessions.seal.SealedFor;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Puts the door list together: who registered, what their checks came to, and what has happened at the door. */
@Component
class DoorReader {

    private static final Comparator<DoorLine> LONGEST_WAITING_FIRST =
            Comparator.comparing(DoorLine::waitingSince, Comparator.nullsLast(Comparator.naturalOrder()));

    private final DoorEntries entries;
    private final RegistrationDesk registrations;
    private final ObjectProvider<VettingStanding> vetting;
    private final Seal seal;

    DoorReader(
            DoorEntries entries, RegistrationDesk registrations, ObjectProvider<VettingStanding> vetting, Seal seal) {
        this.entries = entries;
        this.registrations = registrations;
        this.vetting = vetting;
        this.seal = seal;
    }

    List<DoorLine> lines(Session session) {
        Map<RegistrationId, DoorEntry> rows = new HashMap<>();
        List<DoorEntry> unexpected = new ArrayList<>();
        for (DoorEntry row : entries.findAllBySession(session.id().value())) {
            row.registration().ifPresentOrElse(id -> rows.put(id, row), () -> unexpected.add(row));
        }
        List<RegisteredPerson> placed = registrations.peopleOf(session.id());
        List<RegisteredPerson> letGo = registrations.peopleLetGoOf(session.id());
        Map<RegistrationId, Standing> checks = standings(session);
        List<DoorLine> lines = new ArrayList<>();
        Stream.concat(placed.stream(), letGo.stream())
                .forEach(person -> lines.add(registered(
                        session,
                        person,
                        checks.getOrDefault(person.id(), Standing.BEING_CHECKED),
                        rows.remove(person.id()))));
        // whoever gave their place back after something had happened at the door
        rows.forEach(
                (id, row) -> lines.add(registered(session, registrations.person(id), Standing.NOT_THIS_TIME, row)));
        unexpected.forEach(row -> lines.add(
                unexpected(row, Stream.concat(placed.stream(), letGo.stream()).toList())));
        return lines.stream().sorted(LONGEST_WAITING_FIRST).toList();
    }

    Optional<DoorLine> line(Session session, DoorEntryId id) {
        Optional<DoorEntry> row = row(session, id);
        if (row.isPresent() && row.get().registration().isEmpty()) {
            return Optional.of(unexpected(
                    row.get(),
                    Stream.concat(
                                    registrations.peopleOf(session.id()).stream(),
                                    registrations.peopleLetGoOf(session.id()).stream())
                            .toList()));
        }
        return person(session, id).map(one -> registered(session, one, standing(one), row.orElse(null)));
    }

    Optional<DoorEntry> row(Session session, DoorEntryId id) {
        return entries.findByIdAndSession(id.value(), session.id().value());
    }

    /** The row, or for somebody registered the first that will be kept of them. */
    DoorEntry rowOrFirst(Session session, DoorEntryId id) {
        return row(session, id).orElseGet(() -> {
            RegisteredPerson person = person(session, id).orElseThrow(ActRefused::notFound);
            return DoorEntry.registered(session.id(), person.id(), atFirst(person), close(id.value(), DoorWords.NONE));
        });
    }

    /** Whoever registered for that session under this id; also whoever holds no place. */
    Optional<RegisteredPerson> person(Session session, DoorEntryId id) {
        return registrations
                .find(new RegistrationId(id.value()))
                .filter(person -> person.session().equals(session.id()));
    }

    /** What the checks came to; nobody is cleared as long as no module answers. */
    Standing standing(RegisteredPerson person) {
        if (!person.placed()) {
            return Standing.NOT_THIS_TIME;
        }
        VettingStanding answers = vetting.getIfAvailable();
        return answers == null ? Standing.BEING_CHECKED : answers.of(person.id());
    }

    /** Where somebody stands of whom nothing has happened at the door. */
    static DoorStanding atFirst(RegisteredPerson person) {
        return person.placed() ? DoorStanding.EXPECTED : DoorStanding.REFUSED;
    }

    DoorWords words(DoorEntry entry) {
        return seal.open(SealedFor.ROOM, entry.id().value(), entry.words(), DoorWords.class);
    }

    byte[] close(UUID id, DoorWords words) {
        return seal.close(SealedFor.ROOM, id, words);
    }

    private Map<RegistrationId, Standing> standings(Session session) {
        VettingStanding answers = vetting.getIfAvailable();
        return answers == null ? Map.of() : answers.standings(session.id());
    }

    private DoorLine registered(Session session, RegisteredPerson person, Standing checks, @Nullable DoorEntry row) {
        DoorWords words = row == null ? DoorWords.NONE : words(row);
        boolean notThisTime = !person.placed() || checks == Standing.NOT_THIS_TIME;
        List<Reason> warnings = new ArrayList<>();
        if (row != null && row.isMismatchSeen()) {
            warnings.add(Reason.of("MISMATCH_SEEN"));
        }
        warnings.addAll(DoorNames.compare(person, words.shownAs(), isShielded(session, person)));
        if (!person.agreed() && !notThisTime) {
            warnings.add(Reason.of("RULES_NOT_ACCEPTED"));
        }
        return line(
                row,
                new DoorEntryId(person.id().value()),
                person.id(),
                person.displayName(),
                row == null ? atFirst(person) : row.standing(),
                !notThisTime && checks == Standing.CLEARED,
                notThisTime,
                person.supervisionNeed(),
                words,
                warnings);
    }

    private DoorLine unexpected(DoorEntry row, List<RegisteredPerson> everybody) {
        DoorWords words = words(row);
        String name = words.displayName() == null ? "" : words.displayName();
        List<Reason> warnings = new ArrayList<>();
        if (row.isMismatchSeen()) {
            warnings.add(Reason.of("MISMATCH_SEEN"));
        }
        warnings.addAll(DoorNames.looksLike(name, everybody));
        return line(row, row.id(), null, name, row.standing(), false, false, Supervision.INDEPENDENT, words, warnings);
    }

    private static DoorLine line(
            @Nullable DoorEntry row,
            DoorEntryId id,
            @Nullable RegistrationId registration,
            String name,
            DoorStanding standing,
            boolean vetted,
            boolean notThisTime,
            Supervision need,
            DoorWords words,
            List<Reason> warnings) {
        Optional<DoorEntry> there = Optional.ofNullable(row);
        return new DoorLine(
                id,
                registration,
                name,
                standing,
                there.map(DoorEntry::role).orElse(DoorRole.PARTICIPANT),
                there.map(DoorEntry::joinsBy).orElse(JoinsBy.DEVICE),
                vetted,
                notThisTime,
                need,
                there.map(DoorEntry::isCarerPresent).orElse(false),
                there.flatMap(DoorEntry::cameraMatch).orElse(null),
                there.map(DoorEntry::isMismatchSeen).orElse(false),
                there.flatMap(DoorEntry::waitingSince).orElse(null),
                there.flatMap(DoorEntry::lastSeenAt).orElse(null),
                there.flatMap(DoorEntry::decidedBy).orElse(null),
                there.flatMap(DoorEntry::decidedAt).orElse(null),
                words.reason(),
                warnings,
                there.map(DoorEntry::isUndoable).orElse(false),
                there.map(DoorEntry::version).orElse(0L));
    }

    private static boolean isShielded(Session session, RegisteredPerson person) {
        Audience audience = session.plan().audience();
        return person.ageGroup().isChild() || audience == Audience.ADULTS_AT_RISK || audience == Audience.MIXED;
    }
}
