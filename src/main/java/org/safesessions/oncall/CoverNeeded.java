package org.safesessions.oncall;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.hibernate.annotations.BatchSize;
import org.hibernate.annotations.Fetch;
import org.hibernate.annotations.FetchMode;
import org.safesessions.kernel.Interval;
import org.safesessions.kernel.SessionId;
import org.safesessions.kernel.StaffId;

/** When a session needs a lead on call, and who cannot be it: all that this module ever knows of a session. */
@Entity
@Table(name = "cover_needed")
class CoverNeeded {

    @Id
    @Column(name = "session_id")
    private UUID session;

    @Column(name = "begins_at", nullable = false)
    private Instant beginsAt;

    @Column(name = "ends_at", nullable = false)
    private Instant endsAt;

    @ElementCollection(fetch = FetchType.EAGER)
    @Fetch(FetchMode.SELECT)
    @BatchSize(size = 64)
    @CollectionTable(name = "cover_needed_not_by", joinColumns = @JoinColumn(name = "session_id"))
    @Column(name = "person", nullable = false, length = 64)
    private Set<String> notThese = new HashSet<>();

    @SuppressWarnings("NullAway.Init") // Hibernate fills the fields
    protected CoverNeeded() {}

    CoverNeeded(SessionId session, Interval interval, Set<StaffId> notThese) {
        this.session = session.value();
        this.beginsAt = interval.from();
        this.endsAt = interval.to();
        notThese.forEach(person -> this.notThese.add(person.value()));
    }

    SessionId session() {
        return new SessionId(session);
    }

    Interval interval() {
        return new Interval(beginsAt, endsAt);
    }

    /** People who are busy with the session itself. */
    Set<StaffId> notThese() {
        return notThese.stream().map(StaffId::new).collect(Collectors.toUnmodifiableSet());
    }
}
