package org.safesessions.oncall.process;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import org.safesessions.engine.MessageName;
import org.safesessions.engine.ProcessKey;
import org.safesessions.engine.ProcessVariable;
import org.safesessions.engine.ProcessVocabulary;
import org.springframework.stereotype.Component;

/**
 * The words that {@code bpmn/oncall/lead-confirmation.bpmn} and Java share. The business key is the shift's id. All its
 * instants are given with the start.
 */
@Component
public final class LeadConfirmationProcess implements ProcessVocabulary.Variables {

    public static final ProcessKey KEY = new ProcessKey("lead-confirmation");

    public static final String CONFIRM_ON_CALL = "confirmOnCall";
    public static final String TAKE_OVER_SHIFT = "takeOverShift";

    /** The lead took back a confirmed shift; comes with {@link #HANDED_OVER}. */
    public static final MessageName LEAD_WITHDREW = new MessageName("oncall.leadWithdrew");

    /** The lead answered after all, while another was being sought. */
    public static final MessageName SHIFT_CONFIRMED = new MessageName("oncall.shiftConfirmed");

    /** The lead named another one, while any of them was being sought. */
    public static final MessageName SHIFT_HANDED_OVER = new MessageName("oncall.shiftHandedOver");

    public static final ProcessVariable<Boolean> IS_CONFIRMED = ProcessVariable.bool("shiftConfirmed");
    public static final ProcessVariable<Boolean> HANDED_OVER = ProcessVariable.bool("handedOver");
    public static final ProcessVariable<Instant> REMIND_AT = ProcessVariable.instant("remindAt");
    public static final ProcessVariable<Instant> REPLACE_BY = ProcessVariable.instant("replaceBy");
    public static final ProcessVariable<Instant> GAP_REPORTED_AT = ProcessVariable.instant("gapReportedAt");
    public static final ProcessVariable<Instant> SHIFT_ENDS_AT = ProcessVariable.instant("shiftEndsAt");

    @Override
    public Collection<ProcessVariable<?>> declared() {
        return List.of(IS_CONFIRMED, HANDED_OVER, REMIND_AT, REPLACE_BY, GAP_REPORTED_AT, SHIFT_ENDS_AT);
    }
}
