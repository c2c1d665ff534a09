package org.safesessions.refer;

import java.time.Clock;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.safesessions.concern.CasePapers;
import org.safesessions.concern.EntryKind;
import org.safesessions.kernel.ActRefused;
import org.safesessions.kernel.NoticeKind;
import org.safesessions.kernel.ReferralId;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Where it is said what an agency answered, whether we agree, and that one need not be told after all. */
@Service
@Transactional
public class AnswerDesk {

    private final ReferralDoor door;
    private final ReferralClocks clocks;
    private final CasePapers papers;
    private final ReferralPen pen;
    private final Clock clock;

    AnswerDesk(ReferralDoor door, ReferralClocks clocks, CasePapers papers, ReferralPen pen, Clock clock) {
        this.door = door;
        this.clocks = clocks;
        this.papers = papers;
        this.pen = pen;
        this.clock = clock;
    }

    /**
     * The agency answered. When it wants to know more we write again; when it does no more somebody says whether we agree.
     *
     * @throws ActRefused CONFLICT with REFERRAL_AT_ANOTHER_STEP or STALE; UNACCEPTABLE with ANSWER_NOT_CHOSEN or
     *     ANSWER_TEXT_MISSING
     */
    public void answered(
            ReferralId id, @Nullable AgencyAnswer answer, @Nullable String said, @Nullable Long seenVersion) {
        Referral referral = door.take(id, seenVersion, ReferralState.WAITING).referral();
        if (answer == null) {
            throw ActRefused.unacceptable(referral.concern(), "ANSWER_NOT_CHOSEN");
        }
        String text = ReferralPen.needed(referral, said, ReferralDesk.LONGEST, "ANSWER_TEXT_MISSING");
        Instant now = clock.instant();
        referral.answered(answer, now);
        if (answer == AgencyAnswer.MORE_INFORMATION) {
            referral.goOn(ReferralState.TO_WRITE, clocks.writeBy(now));
        } else if (answer.isDeclined()) {
            referral.goOn(ReferralState.DECLINED, clocks.considerBy(now));
            papers.tell(
                    NoticeKind.REFERRAL_DECLINED, id, door.workers(referral), "DECLINED_" + referral.disagreements());
        } else {
            referral.finish(ReferralState.ANSWERED);
        }
        door.seal(referral, door.words(referral).answered(text));
        pen.note(referral, EntryKind.REFERRAL_ANSWERED, answerInWords(answer) + text);
        pen.publish(referral, ReferralAct.ANSWERED, now);
    }

    /**
     * Whether we agree with an agency that does no more. When we do not, a manager there was told, and we wait again.
     *
     * @throws ActRefused CONFLICT with REFERRAL_AT_ANOTHER_STEP or STALE; UNACCEPTABLE with AGREEMENT_NOT_CHOSEN or
     *     RATIONALE_MISSING
     */
    public void considered(
            ReferralId id, @Nullable Boolean agreed, @Nullable String rationale, @Nullable Long seenVersion) {
        Referral referral = door.take(id, seenVersion, ReferralState.DECLINED).referral();
        if (agreed == null) {
            throw ActRefused.unacceptable(referral.concern(), "AGREEMENT_NOT_CHOSEN");
        }
        String why = ReferralPen.needed(referral, rationale, ReferralDesk.LONGEST, "RATIONALE_MISSING");
        Instant now = clock.instant();
        if (agreed) {
            referral.finish(ReferralState.ANSWERED);
        } else {
            referral.disagreed();
            referral.goOn(ReferralState.WAITING, clocks.answerBy(referral.agency(), now));
        }
        pen.note(referral, EntryKind.REFERRAL_CONSIDERED, (agreed ? "We agree. " : "We disagree. ") + why);
        pen.publish(referral, ReferralAct.CONSIDERED, now);
    }

    /**
     * It need not be told after all, or no more be asked.
     *
     * @throws ActRefused CONFLICT with REFERRAL_AT_ANOTHER_STEP or STALE; UNACCEPTABLE with RATIONALE_MISSING
     */
    public void withdraw(ReferralId id, @Nullable String reason, @Nullable Long seenVersion) {
        Referral referral = door.take(
                        id,
                        seenVersion,
                        ReferralState.TO_MAKE,
                        ReferralState.TO_WRITE,
                        ReferralState.WAITING,
                        ReferralState.DECLINED)
                .referral();
        String why = ReferralPen.needed(referral, reason, ReferralDesk.LONGEST, "RATIONALE_MISSING");
        referral.finish(ReferralState.WITHDRAWN);
        pen.note(referral, EntryKind.REFERRAL_WITHDRAWN, why);
        pen.publish(referral, ReferralAct.WITHDRAWN, clock.instant());
    }

    private static String answerInWords(AgencyAnswer answer) {
        return switch (answer) {
            case ACCEPTED -> "It acts on it. ";
            case MORE_INFORMATION -> "It wants to know more. ";
            case ADVICE_ONLY -> "It gave advice and does no more. ";
            case NO_FURTHER_ACTION -> "It does no more. ";
        };
    }
}
