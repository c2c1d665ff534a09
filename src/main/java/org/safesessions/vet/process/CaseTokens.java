package org.safesessions.vet.process;

import static org.safesessions.vet.process.ParticipantVettingProcess.ANSWER_RECEIVED;
import static org.safesessions.vet.process.ParticipantVettingProcess.CASE_ENDED;
import static org.safesessions.vet.process.ParticipantVettingProcess.CONFIRM_REFUSAL;
import static org.safesessions.vet.process.ParticipantVettingProcess.INFORMATION_NEEDED;
import static org.safesessions.vet.process.ParticipantVettingProcess.REFUSAL_CONFIRMED;
import static org.safesessions.vet.process.ParticipantVettingProcess.REFUSAL_PROPOSED;
import static org.safesessions.vet.process.ParticipantVettingProcess.REVIEW_PARTICIPANT;

import org.safesessions.engine.Facts;
import org.safesessions.engine.ProcessDesk;
import org.safesessions.kernel.RegistrationId;
import org.safesessions.plan.SessionStaffChanged;
import org.safesessions.vet.AnswerReceived;
import org.safesessions.vet.CaseEnded;
import org.safesessions.vet.CaseState;
import org.safesessions.vet.MoreInformationAsked;
import org.safesessions.vet.RefusalNotConfirmed;
import org.safesessions.vet.RefusalProposed;
import org.safesessions.vet.VettingBook;
import org.safesessions.vet.VettingDecided;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Moves the token of a person's checks when the desk has acted, in the desk's own transaction. Whoever acts before the
 * process was started starts it in that act.
 */
@Component
class CaseTokens {

    private final ProcessDesk process;
    private final CaseStarts starts;
    private final VettingBook book;

    CaseTokens(ProcessDesk process, CaseStarts starts, VettingBook book) {
        this.process = process;
        this.starts = starts;
        this.book = book;
    }

    @EventListener
    void on(MoreInformationAsked event) {
        reviewed(event.subject(), false, true);
    }

    @EventListener
    void on(RefusalProposed event) {
        reviewed(event.subject(), true, false);
    }

    @EventListener
    void on(VettingDecided event) {
        if (event.outcome() == CaseState.CLEARED) {
            reviewed(event.subject(), false, false);
        } else if (event.outcome() == CaseState.REFUSED) {
            process.finish(CONFIRM_REFUSAL, event.subject(), Facts.of(REFUSAL_CONFIRMED, true));
        }
    }

    @EventListener
    void on(RefusalNotConfirmed event) {
        process.finish(CONFIRM_REFUSAL, event.subject(), Facts.of(REFUSAL_CONFIRMED, false));
    }

    @EventListener
    void on(AnswerReceived event) {
        process.tell(ANSWER_RECEIVED, event.subject(), Facts.none());
    }

    @EventListener
    void on(CaseEnded event) {
        if (!starts.isNotNeeded(event.registration())) {
            process.tell(CASE_ENDED, event.registration().toString(), Facts.none());
        }
    }

    @EventListener
    void on(SessionStaffChanged event) {
        book.undecided(event.session()).forEach(person -> process.refreshCandidates(person.toString()));
    }

    private void reviewed(String registration, boolean refusalProposed, boolean informationNeeded) {
        starts.startOnce(RegistrationId.of(registration));
        process.finish(
                REVIEW_PARTICIPANT,
                registration,
                Facts.of(REFUSAL_PROPOSED, refusalProposed).with(INFORMATION_NEEDED, informationNeeded));
    }
}
