package org.safesessions.register;

import java.time.Clock;
import java.util.Optional;
import org.safesessions.kernel.ActRefused;
import org.safesessions.kernel.RegistrationId;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What people do with their own registration, by the link that went to the address they gave. A token that opens nothing
 * is NOT_FOUND, whatever the cause.
 */
@Service
@Transactional
public class MyRegistrationDesk {

    private final RegistrationLinks links;
    private final RegistrationRecords records;
    private final Releases releases;
    private final PeopleReader reader;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    MyRegistrationDesk(
            RegistrationLinks links,
            RegistrationRecords records,
            Releases releases,
            PeopleReader reader,
            Clock clock,
            ApplicationEventPublisher events) {
        this.links = links;
        this.records = records;
        this.releases = releases;
        this.reader = reader;
        this.clock = clock;
        this.events = events;
    }

    /** The registration that this token opens now; as much work for every reason that it opens none. */
    @Transactional(readOnly = true)
    public Optional<Registration> byToken(String token) {
        return links.open(token);
    }

    /** The person whom this token is for. */
    @Transactional(readOnly = true)
    public Optional<RegisteredPerson> personBy(String token) {
        return links.open(token).map(reader::person);
    }

    /** The address is theirs: for everybody whom they registered together at that address. Again changes nothing. */
    public void confirmAddress(String token) {
        Registration registration = open(token);
        registration.confirmAddress(clock.instant());
        records.flush();
        events.publishEvent(new AddressConfirmed(registration.id(), registration.session(), clock.instant(), null));
    }

    /** They do not want to come any more. */
    public void withdraw(String token) {
        releases.withdraw(open(token));
    }

    private Registration open(String token) {
        RegistrationId id = links.open(token).map(Registration::id).orElseThrow(ActRefused::notFound);
        return releases.locked(id);
    }
}
