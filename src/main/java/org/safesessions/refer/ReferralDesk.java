package org.safesessions.refer;

import java.time.Clock;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.safesessions.concern.CaseAtHand;
import org.safesessions.concern.CasePapers;
import org.safesessions.concern.EntryKind;
import org.safesessions.concern.Threshold;
import org.safesessions.concern.ThresholdDecided;
import org.safesessions.kernel.ActRefused;
import org.safesessions.kernel.ConcernId;
import org.safesessions.kernel.NoticeKind;
import org.safesessions.kernel.ReferralId;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Where agencies are told of a case: at once and by telephone, then in writing, and asked again while they are silent. Nothing holds it
 * back: no triage, no second person, and not that the case is closed. Each act is in the chronology of its case.
 */
@Service
@Transactional
public class ReferralDesk {

    /** For each answer and each field of a form. */
    public static final int LONGEST = 4000;

    static final int LINE = 500;

    private final Referrals referrals;
    private final ReferralDoor door;
    private final ReferralClocks clocks;
    private final AgencyBook agencies;
    private final Directory directory;
    private final CasePapers papers;
    private final ReferralPen pen;
    private final Clock clock;

    ReferralDesk(
            Referrals referrals,
            ReferralDoor door,
            ReferralClocks clocks,
            AgencyBook agencies,
            Directory directory,
            CasePapers papers,
            ReferralPen pen,
            Clock clock) {
        this.referrals = referrals;
        this.door = door;
        this.clocks = clocks;
        this.agencies = agencies;
        this.directory = directory;
        this.papers = papers;
        this.pen = pen;
        this.clock = clock;
    }

    /** Somebody decided that an agency is told: those that its kind asks for, unless they are told of it already. */
    @EventListener
    void on(ThresholdDecided event) {
        if (event.decision() != Threshold.REFER) {
            return;
        }
        CaseAtHand concern = papers.take(event.concern(), Set.of());
        Set<Agency> told = referrals.ofConcern(event.concern().value()).stream()
                .filter(each -> each.state() != ReferralState.WITHDRAWN)
                .map(Referral::agency)
                .collect(Collectors.toSet());
        AgencyPolicy.toTell(concern.subject(), concern.category(), concern.aboutOurPeople(), concern.danger()).stream()
                .filter(agency -> told.isEmpty() || !told.contains(agency))
                .forEach(agency -> begin(concern.id(), agency, null, null));
    }

    /**
     * An agency is to be told. At any time, also before anybody has acknowledged the case, and after it was closed.
     *
     * @param area of which council; null for the first of the directory
     * @param briefing what whoever tells it needs to know beside the case; for a trustee without any name
     * @throws ActRefused UNACCEPTABLE with AREA_UNKNOWN or BRIEFING_NAMES_SOMEBODY; CONFLICT with AGENCY_BEING_TOLD
     */
    public ReferralId begin(ConcernId id, Agency agency, @Nullable String area, @Nullable String briefing) {
        papers.take(id, Set.of());
        String text = ReferralPen.optional(briefing, LONGEST);
        if (text != null && agencies.form(agency).trustees() && papers.names(id, text)) {
            throw ActRefused.unacceptable(id, "BRIEFING_NAMES_SOMEBODY");
        }
        if (referrals.ofConcern(id.value()).stream()
                .anyMatch(each -> each.agency() == agency && each.state().isOpen())) {
            throw ActRefused.conflict(id, "AGENCY_BEING_TOLD");
        }
        Instant now = clock.instant();
        ReferralId one = ReferralId.random();
        Referral referral = new Referral(
                one,
                id,
                agency,
                areaOf(id, area),
                now,
                clocks.makeBy(agency, now),
                door.seal(id, one, ReferralWords.begun(text)));
        referrals.saveAndFlush(referral);
        papers.note(id, EntryKind.REFERRAL_BEGUN, agency.name(), text);
        papers.tell(NoticeKind.REFERRAL_TO_MAKE, one, door.workers(referral), "BEGUN");
        pen.publish(referral, ReferralAct.BEGUN, now);
        return one;
    }

    /** As {@link #begin} and {@link #made}, for whoever rang before they wrote it down: both or neither. */
    public ReferralId beginMade(
            ConcernId id,
            Agency agency,
            @Nullable String area,
            @Nullable String briefing,
            @Nullable String spokenTo,
            @Nullable String at,
            @Nullable String reference) {
        ReferralId begun = begin(id, agency, area, briefing);
        made(begun, spokenTo, at, reference, null);
        return begun;
    }

