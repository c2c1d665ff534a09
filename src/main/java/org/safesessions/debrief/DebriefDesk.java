package org.safesessions.debrief;

import java.time.Clock;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.safesessions.kernel.ActRefused;
import org.safesessions.kernel.PlainText;
import org.safesessions.kernel.SessionId;
import org.safesessions.kernel.StaffId;
import org.safesessions.people.Duty;
import org.safesessions.people.SignedInStaff;
import org.safesessions.plan.PlanningDesk;
import org.safesessions.plan.Session;
import org.safesessions.plan.SessionState;
import org.safesessions.seal.Seal;
import org.safesessions.seal.SealedFor;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Where those who ran a session write what happened, and a lead reads it. */
@Service
@Transactional
public class DebriefDesk {

    private final Debriefs debriefs;
    private final Reviews reviews;
    private final PlanningDesk planning;
    private final SignedInStaff signedIn;
    private final Seal seal;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    DebriefDesk(
            Debriefs debriefs,
            Reviews reviews,
            PlanningDesk planning,
            SignedInStaff signedIn,
            Seal seal,
            Clock clock,
            ApplicationEventPublisher events) {
        this.debriefs = debriefs;
        this.reviews = reviews;
        this.planning = planning;
        this.signedIn = signedIn;
        this.seal = seal;
        this.clock = clock;
        this.events = events;
    }

    /**
     * The host and each co-host write one, once the session has ended.
     *
     * @throws ActRefused NOT_ALLOWED code ONLY_ITS_STAFF; CONFLICT code ALREADY_DEBRIEFED or SESSION_NOT_ENDED;
     *     UNACCEPTABLE when what happened is missing or a text cannot be accepted
     */
    public void write(SessionId id, DebriefNotes notes) {
        Session session = planning.lock(id);
        StaffId by = signedIn.id();
        if (!isStaff(session)) {
            throw ActRefused.notAllowed(id, "ONLY_ITS_STAFF");
        }
        if (debriefs.existsBySessionAndWrittenBy(id.value(), by.value())) {
            throw ActRefused.conflict(id, "ALREADY_DEBRIEFED");
        }
        if (session.state() != SessionState.ENDED) {
            throw ActRefused.conflict(id, "SESSION_NOT_ENDED");
        }
        Instant now = clock.instant();
        UUID row = UUID.randomUUID();
        byte[] words = seal.close(SealedFor.DEBRIEF, row, notes.tidy());
        debriefs.saveAndFlush(new Debrief(row, id, by, now, words));
        events.publishEvent(new DebriefWritten(id, now, by));
    }

    /** Whether the person signed in still owes a debrief of this session. */
    @Transactional(readOnly = true)
    public boolean mayWrite(SessionId id) {
        Session session = planning.get(id);
        return session.state() == SessionState.ENDED
                && isStaff(session)
                && missing(id).contains(signedIn.id());
    }

    /** Who of the host and co-hosts has not written yet, the host first; whoever asks. */
    @Transactional(readOnly = true)
    public List<StaffId> missing(SessionId id) {
        Session session = planning.get(id);
        Set<String> written = new HashSet<>(debriefs.writersFor(id.value()));
        return Stream.concat(Stream.of(session.host()), session.coHosts().stream())
                .filter(person -> !written.contains(person.value()))
                .toList();
    }

    /** Whether the host and every co-host has written; whoever asks. */
    @Transactional(readOnly = true)
    public boolean allIn(SessionId id) {
        return missing(id).isEmpty();
    }

    /**
     * A lead who is not named in the plan notes what was learned from a session that is debriefed.
     *
     * @throws ActRefused NOT_ALLOWED code LEAD_IS_NAMED_IN_PLAN; CONFLICT code ALREADY_REVIEWED or DEBRIEFS_MISSING
     */
    public void review(SessionId id, String note) {
        StaffId by = signedIn.require(Duty.SAFEGUARDING_LEAD);
        Session session = planning.lock(id);
        if (session.isStaff(by)) {
            throw ActRefused.notAllowed(id, "LEAD_IS_NAMED_IN_PLAN");
        }
        if (reviews.existsById(id.value())) {
            throw ActRefused.conflict(id, "ALREADY_REVIEWED");
        }
        if (session.state() != SessionState.DEBRIEFED) {
            throw ActRefused.conflict(id, "DEBRIEFS_MISSING");
        }
        Instant now = clock.instant();
        byte[] words = seal.close(SealedFor.DEBRIEF, id.value(), PlainText.text(note, 1, DebriefNotes.LONGEST));
        reviews.saveAndFlush(new Review(id, by, now, words));
        events.publishEvent(new SessionReviewed(id, now, by));
    }

    /**
     * The lead's note on a session, once there is one, for safeguarding leads.
     *
     * @throws ActRefused NOT_ALLOWED code NOT_YOUR_DUTY for anybody else
     */
    @Transactional(readOnly = true)
    public Optional<ReadableReview> reviewOf(SessionId id) {
        signedIn.require(Duty.SAFEGUARDING_LEAD);
        return reviews.findById(id.value())
                .map(review -> new ReadableReview(
                        review.by(),
                        review.at(),
                        seal.open(SealedFor.DEBRIEF, id.value(), review.words(), String.class)));
    }

    /**
     * The debriefs of a session, in the order they were written. Leads read all of everything; managers all but what is
     * for the lead only; its staff their own, without that too.
     */
    @Transactional(readOnly = true)
    public List<ReadableDebrief> readable(SessionId id) {
        planning.visible(id);
        boolean lead = signedIn.has(Duty.SAFEGUARDING_LEAD);
        boolean all = lead || signedIn.has(Duty.MANAGER);
        StaffId me = signedIn.id();
        return debriefs.findAllBySessionOrderByWrittenAt(id.value()).stream()
                .filter(debrief -> all || debrief.writtenBy().equals(me))
                .map(debrief -> new ReadableDebrief(
                        debrief.writtenBy(),
                        debrief.writtenAt(),
                        lead ? opened(debrief) : opened(debrief).withoutWhatIsForTheLead()))
                .toList();
    }

    private DebriefNotes opened(Debrief debrief) {
        return seal.open(SealedFor.DEBRIEF, debrief.id(), debrief.words(), DebriefNotes.class);
    }

    private boolean isStaff(Session session) {
        return signedIn.has(Duty.HOST, Duty.CO_HOST) && session.isStaff(signedIn.id());
    }
}
