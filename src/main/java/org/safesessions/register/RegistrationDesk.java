package org.safesessions.register;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.safesessions.kernel.ActRefused;
import org.safesessions.kernel.Reason;
import org.safesessions.kernel.RegistrationId;
import org.safesessions.kernel.SessionId;
import org.safesessions.kernel.StaffId;
import org.safesessions.people.Brake;
import org.safesessions.plan.PlanningDesk;
import org.safesessions.plan.Session;
import org.safesessions.plan.SessionState;
import org.safesessions.seal.Fingerprints;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Where people ask to come in. What they do later with their own registration is {@link MyRegistrationDesk}.
 *
 * <p>Lock order: the session's places, then registrations; never a session or a shift after these.
 */
@Service
public class RegistrationDesk {

    private static final Set<RegistrationState> PLACED =
            Set.of(RegistrationState.RECEIVED, RegistrationState.CONFIRMED);
    private static final Set<RegistrationState> WAITING = Set.of(RegistrationState.WAITING_LIST);
    private static final Set<RegistrationState> LET_GO = Set.of(RegistrationState.RELEASED);
    private static final Set<SessionState> NOT_PUBLIC = Set.of(SessionState.DRAFT, SessionState.AWAITING_APPROVAL);

    private final PlanningDesk planning;
    private final RegistrationIntake intake;
    private final RegistrationRecords records;
    private final RegistrationRights rights;
    private final PeopleReader reader;
    private final PlaceBook places;
    private final Releases releases;
    private final Fingerprints prints;
    private final Brake brake;

    RegistrationDesk(
            PlanningDesk planning,
            RegistrationIntake intake,
            RegistrationRecords records,
            RegistrationRights rights,
            PeopleReader reader,
            PlaceBook places,
            Releases releases,
            Fingerprints prints,
            Brake brake) {
        this.planning = planning;
        this.intake = intake;
        this.records = records;
        this.rights = rights;
        this.reader = reader;
        this.places = places;
        this.releases = releases;
        this.prints = prints;
        this.brake = brake;
    }

    /** The session that people may register for by this token; one that is not approved yet is not there. */
    public Optional<Session> publicSession(String publicToken) {
        return planning.byPublicToken(publicToken).filter(session -> !NOT_PUBLIC.contains(session.state()));
    }

    /**
     * From anybody. Somebody who is registered already is answered as if they were not, and reminded at the address on
     * file; another name at the same address is another person.
     *
     * @param people registered together, such as the children of one carer; each stays a registration of their own
     * @param requestKey the same key registers nobody twice and sends nothing twice
     * @throws ActRefused NOT_FOUND; CONFLICT code REGISTRATION_CLOSED; UNACCEPTABLE code REGISTRATION_NOT_NEEDED
     * @throws RegistrationRefused with every rule that is broken
     */
    public Receipt receive(String publicToken, List<RegistrationForm> people, @Nullable UUID requestKey) {
        Session session = publicSession(publicToken).orElseThrow(ActRefused::notFound);
        refuseUnlessOpen(session);
        if (people.size() > RegistrationIntake.MOST_AT_ONCE) {
            throw ActRefused.unacceptable(session.id(), "TOO_MANY_AT_ONCE", RegistrationIntake.MOST_AT_ONCE);
        }
        List<Registrant> judged = intake.judged(session, people, Source.SELF);
        brake.count(
                Brake.Counted.REGISTRATION,
                prints.of("brake", session.id() + "|" + judged.get(0).contact()));
        return new Receipt(
                intake.take(session, judged, requestKey, Source.SELF, null).reference());
    }

    /** Every rule that this registration would break, as somebody fills it in page by page. */
    public List<Reason> whatIsWrong(Session session, RegistrationForm form) {
        return intake.wrong(session, form);
    }

    /**
     * From a call or from paper, by the session's host or a co-host. What was not asked yet is asked for when the address
     * is confirmed.
     *
     * @return the registration there was before, when they are registered already
     */
    public RegistrationId registerByStaff(SessionId id, RegistrationForm form) {
        Session session = planning.get(id);
        StaffId by = rights.mustBeStaff(session);
        refuseUnlessOpen(session);
        List<Registrant> judged = intake.judged(session, List.of(form), Source.STAFF);
        RegistrationIntake.Taken taken = intake.take(session, judged, null, Source.STAFF, by);
        return taken.registered().isEmpty()
                ? taken.repeats().get(0)
                : taken.registered().get(0);
    }

    /** Whatever the rights of whoever acts: for the modules that check people and let them in. */
    @Transactional(readOnly = true)
    public RegisteredPerson person(RegistrationId id) {
        return reader.person(records.findById(id.value()).orElseThrow(ActRefused::notFound));
    }

    /** As {@link #person}, empty when there is nobody by that id. */
    @Transactional(readOnly = true)
    public Optional<RegisteredPerson> find(RegistrationId id) {
        return records.findById(id.value()).map(reader::person);
    }

    /** Those who hold a place, in the order they came. Whatever the rights of whoever acts. */
    @Transactional(readOnly = true)
    public List<RegisteredPerson> peopleOf(SessionId session) {
        return reader.people(session, PLACED);
    }

    /** Those on the waiting list, the first in line first. Whatever the rights of whoever acts. */
    @Transactional(readOnly = true)
    public List<RegisteredPerson> waitingOf(SessionId session) {
        return reader.people(session, WAITING);
    }

    /** Those who will not be let in this time, in the order they came. Whatever the rights of whoever acts. */
    @Transactional(readOnly = true)
    public List<RegisteredPerson> peopleLetGoOf(SessionId session) {
        return reader.people(session, LET_GO);
    }

    /** Everybody who ever asked to come, for the session's co-hosts and safeguarding leads. */
    @Transactional(readOnly = true)
    public List<RegisteredPerson> everybodyOf(SessionId id) {
        rights.mustSeePeople(planning.get(id));
        return reader.people(id, Set.of(RegistrationState.values()));
    }

    /**
     * Not this time: refused, or undecided at the cut-off. The place goes to the first of the waiting list while there is
     * time to check them. Doing it again changes nothing. Whoever asks has checked who may.
     */
    @Transactional
    public void release(RegistrationId id) {
        releases.release(id);
    }

    /** Links made for this person before open nothing any more; such as when they were removed from the session. */
    @Transactional
    public void revokeLinks(RegistrationId id) {
        releases.revokeLinks(id);
    }

    /**
     * Nobody is taken in after this, and whoever was has been: for the conductor, before it asks whether anything is
     * undecided. Doing it again changes nothing.
     */
    @Transactional
    public void close(SessionId id) {
        places.lock(id).close();
    }

    /**
     * @throws ActRefused UNACCEPTABLE code REGISTRATION_NOT_NEEDED when people only watch; CONFLICT code
     *     REGISTRATION_CLOSED
     */
    static void refuseUnlessOpen(Session session) {
        if (!EntryRules.registers(session.plan())) {
            throw ActRefused.unacceptable(session.id(), "REGISTRATION_NOT_NEEDED");
        }
        if (session.state() != SessionState.OPEN_FOR_REGISTRATION) {
            throw ActRefused.conflict(session.id(), "REGISTRATION_CLOSED");
        }
    }
}
