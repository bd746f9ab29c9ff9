package com.ourspace.standalone.demo.picture;

import java.awt.Color;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;

/** Things that make music, or carry it; x and z are a thing's middle on the floor, metres. */
record Instruments(Canvas canvas) {

    void drumKit(double x, double z, Color shell) {
        Palette palette = canvas.palette();
        canvas.shadow(x, z, 1.25, 0.75);
        canvas.facing(x, 0, z + 0.25, () -> {
            cymbal(-0.98, 1.28, -9);
            cymbal(0.98, 1.36, 10);
            tom(-0.33, 0.82, 0.27, shell);
            tom(0.33, 0.82, 0.27, shell);
        });
        canvas.facing(x, 0, z, () -> {
            hiHat(-1.08);
            standing(-0.72, 0.42, 0.3, shell);
            standing(0.76, 0.12, 0.34, shell);
            bass(shell, palette);
        });
    }

    private void bass(Color shell, Palette palette) {
        canvas.disc(palette.metal(), 0, 0.44, 0.45);
        canvas.disc(Colours.darker(shell, 0.2), 0, 0.44, 0.425);
        canvas.disc(palette.paper(), 0, 0.44, 0.375);
        canvas.disc(Colours.mix(palette.paper(), shell, 0.25), 0, 0.44, 0.2);
        canvas.disc(palette.paper(), 0, 0.44, 0.165);
        canvas.oval(Colours.withAlpha(Color.WHITE, 0.5), -0.16, 0.62, 0.1, 0.06);
        for (int side = -1; side <= 1; side += 2) {
            canvas.line(palette.ink(), 0.035, side * 0.38, 0.2, side * 0.5, 0);
        }
    }

    private void tom(double x, double y, double radius, Color shell) {
        Palette palette = canvas.palette();
        canvas.pillow(shell, x - radius, y - 0.03, 2 * radius, 0.3, 0.06);
        canvas.bar(Colours.withAlpha(Color.WHITE, 0.22), x - radius * 0.6, y, radius * 0.22, 0.24);
        canvas.pillow(palette.metal(), x - radius, y + 0.23, 2 * radius, 0.05, 0.03);
        canvas.oval(palette.paper(), x, y + 0.27, radius, 0.06);
    }

    private void standing(double x, double y, double radius, Color shell) {
        Palette palette = canvas.palette();
        for (int side = -1; side <= 1; side++) {
            canvas.line(palette.metal(), 0.03, x + side * radius * 0.3, y + 0.1, x + side * radius * 0.9, 0);
        }
        canvas.pillow(shell, x - radius, y, 2 * radius, 0.6 - y * 0.8, 0.06);
        canvas.bar(Colours.withAlpha(Color.WHITE, 0.22), x - radius * 0.6, y + 0.02, radius * 0.22, 0.5 - y * 0.8);
        double top = 0.58 + y * 0.2;
        canvas.pillow(palette.metal(), x - radius, top, 2 * radius, 0.045, 0.03);
        canvas.oval(palette.paper(), x, top + 0.045, radius, 0.065);
    }

    private void cymbal(double x, double y, double tilt) {
        Palette palette = canvas.palette();
        canvas.line(palette.metal(), 0.03, x, 0, x, y);
        canvas.line(palette.metal(), 0.03, x, 0.35, x - 0.2, 0);
        canvas.line(palette.metal(), 0.03, x, 0.35, x + 0.2, 0);
        canvas.turnedAround(x, y, tilt, () -> {
            canvas.oval(Colours.darker(palette.third(), 0.25), x, y - 0.012, 0.38, 0.06);
            canvas.oval(palette.third(), x, y, 0.38, 0.055);
            canvas.oval(Colours.lighter(palette.third(), 0.45), x - 0.08, y + 0.012, 0.18, 0.02);
            canvas.oval(Colours.darker(palette.third(), 0.2), x, y + 0.03, 0.07, 0.035);
        });
    }

