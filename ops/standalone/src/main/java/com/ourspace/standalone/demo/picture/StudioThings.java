package com.ourspace.standalone.demo.picture;

import java.awt.Color;
import java.awt.GradientPaint;
import java.awt.geom.Path2D;

/** What a photographer works with. */
record StudioThings(Canvas canvas, Shell shell) {

    /** Paper that hangs from a bar and runs out over the floor in one curve. */
    void backdrop(double x, double width, Color colour) {
        Palette palette = canvas.palette();
        double back = shell.depth() - 0.5;
        double top = shell.height() - 0.5;
        double left = x - width / 2;
        double right = x + width / 2;
        for (double leg : new double[] {left - 0.1, right + 0.1}) {
            canvas.facing(leg, 0, back, () -> {
                canvas.line(palette.ink(), 0.035, 0, 0, 0, top + 0.05);
                canvas.line(palette.ink(), 0.03, 0, 0.4, -0.25, 0);
                canvas.line(palette.ink(), 0.03, 0, 0.4, 0.25, 0);
            });
        }
        float high = (float) canvas.camera().point(0, top, back).y;
        float low = (float) canvas.camera().point(0, 0.25, back).y;
        float near = (float) canvas.camera().point(0, 0, back - 2.7).y;
        Color lit = Colours.lighter(colour, 0.25);
        canvas.surface(
                new GradientPaint(0, high, colour, 0, low, lit),
                left,
                0.2,
                back,
                right,
                0.2,
                back,
                right,
                top,
                back,
                left,
                top,
                back);
        canvas.surface(
                new GradientPaint(0, low, lit, 0, near, Colours.lighter(colour, 0.08)),
                left,
                0.2,
                back,
                right,
                0.2,
                back,
                right + 0.12,
                0,
                back - 0.4,
                right + 0.3,
                0,
                back - 2.7,
                left - 0.3,
                0,
                back - 2.7,
                left - 0.12,
                0,
                back - 0.4);
        canvas.facing(x, top, back, () -> {
            canvas.pillow(Colours.darker(colour, 0.2), -width / 2 - 0.05, -0.03, width + 0.1, 0.13, 0.1);
            canvas.line(palette.metal(), 0.03, -width / 2 - 0.18, 0.04, width / 2 + 0.18, 0.04);
        });
    }

    /** A softbox on a tripod, turned inwards. */
    void softbox(double x, double z, double tall, boolean leftHand) {
        Palette palette = canvas.palette();
        canvas.shadow(x, z, 0.5, 0.36);
        double side = leftHand ? 1 : -1;
        canvas.facing(x, 0, z, () -> {
            for (int leg = -1; leg <= 1; leg++) {
                canvas.line(palette.ink(), 0.035, 0, 0.75, leg * 0.38, 0.01);
            }
            canvas.line(palette.ink(), 0.04, 0, 0.6, 0, tall);
            canvas.glow(
                    Colours.lighter(palette.light(), 0.5),
                    side * 0.3,
                    tall,
                    1.9,
                    palette.mood().isDark() ? 0.6 : 0.38);
            Path2D.Double hood = quad(
                    -side * 0.12,
                    tall + 0.12,
                    side * 0.26,
                    tall + 0.58,
                    side * 0.2,
                    tall - 0.62,
                    -side * 0.12,
                    tall - 0.12);
            canvas.fill(Colours.lighter(palette.ink(), 0.08), hood);
            Path2D.Double face = quad(
                    side * 0.26,
                    tall + 0.58,
                    side * 0.52,
                    tall + 0.44,
                    side * 0.46,
                    tall - 0.5,
                    side * 0.2,
                    tall - 0.62);
            canvas.fill(
                    new GradientPaint(0, (float) tall + 0.5f, Color.WHITE, 0, (float) tall - 0.6f, palette.light()),
                    face);
            canvas.line(palette.ink(), 0.025, face);
        });
    }

    private static Path2D.Double quad(double... xy) {
        Path2D.Double quad = new Path2D.Double();
        quad.moveTo(xy[0], xy[1]);
        for (int i = 2; i < xy.length; i += 2) {
            quad.lineTo(xy[i], xy[i + 1]);
        }
        quad.closePath();
        return quad;
    }

    /** A camera on a tripod, seen from behind. */
    void camera(double x, double z) {
        Palette palette = canvas.palette();
        canvas.shadow(x, z, 0.5, 0.36);
        canvas.facing(x, 0, z, () -> {
            canvas.line(palette.ink(), 0.045, 0, 1.05, -0.36, 0.01);
            canvas.line(palette.ink(), 0.045, 0, 1.05, 0.36, 0.01);
            canvas.line(Colours.lighter(palette.ink(), 0.12), 0.045, 0, 1.05, 0.05, 0.01);
            canvas.bar(palette.ink(), -0.05, 1.0, 0.1, 0.2);
            canvas.pillow(Colours.lighter(palette.ink(), 0.05), -0.2, 1.18, 0.4, 0.27, 0.06);
            canvas.pillow(Colours.lighter(palette.ink(), 0.05), -0.09, 1.42, 0.18, 0.09, 0.04);
            canvas.bar(Colours.lighter(palette.accent(), 0.35), -0.14, 1.23, 0.2, 0.16);
            canvas.disc(palette.third(), 0.13, 1.38, 0.02);
        });
    }

    /** A round reflector that leans. */
    void reflector(double x, double z) {
        Palette palette = canvas.palette();
        canvas.shadow(x, z, 0.5, 0.25);
        canvas.facing(
                x,
                0,
                z,
                () -> canvas.turnedAround(0, 0.55, 10, () -> {
                    canvas.oval(palette.ink(), 0, 0.56, 0.47, 0.55);
                    canvas.oval(palette.third(), 0, 0.56, 0.43, 0.51);
                    canvas.oval(Colours.withAlpha(Color.WHITE, 0.4), -0.12, 0.72, 0.16, 0.22);
                }));
    }

    /** Plinths to stand things on. */
    void plinths(double x, double z) {
        Palette palette = canvas.palette();
        canvas.shadow(x, z, 0.9, 0.5);
        canvas.block(x - 0.55, 0, z + 0.15, 0.5, 0.85, 0.5, palette.accent());
        canvas.block(x + 0.05, 0, z + 0.05, 0.5, 0.5, 0.5, palette.second());
        canvas.facing(x - 0.3, 0.85, z + 0.4, () -> canvas.disc(palette.third(), 0, 0.19, 0.19));
        canvas.facing(
                x - 0.36, 0.85, z + 0.4, () -> canvas.oval(Colours.withAlpha(Color.WHITE, 0.4), 0, 0.25, 0.04, 0.05));
        new Greenery(canvas).reeds(x + 0.3, 0.5, z + 0.3, 0.75);
    }
}
