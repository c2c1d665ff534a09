package org.safesessions.run;

import java.time.Clock;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.safesessions.kernel.ActRefused;
import org.safesessions.kernel.PlainText;
import org.safesessions.kernel.RegistrationId;
import org.safesessions.kernel.SessionId;
import org.safesessions.kernel.StaffId;
import org.safesessions.plan.PlanningDesk;
import org.safesessions.plan.Session;
import org.safesessions.register.RegisteredPerson;
import org.safesessions.run.DoorRequestBook.Asked;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Where co-hosts note who is outside: somebody unexpected, somebody who rang, somebody who left. It lets nobody in. */
@Service
@Transactional
public class PorchDesk {

    private final DoorEntries entries;
    private final DoorReader reader;
    private final DoorRequestBook requests;
    private final RunRights rights;
    private final PlanningDesk planning;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    PorchDesk(
            DoorEntries entries,
            DoorReader reader,
            DoorRequestBook requests,
            RunRights rights,
            PlanningDesk planning,
            Clock clock,
            ApplicationEventPublisher events) {
        this.entries = entries;
        this.reader = reader;
        this.requests = requests;
        this.rights = rights;
        this.planning = planning;
        this.clock = clock;
        this.events = events;
    }

    /** As {@link DoorDesk#arrive}. */
    DoorEntryId arrive(SessionId id, DoorArrival arrival, @Nullable UUID key) {
        Session session = planning.lock(id);
        StaffId by = rights.mustBeCoHost(session);
        Asked asked = Asked.of(key, id, by, "arrive", arrival.displayName(), arrival.role(), arrival.joinsBy());
        return requests.before(asked).orElseGet(() -> {
            DoorPolicy.refuseUnlessInUse(session);
            Instant now = clock.instant();
            DoorEntryId entry = DoorEntryId.random();
            String name = PlainText.line(arrival.displayName(), 1, DoorArrival.NAME_LONGEST);
            byte[] words = reader.close(entry.value(), new DoorWords(name, null, null));
            entries.saveAndFlush(DoorEntry.unexpected(entry, id, arrival, now, words));
            requests.done(asked, entry);
            events.publishEvent(new PersonCameToDoor(id, entry, arrival.role(), false, now, by));
            return entry;
        });
    }

    /**
     * Somebody on the list is outside, as staff see or hear; such as a caller by telephone, or a brother on his sister's
     * device. Whoever was held or put out stays so.
     *
     * @param key the same key notes it once
     * @throws ActRefused NOT_FOUND; CONFLICT codes SESSION_OVER, IN_THE_ROOM
     */
    public void came(SessionId id, DoorEntryId entryId, JoinsBy how, @Nullable UUID key) {
        Session session = planning.lock(id);
        StaffId by = rights.mustBeCoHost(session);
        Asked asked = Asked.of(key, id, by, "came", entryId, how);
        if (requests.before(asked).isPresent()) {
            return;
        }
        DoorPolicy.refuseUnlessInUse(session);
        DoorEntry entry = reader.rowOrFirst(session, entryId);
        if (entry.standing() == DoorStanding.ADMITTED) {
            throw ActRefused.conflict(entryId, DoorPolicy.IN_THE_ROOM);
        }
        Instant now = clock.instant();
        entry.come(
                DoorPolicy.saysHere(entry.standing()), how, entry.waitingSince().orElse(now), by, now);
        entries.saveAndFlush(entry);
        requests.done(asked, entryId);
        events.publishEvent(new PersonCameToDoor(
                id, entryId, entry.role(), entry.registration().isPresent(), now, by));
    }

    /**
     * Somebody went by themselves. They may come back, and are looked at again then.
     *
     * @param key the same key notes it once
     * @throws ActRefused NOT_FOUND; CONFLICT code SESSION_OVER, or PUT_OUT_BEFORE for whoever was refused or removed
     */
    public void left(SessionId id, DoorEntryId entryId, @Nullable UUID key) {
        Session session = planning.lock(id);
        StaffId by = rights.mustBeCoHost(session);
        Asked asked = Asked.of(key, id, by, "left", entryId);
        if (requests.before(asked).isPresent()) {
            return;
        }
        DoorPolicy.refuseUnlessInUse(session);
        DoorEntry entry = reader.row(session, entryId).orElseThrow(ActRefused::notFound);
        if (entry.standing().isPutOut()) {
            throw ActRefused.conflict(entryId, DoorPolicy.PUT_OUT_BEFORE);
        }
        Instant now = clock.instant();
        entry.leave(by, now);
        entries.saveAndFlush(entry);
        requests.done(asked, entryId);
        events.publishEvent(new DoorDecided(id, entryId, DoorStanding.LEFT, null, now, by));
    }

    /**
     * Somebody unexpected turns out to be somebody on the list. What was seen of them stays with them: whoever did not fit
     * is held.
     *
     * @param key the same key notes it once
     * @throws ActRefused NOT_FOUND; CONFLICT codes SESSION_OVER, IN_THE_ROOM, NOT_TO_COME_IN; UNACCEPTABLE code
     *     HELPERS_ARE_NOT_REGISTERED
     */
    public void recognise(SessionId id, DoorEntryId arrivalId, RegistrationId registration, @Nullable UUID key) {
        Session session = planning.lock(id);
        StaffId by = rights.mustBeCoHost(session);
        DoorEntryId entryId = new DoorEntryId(registration.value());
        Asked asked = Asked.of(key, id, by, "recognise", arrivalId, registration);
        if (requests.before(asked).isPresent()) {
            return;
        }
        DoorPolicy.refuseUnlessInUse(session);
        DoorEntry arrival = reader.row(session, arrivalId)
                .filter(row -> row.registration().isEmpty())
                .orElseThrow(ActRefused::notFound);
        RegisteredPerson person = reader.person(session, entryId).orElseThrow(ActRefused::notFound);
        if (arrival.role().isHelper()) {
            throw ActRefused.unacceptable(arrivalId, "HELPERS_ARE_NOT_REGISTERED");
        }
        if (!person.placed()) {
            throw ActRefused.conflict(arrivalId, DoorPolicy.NOT_TO_COME_IN);
        }
        DoorEntry entry = reader.rowOrFirst(session, entryId);
        if (entry.standing() == DoorStanding.ADMITTED) {
            throw ActRefused.conflict(arrivalId, DoorPolicy.IN_THE_ROOM);
        }
        Instant now = clock.instant();
        String shown = Objects.requireNonNullElse(reader.words(arrival).displayName(), "");
        entry.takeOver(
                arrival, reader.close(entryId.value(), reader.words(entry).shown(shown)));
        entry.come(
                DoorPolicy.recognised(entry.standing(), arrival.standing(), entry.isMismatchSeen()),
                arrival.joinsBy(),
                arrival.waitingSince().orElse(now),
                by,
                now);
        entries.saveAndFlush(entry);
        entries.delete(arrival);
        entries.flush();
        requests.done(asked, entryId);
        events.publishEvent(new ArrivalRecognised(id, registration, entry.standing(), now, by));
    }
}
