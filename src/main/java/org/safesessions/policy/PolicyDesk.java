package org.safesessions.policy;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.safesessions.kernel.ActRefused;
import org.safesessions.kernel.PlainText;
import org.safesessions.kernel.Reason;
import org.safesessions.kernel.StaffId;
import org.safesessions.people.Duty;
import org.safesessions.people.SignedInStaff;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Where figures are changed: a lead or a manager proposes, and another person, a lead or a trustee, decides. Sessions that
 * are planned already keep what they were planned under.
 */
@Service
@Transactional
public class PolicyDesk {

    private static final Duty[] MAY_PROPOSE = {Duty.SAFEGUARDING_LEAD, Duty.MANAGER};
    private static final Duty[] MAY_DECIDE = {Duty.SAFEGUARDING_LEAD, Duty.TRUSTEE};

    private final PolicyBook book;
    private final PolicyChanges changes;
    private final SignedInStaff signedIn;
    private final ApplicationEventPublisher events;
    private final Clock clock;
    private final ZoneId zone;

    PolicyDesk(
            PolicyBook book,
            PolicyChanges changes,
            SignedInStaff signedIn,
            ApplicationEventPublisher events,
            Clock clock,
            @Value("${safe-sessions.time-zone:Europe/London}") ZoneId zone) {
        this.book = book;
        this.changes = changes;
        this.signedIn = signedIn;
        this.events = events;
        this.clock = clock;
        this.zone = zone;
    }

    /**
     * @throws ActRefused of kind UNACCEPTABLE when the value is outside the limits of its figure, contradicts another, is
     *     the one in force, or was checked on a day to come
     */
    public PolicyChangeId propose(PolicyProposal proposal) {
        StaffId by = signedIn.require(MAY_PROPOSE);
        PolicyProposal sound = new PolicyProposal(
                proposal.figure(),
                proposal.value(),
                PlainText.line(proposal.source(), 1, PolicyProposal.LONGEST),
                proposal.reviewed(),
                PlainText.text(proposal.why(), 1, PolicyProposal.LONGEST));
        PolicySheet now = book.now();
        whyNot(sound, now).ifPresent(reason -> {
            throw new ActRefused(ActRefused.Kind.UNACCEPTABLE, "policy-change-refused", null, List.of(reason));
        });
        PolicyChange change =
                changes.save(new PolicyChange(sound, now.figure(sound.figure()).value(), by, clock.instant()));
        events.publishEvent(new PolicyChangeProposed(change.id(), change.figure(), change.proposedAt(), by));
        return change.id();
    }

    private Optional<Reason> whyNot(PolicyProposal proposal, PolicySheet now) {
        if (proposal.reviewed().isAfter(LocalDate.ofInstant(clock.instant(), zone))) {
            return Optional.of(Reason.of("POLICY_REVIEWED_IN_FUTURE"));
        }
        if (now.figure(proposal.figure()).value().equals(proposal.value())) {
            return Optional.of(Reason.of("POLICY_VALUE_IN_FORCE"));
        }
        return whyNotInForce(
                new ApprovedChange(proposal.figure(), proposal.value(), proposal.source(), proposal.reviewed()), now);
    }

    private Optional<Reason> whyNotInForce(ApprovedChange change, PolicySheet now) {
        return book.limits(change.figure())
                .check(change.value())
                .or(() -> PolicyLimits.order(now.with(List.of(change))));
    }

    /**
     * Puts the change in force for everything that begins from now on.
     *
     * @throws ActRefused of kind NOT_ALLOWED for whoever proposed it; of kind CONFLICT when it is decided already, or the
     *     figure, or another it must fit, has changed since it was proposed
     */
    public void approve(PolicyChangeId id, @Nullable String words) {
        StaffId by = signedIn.require(MAY_DECIDE);
        PolicyChange change = open(id);
        if (change.proposedBy().equals(by)) {
            throw ActRefused.notAllowed(id, "POLICY_NEEDS_SECOND_PERSON");
        }
        PolicySheet now = book.now();
        ApprovedChange approved =
                new ApprovedChange(change.figure(), change.value(), change.source(), change.reviewed());
        if (!now.figure(change.figure()).value().equals(change.oldValue())
                || whyNotInForce(approved, now).isPresent()) {
            throw ActRefused.conflict(id, "POLICY_HAS_MOVED_ON");
        }
        change.approve(by, words(words), clock.instant(), changes.lastNumber() + 1);
        changes.flush(); // two at once: the second's number is taken, and it is asked to look again
        events.publishEvent(new PolicyChanged(id, change.figure(), clock.instant(), by));
    }

    /** By a second person with a reason, or taken back by whoever proposed it. */
    public void decline(PolicyChangeId id, @Nullable String words) {
        StaffId by = signedIn.id();
        PolicyChange change = open(id);
        boolean own = change.proposedBy().equals(by);
        if (!own) {
            signedIn.require(MAY_DECIDE);
        }
        if (!own && (words == null || words.isBlank())) {
            throw ActRefused.unacceptable(id, "POLICY_REASON_MISSING");
        }
        change.decide(
                own ? PolicyChangeState.WITHDRAWN : PolicyChangeState.DECLINED, by, words(words), clock.instant());
        events.publishEvent(new PolicyChangeRefused(id, change.figure(), clock.instant(), by));
    }

    private static @Nullable String words(@Nullable String words) {
        String text = PlainText.text(words == null ? "" : words, 0, PolicyProposal.LONGEST);
        return text.isEmpty() ? null : text;
    }

    private PolicyChange open(PolicyChangeId id) {
        PolicyChange change = get(id);
        if (change.state() != PolicyChangeState.PROPOSED) {
            throw ActRefused.conflict(id, "POLICY_CHANGE_DECIDED");
        }
        return change;
    }

    /** For everybody who works here. */
    @Transactional(readOnly = true)
    public PolicyChange get(PolicyChangeId id) {
        signedIn.id();
        return changes.findById(id.value()).orElseThrow(ActRefused::notFound);
    }

    /** Those that wait for a second person, the oldest first. */
    @Transactional(readOnly = true)
    public List<PolicyChange> open() {
        return changes.findByStateOrderByProposedAt(PolicyChangeState.PROPOSED);
    }

    /** What was decided, the newest first. */
    @Transactional(readOnly = true)
    public List<PolicyChange> decided() {
        return changes.findByStateNotOrderByDecidedAtDesc(PolicyChangeState.PROPOSED);
    }

    /** Whether it still waits for a second person; told to the system, which has no sign-in. */
    @Transactional(readOnly = true)
    public boolean waitsFor(PolicyChangeId id, StaffId person) {
        return changes.findById(id.value())
                .filter(change -> change.state() == PolicyChangeState.PROPOSED)
                .filter(change -> !change.proposedBy().equals(person))
                .isPresent();
    }

    /** The duties of those who may propose a change. */
    public List<Duty> proposers() {
        return List.of(MAY_PROPOSE);
    }

    public boolean mayPropose() {
        return signedIn.has(MAY_PROPOSE);
    }

    public boolean mayDecide(PolicyChange change) {
        return change.state() == PolicyChangeState.PROPOSED
                && signedIn.has(MAY_DECIDE)
                && !change.proposedBy().equals(signedIn.id());
    }

    public boolean mayWithdraw(PolicyChange change) {
        return change.state() == PolicyChangeState.PROPOSED
                && change.proposedBy().equals(signedIn.id());
    }
}
