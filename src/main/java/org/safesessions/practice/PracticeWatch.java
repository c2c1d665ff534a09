package org.safesessions.practice;

import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Clears away what nobody plays any more. */
@Component
class PracticeWatch {

    private final PracticeDesk desk;

    PracticeWatch(PracticeDesk desk) {
        this.desk = desk;
    }

    @Scheduled(fixedDelayString = "PT1H", initialDelayString = "PT10M")
    void nowAndThen() {
        desk.forgetTheOld();
    }
}
