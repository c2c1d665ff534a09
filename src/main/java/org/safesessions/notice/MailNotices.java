package org.safesessions.notice;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.io.UnsupportedEncodingException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Date;
import org.safesessions.kernel.Delivery;
import org.safesessions.people.Organisation;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.mail.MailException;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.stereotype.Component;

/** Hands mail to the mail server of {@code spring.mail.host}: plain text, one recipient, no attachments. */
@Component
@ConditionalOnProperty("spring.mail.host")
class MailNotices implements Carrier {

    private final JavaMailSender server;
    private final InternetAddress from;
    private final Clock clock;

    MailNotices(
            JavaMailSender server,
            Organisation organisation,
            @Value("${safe-sessions.mail.from}") String from,
            Clock clock) {
        this.server = server;
        this.from = sender(from, organisation.name());
        this.clock = clock;
    }

    @Override
    public boolean carries(Delivery.Channel channel) {
        return channel == Delivery.Channel.MAIL;
    }

    @Override
    public void carry(String messageId, Delivery delivery, Letter letter) throws NotDelivered {
        MimeMessage mail = mail(messageId, delivery, letter);
        try {
            server.send(mail);
        } catch (MailException trouble) {
            throw new NotDelivered(MailTrouble.of(trouble));
        }
    }

    private MimeMessage mail(String messageId, Delivery delivery, Letter letter) throws NotDelivered {
        InternetAddress to = recipient(delivery.address());
        MimeMessage mail = server.createMimeMessage();
        try {
            mail.setFrom(from);
            mail.setRecipient(MimeMessage.RecipientType.TO, to);
            mail.setSubject(letter.subject(), StandardCharsets.UTF_8.name());
            mail.setText(letter.body(), StandardCharsets.UTF_8.name(), "plain");
            mail.setSentDate(Date.from(clock.instant()));
            mail.setHeader("Message-ID", messageId);
            mail.setHeader("Auto-Submitted", "auto-generated");
            mail.setHeader("X-Auto-Response-Suppress", "All");
            mail.setContentLanguage(new String[] {delivery.language().getLanguage()});
            return mail;
        } catch (MessagingException unwritable) {
            throw new NotDelivered(Problem.NOT_PREPARED);
        }
    }

    /** One bare address and nothing else: no name, no list, no line break that would begin another header. */
    private static InternetAddress recipient(String address) throws NotDelivered {
        try {
            InternetAddress to = new InternetAddress(address, true);
            if (!to.getAddress().equals(address) || !address.matches("[\\x21-\\x7e]{3,254}")) {
                throw new NotDelivered(Problem.ADDRESS_UNUSABLE);
            }
            return to;
        } catch (AddressException unusable) {
            throw new NotDelivered(Problem.ADDRESS_UNUSABLE);
        }
    }

    private static InternetAddress sender(String from, String name) {
        try {
            InternetAddress sender = new InternetAddress(from, true);
            sender.setPersonal(name, StandardCharsets.UTF_8.name());
            return sender;
        } catch (AddressException | UnsupportedEncodingException unusable) {
            throw new IllegalStateException("Set safe-sessions.mail.from to the address our mail comes from", unusable);
        }
    }
}
