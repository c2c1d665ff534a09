package org.safesessions.debrief;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.safesessions.kernel.SessionId;
import org.safesessions.kernel.StaffId;

/** What one of a session's staff wrote about it afterwards. It is written once and stays as it is. */
@Entity
@Table(name = "debrief")
public class Debrief {

    @Id
    @Column(name = "id")
    private UUID id;

    @Column(name = "session_id", nullable = false, updatable = false)
    private UUID session;

    @Column(name = "written_by", nullable = false, updatable = false, length = 64)
    private String writtenBy;

    @Column(name = "written_at", nullable = false, updatable = false)
    private Instant writtenAt;

    @Column(name = "what_happened", nullable = false, updatable = false, length = 8000)
    private String whatHappened;

    @Column(name = "near_misses", updatable = false, length = 8000)
    private @Nullable String nearMisses;

    @Column(name = "what_should_change", updatable = false, length = 8000)
    private @Nullable String whatShouldChange;

    @Column(name = "for_the_lead_only", updatable = false, length = 8000)
    private @Nullable String forTheLeadOnly;

    @Version
    @Column(name = "version", nullable = false)
    private long version;

    @SuppressWarnings("NullAway.Init") // Hibernate fills the fields
    protected Debrief() {}

    Debrief(SessionId session, StaffId by, Instant at, DebriefNotes notes) {
        this.id = UUID.randomUUID();
        this.session = session.value();
        this.writtenBy = by.value();
        this.writtenAt = at;
        this.whatHappened = notes.whatHappened();
        this.nearMisses = notes.nearMisses();
        this.whatShouldChange = notes.whatShouldChange();
        this.forTheLeadOnly = notes.forTheLeadOnly();
    }

    public SessionId session() {
        return new SessionId(session);
    }

    public StaffId writtenBy() {
        return new StaffId(writtenBy);
    }

    public Instant writtenAt() {
        return writtenAt;
    }

    /** Everything, for leads; others get it through {@link DebriefDesk#readable}. */
    DebriefNotes notes() {
        return new DebriefNotes(whatHappened, nearMisses, whatShouldChange, forTheLeadOnly);
    }
}
