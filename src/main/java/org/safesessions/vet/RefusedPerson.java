package org.safesessions.vet;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.safesessions.kernel.RegistrationId;
import org.safesessions.register.PersonMarks;

/**
 * Somebody who was refused, known by keyed fingerprints alone: no name and no address is kept here. It is looked at again
 * on its review date, and forgotten when it expires.
 */
@Entity
@Table(name = "refused_person")
public class RefusedPerson {

    @Id
    @Column(name = "registration_id")
    private UUID registration;

    @Column(name = "name_print", nullable = false, updatable = false, length = 64)
    private String namePrint;

    @Column(name = "near_name_print", nullable = false, updatable = false, length = 64)
    private String nearNamePrint;

    @Column(name = "email_print", updatable = false, length = 64)
    private @Nullable String emailPrint;

    @Column(name = "phone_print", updatable = false, length = 64)
    private @Nullable String phonePrint;

    @Column(name = "cause", nullable = false, updatable = false, length = 40)
    @Enumerated(EnumType.STRING)
    private RefusalCause cause;

    @Column(name = "refused_at", nullable = false, updatable = false)
    private Instant refusedAt;

    @Column(name = "review_on", nullable = false, updatable = false)
    private LocalDate reviewOn;

    @Column(name = "expires_on", nullable = false, updatable = false)
    private LocalDate expiresOn;

    @SuppressWarnings("NullAway.Init") // Hibernate fills the fields
    protected RefusedPerson() {}

    RefusedPerson(
            RegistrationId registration,
            PersonMarks marks,
            String nearName,
            RefusalCause cause,
            Instant at,
            LocalDate reviewOn,
            LocalDate expiresOn) {
        this.registration = registration.value();
        this.namePrint = marks.name();
        this.emailPrint = marks.email();
        this.phonePrint = marks.phone();
        this.nearNamePrint = nearName;
        this.cause = cause;
        this.refusedAt = at;
        this.reviewOn = reviewOn;
        this.expiresOn = expiresOn;
    }

    /** The registration that was refused. */
    public RegistrationId registration() {
        return new RegistrationId(registration);
    }

    public RefusalCause cause() {
        return cause;
    }

    public Instant refusedAt() {
        return refusedAt;
    }

    /** From this day on somebody should ask whether it still holds. */
    public LocalDate reviewOn() {
        return reviewOn;
    }

    /** From this day on it counts no more. */
    public LocalDate expiresOn() {
        return expiresOn;
    }

    Likeness likeness(PersonMarks marks) {
        boolean name = namePrint.equals(marks.name());
        boolean address = (emailPrint != null && emailPrint.equals(marks.email()))
                || (phonePrint != null && phonePrint.equals(marks.phone()));
        if (name && address) {
            return Likeness.SAME_NAME_AND_ADDRESS;
        }
        if (address) {
            return Likeness.SAME_ADDRESS;
        }
        return name ? Likeness.SAME_NAME : Likeness.NEARLY_THE_SAME_NAME;
    }
}
