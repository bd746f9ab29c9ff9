package com.ourspace.standalone.demo.picture;

import java.awt.Color;
import java.awt.GradientPaint;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;

/** What hangs on the back wall; x and y are left and lower edges, metres. */
record WallDecor(Canvas canvas, Shell shell) {

    void pictures(double x, double y) {
        frame(x, y, 0.72, 0.95);
        frame(x + 0.86, y + 0.34, 0.52, 0.61);
        frame(x + 0.86, y - 0.12, 0.52, 0.36);
    }

    void frame(double x, double y, double width, double height) {
        Palette palette = canvas.palette();
        canvas.facing(x, y, shell.depth(), () -> {
            canvas.bar(Colours.withAlpha(palette.ink(), 0.22), 0.03, -0.04, width, height);
            canvas.bar(Colours.darker(palette.wood(), 0.3), 0, 0, width, height);
            canvas.bar(palette.paper(), 0.035, 0.035, width - 0.07, height - 0.07);
            var inside = new Rectangle2D.Double(0.08, 0.08, width - 0.16, height - 0.16);
            canvas.within(inside, () -> painting(width, height));
        });
    }

    private void painting(double width, double height) {
        Palette palette = canvas.palette();
        canvas.bar(Colours.lighter(palette.second(), 0.55), 0, 0, width, height);
        canvas.disc(palette.third(), width * canvas.between(0.35, 0.65), height * 0.64, width * 0.16);
        canvas.oval(palette.accent(), width * 0.25, 0.06, width * 0.5, height * canvas.between(0.25, 0.42));
        canvas.oval(
                Colours.darker(palette.second(), 0.15),
                width * 0.85,
                0,
                width * 0.5,
                height * canvas.between(0.25, 0.5));
    }

    /** Boards with books and small things. */
    void shelves(double x, double y, double width, int boards) {
        for (int i = 0; i < boards; i++) {
            double at = y + i * 0.52;
            books(x, at + 0.04, width);
            canvas.block(
                    x,
                    at,
                    shell.depth() - 0.24,
                    width,
                    0.04,
                    0.24,
                    canvas.palette().wood());
        }
    }

    private void books(double x, double y, double width) {
        Palette palette = canvas.palette();
        canvas.facing(x, y, shell.depth() - 0.12, () -> {
            double at = canvas.between(0.05, 0.2);
            while (at < width - 0.16) {
                if (canvas.chance(0.13)) {
                    trinket(at + 0.1);
                    at += 0.28;
                } else {
                    double thick = canvas.between(0.035, 0.075);
                    double tall = canvas.between(0.22, 0.36);
                    Color cover = canvas.oneOf(
                            palette.accent(),
                            palette.second(),
                            palette.third(),
                            palette.paper(),
                            palette.leaf(),
                            palette.ink());
                    canvas.pillow(cover, at, 0, thick, tall, 0.01);
                    canvas.bar(Colours.withAlpha(Color.WHITE, 0.35), at, tall * 0.72, thick, 0.02);
                    at += thick + 0.006;
                }
            }
        });
    }

    private void trinket(double x) {
        Palette palette = canvas.palette();
        canvas.disc(canvas.oneOf(palette.third(), palette.accent(), palette.paper()), x, 0.1, 0.095);
        canvas.oval(Colours.withAlpha(Color.WHITE, 0.35), x - 0.03, 0.13, 0.025, 0.035);
    }

    /** Foam pyramids that swallow sound. */
    void foam(double x, double y, int columns, int rows) {
        Palette palette = canvas.palette();
        double size = 0.42;
        canvas.facing(x, y, shell.depth(), () -> {
            for (int row = 0; row < rows; row++) {
                for (int column = 0; column < columns; column++) {
                    boolean second = (row + column) % 2 == 0;
                    Color base = second ? Colours.darker(palette.accent(), 0.25) : Colours.darker(palette.ink(), 0.05);
                    pyramid(base, column * size, row * size, size - 0.02);
                }
            }
        });
    }

    private void pyramid(Color base, double x, double y, double size) {
        canvas.bar(base, x, y, size, size);
        double mid = size / 2;
        facet(Colours.lighter(base, 0.20), x, y + size, x + size, y + size, x + mid, y + mid);
        facet(Colours.lighter(base, 0.09), x, y, x, y + size, x + mid, y + mid);
        facet(Colours.darker(base, 0.25), x, y, x + size, y, x + mid, y + mid);
    }

    private void facet(Color colour, double x1, double y1, double x2, double y2, double x3, double y3) {
        Path2D.Double facet = new Path2D.Double();
        facet.moveTo(x1, y1);
        facet.lineTo(x2, y2);
        facet.lineTo(x3, y3);
        facet.closePath();
        canvas.fill(colour, facet);
    }

    /** A mirror the height of a dancer, with the room's colours in it. */
    void mirror(double x, double width) {
        Palette palette = canvas.palette();
        double top = shell.height() - 0.55;
        canvas.facing(x, 0, shell.depth(), () -> {
            canvas.bar(palette.trim(), -0.07, 0.22, width + 0.14, top - 0.15);
            Color deep = Colours.mix(palette.wall(), new Color(176, 200, 214), 0.45);
            canvas.fill(
                    new GradientPaint(0, (float) top, Colours.lighter(deep, 0.45), 0, 0.3f, Colours.darker(deep, 0.06)),
                    new Rectangle2D.Double(0, 0.28, width, top - 0.28));
            canvas.bar(Colours.withAlpha(palette.floor(), 0.75), 0, 0.28, width, 0.42);
            canvas.bar(Colours.withAlpha(palette.trim(), 0.5), 0, 0.70, width, 0.03);
            glare(width, top);
            for (double seam = 1.25; seam < width - 0.2; seam += 1.25) {
                canvas.bar(Colours.withAlpha(palette.ink(), 0.25), seam, 0.28, 0.012, top - 0.28);
            }
        });
    }

