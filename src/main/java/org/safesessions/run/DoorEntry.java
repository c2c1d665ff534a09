package org.safesessions.run;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.PostLoad;
import jakarta.persistence.PostPersist;
import jakarta.persistence.Table;
import jakarta.persistence.Transient;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;
import org.safesessions.kernel.RegistrationId;
import org.safesessions.kernel.SessionId;
import org.safesessions.kernel.StaffId;
import org.springframework.data.domain.Persistable;

/** How somebody stands at the door of one session. What may follow what is {@link DoorPolicy}. */
@Entity
@Table(name = "door_entry")
public class DoorEntry implements Persistable<UUID> {

    @Id
    @Column(name = "id")
    private UUID id;

    @Version
    @Column(name = "version", nullable = false)
    private long version;

    @Column(name = "session_id", nullable = false, updatable = false)
    private UUID session;

    @Column(name = "registration_id", updatable = false)
    private @Nullable UUID registration;

    @Column(name = "standing", nullable = false, length = 40)
    @Enumerated(EnumType.STRING)
    private DoorStanding standing;

    @Column(name = "role", nullable = false, length = 40)
    @Enumerated(EnumType.STRING)
    private DoorRole role;

    @Column(name = "joins_by", nullable = false, length = 40)
    @Enumerated(EnumType.STRING)
    private JoinsBy joinsBy;

    @Column(name = "camera_match", length = 40)
    @Enumerated(EnumType.STRING)
    private @Nullable CameraMatch cameraMatch;

    @Column(name = "mismatch_seen", nullable = false)
    private boolean mismatchSeen;

    @Column(name = "carer_present", nullable = false)
    private boolean carerPresent;

    @Column(name = "waiting_since")
    private @Nullable Instant waitingSince;

    @Column(name = "last_seen_at")
    private @Nullable Instant lastSeenAt;

    @Column(name = "decided_by", length = 64)
    private @Nullable String decidedBy;

    @Column(name = "decided_at")
    private @Nullable Instant decidedAt;

    @Column(name = "admitted_at")
    private @Nullable Instant admittedAt;

    @Column(name = "decisions", nullable = false)
    private int decisions;

    @Column(name = "undo_standing", length = 40)
    @Enumerated(EnumType.STRING)
    private @Nullable DoorStanding undoStanding;

    @Column(name = "undo_camera", length = 40)
    @Enumerated(EnumType.STRING)
    private @Nullable CameraMatch undoCamera;

    @Column(name = "undo_carer", nullable = false)
    private boolean undoCarer;

    @JdbcTypeCode(SqlTypes.VARBINARY)
    @Column(name = "words", nullable = false)
    private byte[] words;

    /** Never written over a row that is there meanwhile: what was decided in it stands. */
    @Transient
    private boolean fresh;

    @SuppressWarnings("NullAway.Init") // Hibernate fills the fields
    protected DoorEntry() {}

    private DoorEntry(UUID id, SessionId session, DoorStanding standing, DoorRole role, JoinsBy joinsBy, byte[] words) {
        this.id = id;
        this.session = session.value();
        this.standing = standing;
        this.role = role;
        this.joinsBy = joinsBy;
        this.words = words;
        this.fresh = true;
    }

    /** The first that happens with somebody registered. */
    static DoorEntry registered(SessionId session, RegistrationId registration, DoorStanding standing, byte[] words) {
        DoorEntry entry =
                new DoorEntry(registration.value(), session, standing, DoorRole.PARTICIPANT, JoinsBy.DEVICE, words);
        entry.registration = registration.value();
        return entry;
    }

    static DoorEntry unexpected(DoorEntryId id, SessionId session, DoorArrival arrival, Instant at, byte[] words) {
        DoorEntry entry =
                new DoorEntry(id.value(), session, DoorStanding.WAITING, arrival.role(), arrival.joinsBy(), words);
        entry.waitingSince = at;
        entry.lastSeenAt = at;
        return entry;
    }

    public DoorEntryId id() {
        return new DoorEntryId(id);
    }

    public SessionId session() {
        return new SessionId(session);
    }

    /** Empty for whoever nobody expected. */
    public Optional<RegistrationId> registration() {
        return Optional.ofNullable(registration).map(RegistrationId::new);
    }

