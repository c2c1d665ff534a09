package org.safesessions.follow.process;

import static org.safesessions.follow.process.CarerFollowUpProcess.ASK_AT;
import static org.safesessions.follow.process.CarerFollowUpProcess.CLOSE_AT;
import static org.safesessions.follow.process.CarerFollowUpProcess.KEY;
import static org.safesessions.follow.process.CarerFollowUpProcess.REMIND_AT;

import java.util.List;
import org.safesessions.engine.Facts;
import org.safesessions.engine.ProcessDesk;
import org.safesessions.follow.AskList;
import org.safesessions.follow.FollowUpBook;
import org.safesessions.kernel.FollowUpId;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Starts the processes of follow-ups that were planned without one: each once, whoever comes first. */
@Component
class FollowUpStarts {

    private final AskList list;
    private final FollowUpBook book;
    private final ProcessDesk process;

    FollowUpStarts(AskList list, FollowUpBook book, ProcessDesk process) {
        this.list = list;
        this.book = book;
        this.process = process;
    }

    /** All of them together, or none. */
    @Transactional
    void start(List<FollowUpId> some) {
        some.forEach(this::startOnce);
    }

    @Transactional
    void startOnce(FollowUpId one) {
        if (list.takeOff(one)) {
            FollowUpBook.Times times = book.times(one);
            process.start(
                    KEY,
                    one.toString(),
                    Facts.of(ASK_AT, times.askAt())
                            .with(REMIND_AT, times.remindAt())
                            .with(CLOSE_AT, times.closeAt()));
        }
    }

    /**
     * Makes sure that no process is started for it any more.
     *
     * @return whether none had been
     */
    @Transactional
    boolean isNotNeeded(FollowUpId one) {
        return list.takeOff(one);
    }
}
