package org.safesessions.video;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;
import org.safesessions.kernel.StaffId;
import org.safesessions.platform.Platform;

/** One video that is not live. Links and what people wrote are sealed. */
@Entity
@Table(name = "video")
public class Video {

    @Id
    private UUID id;

    @Version
    private long version;

    @Column(nullable = false, length = 2 * VideoPolicy.TITLE_LONGEST)
    private String title;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false, length = 40)
    private Viewers viewers;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false, length = 40)
    private Platform platform;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false, length = 40)
    private Listing listing;

    @Enumerated(EnumType.STRING)
    @Column(name = "in_the_picture", nullable = false, length = 40)
    private InThePicture inThePicture;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false, length = 40)
    private VideoState state = VideoState.TO_WATCH;

    @Column(name = "state_since", nullable = false)
    private Instant stateSince;

    @Column(nullable = false, updatable = false, length = 64)
    private String maker;

    @Column(name = "planned_at", nullable = false, updatable = false)
    private Instant plannedAt;

    @Column(name = "lapses_at", nullable = false, updatable = false)
    private Instant lapsesAt;

    @Column(name = "watched_by", length = 64)
    private @Nullable String watchedBy;

    @Column(name = "approved_by", length = 64)
    private @Nullable String approvedBy;

    @Column(name = "published_at")
    private @Nullable Instant publishedAt;

    @Column(name = "look_at")
    private @Nullable Instant lookAt;

    @Column(name = "look_by")
    private @Nullable Instant lookBy;

    @Column(name = "looked_by", length = 64)
    private @Nullable String lookedBy;

    @Column(name = "looked_at")
    private @Nullable Instant lookedAt;

    @JdbcTypeCode(SqlTypes.VARBINARY)
    @Column(nullable = false)
    private byte[] words;

    @SuppressWarnings("NullAway.Init") // Hibernate fills the fields
    protected Video() {}

    @SuppressWarnings("NullAway.Init") // the plan fills the rest
    Video(VideoId id, VideoPlan plan, byte[] sealed, StaffId maker, Instant now, Instant lapsesAt) {
        this.id = id.value();
        this.maker = maker.value();
        this.plannedAt = now;
        this.lapsesAt = lapsesAt;
        this.stateSince = now;
        this.words = sealed;
        change(plan);
    }

    private void change(VideoPlan plan) {
        this.title = plan.title();
        this.viewers = plan.viewers();
        this.platform = plan.platform();
        this.listing = plan.listing();
        this.inThePicture = plan.inThePicture();
    }

    void keep(byte[] sealed) {
        this.words = sealed;
    }

    void watched(boolean fine, StaffId by, Instant at) {
        this.watchedBy = by.value();
        move(fine ? VideoState.TO_APPROVE : VideoState.RETURNED, at);
    }

    void decided(boolean approved, StaffId by, Instant at) {
        this.approvedBy = approved ? by.value() : null;
        move(approved ? VideoState.TO_PUBLISH : VideoState.RETURNED, at);
    }

    /** It is another video now: whoever had watched it has not watched this one. */
    void handInAgain(@Nullable VideoPlan changed, Instant at) {
        if (changed != null) {
            change(changed);
        }
        this.watchedBy = null;
        move(VideoState.TO_WATCH, at);
    }

    void published(Instant at, Instant firstLook, Duration lookWithin) {
        this.publishedAt = at;
        move(VideoState.PUBLISHED, at);
        nextLook(firstLook, lookWithin);
    }

    void lookedAgain(StaffId by, Instant at, Instant next, Duration lookWithin) {
        this.lookedBy = by.value();
        this.lookedAt = at;
        nextLook(next, lookWithin);
    }

    private void nextLook(Instant next, Duration within) {
        this.lookAt = next;
        this.lookBy = next.plus(within);
    }

    void move(VideoState to, Instant at) {
        this.state = to;
        this.stateSince = at;
    }

    public VideoId id() {
        return new VideoId(id);
    }

    public long version() {
        return version;
    }

    public String title() {
        return title;
    }

    public Viewers viewers() {
        return viewers;
    }

    public Platform platform() {
        return platform;
    }

    public Listing listing() {
        return listing;
    }

    public InThePicture inThePicture() {
        return inThePicture;
    }

    public VideoState state() {
        return state;
    }

    /** Since when it has been so. */
    public Instant stateSince() {
        return stateSince;
    }

    /** Whoever planned it. */
    public StaffId maker() {
        return new StaffId(maker);
    }

    public Instant plannedAt() {
        return plannedAt;
    }

    /** When it is given up by itself, if it is not published by then. */
    public Instant lapsesAt() {
        return lapsesAt;
    }

    /** The second person who watched the whole of it, as it is now. */
    public Optional<StaffId> watchedBy() {
        return Optional.ofNullable(watchedBy).map(StaffId::new);
    }

    public Optional<StaffId> approvedBy() {
        return Optional.ofNullable(approvedBy).map(StaffId::new);
    }

    public Optional<Instant> publishedAt() {
        return Optional.ofNullable(publishedAt);
    }

    /** From when somebody has to look at it again; empty until it is published. */
    public Optional<Instant> lookAt() {
        return Optional.ofNullable(lookAt);
    }

    /** Until when; then the leads are told. */
    public Optional<Instant> lookBy() {
        return Optional.ofNullable(lookBy);
    }

    public Optional<StaffId> lookedBy() {
        return Optional.ofNullable(lookedBy).map(StaffId::new);
    }

    public Optional<Instant> lookedAt() {
        return Optional.ofNullable(lookedAt);
    }

    byte[] words() {
        return words;
    }
}
