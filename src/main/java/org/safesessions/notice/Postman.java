package org.safesessions.notice;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.safesessions.kernel.Delivery;
import org.safesessions.kernel.DropCause;
import org.safesessions.kernel.NoticeSource;
import org.safesessions.kernel.Recipient;
import org.safesessions.people.Rush;
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

    /** So many are looked up together. */
    private static final int ROUND = 20;

    /** A lead may be waiting for one of the next, and each message is two more commits in a rush. */
    private static final Duration A_MOMENT = Duration.ofSeconds(3);

    private final Outbox outbox;
    private final Map<Recipient.Kind, NoticeSource> sources;
    private final List<Carrier> carriers;
    private final NoticeWords words;
    private final Rush rush;
    private final PolicyBook policy;
    private final Clock clock;

    Postman(
            Outbox outbox,
            List<NoticeSource> sources,
            List<Carrier> carriers,
            NoticeWords words,
            PolicyBook policy,
            Rush rush,
            Clock clock) {
        this.outbox = outbox;
        this.sources =
                sources.stream().collect(Collectors.toUnmodifiableMap(NoticeSource::speaksTo, Function.identity()));
        this.carriers = List.copyOf(carriers);
        this.words = words;
        this.rush = rush;
        this.policy = policy;
        this.clock = clock;
        if (carriers.stream().noneMatch(carrier -> carrier.carries(Delivery.Channel.MAIL))) {
            throw new IllegalStateException(
                    "No mail can leave the house: set spring.mail.host and safe-sessions.mail.from");
        }
    }

    /** Sends everything that is due; stops when nobody answers at the mail server, because the next would not fare better. */
    void sendDue() {
        List<UUID> due = outbox.due(ROUND);
        while (!due.isEmpty() && sendAll(due)) {
            rush.giveWay(A_MOMENT);
            due = outbox.due(ROUND);
        }
    }

    private boolean sendAll(List<UUID> due) {
        return due.stream().map(outbox::claim).flatMap(Optional::stream).allMatch(this::send);
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
            outbox.drop(notice, whyDropped(notice));
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

    private DropCause whyDropped(Notice notice) {
        NoticeSource source = sources.get(notice.needed().to().kind());
        return source == null ? DropCause.NOT_SO_ANY_MORE : source.whyDropped(notice.needed());
    }

    private Carrier carrier(Delivery delivery) throws NotDelivered {
        return carriers.stream()
                .filter(carrier -> carrier.carries(delivery.channel()))
                .findFirst()
                .orElseThrow(() -> new NotDelivered(Problem.NO_CARRIER));
    }

    private TryAgainPolicy tryAgain() {
        return new TryAgainPolicy(
                policy.duration(Figure.NOTICE_TRIED_AGAIN_AFTER),
                policy.duration(Figure.NOTICE_LONGEST_DELAY),
                policy.duration(Figure.NOTICE_GIVEN_UP_AFTER),
                policy.duration(Figure.NOTICE_ADDRESS_GIVEN_UP_AFTER));
    }

    private void failed(Notice notice, Problem problem) {
        Optional<Instant> next = tryAgain().next(notice.askedAt(), notice.attempts(), problem, clock.instant());
        if (next.isPresent()) {
            outbox.tryAgain(notice, next.get(), problem);
        } else {
            outbox.giveUp(notice, problem);
            LOG.warn("Message {} was given up: {}", notice.id(), problem);
        }
    }
}
