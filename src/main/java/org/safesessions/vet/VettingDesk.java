package org.safesessions.vet;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.safesessions.kernel.ActRefused;
import org.safesessions.kernel.NoticeKind;
import org.safesessions.kernel.NoticeNeeded;
import org.safesessions.kernel.PlainText;
import org.safesessions.kernel.Reason;
import org.safesessions.kernel.Recipient;
import org.safesessions.kernel.RegistrationId;
import org.safesessions.kernel.SessionId;
import org.safesessions.kernel.StaffId;
import org.safesessions.plan.PlanningDesk;
import org.safesessions.plan.Session;
import org.safesessions.plan.SessionState;
import org.safesessions.register.MemberDesk;
import org.safesessions.register.RegistrationDesk;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Where people who want to take part are checked. Decisions about one session are made one after the other: the session
 * is locked first, then whatever the decision touches.
 */
@Service
@Transactional
public class VettingDesk {

    public static final int REASON_LONGEST = 2_000;

    private static final Set<SessionState> CHECKING = Set.of(SessionState.OPEN_FOR_REGISTRATION, SessionState.VETTING);

    private final VettingRecords records;
    private final CaseReader reader;
    private final VettingRights rights;
    private final RefusedList refusals;
    private final PlanningDesk planning;
    private final RegistrationDesk registrations;
    private final CaseMarks marks;
    private final SeriesChecks series;
    private final MemberDesk members;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    VettingDesk(
            VettingRecords records,
            CaseReader reader,
            VettingRights rights,
            RefusedList refusals,
            PlanningDesk planning,
            RegistrationDesk registrations,
            CaseMarks marks,
            SeriesChecks series,
            MemberDesk members,
            Clock clock,
            ApplicationEventPublisher events) {
        this.records = records;
        this.reader = reader;
        this.rights = rights;
        this.refusals = refusals;
        this.planning = planning;
        this.registrations = registrations;
        this.marks = marks;
        this.series = series;
        this.members = members;
        this.clock = clock;
        this.events = events;
    }

    /** As {@link #decide(RegistrationId, VettingDecision, Long)}, whatever was decided or changed meanwhile. */
    public void decide(RegistrationId id, VettingDecision decision) {
        decide(id, decision, null);
    }

    /**
     * By a co-host of the session or a lead. A refusal waits for a second person; a clearing holds at once. Whoever was
     * asked for more may be decided on without it.
     *
     * @param seen the version the person saw, or null when any will do
     * @throws ActRefused UNACCEPTABLE with every rule it breaks; CONFLICT code STALE when it was decided or changed
     *     meanwhile, VETTING_OVER when the time to decide is
     */
    public void decide(RegistrationId id, VettingDecision decision, @Nullable Long seen) {
        VettingCase vetting = get(id);
        Session session = planning.get(vetting.session());
        StaffId by = rights.mustCheck(session);
        vetting = locked(session, vetting);
        boolean asked = vetting.state() == CaseState.MORE_INFORMATION;
        refuseUnlessNow(vetting, session, asked || vetting.state() == CaseState.OPEN, seen);
        String reason = note(decision.reason());
        VettingPolicy.Known known = reader.known(vetting);
        List<Reason> broken = VettingPolicy.check(decision, known);
        if (!broken.isEmpty()) {
            throw new ActRefused(ActRefused.Kind.UNACCEPTABLE, "decision-refused", id, broken);
        }
        if (asked) {
            lookAgain(vetting, by);
        }
        Instant now = clock.instant();
        vetting.answer(decision, known.advice(), by, now);
        reader.write(vetting, new VettingNotes(reason, reader.notes(vetting).secondOpinion()));
        switch (decision.outcome()) {
            case CLEARED -> clear(vetting, by, now);
            case MORE_INFORMATION -> askForMore(vetting, by, now);
            case REFUSED -> {
                RefusalCause cause = Objects.requireNonNullElse(decision.cause(), RefusalCause.OTHER);
                vetting.proposeRefusal(cause, by);
                events.publishEvent(new RefusalProposed(id, vetting.session(), cause, now, by));
                if (cause.isHardStop()) {
                    events.publishEvent(new AdultPosingAsChildSeen(id, vetting.session(), now, by));
                }
            }
        }
    }

    private void clear(VettingCase vetting, StaffId by, Instant now) {
        vetting.clear(marks.of(vetting), by, now);
        events.publishEvent(new VettingDecided(vetting.id(), vetting.session(), CaseState.CLEARED, now, by));
        tell(NoticeKind.PLACE_CONFIRMED, vetting, now);
        series.cleared(vetting);
    }

    private void askForMore(VettingCase vetting, StaffId by, Instant now) {
        vetting.askForMore();
        events.publishEvent(new MoreInformationAsked(vetting.id(), vetting.session(), now, by));
        tell(NoticeKind.MORE_INFORMATION_NEEDED, vetting, now);
    }

