package org.safesessions.audit;

import java.util.List;
import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** Adds and finds; there is nothing here that could change an entry. */
interface AuditRecords extends Repository<AuditEntry, Long> {

    AuditEntry save(AuditEntry entry);

    /** The newest first; without what must not be seen here, and everything else about the same subjects. */
    @Query("""
            select e from AuditEntry e
            where e.id < :before and (:subject = '' or e.subject = :subject)
              and e.name not like :hidden and e.name not like :alsoHidden
              and not exists (
                select other from AuditEntry other where other.subject = e.subject
                  and (other.name like :hidden or other.name like :alsoHidden))
            order by e.id desc""")
    List<AuditEntry> newest(String subject, long before, String hidden, String alsoHidden, Limit most);
}
