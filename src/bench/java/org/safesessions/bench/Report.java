package org.safesessions.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What was measured, as one page of Markdown: on the console while it grows, and in a file at the end. */
final class Report {

    private static final Logger LOG = LoggerFactory.getLogger(Report.class);

    private final StringBuilder page = new StringBuilder();

    void line(String text) {
        page.append(text).append('\n');
        LOG.info("{}", text);
    }

    void heading(String text) {
        line("");
        line("## " + text);
        line("");
    }

    void head(String... cells) {
        row((Object[]) cells);
        line("|" + "---|".repeat(cells.length));
    }

    void row(Object... cells) {
        line("| " + String.join(" | ", Arrays.stream(cells).map(Report::said).toList()) + " |");
    }

    private static String said(Object cell) {
        return cell instanceof Double number
                ? String.format(Locale.ROOT, number < 10 ? "%.2f" : "%.1f", number)
                : String.valueOf(cell);
    }

    static String range(double[] values) {
        return said(Arrays.stream(values).min().orElseThrow()) + ".."
                + said(Arrays.stream(values).max().orElseThrow());
    }

    void keep(Path file) {
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
            Files.writeString(file, page);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
