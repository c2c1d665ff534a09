package org.safesessions.run.paper;

import java.awt.Color;
import java.util.Objects;
import java.util.stream.Stream;
import org.apache.poi.common.usermodel.fonts.FontGroup;
import org.apache.poi.sl.usermodel.Insets2D;
import org.apache.poi.sl.usermodel.TextParagraph.TextAlign;
import org.apache.poi.sl.usermodel.TextShape.TextAutofit;
import org.apache.poi.sl.usermodel.VerticalAlignment;
import org.apache.poi.xslf.usermodel.XSLFPictureShape;
import org.apache.poi.xslf.usermodel.XSLFTextParagraph;
import org.apache.poi.xslf.usermodel.XSLFTextRun;
import org.apache.poi.xslf.usermodel.XSLFTextShape;
import org.jspecify.annotations.Nullable;
import org.openxmlformats.schemas.drawingml.x2006.main.CTRegularTextRun;
import org.openxmlformats.schemas.drawingml.x2006.main.CTTextParagraph;
import org.openxmlformats.schemas.presentationml.x2006.main.CTPicture;
import org.safesessions.kernel.Language;
import org.safesessions.run.paper.Sheet.Line;
import org.safesessions.run.paper.Sheet.Part;
import org.safesessions.run.paper.Sheet.Way;

/** A box of text on a slide, written in the direction of its language. */
final class SlideText {

    private static final Color INK = new Color(0x0b, 0x0c, 0x0c);
    private static final Color BRAND = new Color(0x0b, 0x4f, 0x4a);
    private static final Color QUIET = new Color(0x48, 0x49, 0x49);
    private static final String FONT = "Arial";
    private static final double SMALL = 11;
    private static final double SMALLER = 9;
    private static final double INSET = 3;

    /** Letters are about half as wide as they are high, and lines a quarter higher than their letters. */
    private static final double WIDTH_OF_A_LETTER = 0.53;

    private static final double HEIGHT_OF_A_LINE = 1.4;
    private static final String POINT = "\u2022  ";
    private static final int LARGEST = 24;
    private static final int SMALLEST = 14;

    private final XSLFTextShape box;
    private final Language language;
    private boolean begun;

    SlideText(XSLFTextShape box, Language language) {
        this.box = box;
        this.language = language;
        box.setWordWrap(true);
        box.setTextAutofit(TextAutofit.NORMAL);
        box.setInsets(new Insets2D(INSET, INSET, INSET, INSET));
    }

    SlideText middle() {
        box.setVerticalAlignment(VerticalAlignment.MIDDLE);
        return this;
    }

    void big(String words, double size, Color colour) {
        run(paragraph(isRightToLeft()), words, size, true, colour, language);
    }

    void line(Line line, double size, boolean bold) {
        run(paragraph(isRightToLeft()), line.text(), size, bold, INK, language);
        english(line.english());
    }

    /** "Our lead on call: Leila 07700 900123". */
    void way(Way way, double size) {
        XSLFTextParagraph paragraph = paragraph(isRightToLeft());
        run(paragraph, way.words(), size, false, INK, language);
        reach(paragraph, way, size);
        englishBeside(paragraph, way.english());
    }

    void danger(Line danger, double size) {
        XSLFTextParagraph paragraph = paragraph(isRightToLeft());
        run(paragraph, danger.text(), size, true, INK, language);
        englishBeside(paragraph, danger.english());
    }

    /** "Childline 0800 1111 free, day and night". */
    void helpLine(Way line, double size) {
        XSLFTextParagraph paragraph = paragraph(isRightToLeft());
        reach(paragraph, line, size);
        run(paragraph, " " + line.words(), size, false, INK, language);
    }

    private void reach(XSLFTextParagraph paragraph, Way way, double size) {
        for (String part :
                Stream.of(way.name(), way.number()).filter(Objects::nonNull).toList()) {
            String gap = paragraph.getTextRuns().isEmpty() ? "" : " ";
            run(paragraph, gap + isolated(part), size, true, INK, language);
        }
    }

