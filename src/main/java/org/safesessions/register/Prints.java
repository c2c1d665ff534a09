package org.safesessions.register;

import org.jspecify.annotations.Nullable;
import org.safesessions.seal.Fingerprints;

/** The fingerprints by which a registration is found again. */
record Prints(
        String person,
        String name,
        @Nullable String email,
        @Nullable String phone,
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
}
