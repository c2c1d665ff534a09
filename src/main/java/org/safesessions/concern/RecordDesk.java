package org.safesessions.concern;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.safesessions.kernel.ConcernId;
import org.safesessions.kernel.NoticeKind;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Checks whether the records of concerns are as they were written, without opening a word of them. */
@Service
@Transactional
public class RecordDesk {

    private final Concerns concerns;
    private final ChronologyBook chronology;
    private final RosterReader rosters;
    private final Ladder ladder;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    RecordDesk(
            Concerns concerns,
            ChronologyBook chronology,
            RosterReader rosters,
            Ladder ladder,
            Clock clock,
            ApplicationEventPublisher events) {
        this.concerns = concerns;
        this.chronology = chronology;
        this.rosters = rosters;
        this.ladder = ladder;
        this.clock = clock;
        this.events = events;
    }

    /** Every concern there is, the oldest first. */
    @Transactional(readOnly = true)
    public List<ConcernId> all() {
        return concerns.everyId().stream().map(ConcernId::new).toList();
    }

    /**
     * Those who may know of it are told, once a day, when it is not as it was written.
     *
     * @return whether it is broken
     */
    public boolean check(ConcernId id) {
        return concerns.findById(id.value()).map(this::isBroken).orElse(false);
    }

    private boolean isBroken(Concern concern) {
        RecordCheck check = chronology.check(concern);
        if (check.isBroken()) {
            Instant now = clock.instant();
            String day = LocalDate.ofInstant(now, ZoneOffset.UTC).toString();
            ladder.tell(NoticeKind.CONCERN_RECORD_BROKEN, concern, rosters.handlersOf(concern), "RECORD_" + day);
            events.publishEvent(new ConcernRecordBroken(concern.id(), check.trouble(), check.entry(), now));
        }
        return check.isBroken();
    }

    /** Puts on record that they were checked, also when nothing is wrong: a check that stopped would be missed. */
    public void checked(int all, int broken) {
        events.publishEvent(new ConcernRecordsChecked(all, broken, clock.instant()));
    }
}
