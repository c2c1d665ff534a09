package org.safesessions.run.paper;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.Shape;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;
import java.awt.geom.RoundRectangle2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Locale;
import java.util.Scanner;
import javax.imageio.ImageIO;
import org.safesessions.paper.WellFormed;
import org.safesessions.run.QrCode;
import org.springframework.core.io.ClassPathResource;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/**
 * The pictures of the easy-to-read page and the codes, as PNG pictures: paper and slides take no SVG. They are read from
 * the page's own file, so that they are drawn once.
 */
final class Pictogram {

    private static final int UNITS = 64;
    private static final int PIXELS = 256;
    private static final float PEN = 5f;
    private static final Color INK = new Color(0x0b, 0x4f, 0x4a);
    private static final int PIXELS_OF_A_SQUARE = 6;

    private Pictogram() {}

    /**
     * @throws IllegalArgumentException when there is no picture of that name
     */
    static byte[] png(String name) {
        BufferedImage image = new BufferedImage(PIXELS, PIXELS, BufferedImage.TYPE_INT_ARGB);
        Graphics2D pen = image.createGraphics();
        pen.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        pen.scale((double) PIXELS / UNITS, (double) PIXELS / UNITS);
        pen.setColor(INK);
        pen.setStroke(new BasicStroke(PEN, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
        NodeList parts = picture(name).getElementsByTagName("*");
        for (int i = 0; i < parts.getLength(); i++) {
            Element part = (Element) parts.item(i);
            if (part.getAttribute("class").endsWith("__line")) {
                pen.draw(shape(part));
            } else {
                pen.fill(shape(part));
            }
        }
        pen.dispose();
        return written(image);
    }

    /** Black on white, each square of many pixels, so that it stays sharp in print. */
    static byte[] png(QrCode code) {
        int side = code.size() * PIXELS_OF_A_SQUARE;
        BufferedImage image = new BufferedImage(side, side, BufferedImage.TYPE_BYTE_BINARY);
        for (int y = 0; y < side; y++) {
            for (int x = 0; x < side; x++) {
                boolean dark = code.squares().get(x / PIXELS_OF_A_SQUARE, y / PIXELS_OF_A_SQUARE);
                image.setRGB(x, y, (dark ? Color.BLACK : Color.WHITE).getRGB());
            }
        }
        return written(image);
    }

    static byte[] written(BufferedImage image) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            ImageIO.write(image, "png", out);
        } catch (IOException neverInMemory) {
            throw new UncheckedIOException(neverInMemory);
        }
        return out.toByteArray();
    }

    private static Element picture(String name) {
        NodeList pictures = file().getElementsByTagName("svg");
        for (int i = 0; i < pictures.getLength(); i++) {
            Element picture = (Element) pictures.item(i);
            if (picture.getAttribute("th:fragment").equals(name)) {
                return picture;
            }
        }
        throw new IllegalArgumentException("There is no picture of " + name);
    }

    private static Document file() {
        try (InputStream in = new ClassPathResource("templates/run/pictograms.html").getInputStream()) {
            return WellFormed.read(in);
        } catch (IOException unreadable) {
            throw new UncheckedIOException("The pictures cannot be read", unreadable);
        }
    }

    private static Shape shape(Element part) {
        return switch (part.getTagName()) {
            case "rect" -> rectangle(part);
            case "circle" -> circle(part);
            case "path" -> path(part.getAttribute("d"));
            default -> throw new IllegalArgumentException("A picture is made of " + part.getTagName());
        };
    }

    private static Shape rectangle(Element part) {
        double round = part.hasAttribute("rx") ? 2 * number(part, "rx") : 0;
        return new RoundRectangle2D.Double(
                number(part, "x"), number(part, "y"), number(part, "width"), number(part, "height"), round, round);
    }

    private static Shape circle(Element part) {
        double r = number(part, "r");
        return new Ellipse2D.Double(number(part, "cx") - r, number(part, "cy") - r, 2 * r, 2 * r);
    }

    /** Of absolute moves, lines and quadratic curves; a letter may be followed by several places. */
    private static Shape path(String commands) {
        Path2D path = new Path2D.Double();
        try (Scanner words = new Scanner(commands.replaceAll("([A-Z])", " $1 "))) {
            words.useLocale(Locale.ROOT);
            String command = "";
            while (words.hasNext()) {
                command = words.hasNext("[A-Z]") ? words.next() : command;
                switch (command) {
                    case "M" -> path.moveTo(words.nextDouble(), words.nextDouble());
                    case "L" -> path.lineTo(words.nextDouble(), words.nextDouble());
                    case "H" ->
                        path.lineTo(words.nextDouble(), path.getCurrentPoint().getY());
                    case "V" -> path.lineTo(path.getCurrentPoint().getX(), words.nextDouble());
                    case "Q" ->
                        path.quadTo(words.nextDouble(), words.nextDouble(), words.nextDouble(), words.nextDouble());
                    case "Z" -> path.closePath();
                    default -> throw new IllegalArgumentException("A picture moves by " + command);
                }
            }
        }
        return path;
    }

    private static double number(Element part, String name) {
        return Double.parseDouble(part.getAttribute(name));
    }
}
