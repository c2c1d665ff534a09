package org.safesessions.lifecycle;

import java.time.Clock;
import java.time.Instant;
import org.safesessions.kernel.NoticeKind;
import org.safesessions.kernel.NoticeNeeded;
import org.safesessions.kernel.Recipient;
import org.safesessions.kernel.RegistrationId;
import org.safesessions.plan.Session;
import org.safesessions.policy.Figure;
import org.safesessions.policy.PolicyBook;
import org.safesessions.register.RegisteredPerson;
import org.safesessions.register.RegistrationDesk;
import org.safesessions.register.VettingStanding;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Reminds everybody whose checks are done, some hours before the start, once; who is cleared later, when they are. */
@Component
class SoonWatch {

    private final CoverGaps sessions;
    private final SessionRound round;
    private final RegistrationDesk registrations;
    private final ObjectProvider<VettingStanding> vetting;
    private final ApplicationEventPublisher events;
    private final PolicyBook policy;
    private final Clock clock;

    SoonWatch(
            CoverGaps sessions,
            SessionRound round,
            RegistrationDesk registrations,
            ObjectProvider<VettingStanding> vetting,
            ApplicationEventPublisher events,
            PolicyBook policy,
            Clock clock) {
        this.sessions = sessions;
        this.round = round;
        this.registrations = registrations;
        this.vetting = vetting;
        this.events = events;
        this.policy = policy;
        this.clock = clock;
    }

    @Scheduled(fixedDelayString = "PT5M", initialDelayString = "PT1M")
    void lookAtAll() {
        Instant until = clock.instant().plus(policy.longest(Figure.SESSION_SOON_BEFORE));
        round.of(sessions.sessionsUntil(until), session -> {
            if (isSoon(session)) {
                remind(session);
            }
        });
    }

    private boolean isSoon(Session session) {
        Instant now = clock.instant();
        return !now.isBefore(session.startsAt()
                        .minus(policy.at(session.policyVersion()).duration(Figure.SESSION_SOON_BEFORE)))
                && now.isBefore(session.startsAt());
    }

    private void remind(Session session) {
        registrations.peopleOf(session.id()).stream()
                .map(RegisteredPerson::id)
                .filter(this::isCleared)
                .forEach(person -> events.publishEvent(
                        NoticeNeeded.of(NoticeKind.SESSION_SOON, Recipient.registration(person), session.id())));
    }

    /** Nobody is, as long as no module checks people. */
    private boolean isCleared(RegistrationId person) {
        VettingStanding checks = vetting.getIfAvailable();
        return checks != null && checks.of(person) == VettingStanding.Standing.CLEARED;
    }
}
