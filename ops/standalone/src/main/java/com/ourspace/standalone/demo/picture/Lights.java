package com.ourspace.standalone.demo.picture;

import java.awt.Color;
import java.awt.Shape;
import java.awt.geom.Area;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;
import java.awt.geom.QuadCurve2D;

/** Lamps, and what they give off. */
record Lights(Canvas canvas, Shell shell) {

    /** A lamp hanging from the ceiling, its shade's lower edge at height y. */
    void pendant(double x, double y, double z, double radius, Color colour) {
        Palette palette = canvas.palette();
        canvas.facing(x, y, z, () -> {
            canvas.line(palette.ink(), 0.016, 0, 0, 0, shell.height() - y);
            canvas.glow(palette.light(), 0, -0.05, radius * 5.5, strength(0.30));
            Path2D.Double shade = new Path2D.Double();
            shade.moveTo(-radius, 0);
            shade.curveTo(-radius, radius * 1.05, radius, radius * 1.05, radius, 0);
            shade.closePath();
            canvas.oval(palette.light(), 0, 0, radius * 0.92, radius * 0.16);
            canvas.disc(Colours.lighter(palette.light(), 0.6), 0, -0.01, radius * 0.28);
            canvas.fill(colour, shade);
            canvas.within(
                    shade,
                    () -> canvas.oval(
                            Colours.withAlpha(Color.WHITE, 0.22),
                            -radius * 0.5,
                            radius * 0.45,
                            radius * 0.2,
                            radius * 0.5));
        });
    }

    void floorLamp(double x, double z) {
        Palette palette = canvas.palette();
        canvas.shadow(x, z, 0.28, 0.24);
        canvas.facing(x, 0, z, () -> {
            canvas.pillow(palette.ink(), -0.17, 0, 0.34, 0.045, 0.04);
            canvas.line(palette.ink(), 0.028, 0, 0.03, 0, 1.5);
            canvas.glow(palette.light(), 0, 1.55, 1.5, strength(0.42));
            Path2D.Double shade = new Path2D.Double();
            shade.moveTo(-0.27, 1.4);
            shade.lineTo(0.27, 1.4);
            shade.lineTo(0.18, 1.8);
            shade.lineTo(-0.18, 1.8);
            shade.closePath();
            canvas.fill(Colours.lighter(palette.light(), 0.25), shade);
            canvas.oval(Color.WHITE, 0, 1.4, 0.25, 0.025);
        });
    }

    /** Bulbs on strings along the back wall. */
    void garland(int strings) {
        double z = shell.depth() - 0.1;
        double span = 2 * shell.half() / strings;
        for (int i = 0; i < strings; i++) {
            double left = -shell.half() + i * span;
            canvas.facing(left, shell.height() - 0.16, z, () -> string(span));
        }
    }

    private void string(double span) {
        Palette palette = canvas.palette();
        double sag = -0.85;
        canvas.line(palette.ink(), 0.012, new QuadCurve2D.Double(0, 0, span / 2, sag, span, 0));
        Color[] bulbs = {palette.third(), palette.accent(), palette.second(), palette.light()};
        int count = 9;
        for (int i = 1; i < count; i++) {
            double t = (double) i / count;
            double x = span * t;
            double y = 2 * t * (1 - t) * sag - 0.04;
            Color bulb = Colours.lighter(bulbs[i % bulbs.length], 0.25);
            canvas.glow(bulb, x, y, 0.22, strength(0.55));
            canvas.disc(Colours.lighter(bulb, 0.4), x, y, 0.036);
        }
    }

    /** A shape of glowing tube on the back wall, about one metre wide. */
    void neon(double x, double y, Color colour) {
        int shape = canvas.random().nextInt(4);
        canvas.facing(x, y, shell.depth(), () -> {
            canvas.glow(colour, 0, 0, 1.25, strength(0.55));
            Shape tube = switch (shape) {
                case 0 -> star();
                case 1 -> heart();
                case 2 -> bolt();
                default -> moon();
            };
            canvas.line(Colours.withAlpha(colour, 0.28), 0.13, tube);
            canvas.line(colour, 0.062, tube);
            canvas.line(Colours.lighter(colour, 0.75), 0.026, tube);
        });
    }

    private static Path2D.Double star() {
        Path2D.Double star = new Path2D.Double();
        for (int i = 0; i < 10; i++) {
            double radius = i % 2 == 0 ? 0.46 : 0.2;
            double angle = Math.PI / 2 + Math.PI * i / 5;
            if (i == 0) {
                star.moveTo(0, radius);
            } else {
                star.lineTo(radius * Math.cos(angle), radius * Math.sin(angle));
            }
        }
        star.closePath();
        return star;
    }

    private static Path2D.Double heart() {
        Path2D.Double heart = new Path2D.Double();
        heart.moveTo(0, -0.4);
        heart.curveTo(-0.75, 0.05, -0.42, 0.58, 0, 0.22);
        heart.curveTo(0.42, 0.58, 0.75, 0.05, 0, -0.4);
        return heart;
    }

    private static Path2D.Double bolt() {
        Path2D.Double bolt = new Path2D.Double();
        bolt.moveTo(0.12, 0.5);
        bolt.lineTo(-0.24, -0.04);
        bolt.lineTo(0.02, -0.04);
        bolt.lineTo(-0.12, -0.5);
        bolt.lineTo(0.26, 0.1);
        bolt.lineTo(0, 0.1);
        bolt.closePath();
        return bolt;
    }

    private static Area moon() {
        Area crescent = new Area(new Ellipse2D.Double(-0.45, -0.45, 0.9, 0.9));
        crescent.subtract(new Area(new Ellipse2D.Double(-0.12, -0.27, 0.74, 0.74)));
        return crescent;
    }

    /** A glowing strip along the foot or the top of the back wall. */
    void strip(double y, Color colour) {
        double half = shell.half();
        canvas.facing(0, y, shell.depth(), () -> {
            for (int i = 0; i < 6; i++) {
                double tall = 0.05 + i * 0.11;
                canvas.bar(Colours.withAlpha(colour, 0.07), -half, -tall / 2, 2 * half, tall);
            }
            canvas.bar(Colours.lighter(colour, 0.55), -half, -0.015, 2 * half, 0.03);
        });
    }

    /** A cone of light from the ceiling. */
    void beam(double fromX, double toX, double z, Color colour, double strength) {
        var from = canvas.camera().point(fromX, shell.height(), z);
        var to = canvas.camera().point(toX, 0, z);
        var paint =
                new java.awt.GradientPaint(from, Colours.withAlpha(colour, strength), to, Colours.withAlpha(colour, 0));
        double top = shell.height();
        canvas.surface(paint, fromX - 0.05, top, z, fromX + 0.05, top, z, toX + 0.75, 0, z, toX - 0.75, 0, z);
    }

    private double strength(double atNight) {
        return switch (canvas.palette().mood()) {
            case MORNING -> atNight * 0.45;
            case DUSK -> atNight * 0.8;
            case NIGHT -> atNight;
        };
    }
}
