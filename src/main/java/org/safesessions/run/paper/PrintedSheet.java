package org.safesessions.run.paper;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Base64;
import java.util.Map;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.safesessions.paper.Print;
import org.springframework.stereotype.Component;

/** Draws a sheet as a PDF of exactly one page, and that page as a picture. */
@Component
class PrintedSheet {

    /** Sizes of letters in pixels, so that all of it fits on one page. */
    private static final int SMALLEST_ON_PAPER = 9;

    private static final int LARGEST_ON_PAPER = 19;
    private static final int SMALLEST_ON_A_SCREEN = 16;
    private static final int LARGEST_ON_A_SCREEN = 44;

    private static final float PIXELS_AN_INCH = 96;

    private final Print print;

    PrintedSheet(Print print) {
        this.print = print;
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
        byte[] best = drawn(sheet, medium, smallest);
        int fits = smallest;
        int tooLarge = largest + 1;
        while (tooLarge - fits > 1) {
            int size = (fits + tooLarge) / 2;
            byte[] tried = drawn(sheet, medium, size);
            if (Print.pages(tried) == 1) {
                best = tried;
                fits = size;
            } else {
                tooLarge = size;
            }
        }
        return best;
    }

    private byte[] drawn(Sheet sheet, String medium, int size) {
        return print.pdf(new Print.Page(
                "run/sheet",
                sheet.language().locale(),
                Map.of(
                        "sheet", sheet,
                        "medium", medium,
                        "size", size,
                        "pictures", new Pictures(),
                        "code", data(Pictogram.png(sheet.code()))),
                sheet.isRightToLeft(),
                sheet.organisation()));
    }

    private static String data(byte[] png) {
        return "data:image/png;base64," + Base64.getEncoder().encodeToString(png);
    }
}
