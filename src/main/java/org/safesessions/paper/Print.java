package org.safesessions.paper;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.TextDirection;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.util.XRLog;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.springframework.context.annotation.Lazy;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import org.thymeleaf.ITemplateEngine;
import org.thymeleaf.context.Context;
import org.w3c.dom.Document;

/**
 * Draws our templates as PDF: tagged, with a title and a language, so that a screen reader can read them. Fonts and shapes
 * of letters come from our own class path: a server without a screen has no fonts.
 */
@Component
public class Print {

    /**
     * Signs of short vowels and double letters. They are drawn above the letter before them, which takes a table in the
     * font that PDF libraries do not read; people read and write without them.
     */
    private static final Pattern VOWELS = Pattern.compile("[\\u064b-\\u0652\\u0670]");

    /** Each with how heavy it is; the templates name them in the order in which a character is looked for. */
    private static final Map<String, Integer> FONTS = Map.of(
            "NotoSans-Regular", 400,
            "NotoSans-Bold", 700,
            "NotoSansArabic-Regular", 400,
            "NotoSansArabic-Bold", 700,
            "NotoSansSymbols2-Regular", 400);

    static {
        // it tells of each font and each picture; what goes wrong it throws
        XRLog.setLoggingEnabled(false);
    }

    private final ITemplateEngine templates;

    /**
     * @param templates asked for only when something is drawn
     */
    public Print(@Lazy ITemplateEngine templates) {
        this.templates = templates;
    }

    /**
     * What is drawn.
     *
     * @param template a well-formed page of ours
     * @param words what it is filled in with; text that people typed goes through {@link Drawable} first
     * @param producer whose document it is
     */
    public record Page(
            String template, Locale locale, Map<String, Object> words, boolean isRightToLeft, String producer) {}

    public byte[] pdf(Page page) {
        String composed = Normalizer.normalize(
                templates.process(page.template(), new Context(page.locale(), page.words())), Normalizer.Form.NFC);
        String html = VOWELS.matcher(composed).replaceAll("");
        try {
            return pdf(WellFormed.read(new ByteArrayInputStream(html.getBytes(StandardCharsets.UTF_8))), page);
        } catch (IOException neverInMemory) {
            throw new UncheckedIOException(neverInMemory);
        }
    }

    private static byte[] pdf(Document html, Page page) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            PdfRendererBuilder builder = new PdfRendererBuilder();
            FONTS.forEach(
                    (file, weight) -> builder.useFont(() -> font(file), family(file), weight, FontStyle.NORMAL, true));
            builder.useUnicodeBidiSplitter(RightToLeft.Splitter::new)
                    .useUnicodeBidiReorderer(new RightToLeft())
                    .defaultTextDirection(page.isRightToLeft() ? TextDirection.RTL : TextDirection.LTR)
                    .usePdfUaAccessibility(true)
                    .withProducer(page.producer())
                    .withW3cDocument(html, null)
                    .toStream(out)
                    .run();
        } catch (IOException unwritten) {
            throw new UncheckedIOException(unwritten);
        }
        return out.toByteArray();
    }

    public static int pages(byte[] pdf) {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            return document.getNumberOfPages();
        } catch (IOException neverInMemory) {
            throw new UncheckedIOException(neverInMemory);
        }
    }

    private static String family(String file) {
        return file.substring(0, file.indexOf('-'));
    }

    static InputStream font(String file) {
        try {
            return new ClassPathResource("fonts/" + file + ".ttf").getInputStream();
        } catch (IOException missing) {
            throw new UncheckedIOException("A font is missing", missing);
        }
    }
}
