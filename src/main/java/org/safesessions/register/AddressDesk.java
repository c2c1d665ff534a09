package org.safesessions.register;

import java.time.Clock;
import org.jspecify.annotations.Nullable;
import org.safesessions.kernel.ActRefused;
import org.safesessions.kernel.NoticeKind;
import org.safesessions.kernel.NoticeNeeded;
import org.safesessions.kernel.Recipient;
import org.safesessions.kernel.RegistrationId;
import org.safesessions.kernel.StaffId;
import org.safesessions.plan.PlanningDesk;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Where it is put on record that an address or a number is theirs who gave it. */
@Service
@Transactional
public class AddressDesk {

    private final RegistrationRecords records;
    private final Releases releases;
    private final RegistrationRights rights;
    private final PlanningDesk planning;
    private final MemberCorrections later;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    AddressDesk(
            RegistrationRecords records,
            Releases releases,
            RegistrationRights rights,
            PlanningDesk planning,
            MemberCorrections later,
            Clock clock,
            ApplicationEventPublisher events) {
        this.records = records;
        this.releases = releases;
        this.rights = rights;
        this.planning = planning;
        this.later = later;
        this.clock = clock;
        this.events = events;
    }

    /**
     * By a co-host of the session or a lead, who rang the number given and spoke to them: for everybody whom they
     * registered together at that address. Again changes nothing. What they have not accepted yet is still asked of them.
     *
     * @throws ActRefused NOT_FOUND; NOT_ALLOWED code NOT_YOUR_SESSION; CONFLICT code STALE when the registration was
     *     withdrawn or released
     */
    public void confirmAfterCall(RegistrationId id) {
        Registration known = records.findById(id.value()).orElseThrow(ActRefused::notFound);
        StaffId by = rights.mustSeePeople(planning.get(known.session()));
        Registration registration = releases.locked(id);
        if (!registration.state().isOpen()) {
            throw ActRefused.conflict(id, "STALE");
        }
        records.household(registration.household(), registration.session().value()).stream()
                .filter(one -> one.state().isOpen() && one.hasAddressOf(registration))
                .filter(one -> one.addressConfirmedAt().isEmpty())
                .forEach(one -> confirm(one, by));
    }

    /** The session's places are locked, and whoever asks has checked that the address is theirs. */
    void confirm(Registration one, @Nullable StaffId by) {
        one.confirmAddress(clock.instant());
        records.flush();
        events.publishEvent(new AddressConfirmed(one.id(), one.session(), clock.instant(), by));
        later.confirm(one);
        if (one.state() == RegistrationState.WAITING_LIST) {
            events.publishEvent(
                    NoticeNeeded.of(NoticeKind.ON_WAITING_LIST, Recipient.registration(one.id()), one.id()));
        }
    }
}
