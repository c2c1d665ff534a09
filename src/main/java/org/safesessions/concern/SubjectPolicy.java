package org.safesessions.concern;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.safesessions.kernel.StaffId;

/**
 * From whom a concern is kept, by what its reporter said. It errs on the careful side: a name that fits two people keeps it
 * from both.
 */
final class SubjectPolicy {

    private static final int SHORTEST_WORD = 2;

    private SubjectPolicy() {}

    /** Somebody who works here, as far as this policy needs to know them. */
    record Colleague(StaffId id, String name, boolean isLead, boolean runsSessions) {}

    /**
     * @param sessionStaff of the session it is about; null when it is about none
     */
    static KeptFrom of(ConcernReport report, @Nullable Set<StaffId> sessionStaff, List<Colleague> everybody) {
        Set<StaffId> people = new HashSet<>(given(report.aboutStaff(), everybody));
        AboutOurPeople answer = report.ourPeople();
        if (answer == AboutOurPeople.NO) {
            return new KeptFrom(people, false);
        }
        people.addAll(named(report.aboutName(), everybody));
        people.addAll(named(report.aboutStaff(), everybody));
        boolean leadIsKnown = everybody.stream().anyMatch(one -> one.isLead() && people.contains(one.id()));
        if (answer == AboutOurPeople.SAFEGUARDING_LEAD) {
            return new KeptFrom(people, !leadIsKnown);
        }
        if (people.isEmpty()) {
            people.addAll(sessionStaff != null ? sessionStaff : whoRunsSessions(everybody));
        }
        return new KeptFrom(people, false);
    }

    private static Set<StaffId> given(@Nullable String userName, List<Colleague> everybody) {
        return everybody.stream()
                .map(Colleague::id)
                .filter(id -> id.value().equals(userName))
                .collect(Collectors.toSet());
    }

    /** Those whose name shares a word with what was said. */
    private static Set<StaffId> named(@Nullable String said, List<Colleague> everybody) {
        Set<String> words = said == null ? Set.of() : words(said).collect(Collectors.toSet());
        return everybody.stream()
                .filter(one -> Stream.concat(words(one.name()), words(one.id().value()))
                        .anyMatch(words::contains))
                .map(Colleague::id)
                .collect(Collectors.toSet());
    }

    private static Collection<StaffId> whoRunsSessions(List<Colleague> everybody) {
        return everybody.stream()
                .filter(Colleague::runsSessions)
                .map(Colleague::id)
                .toList();
    }

    private static Stream<String> words(String text) {
        String plain = Normalizer.normalize(text, Normalizer.Form.NFKD)
                .replaceAll("\\p{M}", "")
                .toLowerCase(Locale.ROOT);
        return Arrays.stream(plain.split("[^\\p{L}\\p{N}]+", -1)).filter(word -> word.length() >= SHORTEST_WORD);
    }
}
