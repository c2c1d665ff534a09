package org.safesessions.notice;

import java.net.URI;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.safesessions.kernel.DropCause;
import org.safesessions.kernel.NoticeKind;
import org.safesessions.kernel.NoticeNeeded;
import org.safesessions.kernel.Recipient;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcUtils;
import org.springframework.jdbc.support.MetaDataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * The rows of {@code notice_outbox}. Plain SQL, because each statement is a promise: to write a row only once without
 * failing the act that asks again, and to give a row to one sender only.
 */
@Component
@Transactional
class Outbox {

    /** Longer than a mail server can keep us waiting at all our time limits together. */
    static final Duration IN_HAND = Duration.ofMinutes(5);

    private static final String COLUMNS = "id, kind, recipient_kind, recipient_id, about, occasion, state, attempts,"
            + " next_attempt_at, message_id, asked_at, sent_at, last_problem";

    private static final String SAME = " where kind = :kind and recipient_kind = :recipientKind"
            + " and recipient_id = :recipient and about = :about and occasion = :occasion";

    private static final String INSERT = "insert into notice_outbox (" + COLUMNS + ")"
            + " values (:id, :kind, :recipientKind, :recipient, :about, :occasion, 'WAITING', 0,"
            + " :now, :messageId, :now, null, null)";

    private static final String DUE = " where state in ('WAITING', 'SENDING') and next_attempt_at <= :now";

    private final JdbcClient sql;
    private final Clock clock;
    private final String insert;
    private final String host;

    Outbox(DataSource database, Clock clock, @Value("${safe-sessions.address}") String address) {
        this.sql = JdbcClient.create(database);
        this.clock = clock;
        this.insert = INSERT + (isPostgres(database) ? " on conflict do nothing" : "");
        this.host = hostOf(address);
    }

    /** Writes it once, however often and by however many at once it is asked for. Part of the act that asks. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void note(NoticeNeeded needed) {
        if (isThere(needed)) {
            return;
        }
        UUID id = UUID.randomUUID();
        try {
            filled(sql.sql(insert), needed)
                    .param("id", id)
                    .param("now", at(now()))
                    .param("messageId", "<notice." + id + "@" + host + ">")
                    .update();
        } catch (DuplicateKeyException askedAtTheSameMoment) {
            // H2 fails this statement alone and leaves the act standing; PostgreSQL is told above to do nothing
            return;
        }
    }

    private boolean isThere(NoticeNeeded needed) {
        return filled(sql.sql("select count(*) from notice_outbox" + SAME), needed)
                        .query(Integer.class)
                        .single()
                > 0;
    }

    /**
     * Those that are due: first what staff wait for, because it may be about a child, then everybody else, the longest waiting
     * first. Read together, because to find one costs as much as to find many.
     */
    @Transactional(readOnly = true)
    public List<UUID> due(int most) {
        List<UUID> due = new ArrayList<>(due("= 'STAFF'", most));
        if (due.size() < most) {
            due.addAll(due("<> 'STAFF'", most - due.size()));
        }
        return due;
    }

    private List<UUID> due(String to, int most) {
        return sql.sql("select id from notice_outbox" + DUE + " and recipient_kind " + to
                        + " order by next_attempt_at, id fetch first :most rows only")
                .param("now", at(now()))
                .param("most", most)
                .query(UUID.class)
                .list();
    }

    /**
     * Takes it in hand, if it still is to be: nobody else gets it until it is back, or given up for lost. Empty when somebody
     * else has it.
     */
    public Optional<Notice> claim(UUID id) {
        Instant now = now();
        Optional<Notice> due = sql.sql("select " + COLUMNS + " from notice_outbox" + DUE + " and id = :id")
                .param("now", at(now))
                .param("id", id)
                .query(Outbox::read)
                .optional();
        return due.filter(notice -> sql.sql("update notice_outbox set state = 'SENDING', attempts = attempts + 1,"
                                        + " next_attempt_at = :until where id = :id and attempts = :attempts"
                                        + " and state in ('WAITING', 'SENDING')")
                                .param("until", at(now.plus(IN_HAND)))
                                .param("id", notice.id())
                                .param("attempts", notice.attempts())
                                .update()
                        == 1)
                .map(Outbox::inHand);
    }

    private static Notice inHand(Notice due) {
        return new Notice(
                due.id(),
                due.needed(),
                NoticeState.SENDING,
                due.attempts() + 1,
                due.messageId(),
                due.askedAt(),
                due.sentAt(),
                due.lastProblem());
    }

