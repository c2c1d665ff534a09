package org.safesessions.concern;

import java.util.Collection;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.safesessions.kernel.StaffId;

/**
 * What a concern's own row says that matters: how far it is, how bad, whom it is kept from and who may see it. Each entry of
 * the chronology carries it as it was after the act, so the row can be checked against the record. Whoever changes any of
 * it in a row adds an entry in the same act.
 */
final class CaseFacts {

    private CaseFacts() {}

    static String of(Concern concern, @Nullable ConcernReporter reporter, @Nullable CaseWork work) {
        Map<String, @Nullable Object> facts = new TreeMap<>();
        facts.put("raisedAt", concern.raisedAt().toString());
        facts.put("channel", concern.channel().name());
        facts.put("session", text(concern.session()));
        facts.put("live", concern.isLive());
        facts.put("aboutKind", concern.aboutKind().name());
        facts.put("aboutOurPeople", concern.aboutOurPeople().name());
        facts.put("immediateDanger", concern.isImmediateDanger());
        facts.put("keptFrom", names(concern.keptFrom().people()));
        facts.put("keptFromLeads", concern.keptFrom().everyLead());
        facts.put("handlers", names(concern.handlers()));
        facts.put("state", concern.state().name());
        facts.put("rung", concern.rung().name());
        facts.put("acknowledgedBy", text(concern.acknowledgedBy()));
        facts.put("category", text(concern.category()));
        facts.put("severity", text(concern.severity()));
        facts.put("outcome", text(concern.outcome()));
        facts.put("receipt", concern.receiptPrint());
        facts.put("words", ChronologyChain.digest(concern.words()));
        facts.put("reporter", reporter == null ? null : ChronologyChain.digest(reporter.words()));
        if (work != null) {
            facts.putAll(work.facts());
        }
        return ChainedEntry.json(facts);
    }

    private static Collection<String> names(Collection<StaffId> people) {
        return people.stream().map(StaffId::value).sorted().toList();
    }

    private static @Nullable String text(@Nullable Object code) {
        return code instanceof Enum<?> constant ? constant.name() : code == null ? null : code.toString();
    }
}
