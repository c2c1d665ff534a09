package org.safesessions.vet;

import jakarta.persistence.EntityManager;
import org.safesessions.register.PersonMarks;
import org.safesessions.register.RegistrationMarks;
import org.springframework.stereotype.Component;

/** Reads rows of a case anew, and by which fingerprints its person is found again. */
@Component
class CaseMarks {

    private final EntityManager entities;
    private final RegistrationMarks marks;

    CaseMarks(EntityManager entities, RegistrationMarks marks) {
        this.entities = entities;
        this.marks = marks;
    }

    PersonMarks of(VettingCase vetting) {
        return marks.of(vetting.id());
    }

    /** The case as it now is, after its session was locked. */
    VettingCase fresh(VettingCase read) {
        entities.refresh(read);
        return read;
    }
}
