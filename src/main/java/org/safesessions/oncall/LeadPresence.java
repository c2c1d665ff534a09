package org.safesessions.oncall;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.safesessions.kernel.StaffId;

/** When a lead last said "I am here". Its row is also the lock that two offers of shifts to one lead queue for. */
@Entity
@Table(name = "lead_presence")
class LeadPresence {

    @Id
    @Column(name = "lead", length = 64)
    private String lead;

    @Column(name = "here_at")
    private @Nullable Instant hereAt;

    @SuppressWarnings("NullAway.Init") // Hibernate fills the fields
    protected LeadPresence() {}

    LeadPresence(StaffId lead) {
        this.lead = lead.value();
    }

    void saidHere(Instant at) {
        this.hereAt = at;
    }
}
