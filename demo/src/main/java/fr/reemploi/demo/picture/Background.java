package fr.reemploi.demo.picture;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.GradientPaint;
import java.awt.Graphics2D;
import java.awt.RadialGradientPaint;
import java.awt.RenderingHints;
import java.awt.geom.Line2D;
import java.awt.geom.Point2D;
import java.awt.image.BufferedImage;
import java.util.SplittableRandom;

/// Backgrounds of the photos; each is painted once and then copied.
enum Background {
    BENCH(new Color(0xb58d5f), 0.30),
    CONCRETE(new Color(0xa7a8a4), 0.18),
    SHEET(new Color(0xe9e8e4), 0.14),
    CARDBOARD(new Color(0xc3a27a), 0.24),
    RUBBER_MAT(new Color(0x56605f), 0.30),
    PAPER(new Color(0xd5dbdd), 0.14);

    // written once, in the constructor
    @SuppressWarnings("ImmutableEnumChecker")
    private final BufferedImage picture;

    Background(Color color, double vignette) {
        picture =
                new BufferedImage(
                        PhotoRenderer.WIDTH, PhotoRenderer.HEIGHT, BufferedImage.TYPE_3BYTE_BGR);
        var graphics = picture.createGraphics();
        graphics.setRenderingHint(
                RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        graphics.setPaint(
                new GradientPaint(
                        0,
                        0,
                        Pen.lighter(color, 0.18),
                        0,
                        PhotoRenderer.HEIGHT,
                        Pen.darker(color, 0.08)));
        graphics.fillRect(0, 0, PhotoRenderer.WIDTH, PhotoRenderer.HEIGHT);
        texture(graphics, color);
        darkenCorners(graphics, vignette);
        graphics.dispose();
    }

    void paint(Graphics2D graphics) {
        graphics.drawImage(picture, 0, 0, null);
    }

    private void texture(Graphics2D graphics, Color color) {
        var random = new SplittableRandom(name().hashCode());
        switch (this) {
            case BENCH -> planks(graphics, color, random);
            case CONCRETE -> specks(graphics, random, 5000);
            case SHEET, PAPER -> folds(graphics, random);
            case CARDBOARD -> flutes(graphics, color);
            case RUBBER_MAT -> studs(graphics, color);
        }
    }

    private static void planks(Graphics2D graphics, Color color, SplittableRandom random) {
        for (var y = 0; y < PhotoRenderer.HEIGHT; y += 120) {
            for (var grain = 0; grain < 26; grain++) {
                var at = y + random.nextDouble(120);
                graphics.setColor(
                        random.nextBoolean()
                                ? new Color(70, 40, 15, 26)
                                : new Color(255, 230, 190, 26));
                graphics.setStroke(new BasicStroke((float) random.nextDouble(0.6, 2.6)));
                graphics.draw(
                        new Line2D.Double(
                                0, at, PhotoRenderer.WIDTH, at + random.nextDouble(-8, 8)));
            }
            graphics.setColor(Pen.darker(color, 0.55));
            graphics.setStroke(new BasicStroke(2.4f));
            graphics.draw(new Line2D.Double(0, y, PhotoRenderer.WIDTH, y + 1));
        }
    }

    private static void specks(Graphics2D graphics, SplittableRandom random, int count) {
        for (var speck = 0; speck < count; speck++) {
            graphics.setColor(
                    random.nextBoolean()
                            ? new Color(60, 60, 58, 30)
                            : new Color(255, 255, 255, 40));
            var size = 1 + random.nextInt(3);
            graphics.fillOval(
                    random.nextInt(PhotoRenderer.WIDTH),
                    random.nextInt(PhotoRenderer.HEIGHT),
                    size,
                    size);
        }
    }

    private static void folds(Graphics2D graphics, SplittableRandom random) {
        for (var fold = 0; fold < 5; fold++) {
            var x = random.nextInt(PhotoRenderer.WIDTH);
            for (var width = 60; width > 0; width -= 6) {
                graphics.setColor(new Color(40, 50, 60, 2));
                graphics.setStroke(new BasicStroke(width));
                graphics.draw(new Line2D.Double(x, -50, x + 160, PhotoRenderer.HEIGHT + 50));
            }
        }
    }

    private static void flutes(Graphics2D graphics, Color color) {
        graphics.setStroke(new BasicStroke(2f));
        graphics.setColor(Pen.darker(color, 0.08));
        for (var x = 0; x < PhotoRenderer.WIDTH; x += 9)
            graphics.draw(new Line2D.Double(x, 0, x, PhotoRenderer.HEIGHT));
    }

    private static void studs(Graphics2D graphics, Color color) {
        for (var y = 0; y < PhotoRenderer.HEIGHT; y += 28) {
            for (var x = y / 28 % 2 * 14; x < PhotoRenderer.WIDTH; x += 28) {
                graphics.setColor(Pen.darker(color, 0.22));
                graphics.fillOval(x + 1, y + 2, 11, 11);
                graphics.setColor(Pen.lighter(color, 0.08));
                graphics.fillOval(x, y, 10, 10);
            }
        }
    }

    private static void darkenCorners(Graphics2D graphics, double vignette) {
        var dark = new Color(0, 0, 0, (int) (255 * vignette));
        graphics.setPaint(
                new RadialGradientPaint(
                        new Point2D.Double(PhotoRenderer.WIDTH * 0.42, PhotoRenderer.HEIGHT * 0.36),
                        PhotoRenderer.WIDTH * 0.78f,
                        new float[] {0.35f, 1f},
                        new Color[] {new Color(0, 0, 0, 0), dark}));
        graphics.fillRect(0, 0, PhotoRenderer.WIDTH, PhotoRenderer.HEIGHT);
    }
}
