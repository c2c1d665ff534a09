package org.safesessions.follow;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;
import org.safesessions.kernel.FollowUpId;
import org.safesessions.kernel.RegistrationId;
import org.safesessions.kernel.SessionId;
import org.safesessions.kernel.StaffId;
import org.safesessions.register.PersonMarks;

/** The questions to one participant, or their carer, after one session. What was answered is sealed. */
@Entity
@Table(name = "follow_up")
public class FollowUp {

    @Id
    @Column(name = "id")
    private UUID id;

    @Version
    @Column(name = "version", nullable = false)
    private long version;

    @Column(name = "registration_id", nullable = false, updatable = false)
    private UUID registration;

    @Column(name = "session_id", nullable = false, updatable = false)
    private UUID session;

    @Column(name = "state", nullable = false, length = 40)
    @Enumerated(EnumType.STRING)
    private FollowUpState state = FollowUpState.PLANNED;

    @Column(name = "ask_at", nullable = false, updatable = false)
    private Instant askAt;

    @Column(name = "remind_at", nullable = false, updatable = false)
    private Instant remindAt;

    @Column(name = "close_at", nullable = false, updatable = false)
    private Instant closeAt;

    @Column(name = "asked_at")
    private @Nullable Instant askedAt;

    @Column(name = "answered_at")
    private @Nullable Instant answeredAt;

    @Column(name = "decide_by")
    private @Nullable Instant decideBy;

    @Column(name = "urgent", nullable = false)
    private boolean urgent;

    @Column(name = "decided_by", length = 64)
    private @Nullable String decidedBy;

    @Column(name = "decided_at")
    private @Nullable Instant decidedAt;

    @Column(name = "name_print", nullable = false, updatable = false, length = 64)
    private String namePrint;

    @Column(name = "email_print", updatable = false, length = 64)
    private @Nullable String emailPrint;

    @Column(name = "phone_print", updatable = false, length = 64)
    private @Nullable String phonePrint;

    @JdbcTypeCode(SqlTypes.VARBINARY)
    @Column(name = "words")
    private byte @Nullable [] words;

    @SuppressWarnings("NullAway.Init") // Hibernate fills the fields
    protected FollowUp() {}

    FollowUp(
            FollowUpId id,
            RegistrationId registration,
            SessionId session,
            FollowUpPolicy.Times times,
            PersonMarks marks) {
        this.id = id.value();
        this.registration = registration.value();
        this.session = session.value();
        this.askAt = times.askAt();
        this.remindAt = times.remindAt();
        this.closeAt = times.closeAt();
        this.namePrint = marks.name();
        this.emailPrint = marks.email();
        this.phonePrint = marks.phone();
    }

    public FollowUpId id() {
        return new FollowUpId(id);
    }

    public RegistrationId registration() {
        return new RegistrationId(registration);
    }

    public SessionId session() {
        return new SessionId(session);
    }

    public long version() {
        return version;
    }

    public FollowUpState state() {
        return state;
    }

    public Instant askAt() {
        return askAt;
    }

    public Instant remindAt() {
        return remindAt;
    }

    /** From then on nobody can answer any more. */
    public Instant closeAt() {
        return closeAt;
    }

    public Optional<Instant> answeredAt() {
        return Optional.ofNullable(answeredAt);
    }

    /** Until when a lead should decide; empty when there is nothing to decide now. */
    public Optional<Instant> decideBy() {
        return Optional.ofNullable(decideBy);
    }

    /** Whether what there is, or was, to decide should not wait until tomorrow. */
    public boolean isUrgent() {
        return urgent;
    }

    /** The lead who decided last. */
    public Optional<StaffId> decidedBy() {
        return Optional.ofNullable(decidedBy).map(StaffId::new);
    }

    public Optional<Instant> decidedAt() {
        return Optional.ofNullable(decidedAt);
    }

    /** Whether the link opens anything: it went out, and there is time left. */
    boolean isOpenAt(Instant now) {
        return (state == FollowUpState.ASKED || state == FollowUpState.ANSWERED) && now.isBefore(closeAt);
    }

    byte @Nullable [] words() {
        return words;
    }

    PersonMarks marks() {
        return new PersonMarks(namePrint, emailPrint, phonePrint);
    }

    void asked(Instant at) {
        this.state = FollowUpState.ASKED;
        this.askedAt = at;
    }

    void answered(Instant at) {
        this.state = FollowUpState.ANSWERED;
        this.answeredAt = at;
    }

    void unanswered() {
        this.state = FollowUpState.UNANSWERED;
    }

    void stop() {
        this.state = FollowUpState.STOPPED;
    }

    void keep(byte[] sealed) {
        this.words = sealed;
    }

    /** A lead has something to decide; what waits already never gets more time. */
    void signal(boolean today, Instant by) {
        boolean waits = decideBy != null;
        this.urgent = today || (waits && urgent);
        this.decideBy = decideBy != null && decideBy.isBefore(by) ? decideBy : by;
        this.decidedBy = null;
        this.decidedAt = null;
    }

    void decided(StaffId by, Instant at) {
        this.decideBy = null;
        this.decidedBy = by.value();
        this.decidedAt = at;
    }
}
