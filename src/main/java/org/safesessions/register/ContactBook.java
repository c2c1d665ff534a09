package org.safesessions.register;

import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.safesessions.kernel.Delivery;
import org.safesessions.kernel.RegistrationId;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The one place that says whether whoever decides for a registration may be written to, and where: the carer of a child,
 * else the person; by mail if there is an address. Asked again before every message, so that what changes counts at once.
 */
@Component
public class ContactBook {

    private final RegistrationRecords records;
    private final PeopleReader reader;

    ContactBook(RegistrationRecords records, PeopleReader reader) {
        this.records = records;
        this.reader = reader;
    }

    /** Where somebody may be written to, and in which language. Kept nowhere. */
    public record Contact(Delivery.Channel channel, String address, Locale language) {

        @Override
        public String toString() {
            return "contact";
        }
    }

    /** Empty when there is no address, or nobody of that id. */
    @Transactional(readOnly = true)
    public Optional<Contact> of(RegistrationId registration) {
        return records.findById(registration.value()).flatMap(this::of);
    }

    Optional<Contact> of(Registration registration) {
        RegistrationWords words = reader.words(registration);
        @Nullable String mail = words.mailFor(registration.ageGroup());
        @Nullable String phone = words.phoneFor(registration.ageGroup());
        String address = mail == null ? phone : mail;
        return address == null
                ? Optional.empty()
                : Optional.of(new Contact(
                        mail == null ? Delivery.Channel.TEXT_MESSAGE : Delivery.Channel.MAIL,
                        address,
                        Locale.forLanguageTag(registration.language())));
    }
}
