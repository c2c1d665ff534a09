package org.safesessions.register.web;

import java.io.Serial;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.safesessions.register.CarerForm;
import org.safesessions.register.RegistrationForm;

/**
 * A registration that somebody is filling in, page by page. Kept in their visit alone, and gone with it; sent in once,
 * however often the last button is pressed.
 */
final class Draft implements Serializable {

    @Serial
    private static final long serialVersionUID = 1L;

    /** Whether a carer registers children, or an adult themselves. */
    private boolean adult;

    private final UUID key = UUID.randomUUID();
    private final List<PersonStep> people = new ArrayList<>();
    private ContactStep contact = ContactStep.EMPTY;
    private EmergencyStep emergency = EmergencyStep.EMPTY;
    private AgreeStep agreement = AgreeStep.EMPTY;

    Draft(boolean adult) {
        this.adult = adult;
    }

    UUID key() {
        return key;
    }

    public boolean isAdult() {
        return adult;
    }

    /** Whoever changes from one to the other begins with people anew. */
    void forAdult(boolean themselves) {
        if (themselves != adult) {
            this.adult = themselves;
            people.clear();
        }
    }

    public List<PersonStep> people() {
        return people;
    }

    PersonStep person(int index) {
        return index >= 0 && index < people.size() ? people.get(index) : PersonStep.EMPTY;
    }

    /** Changes that one, or adds another after the last. */
    void put(int index, PersonStep person) {
        if (index >= 0 && index < people.size()) {
            people.set(index, person);
        } else {
            people.add(person);
        }
    }

    void remove(int index) {
        if (index >= 0 && index < people.size()) {
            people.remove(index);
        }
    }

    public ContactStep contact() {
        return contact;
    }

    void contact(ContactStep typed) {
        this.contact = typed;
    }

    public EmergencyStep emergency() {
        return emergency;
    }

    void emergency(EmergencyStep typed) {
        this.emergency = typed;
    }

    AgreeStep agreement() {
        return agreement;
    }

    void agreement(AgreeStep typed) {
        this.agreement = typed;
    }

    /** The first page that is still empty; null when everything was asked. */
    @Nullable String missing() {
        if (people.isEmpty()) {
            return "person";
        }
        return Stream.of(
                        contact == ContactStep.EMPTY ? "contact" : null,
                        emergency == EmergencyStep.EMPTY ? "emergency" : null,
                        agreement == AgreeStep.EMPTY ? "agree" : null)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }

    List<RegistrationForm> forms() {
        return people.stream().map(this::form).toList();
    }

    /** As it would be with that person. */
    RegistrationForm form(PersonStep person) {
        CarerForm carer = adult
                ? null
                : new CarerForm(
                        contact.name(),
                        contact.email(),
                        contact.phone(),
                        contact.relationship(),
                        person.carerSupervises());
        return new RegistrationForm(
                person.name(),
                person.displayName(),
                person.age(adult),
                adult ? contact.email() : null,
                adult ? contact.phone() : null,
                carer,
                person.need(),
                person.supervisor(),
                emergency.emergencyPhone(),
                emergency.whereAreYou(),
                person.accountUrl(),
                person.accountDate(),
                agreement.accepts(agreement.rules()),
                agreement.accepts(agreement.carerAgreement()),
                agreement.accepts(agreement.footprint()),
                contact.language());
    }
}
