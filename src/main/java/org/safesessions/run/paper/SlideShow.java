package org.safesessions.run.paper;

import java.awt.Color;
import java.awt.Dimension;
import java.awt.geom.Rectangle2D;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.poi.sl.usermodel.PictureData.PictureType;
import org.apache.poi.sl.usermodel.Placeholder;
import org.apache.poi.xslf.usermodel.SlideLayout;
import org.apache.poi.xslf.usermodel.XMLSlideShow;
import org.apache.poi.xslf.usermodel.XSLFPictureShape;
import org.apache.poi.xslf.usermodel.XSLFSlide;
import org.apache.poi.xslf.usermodel.XSLFSlideLayout;
import org.apache.poi.xslf.usermodel.XSLFTextShape;
import org.safesessions.run.paper.Sheet.Line;
import org.safesessions.run.paper.Sheet.Part;
import org.safesessions.run.paper.Sheet.Sign;

/**
 * Draws a sheet as slides: two parts on each, whom to tell and the code on all of them. The text stays text, so that staff can
 * change it and a reader can read it aloud. Nothing else of the product touches the library, so it is loaded when
 * somebody asks for slides and not before.
 */
final class SlideShow {

    private static final double WIDE = 960;
    private static final double HIGH = 540;
    private static final double EDGE = 36;
    private static final double CODE = 112;
    private static final int PARTS_ON_A_SLIDE = 2;
    private static final Color BRAND = new Color(0x0b, 0x4f, 0x4a);

    private final Sheet sheet;
    private final XMLSlideShow show;

    /** How high what is at the foot is, and when it was made at the foot of that. */
    private final double band;

    private final double made;

    private SlideShow(Sheet sheet, XMLSlideShow show) {
        this.sheet = sheet;
        this.show = show;
        this.made = sheet.unchecked() == null ? 24 : 40;
        this.band = sheet.unchecked() == null ? 170 : 190;
    }

    static byte[] of(Sheet sheet) {
        try (XMLSlideShow show = new XMLSlideShow();
                ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            show.setPageSize(new Dimension((int) WIDE, (int) HIGH));
            show.getProperties().getCoreProperties().setTitle(sheet.title());
            show.getProperties().getCoreProperties().setCreator(sheet.organisation());
            new SlideShow(sheet, show).draw();
            show.write(out);
            return out.toByteArray();
        } catch (IOException neverInMemory) {
            throw new UncheckedIOException(neverInMemory);
        }
    }

    private void draw() {
        List<Part> left = new ArrayList<>(sheet.parts());
        do {
            List<Part> here = left.subList(0, Math.min(PARTS_ON_A_SLIDE, left.size()));
            slide(List.copyOf(here));
            here.clear();
        } while (!left.isEmpty());
    }

    private void slide(List<Part> parts) {
        XSLFSlideLayout layout = show.getSlideMasters().get(0).getLayout(SlideLayout.TITLE_ONLY);
        XSLFSlide slide = show.createSlide(layout);
        title(slide.getPlaceholder(0), slide);
        SlideText welcome = text(slide, EDGE, 68, WIDE - 2 * EDGE, 44);
        if (sheet.welcome() != null) {
            welcome.line(sheet.welcome(), 20, false);
        }
        double top = 112;
        double bottom = HIGH - band - 6;
        if (parts.size() == 1 && parts.get(0).sign() == Sign.PICTURE) {
            pictures(slide, parts.get(0).lines(), top, bottom);
        } else {
            double each = (WIDE - 2 * EDGE) / Math.max(1, parts.size());
            for (int i = 0; i < parts.size(); i++) {
                int place = sheet.isRightToLeft() ? parts.size() - 1 - i : i;
                text(slide, EDGE + place * each, top, each - 12, bottom - top).part(parts.get(i));
            }
        }
        whom(slide);
        code(slide);
    }

    private void title(XSLFTextShape title, XSLFSlide slide) {
        title.setAnchor(new Rectangle2D.Double(EDGE, 14, WIDE - 2 * EDGE, 54));
        title.clearText();
        new SlideText(title, sheet.language()).big(sheet.title(), 34, BRAND);
        for (XSLFTextShape other : slide.getPlaceholders()) {
            if (other != title && other.getTextType() != Placeholder.TITLE) {
                slide.removeShape(other);
            }
        }
    }

    /** Two columns of pictures with a sentence beside each. */
    private void pictures(XSLFSlide slide, List<Line> lines, double top, double bottom) {
        int rows = (lines.size() + 1) / 2;
        double high = (bottom - top) / rows;
        double wide = (WIDE - 2 * EDGE) / 2;
        for (int i = 0; i < lines.size(); i++) {
            Line line = lines.get(i);
            int column = sheet.isRightToLeft() ? 1 - i / rows : i / rows;
            double x = EDGE + column * wide;
            double y = top + (i % rows) * high;
            double side = high - 8;
            double pictureAt = sheet.isRightToLeft() ? x + wide - side : x;
            double textAt = sheet.isRightToLeft() ? x : x + side + 8;
            picture(slide, Pictogram.png(String.valueOf(line.picture())), "", pictureAt, y, side);
            text(slide, textAt, y, wide - side - 16, high).middle().line(line, 22, true);
        }
    }

    private void whom(XSLFSlide slide) {
        double wide = WIDE - 2 * EDGE - CODE - 80;
        double x = sheet.isRightToLeft() ? WIDE - EDGE - wide : EDGE;
        SlideText whom = text(slide, x, HIGH - band, wide, band - made);
        whom.big(sheet.worried(), 18, BRAND);
        int size = sheet.unchecked() == null ? 15 : 12;
        sheet.ways().forEach(way -> whom.way(way, size));
        sheet.helpLines().forEach(line -> whom.helpLine(line, size));
        whom.danger(sheet.danger(), size);
        double left = sheet.isRightToLeft() ? WIDE - EDGE - wide : EDGE;
        text(slide, left, HIGH - made, wide, made - 4).small(sheet);
    }

    private void code(XSLFSlide slide) {
        double x = sheet.isRightToLeft() ? EDGE + 30 : WIDE - EDGE - CODE - 30;
        picture(slide, Pictogram.png(sheet.code()), sheet.code().address(), x, HIGH - band, CODE);
        text(slide, x - 45, HIGH - band + CODE, CODE + 90, band - CODE - 4).centred(sheet.scan());
    }

    private void picture(XSLFSlide slide, byte[] png, String instead, double x, double y, double side) {
        XSLFPictureShape picture = slide.createPicture(show.addPicture(png, PictureType.PNG));
        picture.setAnchor(new Rectangle2D.Double(x, y, side, side));
        SlideText.describe(picture, instead);
    }

    private SlideText text(XSLFSlide slide, double x, double y, double wide, double high) {
        XSLFTextShape box = slide.createTextBox();
        box.setAnchor(new Rectangle2D.Double(x, y, wide, high));
        return new SlideText(box, sheet.language());
    }
}
