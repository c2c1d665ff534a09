package org.safesessions.concern;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.safesessions.kernel.ConcernId;
import org.safesessions.kernel.StaffId;

/**
 * What was decided about a concern beside how bad it is: whom it is about and where the harm is as its handlers see it, whether
 * an agency is told, when it is looked at again, and who wants it closed. No row until the first of it. Codes and instants
 * alone; the reasons are in the chronology.
 */
@Entity
@Table(name = "concern_work")
class CaseWork {

    @Id
    @Column(name = "concern_id")
    private UUID concern;

    @Column(name = "subject", length = 20)
    @Enumerated(EnumType.STRING)
    private @Nullable AboutKind subject;

    @Column(name = "harm_place", length = 20)
    @Enumerated(EnumType.STRING)
    private @Nullable HarmPlace place;

    @Column(name = "threshold", length = 20)
    @Enumerated(EnumType.STRING)
    private @Nullable Threshold threshold;

    @Column(name = "threshold_by", length = 64)
    private @Nullable String thresholdBy;

    @Column(name = "review_at")
    private @Nullable Instant reviewAt;

    @Column(name = "closing_asked_by", length = 64)
    private @Nullable String closingAskedBy;

    @Column(name = "closing_asked_at")
    private @Nullable Instant closingAskedAt;

    @Column(name = "closing_outcome", length = 40)
    @Enumerated(EnumType.STRING)
    private @Nullable Outcome closingOutcome;

    @Column(name = "signed_off_by", length = 64)
    private @Nullable String signedOffBy;

    @Column(name = "emergency_called")
    private @Nullable Boolean emergencyCalled;

    @SuppressWarnings("NullAway.Init") // Hibernate fills the fields
    protected CaseWork() {}

    CaseWork(ConcernId concern) {
        this.concern = concern.value();
    }

    void seenAs(@Nullable AboutKind newSubject, @Nullable HarmPlace newPlace) {
        subject = newSubject;
        place = newPlace;
    }

    void decide(Threshold decision, StaffId by) {
        threshold = decision;
        thresholdBy = by.value();
    }

    void emergencyCalled(boolean called) {
        emergencyCalled = called;
    }

    /** In whole milliseconds, because the engine's timers know no less. */
    void reviewAt(Instant next) {
        reviewAt = next.truncatedTo(ChronoUnit.MILLIS);
    }

    void askToClose(StaffId by, Instant at, Outcome outcome) {
        closingAskedBy = by.value();
        closingAskedAt = at.truncatedTo(ChronoUnit.MILLIS);
        closingOutcome = outcome;
        signedOffBy = null;
    }

    void signOff(StaffId by) {
        signedOffBy = by.value();
    }

    /** It goes on: nobody wants it closed any more. */
    void goOn() {
        closingAskedBy = null;
        closingAskedAt = null;
        closingOutcome = null;
        signedOffBy = null;
    }

    @Nullable Boolean emergencyCalled() {
        return emergencyCalled;
    }

    @Nullable AboutKind subject() {
        return subject;
    }

    @Nullable HarmPlace place() {
        return place;
    }

    @Nullable Threshold threshold() {
        return threshold;
    }

    @Nullable StaffId thresholdBy() {
        return person(thresholdBy);
    }

    @Nullable Instant reviewAt() {
        return reviewAt;
    }

    @Nullable StaffId closingAskedBy() {
        return person(closingAskedBy);
    }

    @Nullable Instant closingAskedAt() {
        return closingAskedAt;
    }

    @Nullable Outcome closingOutcome() {
        return closingOutcome;
    }

    @Nullable StaffId signedOffBy() {
        return person(signedOffBy);
    }

    /** As it stands in each entry of the chronology, so that a change beside the record is seen. */
    Map<String, @Nullable Object> facts() {
        Map<String, @Nullable Object> facts = new TreeMap<>();
        facts.put("subject", name(subject));
        facts.put("harmPlace", name(place));
        facts.put("threshold", name(threshold));
        facts.put("thresholdBy", thresholdBy);
        facts.put("reviewAt", text(reviewAt));
        facts.put("closingAskedBy", closingAskedBy);
        facts.put("closingAskedAt", text(closingAskedAt));
        facts.put("closingOutcome", name(closingOutcome));
        facts.put("signedOffBy", signedOffBy);
        if (emergencyCalled != null) {
            facts.put("emergencyCalled", emergencyCalled);
        }
        return facts;
    }

    private static @Nullable String name(@Nullable Enum<?> code) {
        return code == null ? null : code.name();
    }

    private static @Nullable String text(@Nullable Instant at) {
        return at == null ? null : at.toString();
    }

    private static @Nullable StaffId person(@Nullable String name) {
        return name == null ? null : new StaffId(name);
    }
}
