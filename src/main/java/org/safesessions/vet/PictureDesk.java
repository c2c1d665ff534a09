package org.safesessions.vet;

import java.time.Clock;
import java.time.Instant;
import org.safesessions.kernel.ActRefused;
import org.safesessions.kernel.Reason;
import org.safesessions.kernel.RegistrationId;
import org.safesessions.kernel.StaffId;
import org.safesessions.plan.PlanningDesk;
import org.safesessions.plan.Session;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Where whoever checks a person finds out whether their profile picture came before with somebody else. The picture stays
 * in the browser of whoever looks; only its fingerprint comes here. A likeness makes somebody look again: it decides
 * nothing, and the person is not told.
 */
@Service
@Transactional
public class PictureDesk {

    private final VettingRecords records;
    private final PictureBook pictures;
    private final CaseReader reader;
    private final VettingRights rights;
    private final PlanningDesk planning;
    private final CaseMarks marks;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    PictureDesk(
            VettingRecords records,
            PictureBook pictures,
            CaseReader reader,
            VettingRights rights,
            PlanningDesk planning,
            CaseMarks marks,
            Clock clock,
            ApplicationEventPublisher events) {
        this.records = records;
        this.pictures = pictures;
        this.reader = reader;
        this.rights = rights;
        this.planning = planning;
        this.marks = marks;
        this.clock = clock;
        this.events = events;
    }

    /**
     * Keeps the fingerprint in the place of an earlier one.
     *
     * @param fingerprint 64 hexadecimal digits
     * @throws ActRefused NOT_ALLOWED to whoever does not check them; UNACCEPTABLE codes NO_PICTURE_CHECK for a child, or
     *     where nobody sees accounts or none was given, PICTURE_NOT_READ, PICTURE_TOO_PLAIN; CONFLICT code VETTING_OVER
     */
    public void take(RegistrationId id, String fingerprint) {
        VettingCase vetting = records.findById(id.value()).orElseThrow(ActRefused::notFound);
        Session session = planning.get(vetting.session());
        StaffId by = rights.mustCheck(session);
        planning.lock(session.id());
        vetting = marks.fresh(vetting);
        Instant now = clock.instant();
        if (!vetting.state().isUndecided() || !now.isBefore(vetting.decideBy())) {
            throw ActRefused.conflict(id, "VETTING_OVER");
        }
        if (!reader.mayTakePicture(vetting)) {
            throw ActRefused.unacceptable(id, "NO_PICTURE_CHECK");
        }
        Reason unfit = PicturePolicy.whyNot(fingerprint, pictures.likeness()).orElse(null);
        if (unfit != null) {
            throw ActRefused.unacceptable(id, unfit.code());
        }
        pictures.write(vetting, fingerprint);
        events.publishEvent(new PictureCompared(id, vetting.session(), now, by));
    }
}
