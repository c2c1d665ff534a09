package org.safesessions.register;

import java.time.Clock;
import java.util.List;
import java.util.function.Consumer;
import org.safesessions.people.SignedInStaff;
import org.safesessions.plan.PlanningDesk;
import org.safesessions.seal.Fingerprints;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** What whoever comes every week says anew about themselves for one date is so for the dates that follow. */
@Component
class MemberCorrections {

    private final MemberDesk members;
    private final Releases releases;
    private final RegistrationRecords records;
    private final PeopleReader reader;
    private final PlanningDesk planning;
    private final Fingerprints prints;
    private final SignedInStaff signedIn;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    MemberCorrections(
            MemberDesk members,
            Releases releases,
            RegistrationRecords records,
            PeopleReader reader,
            PlanningDesk planning,
            Fingerprints prints,
            SignedInStaff signedIn,
            Clock clock,
            ApplicationEventPublisher events) {
        this.members = members;
        this.releases = releases;
        this.records = records;
        this.reader = reader;
        this.planning = planning;
        this.prints = prints;
        this.signedIn = signedIn;
        this.clock = clock;
        this.events = events;
    }

    /** {@code corrected} has been corrected, and the places of its session are locked. */
    void correct(Registration corrected, Registrant person, List<String> changed) {
        Prints theirs = Prints.of(person, prints);
        later(corrected, one -> {
            boolean somebodyElse =
                    records.samePerson(one.session().value(), prints.everOf(Prints.PERSON, person.key())).stream()
                            .anyMatch(id -> !id.equals(one.id().value()));
            if (!somebodyElse) {
                int number = one.isAlike(theirs.display())
                        ? one.displayNumber()
                        : records.lastAlike(one.session().value(), theirs.display()) + 1;
                one.correct(person, theirs, number, reader.close(one.id().value(), person.words()));
                records.flush();
                events.publishEvent(new RegistrationCorrected(
                        one.id(),
                        one.session(),
                        changed,
                        clock.instant(),
                        signedIn.current().orElse(null)));
            }
        });
    }

    /** The address of {@code confirmed} is theirs, and so it is for the dates that follow. */
    void confirm(Registration confirmed) {
        later(confirmed, one -> {
            if (one.addressConfirmedAt().isEmpty() && one.hasAddressOf(confirmed)) {
                one.confirmAddress(clock.instant());
                records.flush();
                events.publishEvent(new AddressConfirmed(
                        one.id(),
                        one.session(),
                        clock.instant(),
                        signedIn.current().orElse(null)));
            }
        });
    }

    private void later(Registration from, Consumer<Registration> act) {
        members.stillToCome(from.id()).stream()
                .filter(one -> planning.get(one.session())
                        .startsAt()
                        .isAfter(planning.get(from.session()).startsAt()))
                .map(one -> releases.locked(one.id()))
                .filter(one -> one.state().isOpen())
                .forEach(act);
    }
}
