package org.safesessions.concern;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.hibernate.annotations.BatchSize;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;
import org.safesessions.kernel.ConcernId;
import org.safesessions.kernel.SessionId;
import org.safesessions.kernel.StaffId;

/** Something felt wrong to somebody. Its words are sealed; the rest is ids, codes and clocks. */
@Entity
@Table(name = "concern")
class Concern {

    @Id
    @Column(name = "id")
    private UUID id;

    @Column(name = "raised_at", nullable = false, updatable = false)
    private Instant raisedAt;

    @Column(name = "channel", nullable = false, updatable = false, length = 20)
    @Enumerated(EnumType.STRING)
    private Channel channel;

    @Column(name = "session_id", updatable = false)
    private @Nullable UUID session;

    @Column(name = "live", nullable = false, updatable = false)
    private boolean live;

    @Column(name = "about_kind", nullable = false, updatable = false, length = 20)
    @Enumerated(EnumType.STRING)
    private AboutKind aboutKind;

    @Column(name = "about_our_people", nullable = false, updatable = false, length = 20)
    @Enumerated(EnumType.STRING)
    private AboutOurPeople aboutOurPeople;

    @Column(name = "immediate_danger", nullable = false, updatable = false)
    private boolean immediateDanger;

    @Column(name = "kept_from_leads", nullable = false)
    private boolean keptFromLeads;

    @ElementCollection
    @CollectionTable(name = "concern_kept_from", joinColumns = @JoinColumn(name = "concern_id"))
    @Column(name = "staff_id", nullable = false, length = 64)
    @BatchSize(size = 100)
    private Set<String> keptFrom = new HashSet<>();

    @ElementCollection
    @CollectionTable(name = "concern_handler", joinColumns = @JoinColumn(name = "concern_id"))
    @Column(name = "staff_id", nullable = false, length = 64)
    @BatchSize(size = 100)
    private Set<String> handlers = new HashSet<>();

    @Column(name = "words", nullable = false, updatable = false)
    @JdbcTypeCode(SqlTypes.VARBINARY)
    private byte[] words;

    @Column(name = "state", nullable = false, length = 20)
    @Enumerated(EnumType.STRING)
    private ConcernState state = ConcernState.RAISED;

    @Column(name = "rung", nullable = false, length = 20)
    @Enumerated(EnumType.STRING)
    private Rung rung = Rung.LEAD_ON_CALL;

    @Column(name = "steps", nullable = false)
    private int steps;

    @Column(name = "escalate_at", nullable = false)
    private Instant escalateAt;

    @Column(name = "acknowledged_by", length = 64)
    private @Nullable String acknowledgedBy;

    @Column(name = "acknowledged_at")
    private @Nullable Instant acknowledgedAt;

    @Column(name = "triaged_at")
    private @Nullable Instant triagedAt;

    @Column(name = "category", length = 40)
    @Enumerated(EnumType.STRING)
    private @Nullable Category category;

    @Column(name = "severity", length = 20)
    @Enumerated(EnumType.STRING)
    private @Nullable Severity severity;

    @Column(name = "outcome", length = 40)
    @Enumerated(EnumType.STRING)
    private @Nullable Outcome outcome;

    @Column(name = "receipt_print", updatable = false, length = 32)
    private @Nullable String receiptPrint;

    @Column(name = "request_print", nullable = false, updatable = false, length = 32)
    private String requestPrint;

    @Column(name = "body_print", nullable = false, updatable = false, length = 32)
    private String bodyPrint;

    @Column(name = "process_started_at")
    private @Nullable Instant processStartedAt;

    @Version
    @Column(name = "version", nullable = false)
    private long version;

    @SuppressWarnings("NullAway.Init") // Hibernate fills the fields
    protected Concern() {}

    /** What identifies the request it came in with; all of it keyed hashes. */
    record Prints(@Nullable String receipt, String request, String body) {}

    Concern(
            ConcernId id,
            Channel channel,
            ConcernReport report,
            @Nullable SessionId session,
            boolean live,
            KeptFrom keptFrom,
            byte[] words,
            Prints prints,
            Instant at) {
        this.id = id.value();
        this.raisedAt = at;
        this.channel = channel;
        this.session = session == null ? null : session.value();
        this.live = live;
        this.aboutKind = report.aboutKind();
        this.aboutOurPeople = report.ourPeople();
        this.immediateDanger = report.immediateDanger();
        this.keptFromLeads = keptFrom.everyLead();
        keptFrom.people().forEach(person -> this.keptFrom.add(person.value()));
        this.words = words.clone();
        this.receiptPrint = prints.receipt();
        this.requestPrint = prints.request();
        this.bodyPrint = prints.body();
        this.escalateAt = at;
    }

    /** Stands on that rung until the next are told. Those on it who are no leads become handlers. */
    void standOn(Rung newRung, Instant next, Collection<StaffId> broughtIn) {
        rung = newRung;
        steps++;
        escalateAt = next;
        broughtIn.forEach(person -> handlers.add(person.value()));
    }

    void acknowledge(StaffId by, Instant at) {
        state = ConcernState.ACKNOWLEDGED;
        acknowledgedBy = by.value();
        acknowledgedAt = at;
    }

    void triage(Category newCategory, Severity newSeverity, Instant at) {
        state = ConcernState.TRIAGED;
        category = newCategory;
        severity = newSeverity;
        triagedAt = at;
    }

    void stand(ConcernState newState, @Nullable Outcome newOutcome) {
        state = newState;
        outcome = newOutcome;
    }

    void processStarted(Instant at) {
        processStartedAt = at;
    }

    ConcernId id() {
        return new ConcernId(id);
    }

    Instant raisedAt() {
        return raisedAt;
    }

    Channel channel() {
        return channel;
    }

    @Nullable SessionId session() {
        return session == null ? null : new SessionId(session);
    }

    boolean isLive() {
        return live;
    }

    AboutKind aboutKind() {
        return aboutKind;
    }

    AboutOurPeople aboutOurPeople() {
        return aboutOurPeople;
    }

    boolean isImmediateDanger() {
        return immediateDanger;
    }

    KeptFrom keptFrom() {
        return new KeptFrom(people(keptFrom), keptFromLeads);
    }

    Set<StaffId> handlers() {
        return people(handlers);
    }

    byte[] words() {
        return words.clone();
    }

    ConcernState state() {
        return state;
    }

    Rung rung() {
        return rung;
    }

    int steps() {
        return steps;
    }

    Instant escalateAt() {
        return escalateAt;
    }

    @Nullable StaffId acknowledgedBy() {
        return acknowledgedBy == null ? null : new StaffId(acknowledgedBy);
    }

    @Nullable Instant acknowledgedAt() {
        return acknowledgedAt;
    }

    @Nullable Instant triagedAt() {
        return triagedAt;
    }

    @Nullable Category category() {
        return category;
    }

    @Nullable Severity severity() {
        return severity;
    }

    @Nullable Outcome outcome() {
        return outcome;
    }

    @Nullable String receiptPrint() {
        return receiptPrint;
    }

    String bodyPrint() {
        return bodyPrint;
    }

    boolean isProcessStarted() {
        return processStartedAt != null;
    }

    long version() {
        return version;
    }

    private static Set<StaffId> people(Set<String> names) {
        return names.stream().map(StaffId::new).collect(Collectors.toSet());
    }
}
