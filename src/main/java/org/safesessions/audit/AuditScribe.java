package org.safesessions.audit;

import org.safesessions.kernel.DomainEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Writes down every act within the act's own transaction, so that there is neither an act without a trace nor a trace without an act. */
@Component
class AuditScribe {

    private final AuditRecords records;

    AuditScribe(AuditRecords records) {
        this.records = records;
    }

    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    public void write(DomainEvent event) {
        records.save(new AuditEntry(event));
    }
}