    /** A heading and its lines, as large as all of them fit. */
    void part(Part part) {
        double size = fitting(part);
        big(part.heading(), size + 2, BRAND);
        for (Line line : part.lines()) {
            XSLFTextParagraph paragraph = paragraph(isRightToLeft());
            // as a letter: programs do not agree where a bullet stands when words run from right to left
            run(paragraph, POINT + line.text(), size, false, INK, language);
            english(line.english());
        }
    }

    void centred(Line line) {
        XSLFTextParagraph paragraph = paragraph(isRightToLeft());
        paragraph.setTextAlign(TextAlign.CENTER);
        run(paragraph, line.text(), SMALL, false, INK, language);
    }

    /** When it was made, where it is always up to date, and that nobody has checked it. */
    void small(Sheet sheet) {
        XSLFTextParagraph made = paragraph(isRightToLeft());
        run(made, sheet.made() + " " + sheet.current() + " ", SMALLER, false, QUIET, language);
        run(made, isolated(sheet.address()), SMALLER, false, QUIET, Language.ENGLISH);
        Line unchecked = sheet.unchecked();
        if (unchecked != null) {
            XSLFTextParagraph paragraph = paragraph(isRightToLeft());
            run(paragraph, unchecked.text(), SMALLER, false, QUIET, language);
            run(
                    paragraph,
                    "  " + isolated(String.valueOf(unchecked.english())),
                    SMALLER,
                    false,
                    QUIET,
                    Language.ENGLISH);
        }
    }

    /** What a reader says aloud in place of the picture; nothing for one that only decorates. */
    static void describe(XSLFPictureShape picture, String instead) {
        ((CTPicture) picture.getXmlObject()).getNvPicPr().getCNvPr().setDescr(instead);
    }

    private void english(@Nullable String words) {
        if (words != null) {
            run(paragraph(false), words, SMALL, false, QUIET, Language.ENGLISH);
        }
    }

    private void englishBeside(XSLFTextParagraph paragraph, @Nullable String words) {
        if (words != null) {
            run(paragraph, "  " + isolated(words), SMALL, false, QUIET, Language.ENGLISH);
        }
    }

    private double fitting(Part part) {
        double wide = box.getAnchor().getWidth();
        double high = box.getAnchor().getHeight();
        for (int size = LARGEST; size > SMALLEST; size--) {
            double used = (size + 2) * HEIGHT_OF_A_LINE;
            for (Line line : part.lines()) {
                used += linesOf(line.text(), size, wide - size) * size * HEIGHT_OF_A_LINE;
                used += line.english() == null ? 0 : linesOf(line.english(), SMALL, wide) * SMALL * HEIGHT_OF_A_LINE;
            }
            if (used <= high) {
                return size;
            }
        }
        return SMALLEST;
    }

    private static double linesOf(String words, double size, double wide) {
        return Math.ceil(words.length() * size * WIDTH_OF_A_LETTER / wide);
    }

    private boolean isRightToLeft() {
        return language.isRightToLeft();
    }

    /** Digits in groups would change places among words that run the other way. */
    private String isolated(String words) {
        return isRightToLeft() ? "\u2068" + words + "\u2069" : words;
    }

    private XSLFTextParagraph paragraph(boolean rightToLeft) {
        XSLFTextParagraph paragraph = begun || box.getTextParagraphs().isEmpty()
                ? box.addNewTextParagraph()
                : box.getTextParagraphs().get(0);
        begun = true;
        paragraph.setBullet(false);
        paragraph.setTextAlign(isRightToLeft() ? TextAlign.RIGHT : TextAlign.LEFT);
        CTTextParagraph xml = paragraph.getXmlObject();
        (xml.isSetPPr() ? xml.getPPr() : xml.addNewPPr()).setRtl(rightToLeft);
        return paragraph;
    }

    private static void run(
            XSLFTextParagraph paragraph, String words, double size, boolean bold, Color colour, Language language) {
        XSLFTextRun run = paragraph.addNewTextRun();
        run.setText(words);
        run.setFontSize(size);
        run.setBold(bold);
        run.setFontColor(colour);
        run.setFontFamily(FONT);
        run.setFontFamily(FONT, FontGroup.COMPLEX_SCRIPT);
        CTRegularTextRun xml = (CTRegularTextRun) run.getXmlObject();
        xml.getRPr().setLang(language == Language.ENGLISH ? "en-GB" : language.code());
    }
}