    private void glare(double width, double top) {
        var glass = new Rectangle2D.Double(0, 0.28, width, top - 0.28);
        canvas.within(glass, () -> {
            for (double at = 0.2; at < width; at += canvas.between(0.9, 1.6)) {
                Path2D.Double streak = new Path2D.Double();
                double wide = canvas.between(0.08, 0.36);
                streak.moveTo(at, 0);
                streak.lineTo(at + wide, 0);
                streak.lineTo(at + wide + 0.9, top);
                streak.lineTo(at + 0.9, top);
                streak.closePath();
                canvas.fill(Colours.withAlpha(Color.WHITE, 0.15), streak);
            }
        });
    }

    /** A lit screen, showing a chart. */
    void screen(double x, double y, double width, double height) {
        Palette palette = canvas.palette();
        canvas.facing(x, y, shell.depth() - 0.06, () -> {
            canvas.glow(
                    palette.paper(),
                    width / 2,
                    height / 2,
                    width * 0.85,
                    palette.mood().isDark() ? 0.5 : 0.2);
            canvas.pillow(palette.ink(), -0.06, -0.06, width + 0.12, height + 0.12, 0.06);
            canvas.fill(
                    new GradientPaint(
                            0,
                            (float) height,
                            Colours.lighter(palette.second(), 0.72),
                            (float) width,
                            0,
                            Colours.lighter(palette.accent(), 0.62)),
                    new Rectangle2D.Double(0, 0, width, height));
            chart(width, height);
        });
    }

    private void chart(double width, double height) {
        Palette palette = canvas.palette();
        double step = width * 0.085;
        for (int i = 0; i < 5; i++) {
            double tall = height * (0.16 + 0.09 * i + canvas.between(-0.04, 0.06));
            Color bar = i == 4 ? palette.accent() : Colours.mix(palette.second(), palette.paper(), 0.25);
            canvas.pillow(bar, width * 0.1 + i * step, height * 0.14, step * 0.62, tall, 0.03);
        }
        double ring = height * 0.23;
        canvas.line(
                Colours.withAlpha(palette.ink(), 0.16), ring * 0.36, circle(width * 0.76, height * 0.48, ring, 0, 360));
        canvas.line(
                palette.accent(), ring * 0.36, circle(width * 0.76, height * 0.48, ring, 90, canvas.between(130, 290)));
        for (int i = 0; i < 2; i++) {
            canvas.pillow(
                    Colours.withAlpha(palette.ink(), 0.55 - 0.3 * i),
                    width * 0.1,
                    height * (0.86 - 0.09 * i),
                    width * (0.34 - 0.1 * i),
                    height * 0.045,
                    0.03);
        }
    }

    private static java.awt.geom.Arc2D.Double circle(double x, double y, double radius, double start, double extent) {
        return new java.awt.geom.Arc2D.Double(
                x - radius, y - radius, 2 * radius, 2 * radius, start, extent, java.awt.geom.Arc2D.OPEN);
    }

    /** A board with coloured notes and lines on it. */
    void whiteboard(double x, double y, double width, double height) {
        Palette palette = canvas.palette();
        canvas.facing(x, y, shell.depth() - 0.03, () -> {
            canvas.pillow(palette.metal(), -0.04, -0.04, width + 0.08, height + 0.08, 0.03);
            canvas.bar(new Color(250, 251, 252), 0, 0, width, height);
            for (int i = 0; i < 6; i++) {
                Color note = canvas.oneOf(palette.third(), palette.accent(), palette.second());
                double nx = width * (0.56 + 0.13 * (i % 3));
                double ny = height * (0.56 - 0.34 * (i / 3));
                canvas.bar(Colours.lighter(note, 0.3), nx, ny, 0.17, 0.17);
            }
            Path2D.Double curve = new Path2D.Double();
            curve.moveTo(width * 0.08, height * 0.2);
            curve.curveTo(width * 0.2, height * 0.2, width * 0.2, height * 0.8, width * 0.46, height * 0.8);
            canvas.line(palette.accent(), 0.025, curve);
            canvas.line(
                    Colours.withAlpha(palette.ink(), 0.6),
                    0.018,
                    width * 0.08,
                    height * 0.12,
                    width * 0.48,
                    height * 0.12);
            canvas.line(
                    Colours.withAlpha(palette.ink(), 0.6),
                    0.018,
                    width * 0.08,
                    height * 0.12,
                    width * 0.08,
                    height * 0.88);
            canvas.bar(palette.metal(), width * 0.3, -0.09, width * 0.4, 0.05);
        });
    }

    void clock(double x, double y) {
        Palette palette = canvas.palette();
        double hour = canvas.between(0, 360);
        canvas.facing(x, y, shell.depth(), () -> {
            canvas.disc(Colours.withAlpha(palette.ink(), 0.2), 0.02, -0.03, 0.23);
            canvas.disc(palette.ink(), 0, 0, 0.22);
            canvas.disc(palette.paper(), 0, 0, 0.19);
            canvas.turned(hour, () -> canvas.line(palette.ink(), 0.022, 0, 0, 0, 0.1));
            canvas.turned(hour * 12, () -> canvas.line(palette.accent(), 0.016, 0, 0, 0, 0.15));
        });
    }
}
