package org.safesessions.plan;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.safesessions.kernel.SeriesId;
import org.safesessions.kernel.SessionId;

/** One day of a series, before it is a session and after. */
@Entity
@Table(name = "series_date")
public class SeriesDate {

    private static final int TROUBLE_LONGEST = 400;

    @Id
    @Column(name = "id")
    private UUID id;

    @Version
    @Column(name = "version", nullable = false)
    private long version;

    @Column(name = "series_id", nullable = false, updatable = false)
    private UUID series;

    @Column(name = "planned_on", nullable = false, updatable = false)
    private LocalDate plannedOn;

    @Column(name = "starts_at", nullable = false)
    private Instant startsAt;

    @Column(name = "session_id")
    private @Nullable UUID session;

    @Column(name = "called_off", nullable = false)
    private boolean calledOff;

    @Column(name = "words")
    private byte @Nullable [] words;

    @Column(name = "own_plan", length = 4000)
    @Convert(converter = PlanText.class)
    private @Nullable SessionPlan ownPlan;

    /** The plan of the series that its session took over. */
    @Column(name = "follows", length = 4000)
    @Convert(converter = PlanText.class)
    private @Nullable SessionPlan follows;

    @Column(name = "trouble", length = TROUBLE_LONGEST)
    private @Nullable String trouble;

    @SuppressWarnings("NullAway.Init") // Hibernate fills the fields
    protected SeriesDate() {}

    SeriesDate(SeriesId series, LocalDate plannedOn, Instant startsAt) {
        this.id = UUID.randomUUID();
        this.series = series.value();
        this.plannedOn = plannedOn;
        this.startsAt = startsAt;
    }

    UUID id() {
        return id;
    }

    public SeriesId series() {
        return new SeriesId(series);
    }

    /** The day it was planned for; a date that was moved keeps it. */
    public LocalDate plannedOn() {
        return plannedOn;
    }

    public Instant startsAt() {
        return startsAt;
    }

    /** Empty as long as it is no session yet. */
    public Optional<SessionId> session() {
        return Optional.ofNullable(session).map(SessionId::new);
    }

    /** Whether it was cancelled before it was a session. */
    public boolean isCalledOff() {
        return calledOff;
    }

    /** Whether it is to be another than the rest. */
    public boolean isDifferent() {
        return ownPlan != null;
    }

    /** Codes of why it could not become a session when that was tried last. */
    public List<String> trouble() {
        return trouble == null ? List.of() : List.of(trouble.split(","));
    }

    SessionPlan plan(SessionPlan ofTheSeries) {
        return (ownPlan == null ? ofTheSeries : ownPlan).startingAt(startsAt);
    }

    /** The plan of the series that its session took over; empty as long as it is none. */
    Optional<SessionPlan> follows() {
        return Optional.ofNullable(follows);
    }

    void follow(SessionPlan ofTheSeries) {
        this.follows = ofTheSeries;
    }

    boolean isStillToBecomeASession() {
        return session == null && !calledOff;
    }

    void becomes(SessionId opened, Instant at) {
        this.session = opened.value();
        this.startsAt = at;
        this.trouble = null;
    }

    void move(Instant at) {
        this.startsAt = at;
        this.trouble = null;
    }

    void callOff(byte @Nullable [] why) {
        this.calledOff = true;
        this.words = why;
    }

    void differ(@Nullable SessionPlan other) {
        this.ownPlan = other;
        this.trouble = null;
    }

    void troubledBy(List<String> codes) {
        String all = String.join(",", codes);
        this.trouble = all.length() > TROUBLE_LONGEST ? codes.get(0) : all;
    }

    byte @Nullable [] words() {
        return words;
    }
}
