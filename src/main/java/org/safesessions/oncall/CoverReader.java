package org.safesessions.oncall;

import static java.util.stream.Collectors.toMap;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.safesessions.kernel.Interval;
import org.safesessions.kernel.StaffId;
import org.safesessions.people.Duty;
import org.safesessions.people.StaffDesk;
import org.safesessions.policy.Figure;
import org.safesessions.policy.PolicyBook;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Reads what {@link CoverPolicy} judges by. A shift counts only while its lead is still a safeguarding lead whose check
 * and training hold today.
 */
@Component
class CoverReader {

    private final Shifts shifts;
    private final LeadPresences presences;
    private final StaffDesk staff;
    private final PolicyBook policy;
    private final Clock clock;
    private final ZoneId zone;

    CoverReader(
            Shifts shifts,
            LeadPresences presences,
            StaffDesk staff,
            PolicyBook policy,
            Clock clock,
            @Value("${safe-sessions.time-zone:Europe/London}") ZoneId zone) {
        this.shifts = shifts;
        this.presences = presences;
        this.staff = staff;
        this.policy = policy;
        this.clock = clock;
        this.zone = zone;
    }

    Cover judge(CoverQuestion question) {
        return judge(question, facts(question.needed()));
    }

    Cover judge(CoverQuestion question, Collection<ShiftFact> facts) {
        Instant now = clock.instant();
        List<ShiftFact> fit = ofFitLeads(facts, now);
        return CoverPolicy.judge(
                fit, lastSeen(fit), question, now, policy.at(question.policy()).duration(Figure.LEAD_HERE_WITHIN));
    }

    List<StaffId> leadsAt(Instant at) {
        Instant now = clock.instant();
        return CoverPolicy.leadsAt(at, ofFitLeads(facts(new Interval(at, at.plusNanos(1_000))), now), now);
    }

    /** As {@link #leadsAt(Instant)}, of one tier. */
    List<StaffId> leadsAt(Instant at, Tier tier) {
        Instant now = clock.instant();
        List<ShiftFact> ofTier = ofFitLeads(facts(new Interval(at, at.plusNanos(1_000))), now).stream()
                .filter(shift -> shift.tier() == tier)
                .toList();
        return CoverPolicy.leadsAt(at, ofTier, now);
    }

    /** What is still to come of the time needed, and has nobody on call who could be the lead. */
    List<RotaGap> gaps(CoverNeeded need, Instant now) {
        Interval all = need.interval();
        Interval rest = new Interval(now.isAfter(all.from()) ? now : all.from(), all.to());
        return gaps(rest, need.notThese(), now).stream()
                .map(gap -> new RotaGap(
                        need.session(),
                        gap,
                        somebodyIsAsked(gap, need.notThese()),
                        gaps(gap, Set.of(), now).isEmpty()))
                .toList();
    }

    private List<Interval> gaps(Interval within, Set<StaffId> notThese, Instant now) {
        return CoverPolicy.gaps(covering(within, notThese, now), within);
    }

    /** The intervals of shifts that count now, but for those of these people. */
    private List<Interval> covering(Interval within, Set<StaffId> notThese, Instant now) {
        return ofFitLeads(facts(within), now).stream()
                .filter(fact -> fact.countsAt(now) && !notThese.contains(fact.lead()))
                .map(ShiftFact::interval)
                .toList();
    }

    /** Whether anybody but these has been asked to cover part of this time and may still answer. */
    private boolean somebodyIsAsked(Interval within, Set<StaffId> notThese) {
        return facts(within).stream().anyMatch(fact -> fact.confirmedAt() == null && !notThese.contains(fact.lead()));
    }

    private List<ShiftFact> facts(Interval within) {
        return shifts.rowsOverlapping(within.from(), within.to()).stream()
                .map(row -> new ShiftFact(
                        new StaffId(row.lead()),
                        row.tier(),
                        new Interval(row.beginsAt(), row.endsAt()),
                        row.confirmedAt(),
                        false))
                .toList();
    }

    private List<ShiftFact> ofFitLeads(Collection<ShiftFact> facts, Instant now) {
        LocalDate today = LocalDate.ofInstant(now, zone);
        Set<StaffId> fit = facts.stream()
                .map(ShiftFact::lead)
                .distinct()
                .filter(lead -> isFitLead(lead, today))
                .collect(Collectors.toSet());
        return facts.stream().filter(fact -> fit.contains(fact.lead())).toList();
    }

    boolean isFitLead(StaffId lead, LocalDate day) {
        return staff.find(lead)
                .filter(person -> person.has(Duty.SAFEGUARDING_LEAD) && person.isClearedOn(day))
                .isPresent();
    }

    private Map<StaffId, Instant> lastSeen(List<ShiftFact> facts) {
        Set<String> leads = facts.stream().map(fact -> fact.lead().value()).collect(Collectors.toSet());
        return leads.isEmpty()
                ? Map.of()
                : presences.lastSeen(leads).stream()
                        .collect(toMap(seen -> new StaffId(seen.lead()), LeadPresences.Seen::at));
    }
}
