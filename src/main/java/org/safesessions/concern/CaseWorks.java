package org.safesessions.concern;

import java.util.UUID;
import org.safesessions.kernel.ConcernId;
import org.springframework.data.jpa.repository.JpaRepository;

interface CaseWorks extends JpaRepository<CaseWork, UUID> {

    /** That of the concern; made when there is none yet. Inside an act that holds the concern's row. */
    default CaseWork of(ConcernId concern) {
        return findById(concern.value()).orElseGet(() -> saveAndFlush(new CaseWork(concern)));
    }
}
