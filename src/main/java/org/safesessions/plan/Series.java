package org.safesessions.plan;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.safesessions.kernel.SeriesId;
import org.safesessions.kernel.StaffId;

/** One plan that is carried out every week (guidance row S1): planned and approved once, each date a session of its own. */
@Entity
@Table(name = "series")
public class Series {

    @Id
    @Column(name = "id")
    private UUID id;

    @Version
    @Column(name = "version", nullable = false)
    private long version;

    @Column(name = "request_key", updatable = false)
    private @Nullable UUID requestKey;

    @Column(name = "planned_by", nullable = false, updatable = false, length = 64)
    private String plannedBy;

    @Column(name = "planned_at", nullable = false, updatable = false)
    private Instant plannedAt;

    @Column(name = "plan", nullable = false, length = 4000)
    @Convert(converter = PlanText.class)
    private SessionPlan plan;

    @Embedded
    private @Nullable SeriesApproval approval;

    @Column(name = "changed_by", length = 64)
    private @Nullable String changedBy;

    /** What a lead wrote about the changed plan; sealed. */
    @Column(name = "words")
    private byte @Nullable [] words;

    @SuppressWarnings("NullAway.Init") // Hibernate fills the fields
    protected Series() {}

    Series(SessionPlan plan, StaffId plannedBy, Instant at, @Nullable UUID requestKey) {
        this.id = SeriesId.random().value();
        this.plan = plan;
        this.plannedBy = plannedBy.value();
        this.plannedAt = at;
        this.requestKey = requestKey;
    }

    public SeriesId id() {
        return new SeriesId(id);
    }

    public long version() {
        return version;
    }

    public StaffId plannedBy() {
        return new StaffId(plannedBy);
    }

    public Instant plannedAt() {
        return plannedAt;
    }

    /** What each date is, unless it is to be another; it starts with the first of them. */
    public SessionPlan plan() {
        return plan;
    }

    /** Empty until a lead has approved it, or the tables asked for nobody's approval. */
    public Optional<SeriesApproval> approval() {
        return Optional.ofNullable(approval);
    }

    /** The plan for that day, at its time of day. */
    public SessionPlan planOn(LocalDate day) {
        return plan.startingAt(
                SeriesDates.start(day, LocalTime.ofInstant(plan.startsAt(), plan.timeZone()), plan.timeZone()));
    }

    /** Whether the plan is another now than the one that was approved. */
    public boolean isChangedSinceApproved() {
        return approval != null && !SeriesPolicy.differs(approval.plan(), plan).isEmpty();
    }

    /** The plan that was approved last; the one that stands when there is none. */
    public SessionPlan approvedPlan() {
        return approval == null ? plan : approval.plan();
    }

    /** Whether this person leads it, wrote its plan, or changed it last: they do not approve it. */
    public boolean isNamed(StaffId person) {
        return plan.host().equals(person)
                || plan.coHosts().contains(person)
                || plannedBy.equals(person.value())
                || person.value().equals(changedBy);
    }

    byte @Nullable [] words() {
        return words;
    }

    void replan(SessionPlan other, StaffId by) {
        this.plan = other;
        this.changedBy = by.value();
        this.words = null;
    }

    void settle(SeriesApproval given, byte @Nullable [] why) {
        this.approval = given;
        this.plan = given.plan();
        this.words = why;
    }

    /** The changed plan is not approved: the one that was stands. */
    void sendBack(byte @Nullable [] why) {
        this.plan = approvedPlan();
        this.words = why;
    }
}