    private void hiHat(double x) {
        Palette palette = canvas.palette();
        canvas.line(palette.metal(), 0.028, x, 0, x, 0.98);
        canvas.line(palette.metal(), 0.028, x, 0.3, x - 0.18, 0);
        canvas.line(palette.metal(), 0.028, x, 0.3, x + 0.18, 0);
        canvas.oval(Colours.darker(palette.third(), 0.2), x, 0.84, 0.26, 0.035);
        canvas.oval(palette.third(), x, 0.88, 0.26, 0.035);
    }

    /** An upright piano against the wall, with its bench. */
    void piano(double x, double z, Color body) {
        canvas.shadow(x, z, 1.0, 0.5);
        canvas.block(x - 0.78, 0, z + 0.18, 1.56, 1.25, 0.42, body);
        canvas.block(x - 0.82, 1.25, z + 0.15, 1.64, 0.05, 0.46, Colours.darker(body, 0.2));
        canvas.block(x - 0.78, 0, z - 0.1, 0.1, 0.66, 0.28, Colours.darker(body, 0.15));
        canvas.block(x + 0.68, 0, z - 0.1, 0.1, 0.66, 0.28, Colours.darker(body, 0.15));
        canvas.block(x - 0.78, 0.62, z - 0.12, 1.56, 0.09, 0.3, Colours.darker(body, 0.1));
        keys(x, z);
        canvas.facing(x, 0, z + 0.18, () -> {
            Color inset = Colours.lighter(body, 0.10);
            canvas.pillow(inset, -0.66, 0.14, 1.32, 0.4, 0.04);
            canvas.pillow(inset, -0.66, 0.86, 1.32, 0.3, 0.04);
            canvas.bar(canvas.palette().paper(), -0.2, 0.86, 0.19, 0.25);
            canvas.bar(canvas.palette().paper(), 0.005, 0.86, 0.19, 0.25);
        });
    }

    private void keys(double x, double z) {
        double near = z - 0.11;
        double far = z + 0.13;
        canvas.surface(
                Color.WHITE, x - 0.66, 0.712, near, x + 0.66, 0.712, near, x + 0.66, 0.712, far, x - 0.66, 0.712, far);
        for (int i = 1; i < 28; i++) {
            double at = x - 0.66 + i * 1.32 / 28;
            canvas.surface(
                    new Color(190, 190, 200),
                    at,
                    0.713,
                    near,
                    at + 0.004,
                    0.713,
                    near,
                    at + 0.004,
                    0.713,
                    far,
                    at,
                    0.713,
                    far);
            if (i % 7 != 3 && i % 7 != 0) {
                canvas.surface(
                        new Color(30, 28, 36),
                        at - 0.014,
                        0.714,
                        near + 0.09,
                        at + 0.014,
                        0.714,
                        near + 0.09,
                        at + 0.014,
                        0.714,
                        far,
                        at - 0.014,
                        0.714,
                        far);
            }
        }
    }

    void bench(double x, double z, Color colour) {
        canvas.shadow(x, z, 0.42, 0.26);
        for (double dx : new double[] {-0.3, 0.24}) {
            canvas.block(x + dx, 0, z - 0.1, 0.06, 0.42, 0.06, canvas.palette().ink());
        }
        canvas.block(x - 0.36, 0.42, z - 0.15, 0.72, 0.1, 0.3, colour);
    }

    /** A microphone on a stand with a boom. */
    void microphone(double x, double z, boolean studio) {
        Palette palette = canvas.palette();
        canvas.shadow(x, z, 0.4, 0.3);
        canvas.facing(x, 0, z, () -> {
            for (int side = -1; side <= 1; side++) {
                canvas.line(palette.ink(), 0.035, 0, 0.24, side * 0.3, 0.01);
            }
            canvas.line(palette.ink(), 0.03, 0, 0.2, 0, 1.5);
            if (studio) {
                condenser(palette);
            } else {
                canvas.turnedAround(0, 1.5, 24, () -> {
                    canvas.pillow(palette.ink(), -0.03, 1.44, 0.06, 0.24, 0.03);
                    canvas.disc(palette.metal(), 0, 1.72, 0.075);
                    canvas.line(Colours.lighter(palette.metal(), 0.4), 0.012, -0.07, 1.72, 0.07, 1.72);
                });
            }
        });
    }

