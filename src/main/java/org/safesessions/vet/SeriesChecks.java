package org.safesessions.vet;

import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.safesessions.kernel.RegistrationId;
import org.safesessions.plan.PlanningDesk;
import org.safesessions.plan.Session;
import org.safesessions.policy.Figure;
import org.safesessions.policy.PolicyBook;
import org.safesessions.register.MemberDesk;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/**
 * Checks whoever comes every week once: at one date at a time somebody decides, the others follow. What was decided is good
 * for some time; then the next date is checked anew.
 */
@Component
class SeriesChecks {

    private final VettingRecords records;
    private final MemberDesk members;
    private final PlanningDesk planning;
    private final StartList starts;
    private final PolicyBook policy;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    SeriesChecks(
            VettingRecords records,
            MemberDesk members,
            PlanningDesk planning,
            StartList starts,
            PolicyBook policy,
            Clock clock,
            ApplicationEventPublisher events) {
        this.records = records;
        this.members = members;
        this.planning = planning;
        this.starts = starts;
        this.policy = policy;
        this.clock = clock;
        this.events = events;
    }

    /** Somebody has to decide about it, unless the same person is being checked, or was cleared, for another date. */
    void begin(VettingCase vetting) {
        List<VettingCase> others = others(vetting);
        Instant startsAt = startOf(vetting);
        Optional<VettingCase> last = others.stream()
                .filter(other -> other.decidedAt().isPresent())
                .max(Comparator.comparing(other -> other.decidedAt().orElseThrow()));
        if (!isBeingChecked(vetting, others)
                && last.filter(other -> isGoodFor(other, startsAt)).isPresent()) {
            carryOn(last.get(), vetting);
        } else {
            beginAnew(vetting, others);
        }
    }

    /** As {@link #begin}, whatever was decided about them before: what they are checked by has changed, or nobody decided. */
    void beginAnew(VettingCase vetting) {
        beginAnew(vetting, others(vetting));
    }

    private void beginAnew(VettingCase vetting, List<VettingCase> others) {
        if (isBeingChecked(vetting, others)) {
            vetting.follow();
        } else {
            vetting.lookAgain();
            starts.add(vetting.id());
            events.publishEvent(new CaseOpened(vetting.id()));
        }
    }

    /** Those that followed this case are cleared with it, as far as it is good for them; the first that is not is checked. */
    void cleared(VettingCase vetting) {
        following(vetting).stream()
                .filter(other -> isGoodFor(vetting, startOf(other)))
                .forEach(other -> carryOn(vetting, other));
        leaderGone(vetting);
    }

    /** Nobody decides about this case any more: the first of those that followed it is checked instead. */
    void leaderGone(VettingCase vetting) {
        boolean stillChecked =
                others(vetting).stream().anyMatch(other -> other.state().isUndecided());
        if (!stillChecked) {
            following(vetting).stream().findFirst().ifPresent(this::beginAnew);
        }
    }

    private boolean isBeingChecked(VettingCase vetting, List<VettingCase> others) {
        Instant startsAt = startOf(vetting);
        return others.stream()
                .anyMatch(
                        other -> other.state().isUndecided() && !startOf(other).isAfter(startsAt));
    }

    private void carryOn(VettingCase from, VettingCase to) {
        to.clearAs(from);
        events.publishEvent(new ChecksCarriedOn(to.id(), to.session(), clock.instant(), null));
    }

    private boolean isGoodFor(VettingCase cleared, Instant startsAt) {
        return cleared.state() == CaseState.CLEARED
                && cleared.decidedAt()
                        .filter(at -> startsAt.isBefore(at.plus(policy.duration(Figure.SERIES_CHECKS_HOLD))))
                        .isPresent();
    }

    /** By start. */
    private List<VettingCase> following(VettingCase vetting) {
        return others(vetting).stream()
                .filter(other -> other.state() == CaseState.FOLLOWS)
                .sorted(Comparator.comparing(this::startOf))
                .toList();
    }

    private List<VettingCase> others(VettingCase vetting) {
        List<RegistrationId> besides = members.besides(vetting.id());
        return besides.isEmpty()
                ? List.of()
                : records.findAllById(
                        besides.stream().map(RegistrationId::value).toList());
    }

    private Instant startOf(VettingCase vetting) {
        Session session = planning.get(vetting.session());
        return session.startsAt();
    }
}
