package org.safesessions.refer;

import java.util.List;
import java.util.Set;
import org.safesessions.concern.CasePapers;
import org.safesessions.concern.Reading;
import org.safesessions.kernel.ActRefused;
import org.safesessions.kernel.ConcernId;
import org.safesessions.kernel.ReferralId;
import org.safesessions.kernel.StaffId;
import org.safesessions.people.Organisation;
import org.safesessions.people.SignedInStaff;
import org.safesessions.seal.SealBroken;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Where referrals are read: by those who may know of the case, and by trustees those that they make. */
@Service
@Transactional
public class ReferralBook {

    private final Referrals referrals;
    private final ReferralDoor door;
    private final AgencyBook agencies;
    private final Directory directory;
    private final CasePapers papers;
    private final Organisation organisation;
    private final SignedInStaff signedIn;

    ReferralBook(
            Referrals referrals,
            ReferralDoor door,
            AgencyBook agencies,
            Directory directory,
            CasePapers papers,
            Organisation organisation,
            SignedInStaff signedIn) {
        this.referrals = referrals;
        this.door = door;
        this.agencies = agencies;
        this.directory = directory;
        this.papers = papers;
        this.organisation = organisation;
        this.signedIn = signedIn;
    }

    /**
     * All of one case, the oldest first; to a trustee those that trustees make.
     *
     * @throws ActRefused NOT_FOUND for a case that is not there, or not theirs, and for one that has none for them
     */
    @Transactional(readOnly = true)
    public List<ReferralLine> of(ConcernId concern) {
        boolean theirs = isTrustee(concern);
        boolean handled =
                papers.look(concern, theirs ? Set.of(signedIn.id()) : Set.of()).handled();
        List<ReferralLine> lines = referrals.ofConcern(concern.value()).stream()
                .filter(each -> handled || agencies.form(each.agency()).trustees())
                .map(ReferralLine::of)
                .toList();
        if (!handled && lines.isEmpty()) {
            throw ActRefused.hidden(concern);
        }
        return lines;
    }

    /** Whether the person signed in may know all of the case, as against some of its papers. */
    @Transactional(readOnly = true)
    public boolean isHandled(ConcernId concern) {
        return papers.handlers(concern).contains(signedIn.id());
    }

    private boolean isTrustee(ConcernId concern) {
        try {
            return papers.trustees(concern).contains(signedIn.id());
        } catch (ActRefused notThere) {
            return false;
        }
    }

    /** One of them; not a word of it is read. */
    @Transactional(readOnly = true)
    public ReferralLine line(ReferralId id) {
        return ReferralLine.of(door.look(id).referral());
    }

    /** Everything about it. Every time is put on record. */
    public ReadableReferral read(ReferralId id, Reading how) {
        ReferralDoor.Taken taken = door.look(id);
        Referral referral = taken.referral();
        ReferralWords words;
        boolean unreadable = false;
        try {
            words = door.words(referral);
        } catch (SealBroken changed) {
            words = ReferralWords.UNREADABLE;
            unreadable = true;
        }
        papers.read(referral.concern(), how);
        AgencyForm form = agencies.form(referral.agency());
        return new ReadableReferral(
                ReferralLine.of(referral),
                form,
                form.script().stream().map(line -> filledIn(line, referral)).toList(),
                directory.find(referral.agency(), referral.area()).orElse(null),
                taken.concern().handled(),
                unreadable,
                words.briefing(),
                words.spokenTo(),
                words.toldAt(),
                words.callReference(),
                words.form(),
                words.summary(),
                words.writtenReference(),
                words.answer());
    }

    private String filledIn(String line, Referral referral) {
        return line.replace("{organisation}", organisation.name())
                .replace("{number}", referral.concern().number());
    }

    /** Whether it still waits for that person: for a message that was asked for a while ago. */
    @Transactional(readOnly = true)
    public boolean waitsFor(ReferralId id, StaffId person) {
        return referrals
                .findById(id.value())
                .filter(referral -> referral.state().isOpen())
                .map(referral -> door.workers(referral).contains(person))
                .orElse(false);
    }

    /** The number of the case that it belongs to. */
    @Transactional(readOnly = true)
    public String caseNumber(ReferralId id) {
        return door.get(id).concern().number();
    }
}
