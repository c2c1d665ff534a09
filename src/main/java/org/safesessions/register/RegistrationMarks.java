package org.safesessions.register;

import org.safesessions.kernel.ActRefused;
import org.safesessions.kernel.RegistrationId;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Tells by which fingerprints somebody is found again, for the module that checks people. */
@Component
@Transactional(readOnly = true)
public class RegistrationMarks {

    private final RegistrationRecords records;

    RegistrationMarks(RegistrationRecords records) {
        this.records = records;
    }

    public PersonMarks of(RegistrationId id) {
        return records.marks(id.value()).orElseThrow(ActRefused::notFound);
    }
}
