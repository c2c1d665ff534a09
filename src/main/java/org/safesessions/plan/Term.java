package org.safesessions.plan;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.UUID;
import org.safesessions.kernel.StaffId;

/** From the first day to the last, both included, there is term. */
@Entity
@Table(name = "term_range")
public class Term {

    @Id
    @Column(name = "id")
    private UUID id;

    @Column(name = "first_day", nullable = false, updatable = false)
    private LocalDate firstDay;

    @Column(name = "last_day", nullable = false, updatable = false)
    private LocalDate lastDay;

    @Column(name = "entered_by", nullable = false, updatable = false, length = 64)
    private String enteredBy;

    @SuppressWarnings("NullAway.Init") // Hibernate fills the fields
    protected Term() {}

    Term(LocalDate firstDay, LocalDate lastDay, StaffId by) {
        this.id = UUID.randomUUID();
        this.firstDay = firstDay;
        this.lastDay = lastDay;
        this.enteredBy = by.value();
    }

    public UUID id() {
        return id;
    }

    public LocalDate firstDay() {
        return firstDay;
    }

    public LocalDate lastDay() {
        return lastDay;
    }

    boolean holds(LocalDate day) {
        return !day.isBefore(firstDay) && !day.isAfter(lastDay);
    }
}
