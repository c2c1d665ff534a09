package org.safesessions.register.web;

import jakarta.validation.Valid;
import java.util.List;
import org.safesessions.register.Receipt;
import org.safesessions.register.RegistrationDesk;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Registration for programs, without sign-in. */
@RestController
class PublicRegistrationsApi {

    private final RegistrationDesk desk;

    PublicRegistrationsApi(RegistrationDesk desk) {
        this.desk = desk;
    }

    /** Taken in, not yet confirmed; whether the person was registered before does not show. */
    @PostMapping("/api/v1/public/sessions/{publicToken}/registrations")
    @ResponseStatus(HttpStatus.ACCEPTED)
    Receipt register(@PathVariable String publicToken, @Valid @RequestBody RegistrationBody body) {
        return desk.receive(publicToken, List.of(body.form()), null);
    }
}
