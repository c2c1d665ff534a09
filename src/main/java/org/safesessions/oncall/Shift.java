package org.safesessions.oncall;

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
import org.jspecify.annotations.Nullable;
import org.safesessions.kernel.Interval;
import org.safesessions.kernel.ShiftId;
import org.safesessions.kernel.StaffId;

/** One lead's promise to be reachable for a time. It covers nothing before it is confirmed, or once it is withdrawn. */
@Entity
@Table(name = "rota_shift")
public class Shift {

    @Id
    @Column(name = "id")
    private UUID id;

    @Column(name = "lead", nullable = false, length = 64, updatable = false)
    private String lead;

    @Column(name = "tier", nullable = false, length = 10, updatable = false)
    @Enumerated(EnumType.STRING)
    private Tier tier;

    @Column(name = "begins_at", nullable = false, updatable = false)
    private Instant beginsAt;

    @Column(name = "ends_at", nullable = false, updatable = false)
    private Instant endsAt;

    @Column(name = "offered_at", nullable = false, updatable = false)
    private Instant offeredAt;

    @Column(name = "confirmed_at")
    private @Nullable Instant confirmedAt;

    @Column(name = "withdrawn_at")
    private @Nullable Instant withdrawnAt;

    /** Why it was withdrawn; sealed. */
    @Column(name = "words")
    private byte @Nullable [] words;

    @Column(name = "reminded_at")
    private @Nullable Instant remindedAt;

    @Column(name = "replacement_sought_at")
    private @Nullable Instant replacementSoughtAt;

    @Column(name = "gap_reported_at")
    private @Nullable Instant gapReportedAt;

    @Column(name = "replaces", updatable = false)
    private @Nullable UUID replaces;

    @Version
    @Column(name = "version", nullable = false)
    private long version;

    @SuppressWarnings("NullAway.Init") // Hibernate fills the fields
    protected Shift() {}

    Shift(StaffId lead, Tier tier, Interval interval, Instant offeredAt, @Nullable ShiftId replaces) {
        this.id = UUID.randomUUID();
        this.lead = lead.value();
        this.tier = tier;
        this.beginsAt = interval.from();
        this.endsAt = interval.to();
        this.offeredAt = offeredAt;
        this.replaces = replaces == null ? null : replaces.value();
    }

    public ShiftId id() {
        return new ShiftId(id);
    }

    public StaffId lead() {
        return new StaffId(lead);
    }

    public Tier tier() {
        return tier;
    }

    public Interval interval() {
        return new Interval(beginsAt, endsAt);
    }

    public Instant offeredAt() {
        return offeredAt;
    }

    public Optional<Instant> confirmedAt() {
        return Optional.ofNullable(confirmedAt);
    }

    public boolean isConfirmed() {
        return confirmedAt != null;
    }

    public boolean isWithdrawn() {
        return withdrawnAt != null;
    }

    byte @Nullable [] words() {
        return words;
    }

    public boolean isReminded() {
        return remindedAt != null;
    }

    /** Whether the other leads are being asked to take this shift over. */
    public boolean isReplacementSought() {
        return replacementSoughtAt != null;
    }

    public boolean isGapReported() {
        return gapReportedAt != null;
    }

    /** The shift whose place this one takes. */
    public Optional<ShiftId> replaces() {
        return Optional.ofNullable(replaces).map(ShiftId::new);
    }

    /** Whether it counts as cover for the times it contains, as far as the shift itself can tell. */
    public boolean counts() {
        return isConfirmed() && !isWithdrawn();
    }

    public boolean isOverAt(Instant now) {
        return !now.isBefore(endsAt);
    }

    public long version() {
        return version;
    }

    /** The part of the shift that is still to come; only while it is not over. */
    Interval restAt(Instant now) {
        return new Interval(now.isAfter(beginsAt) ? now : beginsAt, endsAt);
    }

    ShiftFact fact() {
        return new ShiftFact(lead(), tier, interval(), confirmedAt, isWithdrawn());
    }

    /** Ends the search for another lead, so that a later withdrawal begins a new one. */
    void confirm(Instant at) {
        this.confirmedAt = at;
        this.replacementSoughtAt = null;
        this.gapReportedAt = null;
    }

    void withdraw(Instant at, byte @Nullable [] why) {
        this.withdrawnAt = at;
        this.words = why;
    }

    void remind(Instant at) {
        this.remindedAt = at;
    }

    void seekReplacement(Instant at) {
        this.replacementSoughtAt = at;
    }

    void reportGap(Instant at) {
        this.gapReportedAt = at;
    }
}
