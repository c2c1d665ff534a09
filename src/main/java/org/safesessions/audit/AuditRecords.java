package org.safesessions.audit;

import java.util.List;
import org.springframework.data.domain.Limit;
import org.springframework.data.repository.Repository;

/** Adds and finds; there is nothing here that could change an entry. */
interface AuditRecords extends Repository<AuditEntry, Long> {

    AuditEntry save(AuditEntry entry);

    List<AuditEntry> findByIdLessThanOrderByIdDesc(long before, Limit most);

    List<AuditEntry> findBySubjectAndIdLessThanOrderByIdDesc(String subject, long before, Limit most);
}
