package org.safesessions.plan.process;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import org.safesessions.engine.DecisionDesk;
import org.safesessions.plan.PlatformAdvice;
import org.safesessions.plan.PlatformAdvisor;
import org.safesessions.plan.PlatformQuestion;
import org.safesessions.platform.Ability;
import org.safesessions.platform.Platform;
import org.safesessions.platform.PlatformBook;
import org.safesessions.platform.PlatformSheet;
import org.safesessions.platform.PlatformVerdict;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/**
 * Puts every platform's sheet to the tables {@code platform-suitability} and {@code platform-advice} and adds up what they
 * say. Tables and sheets change only with a new start, and there are few questions: each is put to the tables once.
 */
@Component
class RankedPlatforms implements PlatformAdvisor {

    private static final Comparator<PlatformAdvice> BEST_FIRST = Comparator.comparing(PlatformAdvice::mayBeUsed)
            .thenComparing(PlatformAdvice::points)
            .reversed();

    private final DecisionTables.Table table;
    private final PlatformBook sheets;
    private final Map<PlatformQuestion, List<PlatformAdvice>> answers = new ConcurrentHashMap<>();

    @Autowired
    RankedPlatforms(DecisionDesk decisions, PlatformBook sheets) {
        this(decisions::decide, sheets);
    }

    RankedPlatforms(DecisionTables.Table table, PlatformBook sheets) {
        this.table = table;
        this.sheets = sheets;
    }

    @Override
    public List<PlatformAdvice> ranked(PlatformQuestion question) {
        List<PlatformAdvice> known = answers.get(question);
        if (known != null) {
            return known;
        }
        List<PlatformAdvice> found = new ArrayList<>();
        for (Platform platform : Platform.values()) {
            found.add(advice(platform, question));
        }
        found.sort(BEST_FIRST);
        answers.put(question, List.copyOf(found));
        return List.copyOf(found);
    }

    private PlatformAdvice advice(Platform platform, PlatformQuestion question) {
        PlatformVerdict verdict = DecisionTables.verdict(table, platform, question);
        List<Map<String, Object>> rows = sheets.all().stream()
                .filter(sheet -> sheet.platform() == platform)
                .findFirst()
                .map(sheet -> table.decide("platform-advice", inputs(sheet, question)))
                .orElse(List.of());
        return new PlatformAdvice(
                platform,
                verdict,
                rows.stream()
                        .mapToInt(row -> ((Number) Objects.requireNonNull(row.get("points"))).intValue())
                        .sum(),
                rows.stream()
                        .map(row -> Objects.requireNonNull(row.get("reason")).toString())
                        .distinct()
                        .toList());
    }

    private static Map<String, Object> inputs(PlatformSheet sheet, PlatformQuestion question) {
        return Map.of(
                "interactive", question.interactive(),
                "audience", question.audience().name(),
                "accounts", sheet.accounts().name(),
                "madeForWatching", sheet.isMadeForWatching(),
                "waitingRoom", sheet.how(Ability.WAITING_ROOM).name(),
                "names", sheet.how(Ability.NAMES_KEPT).name(),
                "privateChat", sheet.how(Ability.PRIVATE_CHAT_OFF).name(),
                "cameras", sheet.how(Ability.CAMERAS_OFF).name(),
                "stop", sheet.how(Ability.END_FOR_ALL).name());
    }
}
