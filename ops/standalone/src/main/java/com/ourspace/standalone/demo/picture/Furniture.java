package com.ourspace.standalone.demo.picture;

import java.awt.Color;
import java.awt.geom.Path2D;

/** What people sit on and sit at; x and z are a thing's middle on the floor, metres. */
record Furniture(Canvas canvas) {

    /** A sofa that faces the viewer. */
    void sofa(double x, double z, double width, Color colour) {
        Palette palette = canvas.palette();
        canvas.shadow(x, z + 0.1, width * 0.62, 0.62);
        double left = x - width / 2;
        canvas.facing(x, 0, z + 0.75, () -> cushioned(colour, width - 0.1));
        canvas.block(left + 0.16, 0.14, z, width - 0.32, 0.28, 0.75, Colours.darker(colour, 0.10));
        canvas.facing(x, 0, z, () -> {
            seatCushions(colour, width);
            for (int side = -1; side <= 1; side += 2) {
                double arm = side * (width / 2 - 0.1);
                canvas.pillow(Colours.lighter(colour, 0.06), arm - 0.13, 0.12, 0.26, 0.56, 0.2);
                canvas.pillow(Colours.withAlpha(palette.ink(), 0.12), arm - 0.13, 0.12, 0.26, 0.2, 0.1);
                canvas.bar(Colours.darker(palette.wood(), 0.3), arm - 0.03, 0, 0.06, 0.13);
            }
        });
    }

    private void cushioned(Color colour, double width) {
        Palette palette = canvas.palette();
        canvas.pillow(Colours.darker(colour, 0.14), -width / 2, 0.1, width, 0.9, 0.3);
        int components = width > 1.9 ? 3 : 2;
        double component = (width - 0.2) / components;
        for (int i = 0; i < components; i++) {
            double at = -width / 2 + 0.1 + i * component;
            canvas.pillow(colour, at + 0.015, 0.38, component - 0.03, 0.58, 0.2);
            canvas.pillow(Colours.withAlpha(Color.WHITE, 0.10), at + 0.05, 0.82, component - 0.1, 0.08, 0.08);
        }
        throwPillow(-width * 0.36, palette.third());
        throwPillow(width * 0.33, palette.second());
    }

    private void throwPillow(double x, Color colour) {
        canvas.turned(canvas.between(-14, 14), () -> {
            canvas.pillow(Colours.darker(colour, 0.18), x - 0.19, 0.43, 0.4, 0.38, 0.16);
            canvas.pillow(colour, x - 0.2, 0.45, 0.4, 0.38, 0.16);
        });
    }

    private void seatCushions(Color colour, double width) {
        int components = width > 1.9 ? 3 : 2;
        double component = (width - 0.36) / components;
        for (int i = 0; i < components; i++) {
            double at = -width / 2 + 0.18 + i * component;
            canvas.pillow(Colours.lighter(colour, 0.10), at + 0.01, 0.3, component - 0.02, 0.22, 0.12);
            canvas.pillow(
                    Colours.withAlpha(canvas.palette().ink(), 0.08), at + 0.01, 0.3, component - 0.02, 0.09, 0.08);
        }
    }

    /** A chair of curved shell, seen from behind if {@code away}. */
    void chair(double x, double z, Color colour, boolean away) {
        canvas.shadow(x, z, 0.34, 0.28);
        canvas.facing(x, 0, z, () -> {
            Palette palette = canvas.palette();
            for (int side = -1; side <= 1; side += 2) {
                canvas.line(Colours.darker(palette.wood(), 0.15), 0.035, side * 0.15, 0.42, side * 0.22, 0.01);
                canvas.line(Colours.darker(palette.wood(), 0.35), 0.03, side * 0.1, 0.42, side * 0.13, 0.09);
            }
            if (!away) {
                back(colour, Colours.darker(colour, 0.10));
            }
            canvas.pillow(Colours.lighter(colour, 0.12), -0.24, 0.4, 0.48, 0.1, 0.1);
            if (away) {
                back(colour, colour);
            }
        });
    }

    private void back(Color colour, Color face) {
        Path2D.Double back = new Path2D.Double();
        back.moveTo(-0.2, 0.48);
        back.curveTo(-0.3, 0.8, -0.26, 0.94, -0.12, 0.95);
        back.lineTo(0.12, 0.95);
        back.curveTo(0.26, 0.94, 0.3, 0.8, 0.2, 0.48);
        back.closePath();
        canvas.fill(face, back);
        canvas.line(Colours.lighter(colour, 0.28), 0.02, -0.12, 0.94, 0.12, 0.94);
    }

