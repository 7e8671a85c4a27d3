package fr.reemploi.demo.picture;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.LinearGradientPaint;
import java.awt.Paint;
import java.awt.RadialGradientPaint;
import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Line2D;
import java.awt.geom.Path2D;
import java.awt.geom.Point2D;
import java.awt.geom.RoundRectangle2D;
import java.util.function.Consumer;

/// Draws shaded shapes around the centre of the picture, in units of about one pixel; light comes
/// from the upper left.
final class Pen {
    private static final float[] SLOPE = {0f, 0.45f, 1f};
    private static final float[] BARREL = {0f, 0.28f, 0.62f, 1f};

    private final Graphics2D graphics;

    Pen(Graphics2D graphics) {
        this.graphics = graphics;
    }

    /// A surface that is darker towards its lower edge.
    void sheet(Shape shape, Color color) {
        var box = shape.getBounds2D();
        var shades = new Color[] {lighter(color, 0.35), color, darker(color, 0.38)};
        var from = new Point2D.Double(box.getMinX(), box.getMinY());
        var to =
                new Point2D.Double(
                        box.getMinX() + box.getWidth() * 0.25,
                        Math.max(box.getMaxY(), box.getMinY() + 1));
        fill(shape, new LinearGradientPaint(from, to, SLOPE, shades));
        line(shape, darker(color, 0.6), 1.6);
    }

    void sheet(String outline, Color color) {
        sheet(SvgPath.of(outline), color);
    }

    void plain(Shape shape, Color color) {
        fill(shape, color);
    }

    void plain(String outline, Color color) {
        fill(SvgPath.of(outline), color);
    }

    /// A box with rounded corners.
    void box(Box at, Color color) {
        sheet(at.rounded(), color);
    }

    /// A cylinder seen from the side; vertical if it is taller than wide and `upright` is set.
    void barrel(Box at, Color color, boolean upright) {
        var shades =
                new Color[] {darker(color, 0.35), lighter(color, 0.55), color, darker(color, 0.6)};
        var from = new Point2D.Double(at.left(), at.top());
        var to =
                upright
                        ? new Point2D.Double(at.left() + at.width(), at.top())
                        : new Point2D.Double(at.left(), at.top() + at.height());
        var shape = at.rounded();
        fill(shape, new LinearGradientPaint(from, to, BARREL, shades));
        line(shape, darker(color, 0.65), 1.2);
    }

    /// A convex disc.
    void disc(double x, double y, double radius, Color color) {
        var shades = new Color[] {lighter(color, 0.45), color, darker(color, 0.4)};
        var focus = new Point2D.Double(x - radius * 0.4, y - radius * 0.45);
        var paint = new RadialGradientPaint(focus, (float) (radius * 1.55), SLOPE, shades);
        fill(circle(x, y, radius), paint);
        line(circle(x, y, radius), darker(color, 0.6), 1.2);
    }

    /// A flat ring.
    void ring(Point2D centre, double outer, double inner, Color color) {
        var ring = new Path2D.Double(Path2D.WIND_EVEN_ODD);
        ring.append(circle(centre.getX(), centre.getY(), outer), false);
        ring.append(circle(centre.getX(), centre.getY(), inner), false);
        sheet(ring, color);
    }

    void bolt(double x, double y, double radius) {
        disc(x, y, radius, MaterialColours.STEEL);
        plain(circle(x, y, radius * 0.45), MaterialColours.SHADE);
    }

    /// Repeats a drawing around a centre.
    void repeatAround(int times, double x, double y, Runnable drawing) {
        var previous = graphics.getTransform();
        for (var i = 0; i < times; i++) {
            graphics.setTransform(previous);
            graphics.rotate(2 * Math.PI * i / times, x, y);
            drawing.run();
        }
        graphics.setTransform(previous);
    }

    /// Draws translated, rotated (in degrees) and scaled.
    void transformed(double x, double y, double degrees, double scale, Consumer<Pen> drawing) {
        var previous = graphics.getTransform();
        var transform = AffineTransform.getTranslateInstance(x, y);
        transform.rotate(Math.toRadians(degrees));
        transform.scale(scale, scale);
        graphics.transform(transform);
        drawing.accept(this);
        graphics.setTransform(previous);
    }

    void clipped(Shape limit, Consumer<Pen> drawing) {
        var previous = graphics.getClip();
        graphics.clip(limit);
        drawing.accept(this);
        graphics.setClip(previous);
    }

    void line(Shape shape, Color color, double width) {
        graphics.setPaint(color);
        graphics.setStroke(
                new BasicStroke((float) width, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
        graphics.draw(shape);
    }

    void line(String outline, Color color, double width) {
        line(SvgPath.of(outline), color, width);
    }

    /// Vertical lines, from left to right.
    void ribs(Box at, int count, Color color, double width) {
        for (var i = 0; i < count; i++) {
            var x = at.left() + at.width() * (i + 0.5) / count;
            line(new Line2D.Double(x, at.top(), x, at.top() + at.height()), color, width);
        }
    }

    /// Horizontal lines, from top to bottom.
    void slats(Box at, int count, Color color, double width) {
        for (var i = 0; i < count; i++) {
            var y = at.top() + at.height() * (i + 0.5) / count;
            line(new Line2D.Double(at.left(), y, at.left() + at.width(), y), color, width);
        }
    }

    static Ellipse2D circle(double x, double y, double radius) {
        return new Ellipse2D.Double(x - radius, y - radius, 2 * radius, 2 * radius);
    }

    static Color lighter(Color color, double ratio) {
        return mix(color, Color.WHITE, ratio);
    }

    static Color darker(Color color, double ratio) {
        return mix(color, Color.BLACK, ratio);
    }

    private static Color mix(Color color, Color other, double ratio) {
        return new Color(
                (int) Math.round(color.getRed() * (1 - ratio) + other.getRed() * ratio),
                (int) Math.round(color.getGreen() * (1 - ratio) + other.getGreen() * ratio),
                (int) Math.round(color.getBlue() * (1 - ratio) + other.getBlue() * ratio),
                color.getAlpha());
    }

    private void fill(Shape shape, Paint paint) {
        graphics.setPaint(paint);
        graphics.fill(shape);
    }

    /// A rectangle with the radius of its corners.
    record Box(double left, double top, double width, double height, double corner) {
        static Box of(double left, double top, double width, double height) {
            return new Box(left, top, width, height, 8);
        }

        Box round(double corner) {
            return new Box(left, top, width, height, corner);
        }

        Shape rounded() {
            return new RoundRectangle2D.Double(left, top, width, height, corner, corner);
        }
    }
}
