package org.safesessions.vet.process;

import static org.safesessions.vet.process.ParticipantVettingProcess.DECIDE_BY;
import static org.safesessions.vet.process.ParticipantVettingProcess.KEY;

import java.util.List;
import org.safesessions.engine.Facts;
import org.safesessions.engine.ProcessDesk;
import org.safesessions.kernel.RegistrationId;
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
}
