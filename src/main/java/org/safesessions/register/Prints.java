package org.safesessions.register;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.safesessions.seal.Fingerprints;

/**
 * The fingerprints by which a registration is found again.
 *
 * @param person null when they withdrew, so that they can register anew
 */
@Embeddable
record Prints(
        @Column(name = "person_print", length = 64) @Nullable String person,

        @Column(name = "name_print", nullable = false, length = 64)
        String name,

        @Column(name = "email_print", length = 64) @Nullable String email,
        @Column(name = "phone_print", length = 64) @Nullable String phone,

        @Column(name = "display_print", nullable = false, length = 64)
        String display) {

    static final String PERSON = "person";
    static final String NAME = "name";
    static final String EMAIL = "email";
    static final String PHONE = "phone";
    private static final String DISPLAY = "display-name";

    static Prints of(Registrant person, Fingerprints prints) {
        RegistrationWords words = person.words();
        String mail = words.mailFor(person.ageGroup());
        String phone = words.phoneFor(person.ageGroup());
        return new Prints(
                prints.of(PERSON, person.key()),
                prints.of(NAME, words.participantName()),
                mail == null ? null : prints.of(EMAIL, mail),
                phone == null ? null : prints.of(PHONE, phone),
                prints.of(DISPLAY, DisplayNames.folded(words.displayName())));
    }

    boolean sameAddress(Prints other) {
        return Objects.equals(email, other.email) && Objects.equals(phone, other.phone);
    }

    Prints withoutPerson() {
        return new Prints(null, name, email, phone, display);
    }
}
