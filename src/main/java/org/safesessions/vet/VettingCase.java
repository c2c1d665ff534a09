package org.safesessions.vet;

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
import org.safesessions.kernel.RegistrationId;
import org.safesessions.kernel.SessionId;
import org.safesessions.kernel.StaffId;
import org.safesessions.register.PersonMarks;

/** The checks of one registered person. Its id is the registration's; what people wrote in it is sealed. */
@Entity
@Table(name = "vetting_case")
public class VettingCase {

    @Id
    @Column(name = "id")
    private UUID id;

    @Version
    @Column(name = "version", nullable = false)
    private long version;

    @Column(name = "session_id", nullable = false, updatable = false)
    private UUID session;

    @Column(name = "state", nullable = false, length = 40)
    @Enumerated(EnumType.STRING)
    private CaseState state = CaseState.OPEN;

    @Column(name = "opened_at", nullable = false)
    private Instant openedAt;

    @Column(name = "decide_by", nullable = false)
    private Instant decideBy;

    @Column(name = "identity", length = 40)
    @Enumerated(EnumType.STRING)
    private @Nullable CheckOutcome identity;

    @Column(name = "identity_how", length = 40)
    @Enumerated(EnumType.STRING)
    private @Nullable IdentityHow identityHow;

    @Column(name = "account_age", length = 40)
    @Enumerated(EnumType.STRING)
    private @Nullable CheckOutcome accountAge;

    @Column(name = "profile_image", length = 40)
    @Enumerated(EnumType.STRING)
    private @Nullable CheckOutcome profileImage;

    @Column(name = "cause", length = 40)
    @Enumerated(EnumType.STRING)
    private @Nullable RefusalCause cause;

    @Column(name = "search_engine", length = 40)
    @Enumerated(EnumType.STRING)
    private ImageSearch.@Nullable Engine searchEngine;

    @Column(name = "search_finding", length = 40)
    @Enumerated(EnumType.STRING)
    private ImageSearch.@Nullable Finding searchFinding;

    @Column(name = "searched_at")
    private @Nullable Instant searchedAt;

    @Column(name = "searched_by", length = 64)
    private @Nullable String searchedBy;

    @Column(name = "proposed_by", length = 64)
    private @Nullable String proposedBy;

    @Column(name = "decided_by", length = 64)
    private @Nullable String decidedBy;

    @Column(name = "decided_at")
    private @Nullable Instant decidedAt;

    @Column(name = "name_print", length = 64)
    private @Nullable String namePrint;

    @Column(name = "email_print", length = 64)
    private @Nullable String emailPrint;

    @Column(name = "phone_print", length = 64)
    private @Nullable String phonePrint;

    @JdbcTypeCode(SqlTypes.VARBINARY)
    @Column(name = "words")
    private byte @Nullable [] words;

    @JdbcTypeCode(SqlTypes.VARBINARY)
    @Column(name = "picture")
    private byte @Nullable [] picture;

    @SuppressWarnings("NullAway.Init") // Hibernate fills the fields
    protected VettingCase() {}

    VettingCase(RegistrationId registration, SessionId session, Instant openedAt, Instant decideBy) {
        this.id = registration.value();
        this.session = session.value();
        this.openedAt = openedAt;
        this.decideBy = decideBy;
    }

    public RegistrationId id() {
        return new RegistrationId(id);
    }

    public SessionId session() {
        return new SessionId(session);
    }

    public long version() {
        return version;
    }

    public CaseState state() {
        return state;
    }

    public Instant openedAt() {
        return openedAt;
    }

    /** From then on nobody decides any more; whoever is undecided is not let in this time. */
    public Instant decideBy() {
        return decideBy;
    }

    public Optional<CheckOutcome> outcomeOf(Check check) {
        return Optional.ofNullable(
                switch (check) {
                    case IDENTITY -> identity;
                    case ACCOUNT_AGE -> accountAge;
                    case PROFILE_IMAGE -> profileImage;
                });
    }

    public Optional<IdentityHow> identityHow() {
        return Optional.ofNullable(identityHow);
    }

