package org.safesessions.notice;

import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.safesessions.TestClock;
import org.safesessions.kernel.Delivery;
import org.safesessions.kernel.NoticeKind;
import org.safesessions.kernel.NoticeNeeded;
import org.safesessions.kernel.NoticeSource;
import org.safesessions.kernel.Recipient;
import org.safesessions.kernel.StaffId;
import org.safesessions.people.Organisation;
import org.safesessions.people.Rush;
import org.safesessions.people.Translations;
import org.safesessions.policy.PolicyBook;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.support.ResourceBundleMessageSource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** An outbox with people to write to, and a clock to turn. */
@TestComponent
class PostOffice implements NoticeSource {

    static final String ADDRESS = "https://sessions.example.org";

    final TransactionTemplate transaction;
    final Outbox outbox;
    final TestClock clock;
    final JdbcTemplate sql;
    private final ApplicationEventPublisher events;
    private final Map<String, Delivery> reached = new ConcurrentHashMap<>();

    PostOffice(
            PlatformTransactionManager transactions,
            Outbox outbox,
            TestClock clock,
            JdbcTemplate sql,
            ApplicationEventPublisher events) {
        this.transaction = new TransactionTemplate(transactions);
        this.outbox = outbox;
        this.clock = clock;
        this.sql = sql;
        this.events = events;
    }

    void open() {
        clock.set(TestClock.FIVE_TO_SEVEN);
        sql.update("delete from notice_outbox");
        reached.clear();
        livesAt("hana", "hana@example.org");
    }

    void livesAt(String person, String address) {
        reached.put(person, mailTo(address));
    }

    void moved(String person) {
        reached.remove(person);
    }

    static Delivery mailTo(String address) {
        return new Delivery(
                Delivery.Channel.MAIL,
                address,
                Locale.UK,
                "/rota",
                Instant.parse("2026-11-24T19:00:00Z"),
                ZoneId.of("Europe/London"));
    }

    static NoticeNeeded gap(String person, String occasion) {
        return NoticeNeeded.of(NoticeKind.COVER_GAP, Recipient.staff(new StaffId(person)), "the-session")
                .on(occasion);
    }

    /** As an act does it: inside its transaction. */
    void ask(NoticeNeeded... needed) {
        transaction.executeWithoutResult(status -> {
            for (NoticeNeeded one : needed) {
                events.publishEvent(one);
            }
        });
    }

    /** Takes the first that is due in hand. */
    Optional<Notice> claim() {
        return outbox.due(1).stream().findFirst().flatMap(outbox::claim);
    }

    Postman postman(Carrier... carriers) {
        return new Postman(outbox, List.of(this), List.of(carriers), words(), new PolicyBook(), new Rush(), clock);
    }

    static NoticeWords words() {
        ResourceBundleMessageSource messages = new ResourceBundleMessageSource();
        messages.setBasename("messages/notice");
        messages.setDefaultEncoding("UTF-8");
        messages.setFallbackToSystemLocale(false);
        return new NoticeWords(messages, trust(), new Translations(), ADDRESS, ZoneId.of("Europe/London"));
    }

    static Organisation trust() {
        return new Organisation("Riverside Community Trust", "020 7946 0000", "the duty manager");
    }

    Notice only() {
        return sql.queryForList("select cast(id as varchar(36)) from notice_outbox", String.class).stream()
                .map(java.util.UUID::fromString)
                .map(id -> outbox.find(id).orElseThrow())
                .reduce((one, other) -> {
                    throw new AssertionError("there are several");
                })
                .orElseThrow();
    }

    NoticeState state() {
        return only().state();
    }

    @Override
    public Recipient.Kind speaksTo() {
        return Recipient.Kind.STAFF;
    }

    @Override
    public Optional<Delivery> delivery(NoticeNeeded notice) {
        return Optional.ofNullable(reached.get(notice.to().id()));
    }

    /** Remembers what it was given. */
    static class Bag implements Carrier {

        final List<String> carried = new ArrayList<>();

        @Override
        public boolean carries(Delivery.Channel channel) {
            return channel == Delivery.Channel.MAIL;
        }

        @Override
        public synchronized void carry(String messageId, Delivery delivery, Letter letter) throws NotDelivered {
            carried.add(messageId);
        }
    }
}
