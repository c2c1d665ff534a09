package org.safesessions.register.web;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.safesessions.kernel.RegistrationId;
import org.safesessions.kernel.SessionId;
import org.safesessions.plan.Supervision;
import org.safesessions.register.AddressDesk;
import org.safesessions.register.AgeGroup;
import org.safesessions.register.RegisteredPerson;
import org.safesessions.register.RegistrationDesk;
import org.safesessions.register.RegistrationState;
import org.safesessions.register.Source;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/** Who asked to come in, for programs of the session's co-hosts and of safeguarding leads. */
@RestController
class RegistrationsApi {

    private final RegistrationDesk desk;
    private final AddressDesk addresses;

    RegistrationsApi(RegistrationDesk desk, AddressDesk addresses) {
        this.desk = desk;
        this.addresses = addresses;
    }

    record Items<T>(List<T> items) {}

    record Line(
            UUID id,
            String reference,
            RegistrationState state,
            boolean placed,
            boolean addressConfirmed,
            boolean agreed,
            String participantName,
            String displayName,
            String language,
            AgeGroup ageGroup,
            UUID household,
            Supervision supervisionNeed,
            @Nullable String supervisor,
            @Nullable String carerName,
            @Nullable String accountUrl,
            @Nullable LocalDate accountCreatedOn,
            boolean returning,
            Source source,
            Instant receivedAt) {

        static Line of(RegisteredPerson person) {
            return new Line(
                    person.id().value(),
                    person.reference(),
                    person.state(),
                    person.placed(),
                    person.addressConfirmed(),
                    person.agreed(),
                    person.fullName(),
                    person.displayName(),
                    person.language(),
                    person.ageGroup(),
                    person.household(),
                    person.supervisionNeed(),
                    person.supervisor(),
                    person.carerName(),
                    person.accountUrl(),
                    person.accountCreatedOn(),
                    person.returning(),
                    person.source(),
                    person.receivedAt());
        }
    }

    @GetMapping("/api/v1/sessions/{id}/registrations")
    Items<Line> registrations(@PathVariable SessionId id) {
        return new Items<>(desk.everybodyOf(id).stream().map(Line::of).toList());
    }

    /** Somebody rang the number given, and spoke to them. */
    @PostMapping("/api/v1/registrations/{id}/address-confirmed")
    Line addressConfirmed(@PathVariable RegistrationId id) {
        addresses.confirmAfterCall(id);
        return Line.of(desk.person(id));
    }
}
