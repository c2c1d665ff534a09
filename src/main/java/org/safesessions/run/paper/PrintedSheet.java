package org.safesessions.run.paper;

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
import java.util.Base64;
import java.util.Map;
import java.util.regex.Pattern;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.springframework.context.annotation.Lazy;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import org.thymeleaf.ITemplateEngine;
import org.thymeleaf.context.Context;
import org.w3c.dom.Document;

/**
 * Draws a sheet as a PDF of exactly one page, and that page as a picture. Fonts and shapes of letters come from our own
 * class path: a server without a screen has no fonts.
 */
@Component
class PrintedSheet {

    /** Sizes of letters in pixels, so that all of it fits on one page. */
    private static final int SMALLEST_ON_PAPER = 9;

    private static final int LARGEST_ON_PAPER = 19;
    private static final int SMALLEST_ON_A_SCREEN = 16;
    private static final int LARGEST_ON_A_SCREEN = 44;

    /**
     * Signs of short vowels and double letters. They are drawn above the letter before them, which takes a table in the
     * font that PDF libraries do not read; people read and write without them.
     */
    private static final Pattern VOWELS = Pattern.compile("[\\u064b-\\u0652\\u0670]");

    /** Each with how heavy it is; the template names them in the order in which a character is looked for. */
    private static final Map<String, Integer> FONTS = Map.of(
            "NotoSans-Regular", 400,
            "NotoSans-Bold", 700,
            "NotoSansArabic-Regular", 400,
            "NotoSansArabic-Bold", 700,
            "NotoSansSymbols2-Regular", 400);

    private static final float PIXELS_AN_INCH = 96;

    static {
        // it tells of each font and each picture; what goes wrong it throws
        XRLog.setLoggingEnabled(false);
    }

    private final ITemplateEngine templates;

    /**
     * @param templates asked for only when something is drawn
     */
    PrintedSheet(@Lazy ITemplateEngine templates) {
        this.templates = templates;
    }

    /** Names a picture so that the template can ask for it. */
    static final class Pictures {

        public String of(String name) {
            return data(Pictogram.png(name));
        }
    }

    byte[] poster(Sheet sheet) {
        return onOnePage(sheet, "paper", SMALLEST_ON_PAPER, LARGEST_ON_PAPER);
    }

    byte[] picture(Sheet sheet) {
        try (PDDocument page = Loader.loadPDF(onOnePage(sheet, "screen", SMALLEST_ON_A_SCREEN, LARGEST_ON_A_SCREEN))) {
            return Pictogram.written(new PDFRenderer(page).renderImageWithDPI(0, PIXELS_AN_INCH, ImageType.RGB));
        } catch (IOException neverInMemory) {
            throw new UncheckedIOException(neverInMemory);
        }
    }

    /** In the largest letters with which it fits; in the smallest if it fits with none. */
    private byte[] onOnePage(Sheet sheet, String medium, int smallest, int largest) {
        byte[] best = pdf(html(sheet, medium, smallest), sheet);
        int fits = smallest;
        int tooLarge = largest + 1;
        while (tooLarge - fits > 1) {
            int size = (fits + tooLarge) / 2;
            byte[] tried = pdf(html(sheet, medium, size), sheet);
            if (pages(tried) == 1) {
                best = tried;
                fits = size;
            } else {
                tooLarge = size;
            }
        }
        return best;
    }

    private Document html(Sheet sheet, String medium, int size) {
        Context context = new Context(
                sheet.language().locale(),
                Map.of(
                        "sheet", sheet,
                        "medium", medium,
                        "size", size,
                        "pictures", new Pictures(),
                        "code", data(Pictogram.png(sheet.code()))));
        String composed = Normalizer.normalize(templates.process("run/sheet", context), Normalizer.Form.NFC);
        String html = VOWELS.matcher(composed).replaceAll("");
        try {
            return WellFormed.read(new ByteArrayInputStream(html.getBytes(StandardCharsets.UTF_8)));
        } catch (IOException neverInMemory) {
            throw new UncheckedIOException(neverInMemory);
        }
    }

    private static byte[] pdf(Document html, Sheet sheet) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            PdfRendererBuilder builder = new PdfRendererBuilder();
            FONTS.forEach(
                    (file, weight) -> builder.useFont(() -> font(file), family(file), weight, FontStyle.NORMAL, true));
            builder.useUnicodeBidiSplitter(RightToLeft.Splitter::new)
                    .useUnicodeBidiReorderer(new RightToLeft())
                    .defaultTextDirection(sheet.isRightToLeft() ? TextDirection.RTL : TextDirection.LTR)
                    .usePdfUaAccessibility(true)
                    .withProducer(sheet.organisation())
                    .withW3cDocument(html, null)
                    .toStream(out)
                    .run();
        } catch (IOException unwritten) {
            throw new UncheckedIOException(unwritten);
        }
        return out.toByteArray();
    }

    private static int pages(byte[] pdf) {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            return document.getNumberOfPages();
        } catch (IOException neverInMemory) {
            throw new UncheckedIOException(neverInMemory);
        }
    }

    private static String family(String file) {
        return file.substring(0, file.indexOf('-'));
    }

    private static InputStream font(String file) {
        try {
            return new ClassPathResource("fonts/" + file + ".ttf").getInputStream();
        } catch (IOException missing) {
            throw new UncheckedIOException("A font is missing", missing);
        }
    }

    private static String data(byte[] png) {
        return "data:image/png;base64," + Base64.getEncoder().encodeToString(png);
    }
}
