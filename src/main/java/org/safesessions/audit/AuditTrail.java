package org.safesessions.audit;

import java.util.List;
import org.safesessions.kernel.ActRefused;
import org.safesessions.people.Duty;
import org.safesessions.people.SignedInStaff;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Where safeguarding leads and managers read what was done, and what was refused. */
@Service
@Transactional(readOnly = true)
public class AuditTrail {

    /** The most entries that one question is answered with. */
    public static final int PAGE = 100;

    /**
     * What is done about concerns is written down like everything else, and read only in the concern's own chronology, by
     * those who may know of it: the trail itself would tell the person it is about that there is one.
     */
    private static final String CONCERNS = "concern.%";

    /** Likewise what came of answers after a session: they are for leads who did not run it. */
    private static final String FOLLOW_UPS = "follow.%";

    private final AuditRecords records;
    private final SignedInStaff signedIn;

    AuditTrail(AuditRecords records, SignedInStaff signedIn) {
        this.records = records;
        this.signedIn = signedIn;
    }

    /**
     * The newest entries first, at most {@link #PAGE}; never anything about a concern or a follow-up.
     *
     * @param subject id of what they are about; empty for everything
     * @param before only entries older than the one with this id
     * @throws ActRefused of kind NOT_ALLOWED for anybody but leads and managers
     */
    public List<AuditEntry> read(String subject, long before) {
        signedIn.require(Duty.SAFEGUARDING_LEAD, Duty.MANAGER);
        return records.newest(subject, before, CONCERNS, FOLLOW_UPS, Limit.of(PAGE));
    }
}
