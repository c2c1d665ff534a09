package org.safesessions.follow.process;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.safesessions.engine.DecisionDesk;
import org.safesessions.follow.AnswersTable;
import org.safesessions.follow.Outcome;
import org.safesessions.follow.Question;
import org.safesessions.follow.Reply;
import org.safesessions.follow.Signals;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/** Puts answers to the table {@code carer-answers} and reads what it says; every rule is in the table, none here. */
@Component
class WeighedAnswers implements AnswersTable {

    private static final String NOT_ANSWERED = "NOT_ANSWERED";

    /** Asks a table and gives the outputs of every rule that matched. */
    interface Table {

        List<Map<String, Object>> decide(String key, Map<String, ?> inputs);
    }

    private final Table table;

    @Autowired
    WeighedAnswers(DecisionDesk decisions) {
        this(decisions::decide);
    }

    WeighedAnswers(Table table) {
        this.table = table;
    }

    @Override
    public Outcome weigh(Signals signals) {
        List<Map<String, Object>> rows = table.decide("carer-answers", inputs(signals));
        if (rows.size() != 1) {
            throw new IllegalStateException("The table carer-answers has no outcome for these answers");
        }
        return Outcome.valueOf(
                Objects.requireNonNull(rows.get(0).get("outcome"), "outcome").toString());
    }

    private static Map<String, Object> inputs(Signals signals) {
        Map<String, Object> inputs = new HashMap<>();
        inputs.put("shownSomething", answer(signals, Question.SHOWN_SOMETHING));
        inputs.put("metSomebody", answer(signals, Question.MET_SOMEBODY));
        inputs.put("contactOutside", answer(signals, Question.CONTACT_OUTSIDE));
        inputs.put("offeredSomething", answer(signals, Question.OFFERED_SOMETHING));
        inputs.put(
                "howItWas",
                signals.face() == null ? NOT_ANSWERED : signals.face().name());
        inputs.put("earlier", signals.earlier().name());
        return inputs;
    }

    private static String answer(Signals signals, Question question) {
        Reply reply = signals.answers().get(question);
        return reply == null ? NOT_ANSWERED : reply.name();
    }
}
