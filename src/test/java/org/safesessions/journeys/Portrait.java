package org.safesessions.journeys;

import com.microsoft.playwright.JSHandle;
import com.microsoft.playwright.Page;
import java.awt.Color;
import java.awt.GradientPaint;
import java.awt.Graphics2D;
import java.awt.Image;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Base64;
import java.util.Map;
import java.util.Random;
import javax.imageio.ImageIO;

/** Invented profile pictures: light behind, and shapes before it; the same number paints the same picture. */
final class Portrait {

    private static final int SHAPES = 12;
    private static final int WHOLE = 640;

    private Portrait() {}

    /**
     * @param side how wide and high the copy is, in pixels
     */
    static byte[] of(int number, int side, String format) {
        BufferedImage copy = canvas(side);
        Graphics2D brush = brush(copy);
        brush.drawImage(
                paint(new Random(number)).getScaledInstance(side, side, Image.SCALE_AREA_AVERAGING), 0, 0, null);
        brush.dispose();
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        try {
            ImageIO.write(copy, format, file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return file.toByteArray();
    }

    private static BufferedImage paint(Random random) {
        BufferedImage picture = canvas(WHOLE);
        Graphics2D brush = brush(picture);
        brush.setPaint(new GradientPaint(0, 0, colour(random), WHOLE, WHOLE, colour(random)));
        brush.fillRect(0, 0, WHOLE, WHOLE);
        for (int shape = 0; shape < SHAPES; shape++) {
            int wide = WHOLE / 10 + random.nextInt(WHOLE / 3);
            int x = random.nextInt(WHOLE - wide);
            int y = random.nextInt(WHOLE - wide);
            brush.setPaint(new GradientPaint(x, y, colour(random), x + wide, y + wide, colour(random)));
            brush.fillOval(x, y, wide, wide);
        }
        brush.dispose();
        return picture;
    }

    private static BufferedImage canvas(int side) {
        return new BufferedImage(side, side, BufferedImage.TYPE_INT_RGB);
    }

    private static Graphics2D brush(BufferedImage canvas) {
        Graphics2D brush = canvas.createGraphics();
        brush.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        return brush;
    }

    private static Color colour(Random random) {
        return new Color(random.nextInt(256), random.nextInt(256), random.nextInt(256));
    }

    /** As a hand would, with a mouse. */
    static void drop(Page page, String where, byte[] picture) {
        JSHandle held = page.evaluateHandle(
                "text => { const held = new DataTransfer();"
                        + " const bytes = Uint8Array.from(atob(text), one => one.charCodeAt(0));"
                        + " held.items.add(new File([bytes], 'picture', {type: 'image/png'})); return held; }",
                Base64.getEncoder().encodeToString(picture));
        page.dispatchEvent(where, "drop", Map.of("dataTransfer", held));
    }
}
