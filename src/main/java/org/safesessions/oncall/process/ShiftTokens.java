package org.safesessions.oncall.process;

import static org.safesessions.oncall.process.LeadConfirmationProcess.CONFIRM_ON_CALL;
import static org.safesessions.oncall.process.LeadConfirmationProcess.GAP_REPORTED_AT;
import static org.safesessions.oncall.process.LeadConfirmationProcess.HANDED_OVER;
import static org.safesessions.oncall.process.LeadConfirmationProcess.IS_CONFIRMED;
import static org.safesessions.oncall.process.LeadConfirmationProcess.KEY;
import static org.safesessions.oncall.process.LeadConfirmationProcess.LEAD_WITHDREW;
import static org.safesessions.oncall.process.LeadConfirmationProcess.REMIND_AT;
import static org.safesessions.oncall.process.LeadConfirmationProcess.REPLACE_BY;
import static org.safesessions.oncall.process.LeadConfirmationProcess.SHIFT_CONFIRMED;
import static org.safesessions.oncall.process.LeadConfirmationProcess.SHIFT_ENDS_AT;
import static org.safesessions.oncall.process.LeadConfirmationProcess.SHIFT_HANDED_OVER;
import static org.safesessions.oncall.process.LeadConfirmationProcess.TAKE_OVER_SHIFT;

import org.safesessions.engine.Facts;
import org.safesessions.engine.ProcessDesk;
import org.safesessions.kernel.ShiftId;
import org.safesessions.oncall.LeadWithdrew;
import org.safesessions.oncall.OnCallDesk;
import org.safesessions.oncall.ShiftConfirmed;
import org.safesessions.oncall.ShiftDeadlines;
import org.safesessions.oncall.ShiftOffered;
import org.safesessions.oncall.ShiftTakenOver;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Moves a shift's token when the desk has acted, in the desk's own transaction. What leads say about their shifts is the
 * truth: when the token is not where it was expected, their word stands all the same.
 */
@Component
class ShiftTokens {

    private final ProcessDesk process;
    private final OnCallDesk desk;

    ShiftTokens(ProcessDesk process, OnCallDesk desk) {
        this.process = process;
        this.desk = desk;
    }

    @EventListener
    void on(ShiftOffered event) {
        start(event.shift(), false);
    }

    @EventListener
    void on(ShiftConfirmed event) {
        Facts facts = Facts.of(IS_CONFIRMED, true);
        if (!process.finishIfOpen(CONFIRM_ON_CALL, event.subject(), facts)) {
            process.tellIfWaiting(SHIFT_CONFIRMED, event.subject(), facts);
        }
    }

    @EventListener
    void on(LeadWithdrew event) {
        Facts facts = Facts.of(IS_CONFIRMED, false).with(HANDED_OVER, event.handedOver());
        boolean heard = process.finishIfOpen(CONFIRM_ON_CALL, event.subject(), facts)
                || process.tellIfWaiting(LEAD_WITHDREW, event.subject(), facts);
        if (!heard && event.handedOver()) {
            process.tellIfWaiting(SHIFT_HANDED_OVER, event.subject(), facts);
        }
    }

    @EventListener
    void on(ShiftTakenOver event) {
        process.finishIfOpen(TAKE_OVER_SHIFT, event.subject(), Facts.none());
        start(event.newShift(), true);
    }

    private void start(ShiftId shift, boolean confirmed) {
        ShiftDeadlines deadlines = desk.deadlines(shift);
        process.start(
                KEY,
                shift.toString(),
                Facts.of(IS_CONFIRMED, confirmed)
                        .with(REMIND_AT, deadlines.remindAt())
                        .with(REPLACE_BY, deadlines.replaceBy())
                        .with(GAP_REPORTED_AT, deadlines.gapReportedAt())
                        .with(SHIFT_ENDS_AT, deadlines.endsAt()));
    }
}
