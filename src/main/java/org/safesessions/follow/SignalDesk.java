package org.safesessions.follow;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.safesessions.kernel.NoticeKind;
import org.safesessions.kernel.NoticeNeeded;
import org.safesessions.kernel.Recipient;
import org.safesessions.policy.Figure;
import org.safesessions.policy.PolicyBook;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Puts what was just answered to the table, and tells leads when there is something for them. Opens no concern, ever. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class SignalDesk {

    private final AnswersTable table;
    private final FollowUpReader reader;
    private final PolicyBook policy;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    SignalDesk(
            AnswersTable table,
            FollowUpReader reader,
            PolicyBook policy,
            Clock clock,
            ApplicationEventPublisher events) {
        this.table = table;
        this.reader = reader;
        this.policy = policy;
        this.clock = clock;
        this.events = events;
    }

    /**
     * What came just now must give something to follow up by itself; how urgent it is, all of it together says.
     *
     * @param all everything answered after this session
     */
    void weigh(FollowUp one, FollowUpWords all, Map<Question, Reply> answers, @Nullable Face face) {
        Earlier earlier = reader.earlier(one);
        if (table.weigh(new Signals(answers, face, earlier)) == Outcome.NOTHING) {
            return;
        }
        boolean today = table.weigh(new Signals(all.answers(), all.face(), earlier)) == Outcome.FOLLOW_UP_TODAY;
        Instant now = clock.instant();
        Instant before = one.decideBy().orElse(null);
        Instant by = now.plus(
                policy.duration(today ? Figure.FOLLOW_UP_DECIDED_WITHIN_TODAY : Figure.FOLLOW_UP_DECIDED_WITHIN));
        one.signal(today, by);
        Instant decideBy = one.decideBy().orElse(by);
        if (before == null || decideBy.isBefore(before)) {
            events.publishEvent(new SignalFound(one.id(), decideBy, before == null));
        }
        if (today) {
            tell(NoticeKind.FOLLOW_UP_TODAY, one, one.id(), "AT" + now.toEpochMilli());
        } else {
            // once a day for all answers about one session
            tell(NoticeKind.FOLLOW_UP_WAITS, one, one.session(), "D" + LocalDate.ofInstant(now, ZoneOffset.UTC));
        }
    }

    /** Everybody who may decide. */
    void tell(NoticeKind kind, FollowUp one, Object about, String occasion) {
        reader.readers(one)
                .forEach(lead -> events.publishEvent(
                        NoticeNeeded.of(kind, Recipient.staff(lead), about).on(occasion)));
    }
}