    private void condenser(Palette palette) {
        canvas.line(palette.ink(), 0.03, 0, 1.5, 0.34, 1.62);
        canvas.line(palette.metal(), 0.02, new Ellipse2D.Double(0.2, 1.33, 0.3, 0.4));
        canvas.pillow(palette.ink(), 0.27, 1.34, 0.16, 0.18, 0.06);
        canvas.pillow(palette.metal(), 0.27, 1.49, 0.16, 0.23, 0.14);
        for (int i = 0; i < 4; i++) {
            canvas.line(Colours.lighter(palette.metal(), 0.35), 0.008, 0.28, 1.53 + i * 0.04, 0.42, 1.53 + i * 0.04);
        }
        canvas.disc(Colours.withAlpha(palette.ink(), 0.55), 0.1, 1.55, 0.15);
        canvas.line(palette.ink(), 0.018, new Ellipse2D.Double(-0.05, 1.4, 0.3, 0.3));
        canvas.line(palette.ink(), 0.015, 0.1, 1.4, 0, 1.2);
    }

    /** A guitar on its stand, electric or acoustic. */
    void guitar(double x, double z, Color colour, boolean electric) {
        Palette palette = canvas.palette();
        canvas.shadow(x, z, 0.32, 0.24);
        canvas.facing(
                x,
                0.12,
                z,
                () -> canvas.turned(canvas.between(-8, 8), () -> {
                    canvas.line(palette.ink(), 0.03, -0.2, -0.1, 0, 0.3);
                    canvas.line(palette.ink(), 0.03, 0.2, -0.1, 0, 0.3);
                    Color body = electric ? colour : Colours.lighter(palette.wood(), 0.15);
                    canvas.fill(Colours.darker(body, 0.3), body(0.025));
                    canvas.fill(body, body(0));
                    canvas.bar(Colours.darker(palette.wood(), 0.35), -0.03, 0.36, 0.06, 0.72);
                    canvas.pillow(Colours.darker(palette.wood(), 0.45), -0.05, 1.06, 0.1, 0.16, 0.03);
                    if (electric) {
                        canvas.pillow(palette.paper(), -0.1, 0.1, 0.2, 0.14, 0.08);
                        canvas.bar(palette.ink(), -0.07, 0.14, 0.14, 0.025);
                        canvas.bar(palette.ink(), -0.07, 0.24, 0.14, 0.025);
                    } else {
                        canvas.disc(Colours.darker(palette.wood(), 0.6), 0, 0.32, 0.075);
                        canvas.bar(Colours.darker(palette.wood(), 0.5), -0.08, 0.14, 0.16, 0.03);
                    }
                    for (int string = -1; string <= 1; string++) {
                        canvas.line(
                                Colours.withAlpha(Color.WHITE, 0.5), 0.005, string * 0.016, 0.15, string * 0.016, 1.1);
                    }
                }));
    }

    private static Path2D.Double body(double grow) {
        Path2D.Double body = new Path2D.Double();
        double g = grow;
        body.moveTo(0, -0.02 - g);
        body.curveTo(0.3 + g, -0.03 - g, 0.27 + g, 0.24, 0.15 + g, 0.28);
        body.curveTo(0.22 + g, 0.42, 0.2 + g, 0.54 + g, 0, 0.5 + g);
        body.curveTo(-0.2 - g, 0.54 + g, -0.22 - g, 0.42, -0.15 - g, 0.28);
        body.curveTo(-0.27 - g, 0.24, -0.3 - g, -0.03 - g, 0, -0.02 - g);
        return body;
    }

    /** A loudspeaker box. */
    void speaker(double x, double z, double width, double tall) {
        Palette palette = canvas.palette();
        canvas.shadow(x, z, width * 0.8, 0.34);
        canvas.block(x - width / 2, 0, z, width, tall, 0.36, Colours.lighter(palette.ink(), 0.06));
        canvas.facing(x, 0, z, () -> {
            cone(0, tall * 0.32, width * 0.36);
            cone(0, tall * 0.76, width * 0.2);
        });
    }

