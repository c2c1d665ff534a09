package org.safesessions.refer;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.safesessions.concern.CasePapers;
import org.safesessions.concern.EntryKind;
import org.safesessions.kernel.ActRefused;
import org.safesessions.kernel.PlainText;
import org.safesessions.people.SignedInStaff;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Puts each act on a referral into the chronology of its case, and tells the house of it. */
@Component
class ReferralPen {

    private final CasePapers papers;
    private final SignedInStaff signedIn;
    private final ApplicationEventPublisher events;

    ReferralPen(CasePapers papers, SignedInStaff signedIn, ApplicationEventPublisher events) {
        this.papers = papers;
        this.signedIn = signedIn;
        this.events = events;
    }

    /** What whoever is signed in did, with the agency as its code. */
    void note(Referral referral, EntryKind kind, @Nullable String text) {
        note(referral, kind, referral.agency().name(), text);
    }

    void note(Referral referral, EntryKind kind, String code, @Nullable String text) {
        papers.note(referral.concern(), kind, code, text);
    }

    void publish(Referral referral, ReferralAct act, Instant now) {
        events.publishEvent(
                new ReferralActed(referral.id(), referral.concern(), act, referral.state(), now, signedIn.id()));
    }

    void publishByItself(Referral referral, ReferralAct act, Instant now) {
        events.publishEvent(new ReferralActed(referral.id(), referral.concern(), act, referral.state(), now, null));
    }

    static String joined(@Nullable String... parts) {
        StringBuilder all = new StringBuilder();
        for (String part : parts) {
            if (part != null) {
                all.append(all.isEmpty() ? "" : "\n").append(part);
            }
        }
        return all.toString();
    }

    static String needed(Referral referral, @Nullable String text, int most, String missing) {
        if (text == null || text.isBlank()) {
            throw ActRefused.unacceptable(referral.concern(), missing);
        }
        return PlainText.asFarAsReadable(text, 1, most);
    }

    static @Nullable String optional(@Nullable String text, int most) {
        return text == null || text.isBlank() ? null : PlainText.asFarAsReadable(text, 1, most);
    }
}
