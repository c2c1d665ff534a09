package org.safesessions.practice;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.safesessions.kernel.StaffId;

/** One person's practice: what they did in it, in codes, and nothing else. */
@Entity
@Table(name = "practice")
public class Practice {

    /** More than anybody does in one; the column is as wide. */
    static final int MOST_CHARACTERS = 8_000;

    private static final String BETWEEN = "\n";

    @Id
    private UUID id;

    @Version
    private long version;

    @Column(nullable = false, updatable = false, length = 64)
    private String player;

    @Column(name = "begun_at", nullable = false, updatable = false)
    private Instant begunAt;

    @Column(name = "touched_at", nullable = false)
    private Instant touchedAt;

    @Column(nullable = false, length = MOST_CHARACTERS)
    private String acts = "";

    @SuppressWarnings("NullAway.Init") // Hibernate fills the fields
    protected Practice() {}

    Practice(PracticeId id, StaffId player, Instant at) {
        this.id = id.value();
        this.player = player.value();
        this.begunAt = at;
        this.touchedAt = at;
    }

    public PracticeId id() {
        return new PracticeId(id);
    }

    public StaffId player() {
        return new StaffId(player);
    }

    public Instant begunAt() {
        return begunAt;
    }

    List<Act> acts() {
        return acts.isEmpty()
                ? List.of()
                : Arrays.stream(acts.split(BETWEEN)).map(Act::read).toList();
    }

    boolean isFull(Act one) {
        return acts.length() + one.code().length() + 1 > MOST_CHARACTERS;
    }

    void add(Act one, Instant at) {
        this.acts = acts.isEmpty() ? one.code() : acts + BETWEEN + one.code();
        this.touchedAt = at;
    }
}
