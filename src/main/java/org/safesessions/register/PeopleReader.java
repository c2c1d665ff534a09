package org.safesessions.register;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.safesessions.kernel.SessionId;
import org.safesessions.seal.Seal;
import org.safesessions.seal.SealedFor;
import org.springframework.stereotype.Component;

/** Opens what is sealed of registrations, for those who may know it. */
@Component
class PeopleReader {

    private final RegistrationRecords records;
    private final Seal seal;

    PeopleReader(RegistrationRecords records, Seal seal) {
        this.records = records;
        this.seal = seal;
    }

    RegistrationWords words(Registration registration) {
        return seal.open(
                SealedFor.REGISTRATION, registration.id().value(), registration.words(), RegistrationWords.class);
    }

    byte[] close(UUID id, RegistrationWords words) {
        return seal.close(SealedFor.REGISTRATION, id, words);
    }

    RegisteredPerson person(Registration registration) {
        return person(registration, records.isReturning(registration.id().value()));
    }

    List<RegisteredPerson> people(SessionId session, Collection<RegistrationState> states) {
        Set<UUID> returning = records.returningOf(session.value());
        return records.of(session.value(), states).stream()
                .map(one -> person(one, returning.contains(one.id().value())))
                .toList();
    }

    private RegisteredPerson person(Registration one, boolean returning) {
        RegistrationWords words = words(one);
        return new RegisteredPerson(
                one.id(),
                one.session(),
                one.household(),
                words.participantName(),
                DisplayNames.numbered(words.displayName(), one.displayNumber()),
                one.ageGroup(),
                one.state(),
                one.state().holdsPlace(),
                one.addressConfirmedAt().isPresent(),
                one.agreed(),
                one.supervisionNeed(),
                one.willSupervise() ? words.carerName() : words.supervisorName(),
                words.carerName(),
                words.accountUrl(),
                one.accountCreatedOn().orElse(null),
                returning,
                one.language(),
                one.source(),
                one.reference(),
                one.receivedAt());
    }
}
