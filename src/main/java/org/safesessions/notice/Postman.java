package org.safesessions.notice;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.safesessions.kernel.Delivery;
import org.safesessions.kernel.NoticeSource;
import org.safesessions.kernel.Recipient;
import org.safesessions.policy.Figure;
import org.safesessions.policy.PolicyBook;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Takes what is due from the outbox, one by one, and out of the house. No transaction is open while a mail server is
 * spoken to. Whether a message was sent is known only after it was: a crash between the two sends it again, with the
 * same Message-ID.
 */
@Component
class Postman {

    private static final Logger LOG = LoggerFactory.getLogger(Postman.class);

    private final Outbox outbox;
    private final Map<Recipient.Kind, NoticeSource> sources;
    private final List<Carrier> carriers;
    private final NoticeWords words;
    private final TryAgainPolicy tryAgain;
    private final Clock clock;

    Postman(
            Outbox outbox,
            List<NoticeSource> sources,
            List<Carrier> carriers,
            NoticeWords words,
            PolicyBook policy,
            Clock clock) {
        this.outbox = outbox;
        this.sources =
                sources.stream().collect(Collectors.toUnmodifiableMap(NoticeSource::speaksTo, Function.identity()));
        this.carriers = List.copyOf(carriers);
        this.words = words;
        this.tryAgain = new TryAgainPolicy(
                policy.duration(Figure.NOTICE_TRIED_AGAIN_AFTER),
                policy.duration(Figure.NOTICE_LONGEST_DELAY),
                policy.duration(Figure.NOTICE_GIVEN_UP_AFTER),
                policy.duration(Figure.NOTICE_ADDRESS_GIVEN_UP_AFTER));
        this.clock = clock;
        if (carriers.stream().noneMatch(carrier -> carrier.carries(Delivery.Channel.MAIL))) {
            throw new IllegalStateException(
                    "No mail can leave the house: set spring.mail.host and safe-sessions.mail.from");
        }
    }

    /** Sends everything that is due; stops when nobody answers at the mail server, because the next would not fare better. */
    void sendDue() {
        Optional<Notice> due = outbox.claim();
        while (due.isPresent() && send(due.get())) {
            due = outbox.claim();
        }
    }

    /**
     * @return whether it makes sense to go on with others
     */
    private boolean send(Notice notice) {
        Optional<Delivery> delivery;
        try {
            delivery = whereTo(notice);
            if (delivery.isPresent()) {
                Letter letter = words.letter(notice.needed().kind(), delivery.get());
                carrier(delivery.get()).carry(notice.messageId(), delivery.get(), letter);
            }
        } catch (NotDelivered trouble) {
            failed(notice, trouble.problem());
            return trouble.problem() != Problem.SERVER_UNREACHABLE;
        } catch (RuntimeException unexpected) {
            LOG.warn(
                    "Message {} could not be prepared: {}",
                    notice.id(),
                    unexpected.getClass().getSimpleName());
            failed(notice, Problem.NOT_PREPARED);
            return true;
        }
        if (delivery.isPresent()) {
            outbox.sent(notice);
        } else {
            outbox.drop(notice);
        }
        return true;
    }

    private Optional<Delivery> whereTo(Notice notice) throws NotDelivered {
        NoticeSource source = sources.get(notice.needed().to().kind());
        if (source == null) {
            throw new NotDelivered(Problem.NOT_PREPARED);
        }
        return source.delivery(notice.needed());
    }

    private Carrier carrier(Delivery delivery) throws NotDelivered {
        return carriers.stream()
                .filter(carrier -> carrier.carries(delivery.channel()))
                .findFirst()
                .orElseThrow(() -> new NotDelivered(Problem.NO_CARRIER));
    }

    private void failed(Notice notice, Problem problem) {
        Optional<Instant> next = tryAgain.next(notice.askedAt(), notice.attempts(), problem, clock.instant());
        if (next.isPresent()) {
            outbox.tryAgain(notice, next.get(), problem);
        } else {
            outbox.giveUp(notice, problem);
            LOG.warn("Message {} was given up: {}", notice.id(), problem);
        }
    }
}
