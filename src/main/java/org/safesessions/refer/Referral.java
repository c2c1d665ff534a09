package org.safesessions.refer;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;
import org.safesessions.kernel.ConcernId;
import org.safesessions.kernel.ReferralId;

/**
 * One agency is told of one case. What was said is sealed; the rest is ids, codes and clocks, in whole milliseconds, because
 * the engine's timers know no less.
 */
@Entity
@Table(name = "referral")
class Referral {

    @Id
    @Column(name = "id")
    private UUID id;

    @Column(name = "concern_id", nullable = false, updatable = false)
    private UUID concern;

    @Column(name = "agency", nullable = false, updatable = false, length = 30)
    @Enumerated(EnumType.STRING)
    private Agency agency;

    @Column(name = "area", nullable = false, updatable = false, length = 40)
    private String area;

    @Column(name = "state", nullable = false, length = 20)
    @Enumerated(EnumType.STRING)
    private ReferralState state = ReferralState.TO_MAKE;

    @Column(name = "begun_at", nullable = false, updatable = false)
    private Instant begunAt;

    @Column(name = "made_at")
    private @Nullable Instant madeAt;

    @Column(name = "written_at")
    private @Nullable Instant writtenAt;

    @Column(name = "answered_at")
    private @Nullable Instant answeredAt;

    @Column(name = "answer", length = 30)
    @Enumerated(EnumType.STRING)
    private @Nullable AgencyAnswer answer;

    @Column(name = "due_at", nullable = false)
    private Instant dueAt;

    @Column(name = "rings_at", nullable = false)
    private Instant ringsAt;

    /** Time that was left on a clock that stands still, in milliseconds. */
    @Column(name = "left_on_clock")
    private @Nullable Long leftOnClock;

    @Column(name = "silences", nullable = false)
    private int silences;

    @Column(name = "disagreements", nullable = false)
    private int disagreements;

    @Column(name = "words", nullable = false)
    @JdbcTypeCode(SqlTypes.VARBINARY)
    private byte[] words;

    @Version
    @Column(name = "version", nullable = false)
    private long version;

    @SuppressWarnings("NullAway.Init") // Hibernate fills the fields
    protected Referral() {}

    Referral(ReferralId id, ConcernId concern, Agency agency, String area, Instant at, Instant due, byte[] words) {
        this.id = id.value();
        this.concern = concern.value();
        this.agency = agency;
        this.area = area;
        this.begunAt = at;
        this.words = words.clone();
        due(due);
    }

    /** Goes on to that state, with a new clock. */
    void goOn(ReferralState next, Instant due) {
        state = next;
        silences = 0;
        due(due);
    }

    void finish(ReferralState end) {
        state = end;
        leftOnClock = null;
    }

    final void due(Instant due) {
        dueAt = due.truncatedTo(ChronoUnit.MILLIS);
        ringsAt = dueAt;
        leftOnClock = null;
    }

    /** The clock has rung; the next time it does so is then. */
    void ringAgain(Instant next) {
        ringsAt = next.truncatedTo(ChronoUnit.MILLIS);
        leftOnClock = null;
    }

    /** Stands still, at the longest until then. */
    void pause(Instant now, Instant atTheLongest) {
        long left = Math.max(0, Duration.between(now, dueAt).toMillis());
        due(atTheLongest);
        leftOnClock = left;
    }

    void resume(Instant now) {
        due(now.plusMillis(leftOnClock == null ? 0 : leftOnClock));
    }

    void wasSilent() {
        silences++;
    }

    void madeAt(Instant at) {
        madeAt = at;
    }

    void writtenAt(Instant at) {
        writtenAt = at;
    }

    void answered(AgencyAnswer said, Instant at) {
        answer = said;
        answeredAt = at;
    }

    void disagreed() {
        disagreements++;
    }

    void words(byte[] sealed) {
        words = sealed.clone();
    }

    ReferralId id() {
        return new ReferralId(id);
    }

    ConcernId concern() {
        return new ConcernId(concern);
    }

    Agency agency() {
        return agency;
    }

    String area() {
        return area;
    }

    ReferralState state() {
        return state;
    }

    Instant begunAt() {
        return begunAt;
    }

    @Nullable Instant madeAt() {
        return madeAt;
    }

    @Nullable Instant writtenAt() {
        return writtenAt;
    }

    @Nullable Instant answeredAt() {
        return answeredAt;
    }

    @Nullable AgencyAnswer answer() {
        return answer;
    }

    Instant dueAt() {
        return dueAt;
    }

    Instant ringsAt() {
        return ringsAt;
    }

    boolean isPaused() {
        return leftOnClock != null;
    }

    int silences() {
        return silences;
    }

    int disagreements() {
        return disagreements;
    }

    byte[] words() {
        return words.clone();
    }

    long version() {
        return version;
    }
}