    /**
     * The agency was told.
     *
     * @param spokenTo the person there, or that it was done online
     * @param at when, in their own words; null for now
     * @throws ActRefused CONFLICT with REFERRAL_AT_ANOTHER_STEP or STALE; UNACCEPTABLE with SPOKEN_TO_MISSING
     */
    public void made(
            ReferralId id,
            @Nullable String spokenTo,
            @Nullable String at,
            @Nullable String reference,
            @Nullable Long seenVersion) {
        Referral referral = door.take(id, seenVersion, ReferralState.TO_MAKE).referral();
        String who = ReferralPen.needed(referral, spokenTo, LINE, "SPOKEN_TO_MISSING");
        String when = ReferralPen.optional(at, LINE);
        String number = ReferralPen.optional(reference, LINE);
        Instant now = clock.instant();
        referral.madeAt(now);
        referral.goOn(ReferralState.TO_WRITE, clocks.writeBy(now));
        door.seal(referral, door.words(referral).made(who, when, number));
        pen.note(referral, EntryKind.REFERRAL_MADE, ReferralPen.joined(who, when, number));
        pen.publish(referral, ReferralAct.MADE, now);
    }

    /**
     * What it was told stands in writing: on our form, or on its own.
     *
     * @param form answers by the keys of the agency's fields
     * @param summary what was written, when the agency's own form was used; then ours need not be whole
     * @throws ActRefused CONFLICT with REFERRAL_AT_ANOTHER_STEP or STALE; UNACCEPTABLE with FORM_NOT_WHOLE
     */
    public void written(
            ReferralId id,
            Map<String, String> form,
            @Nullable String summary,
            @Nullable String reference,
            @Nullable Long seenVersion) {
        Referral referral = door.take(id, seenVersion, ReferralState.TO_WRITE).referral();
        Map<String, String> answers = answers(referral.agency(), form);
        String instead = ReferralPen.optional(summary, LONGEST);
        if (instead == null
                && !agencies.form(referral.agency()).fields().stream()
                        .filter(AgencyField::required)
                        .allMatch(field -> answers.containsKey(field.key()))) {
            throw ActRefused.unacceptable(referral.concern(), "FORM_NOT_WHOLE");
        }
        String number = ReferralPen.optional(reference, LINE);
        Instant now = clock.instant();
        referral.writtenAt(now);
        referral.goOn(ReferralState.WAITING, clocks.answerBy(referral.agency(), now));
        door.seal(referral, door.words(referral).written(answers, instead, number));
        pen.note(referral, EntryKind.REFERRAL_WRITTEN, written(referral.agency(), answers, instead, number));
        pen.publish(referral, ReferralAct.WRITTEN, now);
    }

    /**
     * The agency was asked again.
     *
     * @throws ActRefused CONFLICT with REFERRAL_AT_ANOTHER_STEP or STALE; UNACCEPTABLE with SPOKEN_TO_MISSING
     */
    public void chased(ReferralId id, @Nullable String spokenTo, @Nullable String said, @Nullable Long seenVersion) {
        Referral referral = door.take(id, seenVersion, ReferralState.WAITING).referral();
        String who = ReferralPen.needed(referral, spokenTo, LINE, "SPOKEN_TO_MISSING");
        Instant now = clock.instant();
        referral.due(clocks.remindAt(ReferralState.WAITING, now));
        pen.note(referral, EntryKind.REFERRAL_CHASED, ReferralPen.joined(who, ReferralPen.optional(said, LONGEST)));
        pen.publish(referral, ReferralAct.CHASED, now);
    }

    private String areaOf(ConcernId id, @Nullable String area) {
        if (area == null || area.isBlank()) {
            return directory.areas().keySet().stream().findFirst().orElse(Directory.NATIONAL);
        }
        if (!directory.areas().containsKey(area)) {
            throw ActRefused.unacceptable(id, "AREA_UNKNOWN");
        }
        return area;
    }

    private Map<String, String> answers(Agency agency, Map<String, String> form) {
        Map<String, String> answers = new LinkedHashMap<>();
        agencies.form(agency).fields().forEach(field -> {
            String text = ReferralPen.optional(form.get(field.key()), LONGEST);
            if (text != null) {
                answers.put(field.key(), text);
            }
        });
        return answers;
    }

    /** As it stands in the chronology: each question with its answer. */
    private String written(
            Agency agency, Map<String, String> answers, @Nullable String summary, @Nullable String reference) {
        String form = agencies.form(agency).fields().stream()
                .filter(field -> answers.containsKey(field.key()))
                .map(field -> field.label() + "\n" + answers.get(field.key()))
                .collect(Collectors.joining("\n\n"));
        return ReferralPen.joined(form.isEmpty() ? null : form, summary, reference);
    }
}
