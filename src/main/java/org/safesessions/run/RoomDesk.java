package org.safesessions.run;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.safesessions.kernel.ActRefused;
import org.safesessions.kernel.PlainText;
import org.safesessions.kernel.SessionId;
import org.safesessions.kernel.StaffId;
import org.safesessions.plan.PlanningDesk;
import org.safesessions.plan.RequiredControl;
import org.safesessions.plan.Session;
import org.safesessions.plan.SessionState;
import org.safesessions.platform.Control;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Where a session's staff get the room ready: who is at their place, which controls are in place, whether the rules are
 * on view. Each act locks the session, so that a start sees all of it or waits.
 */
@Service
@Transactional
public class RoomDesk {

    public static final int NOTE_LONGEST = 500;

    /** Who did it, and when. */
    public record Done(StaffId by, Instant at) {}

    private final LiveNotes notes;
    private final CheckIns checkIns;
    private final ControlRecords controls;
    private final RulesOnViewRecords rules;
    private final GateReader reader;
    private final RoomReader room;
    private final RunRights rights;
    private final PlanningDesk planning;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    RoomDesk(
            LiveNotes notes,
            CheckIns checkIns,
            ControlRecords controls,
            RulesOnViewRecords rules,
            GateReader reader,
            RoomReader room,
            RunRights rights,
            PlanningDesk planning,
            Clock clock,
            ApplicationEventPublisher events) {
        this.notes = notes;
        this.checkIns = checkIns;
        this.controls = controls;
        this.rules = rules;
        this.reader = reader;
        this.room = room;
        this.rights = rights;
        this.planning = planning;
        this.clock = clock;
        this.events = events;
    }

    /**
     * The host or a co-host is at their place. It counts for a while; saying it again renews it.
     *
     * @throws ActRefused CONFLICT code SESSION_OVER when the session is over or will not take place
     */
    public Done checkIn(SessionId id) {
        Session session = planning.lock(id);
        StaffId by = rights.mustBeStaff(session);
        refuseIfOver(session);
        Instant now = clock.instant();
        CheckIn checkIn =
                checkIns.findBySessionAndPerson(id.value(), by.value()).orElseGet(() -> new CheckIn(id, by, now));
        checkIn.renew(now);
        checkIns.saveAndFlush(checkIn);
        events.publishEvent(new StaffCheckedIn(id, now, by));
        return new Done(by, now);
    }

    /**
     * A co-host looked at one of the controls the session needs. Never the host, who is busy leading; least of all for
     * a critical one.
     *
     * @param note what is worth remembering, or null
     * @throws ActRefused NOT_FOUND when the session does not need that control; NOT_ALLOWED code
     *     CRITICAL_CONTROL_NEEDS_CO_HOST or ONLY_ITS_CO_HOSTS; CONFLICT code SESSION_OVER
     */
    public ControlStatus setControl(SessionId id, Control control, boolean inPlace, @Nullable String note) {
        planning.visible(id);
        Session session = planning.lock(id);
        RequiredControl required = session.requiredControls().stream()
                .filter(one -> one.control() == control)
                .findFirst()
                .orElseThrow(ActRefused::notFound);
        StaffId by = mustVouch(session, required.critical());
        refuseIfOver(session);
        Instant now = clock.instant();
        see(session, control, inPlace, tidy(note), by, now);
        List<ControlStatus> all = reader.controls(session, now);
        ControlStatus changed =
                all.stream().filter(one -> one.control() == control).findFirst().orElseThrow();
        tell(session, List.of(changed), all, by, now);
        return changed;
    }

    /** A co-host looked at every control the session needs, and each of them is in place. */
    public List<ControlStatus> attestAll(SessionId id, @Nullable String note) {
        planning.visible(id);
        Session session = planning.lock(id);
        StaffId by = mustVouch(session, session.requiredControls().stream().anyMatch(RequiredControl::critical));
        refuseIfOver(session);
        Instant now = clock.instant();
        String tidy = tidy(note);
        session.requiredControls().forEach(one -> see(session, one.control(), true, tidy, by, now));
        List<ControlStatus> all = reader.controls(session, now);
        tell(session, all, all, by, now);
        return all;
    }

    /** A co-host put the holding screen with the rules on view where people join. It counts as long as an attested control. */
    public Done rulesShown(SessionId id) {
        Session session = planning.lock(id);
        StaffId by = rights.mustBeCoHost(session);
        refuseIfOver(session);
        Instant now = clock.instant();
        RulesOnView record = rules.findById(id.value()).orElseGet(() -> new RulesOnView(id));
        rules.saveAndFlush(record.shown(by, now));
        events.publishEvent(new RulesShown(id, now, by));
        return new Done(by, now);
    }

    /** How each control the session needs stands; for its staff, leads and managers. */
    @Transactional(readOnly = true)
    public List<ControlStatus> controls(SessionId id) {
        return reader.controls(planning.visible(id), clock.instant());
    }

    /** Whether every control the session needs is in place now; whoever asks. */
    @Transactional(readOnly = true)
    public boolean isPrepared(SessionId id) {
        return isPrepared(reader.controls(planning.get(id), clock.instant()));
    }

    /**
     * Everything the session page shows of the live hour; for its staff, leads and managers. Not one transaction, so
     * that what the gate cannot read does not spoil the rest.
     */
    @Transactional(propagation = Propagation.SUPPORTS)
    public Room look(SessionId id) {
        return room.look(planning.visible(id), clock.instant());
    }

    private void see(
            Session session, Control control, boolean inPlace, @Nullable String note, StaffId by, Instant now) {
        ControlRecord record = controls.findBySessionAndControl(session.id().value(), control)
                .orElseGet(() -> new ControlRecord(session.id(), control));
        controls.saveAndFlush(record.seen(inPlace, notes.close(record.id(), note), by, now));
    }

    private void tell(Session session, List<ControlStatus> changed, List<ControlStatus> all, StaffId by, Instant now) {
        changed.forEach(
                one -> events.publishEvent(new ControlChanged(session.id(), one.control(), one.state(), now, by)));
        if (isPrepared(all)) {
            events.publishEvent(new RoomPrepared(session.id(), now, by));
        }
    }

    private StaffId mustVouch(Session session, boolean critical) {
        if (critical && rights.isHost(session)) {
            throw ActRefused.notAllowed(session.id(), "CRITICAL_CONTROL_NEEDS_CO_HOST");
        }
        return rights.mustBeCoHost(session);
    }

    private static boolean isPrepared(List<ControlStatus> all) {
        return all.stream().allMatch(ControlStatus::isInPlace);
    }

    private static void refuseIfOver(Session session) {
        SessionState state = session.state();
        if (!state.isBeforeRunning() && !state.isLive()) {
            throw ActRefused.conflict(session.id(), StartGate.SESSION_OVER);
        }
    }

    private static @Nullable String tidy(@Nullable String note) {
        return note == null || note.isBlank() ? null : PlainText.text(note, 0, NOTE_LONGEST);
    }
}