    void stool(double x, double z, double tall, Color colour) {
        canvas.shadow(x, z, 0.26, 0.22);
        canvas.facing(x, 0, z, () -> {
            Color leg = Colours.darker(canvas.palette().wood(), 0.2);
            for (int i = -1; i <= 1; i++) {
                canvas.line(leg, 0.03, i * 0.07, tall, i * 0.18, 0);
            }
            canvas.line(leg, 0.02, -0.13, tall * 0.35, 0.13, tall * 0.35);
            canvas.pillow(Colours.darker(colour, 0.15), -0.19, tall - 0.05, 0.38, 0.08, 0.06);
            canvas.oval(colour, 0, tall + 0.02, 0.19, 0.045);
        });
    }

    /** A table: a board on four legs. */
    void table(double x, double z, double width, double depth, double tall, Color top) {
        Color leg = Colours.darker(canvas.palette().wood(), 0.35);
        canvas.shadow(x, z, width * 0.62, depth * 0.75);
        double left = x - width / 2;
        double near = z - depth / 2;
        for (double dz : new double[] {depth - 0.1, 0.03}) {
            for (double dx : new double[] {0.05, width - 0.12}) {
                canvas.block(left + dx, 0, near + dz, 0.07, tall - 0.05, 0.07, leg);
            }
        }
        canvas.block(left, tall - 0.06, near, width, 0.06, depth, top);
    }

    /** A low round table. */
    void coffeeTable(double x, double z, double radius) {
        Palette palette = canvas.palette();
        canvas.shadow(x, z, radius * 1.25, radius);
        canvas.facing(x, 0, z, () -> {
            for (int side = -1; side <= 1; side++) {
                canvas.line(
                        Colours.darker(palette.wood(), 0.3),
                        0.035,
                        side * radius * 0.55,
                        0.36,
                        side * radius * 0.72,
                        0);
            }
            canvas.oval(Colours.darker(palette.wood(), 0.18), 0, 0.355, radius, radius * 0.2);
            canvas.oval(Colours.lighter(palette.wood(), 0.18), 0, 0.385, radius, radius * 0.2);
            canvas.oval(Colours.withAlpha(Color.WHITE, 0.12), -radius * 0.2, 0.4, radius * 0.6, radius * 0.1);
        });
    }

    void laptop(double x, double y, double z) {
        Palette palette = canvas.palette();
        canvas.facing(x, y, z, () -> {
            canvas.pillow(palette.metal(), -0.19, 0.02, 0.38, 0.26, 0.03);
            canvas.bar(Colours.lighter(palette.second(), 0.55), -0.17, 0.045, 0.34, 0.215);
            canvas.pillow(Colours.lighter(palette.metal(), 0.35), -0.21, 0, 0.42, 0.03, 0.02);
        });
    }

    void cup(double x, double y, double z, Color colour) {
        canvas.facing(x, y, z, () -> {
            canvas.line(Colours.darker(colour, 0.1), 0.02, new java.awt.geom.Ellipse2D.Double(0.03, 0.025, 0.07, 0.06));
            canvas.pillow(colour, -0.05, 0, 0.1, 0.11, 0.03);
            canvas.oval(Colours.darker(colour, 0.4), 0, 0.105, 0.045, 0.012);
        });
    }

    /** A rug of rings. */
    void rug(double x, double z, double radiusX, double radiusZ, Color colour) {
        canvas.onFloor(x, z, radiusX, radiusZ, () -> {
            canvas.disc(Colours.darker(colour, 0.12), 0, 0.02, 1.005);
            canvas.disc(Colours.lighter(colour, 0.28), 0, 0, 1);
            canvas.disc(Colours.lighter(colour, 0.06), 0, 0, 0.9);
            canvas.disc(Colours.lighter(colour, 0.36), 0, 0, 0.8);
            canvas.disc(Colours.lighter(colour, 0.46), 0, 0, 0.52);
        });
    }

    /** A cabinet with doors. */
    void cabinet(double x, double z, double width, double tall) {
        Palette palette = canvas.palette();
        canvas.shadow(x, z, width * 0.62, 0.4);
        canvas.block(x - width / 2, 0.1, z, width, tall - 0.1, 0.42, palette.wood());
        canvas.facing(x, 0, z, () -> {
            double door = width / 3;
            for (int i = 0; i < 3; i++) {
                double at = -width / 2 + i * door;
                canvas.pillow(Colours.lighter(palette.wood(), 0.12), at + 0.03, 0.15, door - 0.06, tall - 0.2, 0.03);
                canvas.pillow(palette.third(), at + door * 0.75, tall * 0.62, 0.03, 0.12, 0.03);
            }
            for (int side = -1; side <= 1; side += 2) {
                canvas.bar(palette.ink(), side * (width / 2 - 0.12) - 0.02, 0, 0.04, 0.11);
            }
        });
    }
}
