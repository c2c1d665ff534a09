package org.safesessions.register;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;
import org.safesessions.kernel.ActRefused;
import org.safesessions.kernel.RegistrationId;
import org.safesessions.kernel.SessionId;
import org.safesessions.plan.Supervision;

/** One person's registration for one session. What it says about people is sealed; the rest is codes, dates and prints. */
@Entity
@Table(name = "registration")
public class Registration {

    @Id
    @Column(name = "id")
    private UUID id;

    @Version
    @Column(name = "version", nullable = false)
    private long version;

    @Column(name = "session_id", nullable = false, updatable = false)
    private UUID session;

    @Column(name = "household", nullable = false, updatable = false)
    private UUID household;

    @Column(name = "request_key", updatable = false)
    private @Nullable UUID requestKey;

    @Column(name = "number", nullable = false, updatable = false)
    private long number;

    @Column(name = "state", nullable = false, length = 40)
    @Enumerated(EnumType.STRING)
    private RegistrationState state;

    @Column(name = "age_group", nullable = false, length = 40)
    @Enumerated(EnumType.STRING)
    private AgeGroup ageGroup;

    @Column(name = "supervision_need", nullable = false, length = 40)
    @Enumerated(EnumType.STRING)
    private Supervision supervisionNeed;

    @Column(name = "will_supervise", nullable = false)
    private boolean willSupervise;

    @Column(name = "account_created_on")
    private @Nullable LocalDate accountCreatedOn;

    @Column(name = "language", nullable = false, length = 40)
    private String language;

    @Column(name = "rules_version", length = 40)
    private @Nullable String rulesVersion;

    @Column(name = "agreement_version", length = 40)
    private @Nullable String agreementVersion;

    @Column(name = "footprint_done", nullable = false)
    private boolean footprintDone;

    @Column(name = "source", nullable = false, updatable = false, length = 40)
    @Enumerated(EnumType.STRING)
    private Source source;

    @Column(name = "received_at", nullable = false, updatable = false)
    private Instant receivedAt;

    @Column(name = "address_confirmed_at")
    private @Nullable Instant addressConfirmedAt;

    @Column(name = "generation", nullable = false)
    private int generation;

    @Column(name = "reference", nullable = false, updatable = false, length = 20)
    private String reference;

    @Embedded
    private Prints prints;

    @Column(name = "display_number", nullable = false)
    private int displayNumber;

    @JdbcTypeCode(SqlTypes.VARBINARY)
    @Column(name = "words", nullable = false)
    private byte[] words;

    @SuppressWarnings("NullAway.Init") // Hibernate fills the fields
    protected Registration() {}

    Registration(Arrival arrival, Registrant person, Prints prints, int displayNumber, byte[] words) {
        this.id = arrival.id();
        this.session = arrival.session().value();
        this.household = arrival.household();
        this.requestKey = arrival.requestKey();
        this.number = arrival.number();
        this.state = arrival.placed() ? RegistrationState.RECEIVED : RegistrationState.WAITING_LIST;
        this.source = arrival.source();
        this.receivedAt = arrival.at();
        this.reference = arrival.reference();
        this.generation = 1;
        fill(person, prints, displayNumber, words);
    }

    public RegistrationId id() {
        return new RegistrationId(id);
    }

    public SessionId session() {
        return new SessionId(session);
    }

    public UUID household() {
        return household;
    }

    public RegistrationState state() {
        return state;
    }

    public AgeGroup ageGroup() {
        return ageGroup;
    }

    /** As they said, or as the plan asked for when they registered, whichever is closer. */
    public Supervision supervisionNeed() {
        return supervisionNeed;
    }

    /** Whether the carer is the one who is with them. */
    public boolean willSupervise() {
        return willSupervise;
    }

    public Optional<LocalDate> accountCreatedOn() {
        return Optional.ofNullable(accountCreatedOn);
    }

    public String language() {
        return language;
    }

    /** Which version of the rules they accepted; empty until they have. */
    public Optional<String> rulesVersion() {
        return Optional.ofNullable(rulesVersion);
    }

    /** Which version of the carer agreement was accepted; never needed for an adult. */
    public Optional<String> agreementVersion() {
        return Optional.ofNullable(agreementVersion);
    }

    /** Whether everything that must be accepted is. */
    public boolean agreed() {
        return rulesVersion != null && (agreementVersion != null || !ageGroup.isChild());
    }

    public boolean footprintDone() {
        return footprintDone;
    }

    public Source source() {
        return source;
    }

    public Instant receivedAt() {
        return receivedAt;
    }

    public Optional<Instant> addressConfirmedAt() {
        return Optional.ofNullable(addressConfirmedAt);
    }

    /** A link made for an earlier generation opens nothing any more. */
    public int generation() {
        return generation;
    }

    public long version() {
        return version;
    }

    public String reference() {
        return reference;
    }

    /** Its place in the order of arrival. */
    public long number() {
        return number;
    }

    int displayNumber() {
        return displayNumber;
    }

    byte[] words() {
        return words;
    }

    boolean isAlike(String otherDisplayPrint) {
        return prints.display().equals(otherDisplayPrint);
    }

    boolean hasAddressOf(Registration other) {
        return prints.sameAddress(other.prints);
    }

    /** When the address changes, it is not confirmed any more and every link that went to the old one is dead. */
    void correct(Registrant person, Prints newPrints, int newDisplayNumber, byte[] newWords) {
        refuseUnlessOpen();
        boolean moved = !prints.sameAddress(newPrints);
        fill(person, newPrints, newDisplayNumber, newWords);
        if (moved) {
            this.addressConfirmedAt = null;
            this.state = state == RegistrationState.CONFIRMED ? RegistrationState.RECEIVED : state;
            this.generation++;
        }
    }

    void agree(String rules, @Nullable String agreement) {
        this.rulesVersion = rules;
        if (agreement != null) {
            this.agreementVersion = agreement;
        }
    }

    void confirmAddress(Instant at) {
        refuseUnlessOpen();
        if (addressConfirmedAt == null) {
            this.addressConfirmedAt = at;
        }
        if (state == RegistrationState.RECEIVED) {
            this.state = RegistrationState.CONFIRMED;
        }
    }

    void givePlace() {
        this.state = addressConfirmedAt == null ? RegistrationState.RECEIVED : RegistrationState.CONFIRMED;
    }

    void withdraw() {
        refuseUnlessOpen();
        this.state = RegistrationState.WITHDRAWN;
        this.prints = prints.withoutPerson();
        this.generation++;
    }

    void release() {
        refuseUnlessOpen();
        this.state = RegistrationState.RELEASED;
    }

    void revokeLinks() {
        this.generation++;
    }

    private void refuseUnlessOpen() {
        if (!state.isOpen()) {
            throw ActRefused.conflict(id, "STALE");
        }
    }

    private void fill(Registrant person, Prints newPrints, int newDisplayNumber, byte[] newWords) {
        this.ageGroup = person.ageGroup();
        this.supervisionNeed = person.supervisionNeed();
        this.willSupervise = person.willSupervise();
        this.accountCreatedOn = person.accountCreatedOn();
        this.footprintDone = person.footprintDone();
        this.language = person.language();
        if (person.acceptsRules()) {
            agree(Agreements.RULES_VERSION, person.acceptsCarerAgreement() ? Agreements.CARER_VERSION : null);
        }
        this.prints = newPrints;
        this.displayNumber = newDisplayNumber;
        this.words = newWords;
    }
}