    private void cone(double x, double y, double radius) {
        Palette palette = canvas.palette();
        canvas.disc(Colours.lighter(palette.ink(), 0.28), x, y, radius);
        canvas.disc(Colours.lighter(palette.ink(), 0.12), x, y, radius * 0.86);
        canvas.disc(Colours.darker(palette.ink(), 0.2), x, y, radius * 0.42);
        canvas.oval(
                Colours.withAlpha(Color.WHITE, 0.18),
                x - radius * 0.12,
                y + radius * 0.12,
                radius * 0.12,
                radius * 0.1);
    }

    /** An amplifier with a grille and a row of knobs. */
    void amplifier(double x, double z) {
        Palette palette = canvas.palette();
        canvas.shadow(x, z, 0.55, 0.32);
        canvas.block(x - 0.38, 0.03, z, 0.76, 0.66, 0.32, palette.ink());
        canvas.facing(x, 0, z, () -> {
            canvas.pillow(Colours.mix(palette.ink(), palette.wood(), 0.55), -0.33, 0.09, 0.66, 0.4, 0.03);
            for (int i = 0; i < 6; i++) {
                canvas.disc(palette.third(), -0.27 + i * 0.09, 0.58, 0.022);
            }
            canvas.disc(new Color(255, 90, 80), 0.29, 0.58, 0.018);
        });
    }

    void musicStand(double x, double z) {
        Palette palette = canvas.palette();
        canvas.shadow(x, z, 0.3, 0.24);
        canvas.facing(x, 0, z, () -> {
            for (int side = -1; side <= 1; side++) {
                canvas.line(palette.ink(), 0.025, 0, 0.2, side * 0.22, 0.01);
            }
            canvas.line(palette.ink(), 0.028, 0, 0.2, 0, 1.1);
            canvas.pillow(palette.ink(), -0.26, 1.0, 0.52, 0.36, 0.03);
            canvas.bar(palette.paper(), -0.21, 1.04, 0.2, 0.28);
            canvas.bar(palette.paper(), 0.01, 1.04, 0.2, 0.28);
            for (int i = 0; i < 4; i++) {
                Color ink = Colours.withAlpha(palette.ink(), 0.55);
                canvas.line(ink, 0.007, -0.19, 1.09 + i * 0.06, -0.04, 1.09 + i * 0.06);
                canvas.line(ink, 0.007, 0.04, 1.09 + i * 0.06, 0.19, 1.09 + i * 0.06);
            }
        });
    }

    /** A stage keyboard on crossed legs. */
    void keyboard(double x, double z) {
        Palette palette = canvas.palette();
        canvas.shadow(x, z, 0.8, 0.35);
        canvas.facing(x, 0, z + 0.1, () -> {
            canvas.line(palette.ink(), 0.04, -0.5, 0, 0.45, 0.76);
            canvas.line(palette.ink(), 0.04, 0.5, 0, -0.45, 0.76);
        });
        canvas.block(x - 0.68, 0.76, z - 0.12, 1.36, 0.09, 0.34, palette.ink());
        double y = 0.851;
        double near = z - 0.11;
        double far = z + 0.06;
        canvas.surface(Color.WHITE, x - 0.64, y, near, x + 0.64, y, near, x + 0.64, y, far, x - 0.64, y, far);
        for (int i = 1; i < 30; i++) {
            double at = x - 0.64 + i * 1.28 / 30;
            boolean black = i % 7 != 3 && i % 7 != 0;
            double half = black ? 0.012 : 0.002;
            double from = black ? near + 0.06 : near;
            canvas.surface(
                    new Color(36, 34, 44),
                    at - half,
                    y,
                    from,
                    at + half,
                    y,
                    from,
                    at + half,
                    y,
                    far,
                    at - half,
                    y,
                    far);
        }
    }
}
