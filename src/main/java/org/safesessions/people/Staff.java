package org.safesessions.people;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.safesessions.kernel.StaffId;

/** A member of staff, paid or volunteer. */
@Entity
@Table(name = "staff")
public class Staff {

    @Id
    @Column(name = "id", length = 64)
    private String id;

    @Column(name = "display_name", nullable = false, length = 120)
    private String displayName;

    @Column(name = "phone", length = 40)
    private @Nullable String phone;

    @Column(name = "email", length = 254)
    private @Nullable String email;

    @Column(name = "active", nullable = false)
    private boolean active = true;

    /** Last day on which the disclosure check (DBS, PVG, AccessNI) still holds. */
    @Column(name = "cleared_until")
    private @Nullable LocalDate clearedUntil;

    /** Last day on which the required safeguarding training still holds. */
    @Column(name = "trained_until")
    private @Nullable LocalDate trainedUntil;

    @Column(name = "safeguarding_trustee", nullable = false)
    private boolean safeguardingTrustee;

    @ElementCollection(fetch = FetchType.EAGER)
    @CollectionTable(name = "staff_duty", joinColumns = @JoinColumn(name = "staff_id"))
    @Column(name = "duty", nullable = false, length = 40)
    @Enumerated(EnumType.STRING)
    private Set<Duty> duties = EnumSet.noneOf(Duty.class);

    @SuppressWarnings("NullAway.Init") // Hibernate fills the fields
    protected Staff() {}

    public Staff(StaffId id, String displayName, Set<Duty> duties) {
        this.id = id.value();
        this.displayName = displayName;
        this.duties.addAll(duties);
    }

    public Staff reachableBy(@Nullable String newPhone, @Nullable String newEmail) {
        this.phone = newPhone;
        this.email = newEmail;
        return this;
    }

    public Staff clearedAndTrainedUntil(@Nullable LocalDate cleared, @Nullable LocalDate trained) {
        this.clearedUntil = cleared;
        this.trainedUntil = trained;
        return this;
    }

    public Staff asSafeguardingTrustee() {
        this.safeguardingTrustee = true;
        return this;
    }

    public StaffId id() {
        return new StaffId(id);
    }

    public String displayName() {
        return displayName;
    }

    public @Nullable String phone() {
        return phone;
    }

    public @Nullable String email() {
        return email;
    }

    public boolean isActive() {
        return active;
    }

    public boolean isSafeguardingTrustee() {
        return safeguardingTrustee;
    }

    public Set<Duty> duties() {
        return Set.copyOf(duties);
    }

    public boolean has(Duty duty) {
        return active && duties.contains(duty);
    }

    /** Whether check and training both still hold on that day; a missing date does not hold. */
    public boolean isClearedOn(LocalDate day) {
        return active && holds(clearedUntil, day) && holds(trainedUntil, day);
    }

    public @Nullable LocalDate clearedUntil() {
        return clearedUntil;
    }

    public @Nullable LocalDate trainedUntil() {
        return trainedUntil;
    }

    private static boolean holds(@Nullable LocalDate until, LocalDate day) {
        return until != null && !until.isBefore(day);
    }
}
