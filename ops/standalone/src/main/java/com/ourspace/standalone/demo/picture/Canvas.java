package com.ourspace.standalone.demo.picture;

import java.awt.AlphaComposite;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.Paint;
import java.awt.RadialGradientPaint;
import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.awt.geom.RoundRectangle2D;
import java.util.random.RandomGenerator;

/** What a room is drawn on: solid things in perspective, and flat ones that face the viewer, all in metres. */
record Canvas(Graphics2D pen, Camera camera, Palette palette, RandomGenerator random) {

    /** Fills a polygon in space; {@code xyz} are its corners, three numbers each. */
    void surface(Paint paint, double... xyz) {
        Path2D.Double path = new Path2D.Double();
        for (int i = 0; i < xyz.length; i += 3) {
            Point2D.Double corner = camera.point(xyz[i], xyz[i + 1], xyz[i + 2]);
            if (i == 0) {
                path.moveTo(corner.x, corner.y);
            } else {
                path.lineTo(corner.x, corner.y);
            }
        }
        path.closePath();
        pen.setPaint(paint);
        pen.fill(path);
    }

    /** A block from its left, lower, near corner: lit from above, its flank in shade. */
    void block(double x, double y, double z, double width, double height, double depth, Color colour) {
        double right = x + width;
        double top = y + height;
        double back = z + depth;
        Color flank = Colours.darker(colour, 0.22);
        if (x > camera.aside()) {
            surface(flank, x, y, z, x, y, back, x, top, back, x, top, z);
        } else if (right < camera.aside()) {
            surface(flank, right, y, z, right, y, back, right, top, back, right, top, z);
        }
        if (top < camera.eye()) {
            surface(Colours.lighter(colour, 0.16), x, top, z, right, top, z, right, top, back, x, top, back);
        } else if (y > camera.eye()) {
            surface(Colours.darker(colour, 0.35), x, y, z, right, y, z, right, y, back, x, y, back);
        }
        surface(colour, x, y, z, right, y, z, right, top, z, x, top, z);
    }

    /** Draws flat things, in metres around this point, y upwards. */
    void facing(double x, double y, double z, Runnable drawing) {
        AffineTransform before = pen.getTransform();
        Point2D.Double origin = camera.point(x, y, z);
        pen.translate(origin.x, origin.y);
        pen.scale(camera.scale(z), -camera.scale(z));
        drawing.run();
        pen.setTransform(before);
    }

    void turned(double degrees, Runnable drawing) {
        AffineTransform before = pen.getTransform();
        pen.rotate(Math.toRadians(degrees));
        drawing.run();
        pen.setTransform(before);
    }

    void turnedAround(double x, double y, double degrees, Runnable drawing) {
        AffineTransform before = pen.getTransform();
        pen.rotate(Math.toRadians(degrees), x, y);
        drawing.run();
        pen.setTransform(before);
    }

    void fill(Paint paint, Shape shape) {
        pen.setPaint(paint);
        pen.fill(shape);
    }

    void line(Paint paint, double width, Shape shape) {
        pen.setPaint(paint);
        pen.setStroke(new BasicStroke((float) width, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
        pen.draw(shape);
    }

    void line(Paint paint, double width, double x1, double y1, double x2, double y2) {
        line(paint, width, new java.awt.geom.Line2D.Double(x1, y1, x2, y2));
    }

    void disc(Paint paint, double x, double y, double radius) {
        oval(paint, x, y, radius, radius);
    }

    void oval(Paint paint, double x, double y, double radiusX, double radiusY) {
        fill(paint, new Ellipse2D.Double(x - radiusX, y - radiusY, 2 * radiusX, 2 * radiusY));
    }

    void bar(Paint paint, double x, double y, double width, double height) {
        fill(paint, new Rectangle2D.Double(x, y, width, height));
    }

    void pillow(Paint paint, double x, double y, double width, double height, double roundness) {
        fill(paint, new RoundRectangle2D.Double(x, y, width, height, roundness, roundness));
    }

    /** Light around a point of the present drawing, fading outwards. */
    void glow(Color colour, double x, double y, double radius, double strength) {
        Color[] fade = {
            Colours.withAlpha(colour, strength),
            Colours.withAlpha(colour, strength * 0.35),
            Colours.withAlpha(colour, 0)
        };
        pen.setPaint(
                new RadialGradientPaint(new Point2D.Double(x, y), (float) radius, new float[] {0f, 0.4f, 1f}, fade));
        pen.fill(new Ellipse2D.Double(x - radius, y - radius, 2 * radius, 2 * radius));
    }

    /** A soft shade on the floor under something that stands at (x, z). */
    void shadow(double x, double z, double radiusX, double radiusZ) {
        onFloor(
                x,
                z,
                radiusX,
                radiusZ,
                () -> glow(palette.ink(), 0, 0, 1, palette.mood().isDark() ? 0.75 : 0.5));
    }

    /** Draws in a unit circle that lies on the floor. */
    void onFloor(double x, double z, double radiusX, double radiusZ, Runnable drawing) {
        AffineTransform before = pen.getTransform();
        Point2D.Double centre = camera.point(x, 0, z);
        double near = camera.point(x, 0, z - radiusZ).y;
        double far = camera.point(x, 0, z + radiusZ).y;
        pen.translate(centre.x, (near + far) / 2);
        pen.scale(radiusX * camera.scale(z), (near - far) / 2);
        drawing.run();
        pen.setTransform(before);
    }

    /** Draws only inside a shape. */
    void within(Shape shape, Runnable drawing) {
        Shape before = pen.getClip();
        pen.clip(shape);
        drawing.run();
        pen.setClip(before);
    }

    /** Draws all of it at this opacity, 0 to 1. */
    void faint(double opacity, Runnable drawing) {
        var before = pen.getComposite();
        pen.setComposite(AlphaComposite.getInstance(AlphaComposite.SRC_OVER, (float) opacity));
        drawing.run();
        pen.setComposite(before);
    }

    boolean chance(double probability) {
        return random.nextDouble() < probability;
    }

    double between(double low, double high) {
        return random.nextDouble(low, high);
    }

    Color oneOf(Color... colours) {
        return colours[random.nextInt(colours.length)];
    }
}
