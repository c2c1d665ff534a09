package org.safesessions.register.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.safesessions.kernel.CsvText;
import org.safesessions.people.Sentences;
import org.safesessions.register.ImportDesk;
import org.safesessions.register.files.Sheet;
import org.springframework.stereotype.Component;

/**
 * The list that a co-host gave us, with what to correct in front of each line: to be put right in a spreadsheet and chosen
 * again. The first column is one that the import does not take over.
 */
@Component
class ListToCorrect {

    private final Sentences sentences;
    private final RegisterWords words;

    ListToCorrect(Sentences sentences, RegisterWords words) {
        this.sentences = sentences;
        this.words = words;
    }

    String of(ImportDesk.Preview preview) {
        Map<Long, String> why = preview.rejected().stream()
                .collect(Collectors.groupingBy(
                        ImportDesk.Rejected::line,
                        Collectors.mapping(bad -> sentences.of(bad.reason()), Collectors.joining(" "))));
        List<List<String>> rows = new ArrayList<>();
        rows.add(withFirst(words.say("import.to-correct"), header(preview)));
        for (Sheet.Row row : preview.sheet().rows()) {
            rows.add(withFirst(why.getOrDefault(row.line(), ""), row.cells()));
        }
        return CsvText.of(rows);
    }

    /** A list without names of columns gets those of what they were taken to mean, so that they are known next time. */
    private List<String> header(ImportDesk.Preview preview) {
        List<String> header = preview.sheet().header();
        return IntStream.range(0, header.size())
                .mapToObj(index ->
                        header.get(index).isBlank() && index < preview.columns().size()
                                ? sentences.of(preview.columns().get(index))
                                : header.get(index))
                .toList();
    }

    private static List<String> withFirst(String first, List<String> others) {
        List<String> row = new ArrayList<>();
        row.add(first);
        row.addAll(others);
        return row;
    }
}
