package org.safesessions.vet;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.safesessions.plan.Access;
import org.safesessions.plan.PlanningDesk;
import org.safesessions.plan.Session;
import org.safesessions.policy.Figure;
import org.safesessions.policy.PolicyBook;
import org.safesessions.register.EntryRules;
import org.safesessions.register.PersonMarks;
import org.safesessions.register.RegisteredPerson;
import org.safesessions.register.RegistrationDesk;
import org.safesessions.register.RegistrationMarks;
import org.safesessions.seal.Seal;
import org.safesessions.seal.SealedFor;
import org.springframework.stereotype.Component;

/** Puts together what is known of a person who is checked, and seals what is written about them. */
@Component
class CaseReader {

    private final VettingRecords records;
    private final PlanningDesk planning;
    private final RegistrationDesk registrations;
    private final RegistrationMarks marks;
    private final RefusedList refused;
    private final PictureBook pictures;
    private final AccountTable accounts;
    private final VettingRights rights;
    private final Seal seal;
    private final PolicyBook policy;
    private final Clock clock;

    CaseReader(
            VettingRecords records,
            PlanningDesk planning,
            RegistrationDesk registrations,
            RegistrationMarks marks,
            RefusedList refused,
            PictureBook pictures,
            AccountTable accounts,
            VettingRights rights,
            Seal seal,
            PolicyBook policy,
            Clock clock) {
        this.records = records;
        this.planning = planning;
        this.registrations = registrations;
        this.marks = marks;
        this.refused = refused;
        this.pictures = pictures;
        this.accounts = accounts;
        this.rights = rights;
        this.seal = seal;
        this.policy = policy;
        this.clock = clock;
    }

    CaseFile file(VettingCase vetting) {
        return file(vetting, pictures.matches(vetting));
    }

    /** For a list of many people: their pictures are not compared. */
    CaseFile glance(VettingCase vetting) {
        return file(vetting, List.of());
    }

    private CaseFile file(VettingCase vetting, List<PictureMatch> samePicture) {
        Session session = planning.get(vetting.session());
        RegisteredPerson person = registrations.person(vetting.id());
        VettingNotes notes = notes(vetting);
        boolean mayCheck = rights.checks(session) && vetting.state().isUndecided();
        AccountAdvice advice = advice(session, person);
        return new CaseFile(
                vetting,
                person,
                session,
                advice,
                isKnown(vetting),
                refused.matches(person),
                samePicture,
                PicturePolicy.mayTake(advice, person.ageGroup().isChild()),
                notes.reason(),
                notes.secondOpinion(),
                mayCheck);
    }

    VettingPolicy.Known known(VettingCase vetting) {
        RegisteredPerson person = registrations.person(vetting.id());
        return new VettingPolicy.Known(
                advice(planning.get(vetting.session()), person),
                person.ageGroup().isChild(),
                !refused.matches(person).isEmpty(),
                !pictures.matches(vetting).isEmpty());
    }

    boolean mayTakePicture(VettingCase vetting) {
        RegisteredPerson person = registrations.person(vetting.id());
        return PicturePolicy.mayTake(
                advice(planning.get(vetting.session()), person),
                person.ageGroup().isChild());
    }

    VettingNotes notes(VettingCase vetting) {
        byte[] words = vetting.words();
        return words == null
                ? VettingNotes.NONE
                : seal.open(SealedFor.VETTING, vetting.id().value(), words, VettingNotes.class);
    }

    void write(VettingCase vetting, VettingNotes notes) {
        vetting.note(seal.close(SealedFor.VETTING, vetting.id().value(), notes));
    }

    private AccountAdvice advice(Session session, RegisteredPerson person) {
        LocalDate since = person.accountCreatedOn();
        LocalDate today = LocalDate.ofInstant(clock.instant(), session.timeZone());
        LocalDate newFrom = today.minusDays(policy.duration(Figure.NEW_ACCOUNT).toDays());
        return accounts.advise(
                EntryRules.of(session.plan()).showsAccounts(),
                person.accountUrl() != null || since != null,
                since != null,
                since != null && since.isAfter(newFrom),
                session.plan().access() == Access.PRIVATE_GROUP);
    }

    private boolean isKnown(VettingCase vetting) {
        PersonMarks theirs = marks.of(vetting.id());
        return records.wasCleared(
                vetting.id().value(),
                vetting.session().value(),
                theirs.name(),
                theirs.email(),
                theirs.phone(),
                clock.instant().minus(policy.duration(Figure.KNOWN_MEMBER_HOLDS)));
    }
}