    public Optional<RefusalCause> cause() {
        return Optional.ofNullable(cause);
    }

    public Optional<ImageSearch> search() {
        return searchEngine == null || searchFinding == null
                ? Optional.empty()
                : Optional.of(new ImageSearch(searchEngine, searchFinding));
    }

    public Optional<Instant> searchedAt() {
        return Optional.ofNullable(searchedAt);
    }

    public Optional<StaffId> searchedBy() {
        return Optional.ofNullable(searchedBy).map(StaffId::new);
    }

    /** Who wants to refuse; empty when nobody does. */
    public Optional<StaffId> proposedBy() {
        return Optional.ofNullable(proposedBy).map(StaffId::new);
    }

    public Optional<StaffId> decidedBy() {
        return Optional.ofNullable(decidedBy).map(StaffId::new);
    }

    public Optional<Instant> decidedAt() {
        return Optional.ofNullable(decidedAt);
    }

    /** Whether the fingerprint of their profile picture was taken. */
    public boolean hasPicture() {
        return picture != null;
    }

    byte @Nullable [] words() {
        return words;
    }

    byte @Nullable [] picture() {
        return picture;
    }

    boolean isHardStop() {
        return cause != null && cause.isHardStop();
    }

    void showPicture(byte[] sealed) {
        this.picture = sealed;
    }

    void note(byte[] sealed) {
        this.words = sealed;
    }

    void answer(VettingDecision decision, AccountAdvice advice, StaffId by, Instant at) {
        this.identity = VettingPolicy.kept(decision, Check.IDENTITY, advice);
        this.accountAge = VettingPolicy.kept(decision, Check.ACCOUNT_AGE, advice);
        this.profileImage = VettingPolicy.kept(decision, Check.PROFILE_IMAGE, advice);
        this.identityHow = decision.how();
        if (decision.search() != null) {
            this.searchEngine = decision.search().engine();
            this.searchFinding = decision.search().finding();
            this.searchedAt = at;
            this.searchedBy = by.value();
        }
    }

    void clear(PersonMarks marks, StaffId by, Instant at) {
        this.namePrint = marks.name();
        this.emailPrint = marks.email();
        this.phonePrint = marks.phone();
        close(CaseState.CLEARED, by, at);
    }

    /** Somebody decides about the same person at another date. */
    void follow() {
        lookAgain();
        this.state = CaseState.FOLLOWS;
    }

    /** As they were cleared for another date, by whom and when: what they are found by, too. */
    void clearAs(VettingCase other) {
        this.identity = other.identity;
        this.identityHow = other.identityHow;
        this.accountAge = other.accountAge;
        this.profileImage = other.profileImage;
        this.namePrint = other.namePrint;
        this.emailPrint = other.emailPrint;
        this.phonePrint = other.phonePrint;
        this.state = CaseState.CLEARED;
        this.decidedBy = other.decidedBy;
        this.decidedAt = other.decidedAt;
    }

    void askForMore() {
        this.state = CaseState.MORE_INFORMATION;
    }

    void proposeRefusal(RefusalCause why, StaffId by) {
        this.state = CaseState.REFUSAL_PROPOSED;
        this.cause = why;
        this.proposedBy = by.value();
    }

    void refuse(StaffId by, Instant at) {
        close(CaseState.REFUSED, by, at);
    }

    /** Back to whoever checks: the answer came, the second person did not agree, or what was checked has changed. */
    void lookAgain() {
        this.state = CaseState.OPEN;
        this.cause = null;
        this.proposedBy = null;
        this.decidedBy = null;
        this.decidedAt = null;
        this.namePrint = null;
        this.emailPrint = null;
        this.phonePrint = null;
    }

    void runOut(Instant at) {
        close(CaseState.NOT_DECIDED, null, at);
    }

    void end(Instant at) {
        close(CaseState.ENDED, null, at);
    }

    private void close(CaseState how, @Nullable StaffId by, Instant at) {
        this.state = how;
        this.decidedBy = by == null ? null : by.value();
        this.decidedAt = at;
    }
}
