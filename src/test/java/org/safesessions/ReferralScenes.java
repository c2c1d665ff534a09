package org.safesessions;

import java.util.Map;
import org.safesessions.kernel.ConcernId;
import org.safesessions.kernel.ReferralId;
import org.safesessions.refer.Agency;
import org.safesessions.refer.AgencyAnswer;
import org.safesessions.refer.AnswerDesk;
import org.safesessions.refer.ReferralDesk;
import org.springframework.boot.test.context.TestComponent;

/** Brings a referral to a point in its life: Leila makes it. */
@TestComponent
public class ReferralScenes {

    private final ConcernScenes concerns;
    private final ReferralDesk desk;
    private final AnswerDesk answers;
    private final Acting acting;

    ReferralScenes(ConcernScenes concerns, ReferralDesk desk, AnswerDesk answers, Acting acting) {
        this.concerns = concerns;
        this.desk = desk;
        this.answers = answers;
        this.acting = acting;
    }

    public ReferralId begun(ConcernId concern, Agency agency) {
        return acting.as("leila", () -> desk.begin(concern, agency, null, null));
    }

    public ReferralId begun() {
        return begun(concerns.acknowledged(), Agency.CHILDREN_SOCIAL_CARE);
    }

    public ReferralId made() {
        ReferralId id = begun();
        acting.as("leila", () -> desk.made(id, "Ms Okoro, duty social worker", null, "CSC-17", null));
        return id;
    }

    public ReferralId written() {
        ReferralId id = made();
        acting.as("leila", () -> desk.written(id, Map.of(), "All that was said.", "CSC-17", null));
        return id;
    }

    public ReferralId declined() {
        ReferralId id = written();
        acting.as("leila", () -> answers.answered(id, AgencyAnswer.NO_FURTHER_ACTION, "Below their threshold.", null));
        return id;
    }
}