    /**
     * The second opinion, by somebody else than who wants to refuse. Agreed: the place goes back, and the person is told
     * kindly. Not agreed: the checks go on.
     *
     * @throws ActRefused NOT_ALLOWED code SECOND_PERSON_NEEDED; CONFLICT codes STALE, VETTING_OVER; UNACCEPTABLE codes
     *     REASON_MISSING when not agreed without one, HARD_STOP when nothing but a refusal can follow
     */
    public void confirmRefusal(RegistrationId id, boolean agreed, @Nullable String secondOpinion) {
        VettingCase vetting = get(id);
        Session session = planning.get(vetting.session());
        rights.mustCheck(session);
        vetting = locked(session, vetting);
        refuseUnlessNow(vetting, session, vetting.state() == CaseState.REFUSAL_PROPOSED, null);
        StaffId by = rights.mustGiveSecondOpinion(session, vetting);
        String why = note(secondOpinion);
        Instant now = clock.instant();
        if (!agreed && vetting.isHardStop()) {
            throw ActRefused.unacceptable(id, "HARD_STOP");
        }
        if (!agreed && why == null) {
            throw ActRefused.unacceptable(id, "REASON_MISSING");
        }
        reader.write(vetting, new VettingNotes(reader.notes(vetting).reason(), why));
        if (agreed) {
            refusals.add(registrations.person(id), vetting.cause().orElse(RefusalCause.OTHER));
            vetting.refuse(by, now);
            events.publishEvent(new VettingDecided(id, vetting.session(), CaseState.REFUSED, now, by));
            letGo(vetting, now);
            members.refused(id);
        } else {
            vetting.lookAgain();
            events.publishEvent(new RefusalNotConfirmed(id, vetting.session(), now, by));
        }
    }

    /** What was asked for came in another way, such as by telephone; whoever checks looks again. */
    public void answerReceived(RegistrationId id) {
        VettingCase vetting = get(id);
        Session session = planning.get(vetting.session());
        StaffId by = rights.mustCheck(session);
        vetting = locked(session, vetting);
        refuseUnlessNow(vetting, session, vetting.state() == CaseState.MORE_INFORMATION, null);
        lookAgain(vetting, by);
    }

    /**
     * The time is up: whoever is undecided is not let in this time, and is told so. The system's own act; again, or for
     * somebody decided, it changes nothing.
     */
    public void cutOff(RegistrationId id) {
        VettingCase vetting = get(id);
        if (vetting.state().isUndecided()) {
            Instant now = clock.instant();
            vetting.runOut(now);
            events.publishEvent(new VettingDecided(id, vetting.session(), CaseState.NOT_DECIDED, now, null));
            letGo(vetting, now);
            series.leaderGone(vetting);
        }
    }

    /** Whether anybody of that session is still undecided. */
    @Transactional(readOnly = true)
    public boolean anythingOpen(SessionId session) {
        return records.existsBySessionAndStateIn(session.value(), VettingBook.UNDECIDED);
    }

    /**
     * @throws ActRefused NOT_FOUND; NOT_ALLOWED to everybody but the session's co-hosts and leads
     */
    @Transactional(readOnly = true)
    public CaseFile visible(RegistrationId id) {
        VettingCase vetting = get(id);
        rights.mustCheck(planning.get(vetting.session()));
        return reader.file(vetting);
    }

    /** As {@link #visible}, empty when it is not theirs to see. */
    @Transactional(readOnly = true)
    public Optional<CaseFile> ifVisible(RegistrationId id) {
        return records.findById(id.value())
                .filter(vetting -> rights.checks(planning.get(vetting.session())))
                .map(reader::file);
    }

    private void lookAgain(VettingCase vetting, StaffId by) {
        vetting.lookAgain();
        events.publishEvent(new AnswerReceived(vetting.id(), vetting.session(), clock.instant(), by));
    }

    private void letGo(VettingCase vetting, Instant now) {
        registrations.release(vetting.id());
        tell(NoticeKind.NOT_THIS_TIME, vetting, now);
    }

    /** More than once when the checks had to be made anew; the instant tells the occasions apart. */
    private void tell(NoticeKind kind, VettingCase vetting, Instant now) {
        events.publishEvent(NoticeNeeded.of(kind, Recipient.registration(vetting.id()), vetting.id())
                .on("AT" + now.toEpochMilli()));
    }

    private VettingCase get(RegistrationId id) {
        return records.findById(id.value()).orElseThrow(ActRefused::notFound);
    }

    private VettingCase locked(Session session, VettingCase read) {
        planning.lock(session.id());
        return marks.fresh(read);
    }

    private void refuseUnlessNow(VettingCase vetting, Session session, boolean fits, @Nullable Long seen) {
        if (!fits || (seen != null && seen != vetting.version())) {
            throw ActRefused.conflict(vetting.id(), "STALE");
        }
        if (!CHECKING.contains(session.state()) || !clock.instant().isBefore(vetting.decideBy())) {
            throw ActRefused.conflict(vetting.id(), "VETTING_OVER");
        }
    }

    private static @Nullable String note(@Nullable String text) {
        return text == null || text.isBlank() ? null : PlainText.text(text, 1, REASON_LONGEST);
    }
}
