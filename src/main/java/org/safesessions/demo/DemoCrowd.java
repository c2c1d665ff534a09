package org.safesessions.demo;

import java.util.List;
import java.util.Set;
import org.safesessions.kernel.ActRefused;
import org.safesessions.kernel.RegistrationId;
import org.safesessions.kernel.SessionId;
import org.safesessions.kernel.StaffId;
import org.safesessions.plan.PlanningDesk;
import org.safesessions.register.AddressDesk;
import org.safesessions.register.RegisteredPerson;
import org.safesessions.register.RegistrationDesk;
import org.safesessions.register.RegistrationForm;
import org.safesessions.run.CameraMatch;
import org.safesessions.run.DoorDecision;
import org.safesessions.run.DoorDesk;
import org.safesessions.run.DoorEntryId;
import org.safesessions.run.JoinsBy;
import org.safesessions.run.PorchDesk;
import org.safesessions.vet.CheckOutcome;
import org.safesessions.vet.RefusalCause;
import org.safesessions.vet.VettingBook;
import org.safesessions.vet.VettingDecision;
import org.safesessions.vet.VettingDesk;
import org.safesessions.vet.VettingOutcome;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** The people who come to the demonstration's evenings: they register, are checked, and are let in. */
@Component
@Profile("!production")
class DemoCrowd {

    private final PlanningDesk planning;
    private final RegistrationDesk registrations;
    private final AddressDesk addresses;
    private final VettingDesk vetting;
    private final VettingBook checks;
    private final DoorDesk door;
    private final PorchDesk porch;
    private final ActingAs acting;

    DemoCrowd(
            PlanningDesk planning,
            RegistrationDesk registrations,
            AddressDesk addresses,
            VettingDesk vetting,
            VettingBook checks,
            DoorDesk door,
            PorchDesk porch,
            ActingAs acting) {
        this.planning = planning;
        this.registrations = registrations;
        this.addresses = addresses;
        this.vetting = vetting;
        this.checks = checks;
        this.door = door;
        this.porch = porch;
        this.acting = acting;
    }

    void register(SessionId id, List<RegistrationForm> forms, DemoStory story) {
        String token = planning.get(id).publicToken();
        for (RegistrationForm form : forms) {
            registrations.receive(token, List.of(form), null);
        }
        if (story == DemoStory.SOMEBODY_REFUSED) {
            registrations.receive(token, List.of(DemoRegistrations.stranger()), null);
        }
        people(id).forEach(person -> acting.as(DemoSession.COLE, () -> addresses.confirmAfterCall(person.id())));
    }

    /** Everybody is known by now, but for one; whoever comes every week was checked before. */
    void check(SessionId id, DemoStory story) {
        Set<RegistrationId> open = Set.copyOf(checks.undecided(id));
        for (RegisteredPerson person : people(id)) {
            if (!open.contains(person.id())) {
                continue;
            }
            if (story == DemoStory.SOMEBODY_REFUSED
                    && person.fullName().equals(DemoRegistrations.stranger().participantName())) {
                acting.as(DemoSession.COLE, () -> vetting.decide(person.id(), refused()));
                acting.as(
                        DemoSession.LEILA,
                        () -> vetting.confirmRefusal(person.id(), true, "I rang too: nobody there knows them."));
            } else {
                acting.as(DemoSession.COLE, () -> vetting.decide(person.id(), VettingDecision.knownMember()));
            }
        }
    }

    private static VettingDecision refused() {
        return new VettingDecision(
                VettingOutcome.REFUSED,
                CheckOutcome.FAILED,
                null,
                null,
                null,
                RefusalCause.NOT_WHO_THEY_SAY,
                null,
                "The number belongs to somebody who knows nobody of that name.");
    }

    void letIn(SessionId id, DemoStory story) {
        StaffId coHost = planning.get(id).coHosts().get(0);
        boolean first = true;
        for (RegisteredPerson person : people(id)) {
            DoorEntryId entry = new DoorEntryId(person.id().value());
            try {
                acting.as(coHost, () -> porch.came(id, entry, JoinsBy.DEVICE, null));
                DoorDecision decision = first && story == DemoStory.NOT_WHO_THEY_SAID ? mismatch() : admitted();
                acting.as(coHost, () -> door.decide(id, entry, decision, null, null));
            } catch (ActRefused notThisOne) {
                // whoever was not cleared is not let in, here as everywhere
            }
            first = false;
        }
    }

    private static DoorDecision admitted() {
        return DoorDecision.of(DoorDecision.Decision.ADMIT, CameraMatch.MATCH).withCarer();
    }

    private static DoorDecision mismatch() {
        return DoorDecision.of(DoorDecision.Decision.REFUSE, CameraMatch.MISMATCH)
                .because("An adult was on the camera, nobody else.");
    }

    private List<RegisteredPerson> people(SessionId id) {
        return registrations.peopleOf(id);
    }
}