    public DoorStanding standing() {
        return standing;
    }

    public DoorRole role() {
        return role;
    }

    public JoinsBy joinsBy() {
        return joinsBy;
    }

    public Optional<CameraMatch> cameraMatch() {
        return Optional.ofNullable(cameraMatch);
    }

    /** Whether it was seen at any time that the person is not who was registered. */
    public boolean isMismatchSeen() {
        return mismatchSeen;
    }

    public boolean isCarerPresent() {
        return carerPresent;
    }

    public Optional<Instant> waitingSince() {
        return Optional.ofNullable(waitingSince);
    }

    public Optional<Instant> lastSeenAt() {
        return Optional.ofNullable(lastSeenAt);
    }

    public Optional<StaffId> decidedBy() {
        return Optional.ofNullable(decidedBy).map(StaffId::new);
    }

    public Optional<Instant> decidedAt() {
        return Optional.ofNullable(decidedAt);
    }

    /** When they were let in for the first time; empty when they never were, or it was undone at once. */
    public Optional<Instant> admittedAt() {
        return Optional.ofNullable(admittedAt);
    }

    /** How often somebody decided about it; whoever comes and goes by themselves does not count. */
    public long version() {
        return decisions;
    }

    public boolean isUndoable() {
        return undoStanding != null;
    }

    byte[] words() {
        return words;
    }

    Optional<DoorStanding> undoStanding() {
        return Optional.ofNullable(undoStanding);
    }

    /** A mismatch stays on the row, and cannot be undone: somebody was told of it. */
    void decide(DoorDecision decision, DoorStanding to, byte[] newWords, StaffId by, Instant at) {
        boolean mismatch = decision.isMismatch();
        this.undoStanding = mismatch ? null : standing;
        this.undoCamera = cameraMatch;
        this.undoCarer = carerPresent;
        this.standing = to;
        if (to == DoorStanding.ADMITTED && admittedAt == null) {
            this.admittedAt = at;
        }
        this.cameraMatch = decision.cameraMatch() == null ? cameraMatch : decision.cameraMatch();
        this.mismatchSeen |= mismatch;
        this.carerPresent |= decision.carerPresent();
        this.words = newWords;
        decided(by, at);
    }

    void undo(DoorStanding to, byte[] newWords, StaffId by, Instant at) {
        if (standing == DoorStanding.ADMITTED && Objects.equals(admittedAt, decidedAt)) {
            this.admittedAt = null;
        }
        this.standing = to;
        this.cameraMatch = undoCamera;
        this.carerPresent = undoCarer;
        this.undoStanding = null;
        this.words = newWords;
        decided(by, at);
    }

    /** Somebody saw them at the door, or knows now who it is there. */
    void come(DoorStanding to, JoinsBy how, Instant since, StaffId by, Instant at) {
        this.undoStanding = null;
        this.standing = to;
        this.joinsBy = how;
        this.waitingSince = since;
        this.lastSeenAt = at;
        decided(by, at);
    }

    void leave(StaffId by, Instant at) {
        this.undoStanding = standing;
        this.undoCamera = cameraMatch;
        this.undoCarer = carerPresent;
        this.standing = DoorStanding.LEFT;
        decided(by, at);
    }

    /** What was seen of an arrival is true of the person it turned out to be. */
    void takeOver(DoorEntry arrival, byte[] newWords) {
        this.mismatchSeen |= arrival.mismatchSeen;
        this.admittedAt = admittedAt == null ? arrival.admittedAt : admittedAt;
        this.cameraMatch = arrival.cameraMatch == null ? cameraMatch : arrival.cameraMatch;
        this.words = newWords;
    }

    /** They said themselves that they are here, for the first time. */
    void sayHere(Instant at) {
        this.waitingSince = at;
        this.lastSeenAt = at;
    }

    @Override
    public UUID getId() {
        return id;
    }

    @Override
    public boolean isNew() {
        return fresh;
    }

    @PostLoad
    @PostPersist
    void kept() {
        this.fresh = false;
    }

    private void decided(StaffId by, Instant at) {
        this.decidedBy = by.value();
        this.decidedAt = at;
        this.decisions++;
    }
}
