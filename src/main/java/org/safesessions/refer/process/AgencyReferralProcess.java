package org.safesessions.refer.process;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import org.safesessions.engine.MessageName;
import org.safesessions.engine.ProcessKey;
import org.safesessions.engine.ProcessVariable;
import org.safesessions.engine.ProcessVocabulary;
import org.springframework.stereotype.Component;

/**
 * The words that {@code bpmn/refer/agency-referral.bpmn} and Java share. The business key is the referral's id.
 *
 * <p>{@link #MAKE_BY} is given with the start, {@link #WRITE_BY} when the agency was told or wants to know more,
 * {@link #ANSWER_BY} when it has it in writing or we disagree, {@link #CONSIDER_BY} when it does no more. Each is written again
 * by the step that tells those who should act, and by whoever moves the clock.
 */
@Component
public final class AgencyReferralProcess implements ProcessVocabulary.Variables {

    public static final ProcessKey KEY = new ProcessKey("agency-referral");

    public static final String MAKE_REFERRAL = "makeReferral";
    public static final String WRITE_REFERRAL = "writeReferral";
    public static final String RECORD_ANSWER = "recordAnswer";
    public static final String CONSIDER_ANSWER = "considerAnswer";

    public static final ProcessVariable<Instant> MAKE_BY = ProcessVariable.instant("makeBy");
    public static final ProcessVariable<Instant> WRITE_BY = ProcessVariable.instant("writeBy");
    public static final ProcessVariable<Instant> ANSWER_BY = ProcessVariable.instant("answerBy");
    public static final ProcessVariable<Instant> CONSIDER_BY = ProcessVariable.instant("considerBy");
    public static final ProcessVariable<Boolean> MORE_ASKED = ProcessVariable.bool("moreAsked");
    public static final ProcessVariable<Boolean> AGENCY_DECLINED = ProcessVariable.bool("agencyDeclined");
    public static final ProcessVariable<Boolean> AGENCY_AGREED = ProcessVariable.bool("agencyAgreed");

    /** A clock was moved, or the agency was asked again: the clock is set anew. */
    public static final MessageName CLOCK_MOVED = new MessageName("refer.clockMoved");

    /** It need not be told after all. */
    public static final MessageName WITHDRAWN = new MessageName("refer.referralWithdrawn");

    @Override
    public Collection<ProcessVariable<?>> declared() {
        return List.of(MAKE_BY, WRITE_BY, ANSWER_BY, CONSIDER_BY, MORE_ASKED, AGENCY_DECLINED, AGENCY_AGREED);
    }
}