    /** It has left the house: true whoever has it in hand by now. */
    public void sent(Notice notice) {
        sql.sql("update notice_outbox set state = 'SENT', sent_at = :now, last_problem = null where id = :id")
                .param("now", at(now()))
                .param("id", notice.id())
                .update();
    }

    public void drop(Notice notice, DropCause cause) {
        putBack(notice, NoticeState.DROPPED, now(), cause.name());
    }

    public void tryAgain(Notice notice, Instant at, Problem problem) {
        putBack(notice, NoticeState.WAITING, at, problem.name());
    }

    public void giveUp(Notice notice, Problem problem) {
        putBack(notice, NoticeState.GIVEN_UP, now(), problem.name());
    }

    /** Only by whoever still has it in hand. */
    private void putBack(Notice notice, NoticeState state, Instant at, String problem) {
        sql.sql("update notice_outbox set state = :state, next_attempt_at = :at, last_problem = :problem"
                        + " where id = :id and state = 'SENDING' and attempts = :attempts")
                .param("state", state.name())
                .param("at", at(at))
                .param("problem", problem)
                .param("id", notice.id())
                .param("attempts", notice.attempts())
                .update();
    }

    /**
     * @return whether it was given up until now
     */
    public boolean told(UUID id) {
        return sql.sql("update notice_outbox set state = 'TOLD' where id = :id and state = 'GIVEN_UP'")
                        .param("id", id)
                        .update()
                == 1;
    }

    @Transactional(readOnly = true)
    public Optional<Notice> find(UUID id) {
        return sql.sql("select " + COLUMNS + " from notice_outbox where id = :id")
                .param("id", id)
                .query(Outbox::read)
                .optional();
    }

    /** Those in one of these states, the newest first. */
    @Transactional(readOnly = true)
    public List<Notice> newest(Collection<NoticeState> states, int most) {
        return sql.sql("select " + COLUMNS + " from notice_outbox where state in (:states)"
                        + " order by asked_at desc, id fetch first :most rows only")
                .param("states", states.stream().map(NoticeState::name).toList())
                .param("most", most)
                .query(Outbox::read)
                .list();
    }

    /** Whether the last message to this person that is settled could not be delivered. */
    @Transactional(readOnly = true)
    public boolean isOutOfReach(Recipient person) {
        return sql.sql("select state from notice_outbox where recipient_kind = :kind and recipient_id = :person"
                        + " and state in ('SENT', 'GIVEN_UP') order by asked_at desc, id fetch first 1 rows only")
                .param("kind", person.kind().name())
                .param("person", person.id())
                .query(String.class)
                .optional()
                .filter(NoticeState.GIVEN_UP.name()::equals)
                .isPresent();
    }

    private static JdbcClient.StatementSpec filled(JdbcClient.StatementSpec statement, NoticeNeeded needed) {
        return statement
                .param("kind", needed.kind().name())
                .param("recipientKind", needed.to().kind().name())
                .param("recipient", needed.to().id())
                .param("about", needed.about())
                .param("occasion", needed.occasion());
    }

    private static Notice read(ResultSet row, int number) throws SQLException {
        Recipient to =
                new Recipient(Recipient.Kind.valueOf(row.getString("recipient_kind")), row.getString("recipient_id"));
        return new Notice(
                row.getObject("id", UUID.class),
                new NoticeNeeded(
                        NoticeKind.valueOf(row.getString("kind")),
                        to,
                        row.getString("about"),
                        row.getString("occasion")),
                NoticeState.valueOf(row.getString("state")),
                row.getInt("attempts"),
                row.getString("message_id"),
                row.getObject("asked_at", OffsetDateTime.class).toInstant(),
                Optional.ofNullable(row.getObject("sent_at", OffsetDateTime.class))
                        .map(OffsetDateTime::toInstant)
                        .orElse(null),
                row.getString("last_problem"));
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }

    private static OffsetDateTime at(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }

    private static boolean isPostgres(DataSource database) {
        try {
            String product = JdbcUtils.extractDatabaseMetaData(database, meta -> meta.getDatabaseProductName());
            return product.toLowerCase(Locale.ROOT).contains("postgres");
        } catch (MetaDataAccessException unreadable) {
            throw new IllegalStateException("The database does not say what it is", unreadable);
        }
    }

    /** A name of ours for message ids; an address of numbers is none. */
    private static String hostOf(String address) {
        String host = URI.create(address).getHost();
        return host == null || host.matches("[0-9.:\\[\\]]+") ? "safe-sessions.invalid" : host;
    }
}
