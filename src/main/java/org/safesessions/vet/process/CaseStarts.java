package org.safesessions.vet.process;

import static org.safesessions.vet.process.ParticipantVettingProcess.DECIDE_BY;
import static org.safesessions.vet.process.ParticipantVettingProcess.INFORMATION_NEEDED;
import static org.safesessions.vet.process.ParticipantVettingProcess.KEY;
import static org.safesessions.vet.process.ParticipantVettingProcess.REFUSAL_PROPOSED;
import static org.safesessions.vet.process.ParticipantVettingProcess.REVIEW_PARTICIPANT;

import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.safesessions.engine.Facts;
import org.safesessions.engine.ProcessDesk;
import org.safesessions.kernel.RegistrationId;
import org.safesessions.vet.CaseState;
import org.safesessions.vet.StartList;
import org.safesessions.vet.VettingBook;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Starts the processes of cases that were opened without one: each once, whoever comes first. */
@Component
class CaseStarts {

    private final StartList list;
    private final VettingBook book;
    private final ProcessDesk process;

    CaseStarts(StartList list, VettingBook book, ProcessDesk process) {
        this.list = list;
        this.book = book;
        this.process = process;
    }

    /** All of them together, or none. */
    @Transactional
    void start(List<RegistrationId> cases) {
        cases.forEach(this::startOnce);
    }

    @Transactional
    void startOnce(RegistrationId one) {
        if (list.takeOff(one)) {
            process.start(KEY, one.toString(), Facts.of(DECIDE_BY, book.decideBy(one)));
        }
    }

    /**
     * Makes sure that no process is started for it any more.
     *
     * @return whether none had been
     */
    @Transactional
    boolean isNotNeeded(RegistrationId one) {
        return list.takeOff(one);
    }

    /** Those that should have a process and have none, as a broken disk or an old backup may leave them. */
    @Transactional
    List<RegistrationId> lost() {
        Set<RegistrationId> started = list.started();
        Set<String> running = process.running(KEY);
        return started.stream()
                .filter(one -> !running.contains(one.toString()))
                .sorted(Comparator.comparing(RegistrationId::toString))
                .toList();
    }

    /** Gives it a process again, at the step where its case is; does nothing when somebody else was quicker. */
    @Transactional
    void startAnew(RegistrationId one) {
        CaseState state = list.lockStarted(one).orElse(null);
        if (state == null || process.isRunning(KEY, one.toString())) {
            return;
        }
        process.start(KEY, one.toString(), Facts.of(DECIDE_BY, book.decideBy(one)));
        if (state != CaseState.OPEN) {
            process.finish(
                    REVIEW_PARTICIPANT,
                    one.toString(),
                    Facts.of(REFUSAL_PROPOSED, state == CaseState.REFUSAL_PROPOSED)
                            .with(INFORMATION_NEEDED, state == CaseState.MORE_INFORMATION));
        }
    }
}
