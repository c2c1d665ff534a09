package org.safesessions.register;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.safesessions.kernel.ActRefused;
import org.safesessions.kernel.NoticeKind;
import org.safesessions.kernel.NoticeNeeded;
import org.safesessions.kernel.Recipient;
import org.safesessions.people.Brake;
import org.safesessions.seal.Fingerprints;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Component;

/** "Send me my link again": only ever to the address on file, and answered the same whether there is one or not. */
@Component
class LinkRequests {

    private static final int MOST = 20;
    private static final Set<RegistrationState> WITH_LINK = Set.of(
            RegistrationState.RECEIVED,
            RegistrationState.CONFIRMED,
            RegistrationState.WAITING_LIST,
            RegistrationState.RELEASED);

    private final RegistrationRecords records;
    private final RegistrationLinks links;
    private final Telephones telephones;
    private final Fingerprints prints;
    private final Brake brake;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    LinkRequests(
            RegistrationRecords records,
            RegistrationLinks links,
            Telephones telephones,
            Fingerprints prints,
            Brake brake,
            Clock clock,
            ApplicationEventPublisher events) {
        this.records = records;
        this.links = links;
        this.telephones = telephones;
        this.prints = prints;
        this.brake = brake;
        this.clock = clock;
        this.events = events;
    }

    void send(String typed) {
        Optional<String> mail = MailAddresses.read(typed);
        Optional<String> contact = mail.or(() -> telephones.read(typed));
        if (contact.isEmpty()) {
            throw ActRefused.unacceptable(null, "CONTACT_NOT_ACCEPTED");
        }
        String field = mail.isPresent() ? Prints.EMAIL : Prints.PHONE;
        brake.count(Brake.Counted.LINK_ASKED, prints.of(field, contact.get()));
        String occasion = Long.toString(clock.millis());
        List<Registration> found = records.at(prints.everOf(field, contact.get()), WITH_LINK, Limit.of(MOST));
        found.stream()
                .filter(links::lives)
                .forEach(one -> events.publishEvent(
                        NoticeNeeded.of(NoticeKind.YOUR_LINK, Recipient.registration(one.id()), one.id())
                                .on(occasion)));
    }
}
