package org.safesessions.audit;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;
import java.util.regex.Pattern;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;
import org.safesessions.kernel.DomainEvent;
import org.safesessions.kernel.StaffId;

/** One act, or one refusal of an act. It cannot be changed: not here, and not in the database. */
@Entity
@Immutable
@Table(name = "audit_entry")
public class AuditEntry {

    private static final Pattern SUBJECT = Pattern.compile("[A-Za-z0-9._-]{0,80}");
    private static final Pattern CODE = Pattern.compile("[A-Za-z0-9._:=-]{1,100}");
    private static final int ALL_CODES = 2000;

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private long id;

    @Column(name = "at", nullable = false)
    private Instant at;

    @Column(name = "by_staff", length = 64)
    private @Nullable String byStaff;

    @Column(name = "name", nullable = false, length = 80)
    private String name;

    @Column(name = "subject", nullable = false, length = 80)
    private String subject;

    @Column(name = "codes", nullable = false, length = ALL_CODES)
    private String codes;

    @SuppressWarnings("NullAway.Init") // Hibernate fills the fields
    protected AuditEntry() {}

    /**
     * @throws IllegalArgumentException when the event carries anything but ids and codes: what is written here can never
     *     be taken back, so no word about a person may get in
     */
    AuditEntry(DomainEvent event) {
        this.at = event.at();
        StaffId by = event.by();
        this.byStaff = by == null ? null : by.value();
        this.name = event.name();
        this.subject = event.subject();
        this.codes = String.join(" ", event.codes());
        boolean onlyIdsAndCodes = SUBJECT.matcher(subject).matches()
                && event.codes().stream().allMatch(code -> CODE.matcher(code).matches())
                && codes.length() <= ALL_CODES;
        if (!onlyIdsAndCodes) {
            throw new IllegalArgumentException(name + " carries more than ids and codes");
        }
    }

    /** Grows with every entry: the order in which things were written. */
    public long id() {
        return id;
    }

    public Instant at() {
        return at;
    }

    /** Null when it was the system by itself, or somebody who was not signed in. */
    public @Nullable StaffId by() {
        return byStaff == null ? null : new StaffId(byStaff);
    }

    /** {@code module.pastTense}, or {@code refused.problem}. */
    public String name() {
        return name;
    }

    /** Empty when a refused act had no subject yet. */
    public String subject() {
        return subject;
    }

    public List<String> codes() {
        return codes.isEmpty() ? List.of() : List.of(codes.split(" ", -1));
    }
}
