package org.safesessions.concern.process;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.safesessions.concern.AboutKind;
import org.safesessions.concern.AboutOurPeople;
import org.safesessions.concern.Category;
import org.safesessions.concern.Channel;
import org.safesessions.concern.Severity;
import org.safesessions.concern.TriageAdvice;
import org.safesessions.concern.TriageTable;
import org.safesessions.engine.DecisionDesk;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/** Asks the table {@code concern-triage}; the highest severity and the first category of the rows that apply. */
@Component("suggestedTriage")
class SuggestedTriage implements TriageTable {

    /** One decision table by its key: the outputs of every row that applied. */
    interface Table {
        List<Map<String, Object>> decide(String key, Map<String, ?> inputs);
    }

    private final Table table;

    @Autowired
    SuggestedTriage(DecisionDesk decisions) {
        this(decisions::decide);
    }

    SuggestedTriage(Table table) {
        this.table = table;
    }

    @Override
    public TriageAdvice advise(
            Channel channel, AboutKind about, boolean danger, AboutOurPeople ours, boolean inSession) {
        List<Map<String, Object>> rows = table.decide(
                "concern-triage",
                Map.of(
                        "channel",
                        channel.name(),
                        "about",
                        about.name(),
                        "danger",
                        danger,
                        "aboutStaff",
                        ours == AboutOurPeople.SAFEGUARDING_LEAD || ours == AboutOurPeople.SESSION_STAFF,
                        "session",
                        inSession));
        return new TriageAdvice(
                rows.stream()
                        .map(row -> Severity.valueOf(text(row, "severity")))
                        .max(Comparator.naturalOrder())
                        .orElseThrow(),
                rows.stream()
                        .map(row -> row.get("category"))
                        .filter(Objects::nonNull)
                        .map(category -> Category.valueOf(category.toString()))
                        .findFirst()
                        .orElse(null),
                rows.stream().map(row -> text(row, "because")).distinct().toList());
    }

    private static String text(Map<String, Object> row, String output) {
        return Objects.requireNonNull(row.get(output), () -> "a row without " + output)
                .toString();
    }
}
