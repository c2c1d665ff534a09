package org.safesessions.run;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.safesessions.kernel.Interval;
import org.safesessions.kernel.StaffId;
import org.safesessions.oncall.Cover;
import org.safesessions.oncall.CoverQuestion;
import org.safesessions.oncall.LeadOnCall;
import org.safesessions.oncall.OnCallDesk;
import org.safesessions.people.StaffDesk;
import org.safesessions.plan.Interactivity;
import org.safesessions.plan.NeededStaff;
import org.safesessions.plan.RequiredControl;
import org.safesessions.plan.Session;
import org.safesessions.plan.SessionClock;
import org.safesessions.platform.Control;
import org.safesessions.policy.Figure;
import org.safesessions.policy.PolicyBook;
import org.safesessions.policy.PolicySheet;
import org.safesessions.run.GateFacts.Lead;
import org.safesessions.run.GateFacts.Planned;
import org.safesessions.run.GateFacts.Presence;
import org.springframework.stereotype.Component;

/** Reads what {@link StartGate} decides by, as it stands in the database now. It decides nothing. */
@Component
class GateReader {

    private final CheckIns checkIns;
    private final ControlRecords controls;
    private final RulesOnViewRecords rules;
    private final OnCallDesk onCall;
    private final StaffDesk staff;
    private final SessionClock sessionClock;
    private final NeededStaff neededStaff;
    private final PolicyBook policy;

    GateReader(
            CheckIns checkIns,
            ControlRecords controls,
            RulesOnViewRecords rules,
            OnCallDesk onCall,
            StaffDesk staff,
            SessionClock sessionClock,
            NeededStaff neededStaff,
            PolicyBook policy) {
        this.checkIns = checkIns;
        this.controls = controls;
        this.rules = rules;
        this.onCall = onCall;
        this.staff = staff;
        this.sessionClock = sessionClock;
        this.neededStaff = neededStaff;
        this.policy = policy;
    }

    GateFacts read(Session session, Instant now) {
        Fact<Set<StaffId>> present = Fact.readBy(() -> presentAt(session, now));
        // nobody known to be present: every co-host may be needed, so none of them counts as the lead
        Set<StaffId> known = present.value().orElse(Set.of());
        Fact<Lead> lead = Fact.readBy(() -> lead(onCall.coverFor(question(session, now, known))));
        return facts(session, now, lead, present);
    }

    /** The same facts, with the proof in the place of the rota. */
    GateFacts readUnder(LeadOnCall proof, Session session, Instant now) {
        proof.requireHeld();
        return facts(session, now, Fact.of(Lead.ON_CALL), Fact.readBy(() -> presentAt(session, now)));
    }

    /**
     * Who else could be the lead on call: nobody whom the session itself needs, as its people stand in the room.
     */
    CoverQuestion question(Session session, Instant now) {
        return question(session, now, presentAt(session, now));
    }

    private CoverQuestion question(Session session, Instant now, Set<StaffId> present) {
        Interval needed = sessionClock.coverNeeded(session, now);
        return new CoverQuestion(needed, neededStaff.of(session, present), session.policyVersion());
    }

    /** Who has checked in, recently enough to count as present; anybody, also people who left the session's staff. */
    Set<StaffId> presentAt(Session session, Instant now) {
        Duration holds = policyOf(session).duration(Figure.PRESENCE_HOLDS);
        return checkIns.rowsOf(session.id().value()).stream()
                .filter(row -> CheckIn.counts(row.at(), now, holds))
                .map(row -> new StaffId(row.person()))
                .collect(Collectors.toSet());
    }

    List<ControlStatus> controls(Session session, Instant now) {
        Duration holds = policyOf(session).duration(Figure.ATTESTATION_HOLDS);
        Map<Control, ControlRecords.Row> seen = controls.rowsOf(session.id().value()).stream()
                .collect(Collectors.toMap(ControlRecords.Row::control, Function.identity()));
        return session.requiredControls().stream()
                .map(required -> status(session, required, seen, now, holds))
                .toList();
    }

    /** When the rules were put on view, if that was recently enough to count. */
    Optional<Instant> rulesShownAt(Session session, Instant now) {
        Duration holds = policyOf(session).duration(Figure.ATTESTATION_HOLDS);
        return rules.shownAt(session.id().value()).filter(shown -> RulesOnView.counts(shown, now, holds));
    }

    private static ControlStatus status(
            Session session,
            RequiredControl required,
            Map<Control, ControlRecords.Row> seen,
            Instant now,
            Duration holds) {
        ControlRecords.Row row = seen.get(required.control());
        if (row == null) {
            return new ControlStatus(required.control(), required.critical(), ControlStatus.State.UNKNOWN, null, null);
        }
        StaffId by = new StaffId(row.seenBy());
        return new ControlStatus(
                required.control(),
                required.critical(),
                ControlRecord.state(row, required.critical() && session.host().equals(by), now, holds),
                by,
                row.seenAt());
    }

    private GateFacts facts(Session session, Instant now, Fact<Lead> lead, Fact<Set<StaffId>> present) {
        return new GateFacts(
                now,
                Fact.readBy(() -> planned(session)),
                lead,
                present.with(who -> presence(session, who)),
                Fact.readBy(() -> uncleared(session, now)),
                Fact.readBy(() -> missing(session, now)),
                Fact.readBy(() -> rulesShownAt(session, now).isPresent()));
    }

    private Planned planned(Session session) {
        return new Planned(
                session.state(),
                !session.approvalNeeded() || session.approvedBy().isPresent(),
                session.plan().interactivity() != Interactivity.BROADCAST,
                sessionClock.vettingEndsAt(session),
                sessionClock.doorsOpenAt(session),
                session.timeZone());
    }

    /** A session keeps the policy it was planned under. */
    private PolicySheet policyOf(Session session) {
        return policy.at(session.policyVersion());
    }

    private static Lead lead(Cover cover) {
        if (cover.holds()) {
            return Lead.ON_CALL;
        }
        return cover.onlyStaffAreOnCall() ? Lead.IS_STAFF : Lead.NOBODY;
    }

    private Presence presence(Session session, Set<StaffId> present) {
        List<StaffId> absent = session.coHosts().stream()
                .filter(coHost -> !present.contains(coHost))
                .toList();
        return new Presence(
                firstName(session.host()),
                present.contains(session.host()),
                session.coHosts().size() - absent.size(),
                neededStaff.coHostsNeeded(session),
                absent.stream().map(this::firstName).toList());
    }

    /** Check and training must hold on the last day of the session, or today if it has run on. */
    private List<String> uncleared(Session session, Instant now) {
        Instant last = session.endsAt().isAfter(now) ? session.endsAt() : now;
        LocalDate day = LocalDate.ofInstant(last, session.timeZone());
        return Stream.concat(Stream.of(session.host()), session.coHosts().stream())
                .filter(person -> !staff.isClearedOn(person, day))
                .map(this::firstName)
                .toList();
    }

    private List<Control> missing(Session session, Instant now) {
        return controls(session, now).stream()
                .filter(status -> !status.isInPlace())
                .map(ControlStatus::control)
                .toList();
    }

    String firstName(StaffId person) {
        return staff.nameOf(person).strip().split("\\s+", 2)[0];
    }
}
